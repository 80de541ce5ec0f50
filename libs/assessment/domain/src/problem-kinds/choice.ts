import type { ChoiceKey, Feedback } from '@amoxtli/content/domain';
import { RIGHT, WRONG, type Verdict, ownValue, verdictOf } from '../answers';

/** One of several: right when any of the right ones is chosen; the author may give a share for others. */
export function gradeChoice(key: ChoiceKey, [chosen]: readonly string[]): Verdict {
  if (chosen === undefined) return WRONG;
  return key.correct.includes(chosen) ? RIGHT : verdictOf(ownValue(key.partial, chosen) ?? 0);
}

export const choiceFeedback = (key: ChoiceKey, [chosen]: readonly string[]): Feedback[] => {
  const feedback = ownValue(key.feedback, chosen);
  return feedback ? [feedback] : [];
};
