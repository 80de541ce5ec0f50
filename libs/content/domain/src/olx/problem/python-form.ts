import type { ProblemDefinition, ProblemKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, type QuestionForm } from './form';

/** Fields that a function of the author's own judges together. `answer`: what is shown as right, if anything. */
export type PythonForm = QuestionForm & { kind: 'python'; code: string; cfn: string; expect: string | null; fields: { answer: string | null; unit: string | null }[] };

/** The script and the response, which stand side by side. */
export const writePython = (form: PythonForm): XmlElement[] => [
  element('script', { type: 'loncapa/python' }, form.code),
  element('customresponse', { cfn: form.cfn, expect: form.expect }, ...asked(form), ...form.fields.map(({ answer, unit }) => element('textline', { correct_answer: answer, trailing_text: unit }))),
];

/** Null for a program that gives values, judges by code of its own, or asks for anything but lines of text. */
export function pythonFormOf({ responses }: ProblemDefinition, { checks, program, hintFunctions = [] }: ProblemKey): Omit<PythonForm, keyof QuestionForm> | null {
  const [check, ...others] = checks;
  if (!check?.cfn || !program || others.length + hintFunctions.length + check.extraArgs.length > 0 || check.inputs.length !== responses.length || responses.some(({ kind }) => kind !== 'text')) return null;
  return { kind: 'python', code: program.code, cfn: check.cfn, expect: check.expect, fields: responses.map(({ id, trailingText }) => ({ answer: check.answers[id] ?? null, unit: trailingText })) };
}
