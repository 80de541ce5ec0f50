import { useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';

export type Work = {
  text: string;
  links: readonly string[];
  context: { level: string | null; grade: string | null; subject: string | null; learners: number | null; when: string | null };
  prior: { issuer: string; hours: number | null; year: number | null } | null;
  files: readonly { id: string; name: string; mediaType: string; url: string }[];
  task: { es: string; en: string } | null;
};

/** What was handed in, for whoever looks at another's work: of which class, the words, links and files, and what was asked. */
export function WorkParts({ work }: { work: Work }) {
  const words = useMessages('assess').bench;
  const format = useFormat();
  const local = useLocalized();
  const { context, prior } = work;
  const about = [context.level, context.grade, context.subject, context.learners === null ? null : words.learners(format.number(context.learners)), context.when].filter(Boolean).join(' · ');
  return (
    <>
      {prior && (
        <p>
          {[words.prior(prior.issuer), prior.hours === null ? null : words.hours(format.number(prior.hours)), prior.year].filter((part) => part !== null).join(' · ')}
        </p>
      )}
      {about && <Part name={words.context}>{about}</Part>}
      {work.text && (
        <Part name={words.text}>
          <span className="block max-w-prose break-words whitespace-pre-wrap">{work.text}</span>
        </Part>
      )}
      {work.links.length > 0 && (
        <Part name={words.links}>
          {work.links.map((link) => (
            <a key={link} className="link block break-all" href={link} rel="noopener noreferrer" target="_blank">
              {link}
            </a>
          ))}
        </Part>
      )}
      <Part name={words.files}>{work.files.length === 0 ? words.noFiles : work.files.map((file) => <File key={file.id} {...file} />)}</Part>
      {work.task && (
        <details>
          <summary className="font-semibold">{words.task}</summary>
          <p className="mt-2 max-w-prose">{local(work.task)}</p>
        </details>
      )}
    </>
  );
}

export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <h3>{name}</h3>
      <div>{children}</div>
    </div>
  );
}

function File({ name, mediaType, url }: { name: string; mediaType: string; url: string }) {
  const words = useMessages('assess').bench;
  return (
    <figure className="mb-3 grid gap-1">
      {mediaType.startsWith('image/') && <img src={url} alt={name} loading="lazy" className="h-auto max-w-full border border-hair" />}
      <figcaption>
        <a className="link break-all" href={url} target="_blank" rel="noopener">
          {words.open}: {name}
        </a>
      </figcaption>
    </figure>
  );
}
