import { EvidenceRubricFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { Notice, useLocalized, useMessages } from '@amoxtli/ui/web';

type Both = { es: string; en: string };

/** What is asked and how it will be judged, at hand while writing. */
export function TaskAndRubric({ task, rubric: ref }: { task: { title: Both; description: Both } | null; rubric: FragmentType<typeof EvidenceRubricFragmentDoc> | null }) {
  const rubric = readFragment(EvidenceRubricFragmentDoc, ref);
  const words = useMessages('competency').editor;
  const local = useLocalized();
  return (
    <div className="grid max-w-2xl gap-3">
      {task && (
        <section className="card grid gap-1 p-4">
          <h2 className="text-lg">
            {words.task}: {local(task.title)}
          </h2>
          <p>{local(task.description)}</p>
        </section>
      )}
      {rubric ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{words.rubric}</summary>
          <dl className="grid gap-3">
            {rubric.criteria.map((criterion) => (
              <div key={criterion.code}>
                <dt className="font-semibold">{local(criterion.name)}</dt>
                {criterion.levels.map((level) => (
                  <dd key={level.code} className="border-l-2 border-edge pl-3">
                    <strong>{local(level.name)}.</strong> {local(level.descriptor)}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      ) : (
        <Notice tone="warn" title={words.noRubric} />
      )}
    </div>
  );
}
