import { EvidenceRubricFragmentDoc, type FragmentType, JudgementsViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';

/** What each look said, criterion by criterion and why, the newest first. Of a version still in review nothing yet, but for what was known when another look was asked for. */
export function JudgementsView({ evidence: ref }: { evidence: FragmentType<typeof JudgementsViewFragmentDoc> }) {
  const { state, version, appeal, judgements, rubric: rubricRef } = readFragment(JudgementsViewFragmentDoc, ref);
  const rubric = readFragment(EvidenceRubricFragmentDoc, rubricRef);
  const words = useMessages('competency').judgements;
  const format = useFormat();
  const local = useLocalized();
  const told = judgements.filter((one) => state !== 'SUBMITTED' || one.version < version || (appeal !== null && !one.appealed)).toSorted((a, b) => b.version - a.version || b.round - a.round);
  if (told.length === 0) return null;
  const named = (criterion: string, level: string) => {
    const found = rubric?.criteria.find(({ code }) => code === criterion);
    const reached = found?.levels.find(({ code }) => code === level);
    return { criterion: found ? local(found.name) : criterion, level: reached ? local(reached.name) : level, descriptor: reached ? local(reached.descriptor) : '' };
  };
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
            <dl className="grid gap-2">
              {one.marks.map((mark) => {
                const { criterion, level, descriptor } = named(mark.criterion, mark.level);
                return (
                  <div key={mark.criterion}>
                    <dt className="text-soft">{criterion}</dt>
                    <dd>
                      <strong>{level}</strong>
                      {descriptor && `. ${descriptor}`}
                    </dd>
                  </div>
                );
              })}
            </dl>
            <p className="max-w-prose break-words whitespace-pre-wrap">
              <strong>{words.reason}:</strong> {one.reason}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
