import { type FragmentType, WorkViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Notice, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';

/** The work as it was handed in; pictures stand in the page, other files open beside it. */
export function WorkView({ work: ref }: { work: FragmentType<typeof WorkViewFragmentDoc> }) {
  const work = readFragment(WorkViewFragmentDoc, ref);
  const words = useMessages('assess').bench;
  const format = useFormat();
  const local = useLocalized();
  const { context, prior } = work;
  const about = [context.level, context.grade, context.subject, context.learners === null ? null : words.learners(format.number(context.learners)), context.when].filter(Boolean).join(' · ');
  return (
    <section aria-label={words.work} className="grid content-start gap-4">
      <h2>{words.work}</h2>
      <p className="text-soft">
        {words.forms[work.form] ?? work.form}. {work.learnerName === null ? words.blind : words.by(work.learnerName)}
      </p>
      {work.appeal && (
        <Notice tone="warn" title={words.appeal}>
          <p>{work.appeal}</p>
        </Notice>
      )}
      {prior && (
        <p>
          {[words.prior(prior.issuer), prior.hours === null ? null : words.hours(format.number(prior.hours)), prior.year].filter((part) => part !== null).join(' · ')}
        </p>
      )}
      {about && <Part name={words.context}>{about}</Part>}
      {work.text && (
        <Part name={words.text}>
          <span className="block max-w-prose whitespace-pre-wrap">{work.text}</span>
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
      {work.indicators.length > 0 && (
        <details>
          <summary className="font-semibold">{words.indicators}</summary>
          <ul className="mt-2 list-disc pl-5">
            {work.indicators.map(({ key, name }) => (
              <li key={key}>{local(name)}</li>
            ))}
          </ul>
        </details>
      )}
      {work.history.length > 0 && (
        <details>
          <summary className="font-semibold">{words.history}</summary>
          <ul className="mt-2 grid gap-2">
            {work.history.map(({ version, round, decision, score, reason, judgedAt }) => (
              <li key={`${version}.${round}`} className="border-l-2 border-edge pl-3">
                {words.historyItem(format.number(version), decision === 'RETURNED' || score === null ? words.returned : format.percent(score))} · {format.date(judgedAt)}
                <span className="block text-soft">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
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
