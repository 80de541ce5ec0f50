import type { ProblemStateViewFragment } from '@amoxtli/graphql/web';
import { useFormat, useMessages } from '@amoxtli/ui/web';

type Props = { graded: boolean; dueAt: string | null; state: ProblemStateViewFragment | null; timeZone?: string; unanswered?: boolean };

/** What it is worth, how many attempts are gone, until when. `unanswered`: there is nothing to attempt. */
export function ProblemFacts({ graded, dueAt, state, timeZone, unanswered = false }: Props) {
  const words = useMessages('learn').problem;
  const format = useFormat();
  const facts = [
    graded && state && words.worth(words.points(format.number(state.maxScore))),
    !unanswered && state && (state.maxAttempts === null ? words.attemptsFree(state.attemptsUsed) : words.attempts(state.attemptsUsed, state.maxAttempts)),
    !unanswered && state && state.countingAttempt !== 'LAST' && words.counting[state.countingAttempt],
    dueAt && words.due(format.deadline(dueAt, timeZone)),
  ].filter((fact): fact is string => !!fact);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
