import { unreachable } from '@amoxtli/platform/domain';
import type { ProblemSettings } from '@amoxtli/content/domain';
import { type Deadline, type Standing, hasUsedAll, isPastDue } from './attempts';

type Rules = Pick<ProblemSettings, 'showAnswer' | 'maxAttempts' | 'attemptsBeforeAnswer' | 'showCorrectness'>;

/** Whether the right answers and the solution may be seen at `now`. The twelve rules of Open edX. */
export function showsAnswer(rules: Rules, deadline: Deadline, standing: Standing, now: Date): boolean {
  if (!showsCorrectness(rules, deadline, now)) return false;
  const usedAll = hasUsedAll(rules, standing);
  const pastDue = isPastDue(deadline, now);
  const attempted = standing.attemptsUsed > 0;
  switch (rules.showAnswer) {
    case 'never':
      return false;
    case 'always':
      return true;
    case 'attempted':
      return attempted || pastDue;
    case 'attempted_no_past_due':
      return attempted;
    case 'answered':
      return standing.correct;
    case 'closed':
      return usedAll || pastDue;
    case 'finished':
      return usedAll || pastDue || standing.correct;
    case 'correct_or_past_due':
      return standing.correct || pastDue;
    case 'past_due':
      return pastDue;
    case 'after_attempts':
      return standing.attemptsUsed >= Math.min(rules.attemptsBeforeAnswer, rules.maxAttempts ?? Infinity);
    case 'after_all_attempts':
      return usedAll;
    case 'after_all_attempts_or_correct':
      return usedAll || standing.correct;
    default:
      return unreachable(rules.showAnswer);
  }
}

/** Whether a learner may see the points of the whole; with `never_but_include_grade` that is all there is to see. */
export const showsScore = (rules: Pick<Rules, 'showCorrectness'>, deadline: Deadline, now: Date): boolean =>
  rules.showCorrectness === 'never_but_include_grade' || showsCorrectness(rules, deadline, now);

/** Whether a learner may see if the answer was right. */
export function showsCorrectness({ showCorrectness }: Pick<Rules, 'showCorrectness'>, deadline: Deadline, now: Date): boolean {
  return showCorrectness === 'always' || (showCorrectness === 'past_due' && (deadline.dueAt === null || isPastDue(deadline, now)));
}
