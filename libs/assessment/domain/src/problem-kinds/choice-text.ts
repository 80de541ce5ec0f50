import type { ChoiceTextKey } from '@amoxtli/content/domain';
import { RIGHT, WRONG, type Verdict } from '../answers';
import { gradeNumerical } from './numerical';
import { type Unreadable, isUnreadable } from './numerical-answer';

/** What was given at choices with fields: the ids marked, and the texts by field. Values are `id` for a mark and `id=text` for a field. */
export function readChoiceText(given: readonly string[]): { marked: string[]; fields: Map<string, string> } {
  const fields = given.flatMap((value) => (value.includes('=') ? [[value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)] as const] : []));
  return { marked: given.filter((value) => !value.includes('=')), fields: new Map(fields) };
}

/** Choices with fields: right when exactly the right ones are marked and each of their numbers is right. Source: capa's choicetextresponse. */
export function gradeChoiceText(key: ChoiceTextKey, given: readonly string[]): Verdict | Unreadable {
  const { marked, fields } = readChoiceText(given);
  const sameChoices = marked.length === key.correct.length && key.correct.every(({ choice }) => marked.includes(choice));
  const numbers = key.correct.flatMap(({ inputs }) => inputs.map(({ input, answer, tolerance }) => gradeField(answer, tolerance, fields.get(input) ?? '')));
  const fault = numbers.find((number) => isUnreadable(number) && number.fault === 'key');
  return fault ?? (sameChoices && numbers.every(({ correctness }) => correctness === 'CORRECT') ? RIGHT : WRONG);
}

/** An empty field is asked as zero, so that a broken key shows itself whoever answers. */
const gradeField = (answer: string, tolerance: string, given: string): Verdict | Unreadable => {
  const graded = gradeNumerical({ kind: 'numerical', answer, tolerance, additional: [], feedback: null, partial: null }, [given.trim() === '' ? '0' : given]);
  return given.trim() === '' && !isUnreadable(graded) ? WRONG : graded;
};
