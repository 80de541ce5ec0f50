import { EvidenceReadingFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Part } from './work-parts';

/** One's own work as it was handed in, not to be changed. */
export function EvidenceReading({ evidence: ref }: { evidence: FragmentType<typeof EvidenceReadingFragmentDoc> }) {
  const { kind, form, text, links, context, prior, files, origin } = readFragment(EvidenceReadingFragmentDoc, ref);
  const all = useMessages('competency');
  const words = all.work;
  const format = useFormat();
  const local = useLocalized();
  const about = [context.level, context.grade, context.subject, context.learners === null ? null : words.learners(format.number(context.learners)), context.when].filter(Boolean).join(' · ');
  return (
    <section aria-label={words.title} className="grid max-w-2xl content-start gap-4">
      <h2>{words.title}</h2>
      <p className="text-soft">{origin ? words.ofCriterion(local(origin.criterion), origin.title) : kind === 'AUTOMATIC' ? words.automatic : (all.forms[form] ?? form)}</p>
      {prior && <p>{[words.issuer(prior.issuer), prior.hours === null ? null : words.hours(format.number(prior.hours)), prior.year].filter((part) => part !== null).join(' · ')}</p>}
      {about && <Part name={words.context}>{about}</Part>}
      {text && (
        <Part name={words.text}>
          <span className="block max-w-prose break-words whitespace-pre-wrap">{text}</span>
        </Part>
      )}
      {links.length > 0 && (
        <Part name={words.links}>
          {links.map((link) => (
            <a key={link} className="link block break-all" href={link} rel="noopener noreferrer" target="_blank">
              {link}
            </a>
          ))}
        </Part>
      )}
      {files.length > 0 && (
        <Part name={words.files}>
          {files.map((file) => (
            <a key={file.id} className="link block break-all" href={file.url} target="_blank" rel="noopener">
              {file.name}
            </a>
          ))}
        </Part>
      )}
    </section>
  );
}
