import type { ChoiceTextKey } from '@amoxtli/content/domain';
import { RIGHT, WRONG, type Verdict } from '../answers';
import { gradeNumerical } from './numerical';

/** What was given at choices with fields: the ids marked, and the texts by field. Values are `id` for a mark and `id=text` for a field. */
export function readChoiceText(given: readonly string[]): { marked: string[]; fields: Map<string, string> } {
  const fields = given.flatMap((value) => (value.includes('=') ? [[value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)] as const] : []));
  return { marked: given.filter((value) => !value.includes('=')), fields: new Map(fields) };
}

/** Choices with fields: right when exactly the right ones are marked and each of their numbers is right. Source: capa's choicetextresponse. */
export function gradeChoiceText(key: ChoiceTextKey, given: readonly string[]): Verdict {
  const { marked, fields } = readChoiceText(given);
  const sameChoices = marked.length === key.correct.length && key.correct.every(({ choice }) => marked.includes(choice));
  const sameNumbers = key.correct.every(({ inputs }) => inputs.every(({ input, answer, tolerance }) => isNumber(answer, tolerance, fields.get(input) ?? '')));
  return sameChoices && sameNumbers ? RIGHT : WRONG;
}

const isNumber = (answer: string, tolerance: string, given: string): boolean =>
  gradeNumerical({ kind: 'numerical', answer, tolerance, additional: [], feedback: null, partial: null }, [given]).correctness === 'CORRECT';
