import { RichTextView } from '@amoxtli/content/web';
import { type ProblemCardFragment, ProblemStateViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { useFormat, useMessages } from '@amoxtli/ui/web';
import { ProblemFacts } from './problem-facts';

/** What is done elsewhere and has its points from staff: what is to be done, and the points once given. */
export function StaffGraded({ block, runId, timeZone }: { block: ProblemCardFragment; runId: string; timeZone?: string }) {
  const state = readFragment(ProblemStateViewFragmentDoc, block.state) ?? null;
  const words = useMessages('learn').problem;
  const format = useFormat();
  const score = state?.score ?? null;
  return (
    <section aria-labelledby={`problem-${block.id}`} className="card grid max-w-3xl gap-4 border-l-4 border-l-second p-4 sm:p-6">
      <h2 id={`problem-${block.id}`} className="text-xl">
        {block.title}
      </h2>
      <ProblemFacts graded={block.graded} dueAt={state?.dueAt ?? block.dueAt} state={state} timeZone={timeZone} unanswered />
      <div className="prose">
        <RichTextView tree={block.body} runId={runId} />
      </div>
      <p role="status" className="font-semibold">
        {score === null ? words.staffGraded.waits : words.staffGraded.given(format.number(score), format.number(state?.maxScore ?? 0))}
      </p>
    </section>
  );
}
