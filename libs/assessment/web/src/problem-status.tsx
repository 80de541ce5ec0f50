import type { ProblemStateViewFragment } from '@amoxtli/graphql/web';
import { useFormat, useMessages } from '@amoxtli/ui/web';
import type { Outcome, Phase } from './use-problem';

type Props = { phase: Phase; outcome: Outcome | null; state: ProblemStateViewFragment | null; over: boolean; timeZone?: string };

/** Where the answer is now, in words, and announced as it changes; below it, why it cannot be sent if so. */
export function ProblemStatus({ phase, outcome, state, over, timeZone }: Props) {
  const text = usePhaseWords(phase, outcome, state);
  const reason = useReason(outcome, state, over, timeZone);
  return (
    <div className="grid gap-1">
      <p role="status" className={phase === 'failed' || phase === 'unanswered' || phase === 'notKept' ? 'font-semibold text-bad' : 'text-soft'}>
        {text}
      </p>
      {reason && (
        <p role="alert" className="font-semibold text-warn">
          {reason}
        </p>
      )}
    </div>
  );
}

function usePhaseWords(phase: Phase, outcome: Outcome | null, state: ProblemStateViewFragment | null): string {
  const words = useMessages('learn').problem;
  const folio = outcome?.__typename === 'AnswerGraded' ? outcome.receipt.folio : state?.receipt?.folio;
  switch (phase) {
    case 'received':
    case 'idle':
      return folio ? words.states.received(folio) : '';
    case 'unanswered':
      return words.unanswered;
    default:
      return words.states[phase];
  }
}

function useReason(outcome: Outcome | null, state: ProblemStateViewFragment | null, over: boolean, timeZone?: string): string | null {
  const words = useMessages('learn').problem;
  const format = useFormat();
  if (outcome?.__typename === 'PastDue') return words.pastDue(format.deadline(outcome.dueAt, timeZone));
  if (outcome?.__typename === 'WaitBeforeRetry') return words.wait(format.deadline(outcome.retryAt, timeZone));
  if (outcome?.__typename === 'ProblemFaulty') return words.faultyAnswer;
  if (!state) return words.closedAll;
  if (state.mustReset) return words.mustReset;
  if (state.maxAttempts !== null && state.attemptsUsed >= state.maxAttempts) return words.noAttempts;
  if (over) return words.closed;
  return null;
}
