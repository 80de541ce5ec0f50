import { type Feedback, type TextKey, compilePattern } from '@amoxtli/content/domain';
import { RIGHT, WRONG, type Verdict } from '../answers';

/**
 * A short text: right when it is the answer or an alternative, blanks at the ends aside, case aside unless it counts; or when the author's
 * pattern finds it. Source: capa's stringresponse.
 */
export const gradeText = (key: TextKey, [given = '']: readonly string[]): Verdict => (isRight(key, [key.answer, ...key.alternatives.map((a) => a.answer)], given) ? RIGHT : WRONG);

/** What the author says to this very answer: the right one, an alternative, or a wrong one that was foreseen. */
export function textFeedback(key: TextKey, [given = '']: readonly string[]): Feedback[] {
  if (key.hints) return key.hints.filter(({ answer }) => isRight(key, [answer], given)).map(({ feedback }) => feedback);
  const right = [{ answer: key.answer, feedback: key.feedback }, ...key.alternatives].find(({ answer }) => isRight(key, [answer], given));
  if (right) return right.feedback ? [right.feedback] : [];
  const wrong = key.wrongAnswers.find(({ answer, regexp }) => isRight({ ...key, regexp }, [answer], given));
  return wrong ? [wrong.feedback] : [];
}

function isRight({ caseSensitive, regexp }: Pick<TextKey, 'caseSensitive' | 'regexp'>, answers: readonly string[], given: string): boolean {
  const plain = (text: string) => (caseSensitive ? text : text.toLowerCase()).normalize('NFC').trim();
  if (given.trim() === '') return false;
  if (regexp) return compilePattern(answers, { caseSensitive })?.finds(given.normalize('NFC').trim()) ?? false;
  return answers.some((answer) => plain(answer) === plain(given));
}
