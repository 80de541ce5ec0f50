import type { Feedback, OptionKey } from '@amoxtli/content/domain';
import { RIGHT, WRONG, type Verdict, ownValue } from '../answers';

/** A dropdown: right when the right option is chosen. */
export const gradeOption = (key: OptionKey, [chosen]: readonly string[]): Verdict => (chosen === key.correct ? RIGHT : WRONG);

export const optionFeedback = (key: OptionKey, [chosen]: readonly string[]): Feedback[] => {
  const feedback = ownValue(key.feedback, chosen);
  return feedback ? [feedback] : [];
};
