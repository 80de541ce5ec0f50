import { type FragmentType, WorkViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Notice, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { WorkParts } from './work-parts';

/** The work as it was handed in; pictures stand in the page, other files open beside it. */
export function WorkView({ work: ref }: { work: FragmentType<typeof WorkViewFragmentDoc> }) {
  const work = readFragment(WorkViewFragmentDoc, ref);
  const words = useMessages('assess').bench;
  const format = useFormat();
  const local = useLocalized();
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
      <WorkParts work={work} />
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
