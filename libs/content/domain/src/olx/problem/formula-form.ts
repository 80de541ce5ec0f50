import type { Feedback, ResponseDefinition, ResponseKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, said, type QuestionForm } from './form';

/** A formula in named variables, each with the stretch that it is tried in. */
export type FormulaForm = QuestionForm & {
  kind: 'formula';
  answer: string;
  variables: { name: string; from: string; to: string }[];
  points: number;
  tolerance: string | null;
  caseSensitive: boolean;
  feedback: Feedback | null;
};

export function writeFormula(form: FormulaForm): XmlElement {
  const list = (pick: (variable: FormulaForm['variables'][number]) => string) => form.variables.map(pick).join(',');
  const samples = `${list(({ name }) => name)}@${list(({ from }) => from)}:${list(({ to }) => to)}#${form.points}`;
  return element('formularesponse', { answer: form.answer, samples, type: form.caseSensitive ? 'cs' : 'ci' }, ...asked(form),
    ...(form.tolerance ? [element('responseparam', { type: 'tolerance', default: form.tolerance })] : []), ...said('correcthint', form.feedback), element('formulaequationinput', {}));
}

/** Null also for samples that are not written as the form writes them. */
export function formulaFormOf(_response: ResponseDefinition, key: ResponseKey): Omit<FormulaForm, keyof QuestionForm> | null {
  const [, names = '', froms = '', tos = '', points] = key.kind === 'formula' ? (/^([^@]+)@([^:]+):([^#]+)#(\d+)$/.exec(key.samples) ?? []) : [];
  if (key.kind !== 'formula' || points === undefined) return null;
  const [from, to] = [froms.split(','), tos.split(',')];
  const variables = names.split(',').map((name, index) => ({ name, from: from[index] ?? '', to: to[index] ?? '' }));
  return { kind: 'formula', answer: key.answer, variables, points: Number(points), tolerance: key.tolerance, caseSensitive: key.caseSensitive, feedback: key.feedback };
}
