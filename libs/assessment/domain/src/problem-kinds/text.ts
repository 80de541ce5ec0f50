import type { Feedback, TextKey } from '@amoxtli/content/domain';
import { RIGHT, WRONG, type Verdict } from '../answers';

/** A short text: right when it is the answer or an alternative, blanks at the ends aside, case aside unless it counts. Source: capa's stringresponse. */
export const gradeText = (key: TextKey, [given = '']: readonly string[]): Verdict =>
  [key.answer, ...key.alternatives.map((a) => a.answer)].some((answer) => same(key, answer, given)) ? RIGHT : WRONG;

export function textFeedback(key: TextKey, [given = '']: readonly string[]): Feedback[] {
  const entries = [{ answer: key.answer, feedback: key.feedback }, ...key.alternatives, ...key.wrongAnswers];
  const feedback = entries.find(({ answer }) => same(key, answer, given))?.feedback;
  return feedback ? [feedback] : [];
}

function same({ caseSensitive }: TextKey, answer: string, given: string): boolean {
  const plain = (text: string) => (caseSensitive ? text : text.toLowerCase()).normalize('NFC').trim();
  return plain(answer) === plain(given);
}
