import { type FragmentType, JudgementsViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, useFormat, useMessages } from '@amoxtli/ui/web';
import { MarksList } from './marks-list';

/** What each look said, criterion by criterion and why, the newest first. Of a version still in review nothing yet, but for what was known when another look was asked for. */
export function JudgementsView({ evidence: ref }: { evidence: FragmentType<typeof JudgementsViewFragmentDoc> }) {
  const { state, version, appeal, judgements, rubric } = readFragment(JudgementsViewFragmentDoc, ref);
  const words = useMessages('competency').judgements;
  const format = useFormat();
  const told = judgements.filter((one) => state !== 'SUBMITTED' || one.version < version || (appeal !== null && !one.appealed)).toSorted((a, b) => b.version - a.version || b.round - a.round);
  if (told.length === 0) return null;
  return (
    <section className="grid max-w-2xl gap-3">
      <h2>{words.title}</h2>
      <ol className="grid gap-3">
        {told.map((one) => (
          <li key={`${one.version}.${one.round}`} className="card grid gap-2 p-4">
            <h3>
              {words.item(format.number(one.version), format.number(one.round))} {one.appealed && `(${words.appealed})`}
            </h3>
            <p className="text-sm text-soft">{format.date(one.judgedAt)}</p>
            {one.decision === 'RETURNED' || one.score === null ? (
              <p className="font-semibold">{words.returned}</p>
            ) : (
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                <Icon name={one.proficient ? 'check' : 'half'} /> {words.score(format.percent(one.score))} · {one.proficient ? words.proficient : words.notYet}
              </p>
            )}
            <MarksList rubric={rubric} marks={one.marks} />
            <p className="max-w-prose break-words whitespace-pre-wrap">
              <strong>{words.reason}:</strong> {one.reason}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
