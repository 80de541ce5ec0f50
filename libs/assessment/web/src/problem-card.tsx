import { FrameBlock, RichTextView } from '@amoxtli/content/web';
import { type FragmentType, type ProblemCardFragment, ProblemCardFragmentDoc, ProblemStateViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { type RichText, childrenOf, isElement } from '@amoxtli/platform/domain';
import { Button, type Messages, Notice, useMessages } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';
import { Hints } from './hints';
import { Opinions } from './opinions';
import { ProblemFacts } from './problem-facts';
import { ProblemResult } from './problem-result';
import { ProblemStatus } from './problem-status';
import { ResponseField } from './response-field';
import { StaffGraded } from './staff-graded';
import { isBusy, useProblem } from './use-problem';

type Props = { block: FragmentType<typeof ProblemCardFragmentDoc>; runId: string; owner: string; timeZone?: string; onGraded?: () => void };

/** A problem with its answers, from the first key pressed to the receipt. `owner` is the person, for the drafts of a shared device; `onGraded` follows a judged answer. */
export function ProblemCard({ block: ref, ...around }: Props) {
  const block = readFragment(ProblemCardFragmentDoc, ref);
  return block.staffGraded ? <StaffGraded block={block} runId={around.runId} timeZone={around.timeZone} /> : <AnsweredProblem block={block} {...around} />;
}

function AnsweredProblem({ block, runId, owner, timeZone, onGraded }: Omit<Props, 'block'> & { block: ProblemCardFragment }) {
  const state = readFragment(ProblemStateViewFragmentDoc, block.state) ?? null;
  const words = useMessages('learn').problem;
  const problem = useProblem({ owner, blockId: block.id, state, onGraded });
  const over = !block.answerable || !state || state.closed || state.faulty || state.mustReset || (state.maxAttempts !== null && state.attemptsUsed >= state.maxAttempts);
  const unreadable = problem.outcome?.__typename === 'UnreadableAnswer' ? problem.outcome.inputs : [];
  const { body, responses } = state?.variant ?? block;

  const field = (response: ProblemCardFragment['responses'][number]): ReactNode => (
    <ResponseField
      key={response.id}
      response={response}
      runId={runId}
      values={problem.answers[response.id] ?? []}
      disabled={over}
      result={problem.changed || block.opinion ? undefined : state?.results.find(({ responseId }) => responseId === response.id)}
      shown={state?.shownAnswers.find(({ responseId }) => responseId === response.id)}
      frameUrl={block.frameUrl}
      unreadable={explain(unreadable.find(({ responseId }) => responseId === response.id), words)}
      onChange={(values) => problem.change(response.id, values)}
    />
  );
  const byId = (id: string) => responses.find((response) => response.id === id);
  const placed = responsesIn(body);
  const frame = block.frameUrl && <FrameBlock title={block.title} url={block.frameUrl} />;
  const waits = block.varies && !state?.variant && !state?.faulty;

  return (
    <section aria-labelledby={`problem-${block.id}`} className="card grid max-w-3xl gap-4 border-l-4 border-l-second p-4 sm:p-6">
      <h2 id={`problem-${block.id}`} className="text-xl">
        {block.title}
      </h2>
      {!block.opinion && block.answerable && <ProblemFacts graded={block.graded} dueAt={state?.dueAt ?? block.dueAt} state={state} timeZone={timeZone} />}
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void problem.submit();
        }}
      >
        <div className="prose">
          {!waits && !state?.faulty && <RichTextView tree={body} runId={runId} renderResponse={(id) => drawn(byId(id), field)} frame={frame} />}
        </div>
        {state?.faulty && <Notice tone="warn" live="polite" title={words.faulty}><p>{words.faultyWhat}</p></Notice>}
        {!waits && !state?.faulty && responses.filter(({ id }) => !placed.has(id)).map(field)}
        {block.answerable && <ProblemStatus phase={problem.phase} outcome={problem.outcome} state={state} over={over} timeZone={timeZone} />}
        {!over && (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" aria-disabled={isBusy(problem.phase)}>
              {problem.retrying ? words.retry : words.submit}
            </Button>
            <Button quiet aria-disabled={isBusy(problem.phase)} onClick={() => void problem.save()}>
              {words.save}
            </Button>
          </div>
        )}
        {state && (state.canReset || state.mustReset) && (
          <Button quiet className="justify-self-start" aria-disabled={isBusy(problem.phase)} onClick={() => void problem.reset()}>
            {state.mustReset ? words.resetNeeded : words.reset}
          </Button>
        )}
      </form>
      {block.opinion && state?.opinions && <Opinions kind={block.opinion} counts={state.opinions} responses={responses} />}
      {state && !problem.changed && !block.opinion && <ProblemResult state={state} justGraded={problem.outcome?.__typename === 'AnswerGraded' ? problem.outcome.receipt.folio : null} runId={runId} />}
      <Hints hints={state?.hints ?? []} runId={runId} />
    </section>
  );
}

const drawn = <T,>(value: T | undefined, draw: (value: T) => ReactNode): ReactNode => value && draw(value);

type Unreadable = { code: string; detail?: string | null };

/** Why an answer could not be read, with the name or the words that it stumbled over. */
function explain(input: Unreadable | undefined, words: Messages['learn']['problem']): string | null {
  if (!input) return null;
  return words.unreadableBecause[input.code]?.(input.detail ?? '') ?? words.unreadable;
}

/** Which responses have their place in the body; any other follows it. */
function responsesIn(tree: RichText): Set<string> {
  return new Set(tree.flatMap((node) => (!isElement(node) ? [] : node[0] === 'response' ? [node[1]['id'] ?? ''] : [...responsesIn(childrenOf(node))])));
}
