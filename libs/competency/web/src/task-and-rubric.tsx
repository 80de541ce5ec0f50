import type { EvidenceRubricFragmentDoc, FragmentType } from '@amoxtli/graphql/web';
import { Notice, useLocalized, useMessages } from '@amoxtli/ui/web';
import { RubricFold } from './rubric-fold';

type Both = { es: string; en: string };

/** What is asked and how it will be judged, at hand while writing. */
export function TaskAndRubric({ task, rubric }: { task: { title: Both; description: Both } | null; rubric: FragmentType<typeof EvidenceRubricFragmentDoc> | null }) {
  const words = useMessages('competency').editor;
  const local = useLocalized();
  return (
    <div className="grid gap-3">
      {task && (
        <section className="card grid max-w-2xl gap-1 p-4">
          <h2 className="text-lg">
            {words.task}: {local(task.title)}
          </h2>
          <p>{local(task.description)}</p>
        </section>
      )}
      {rubric ? <RubricFold rubric={rubric} /> : <Notice tone="warn" title={words.noRubric} />}
    </div>
  );
}
