import type { AlternativeAnswer, Feedback, NumericalPartial, ResponseDefinition, ResponseKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, said, type QuestionForm } from './form';

/** A number as people write it, or an interval; `tolerance` as `0.1` or `5%`; `unit` stands after the field. */
export type NumericalForm = QuestionForm & {
  kind: 'numerical';
  answer: string;
  tolerance: string | null;
  others: AlternativeAnswer[];
  partial: NumericalPartial | null;
  feedback: Feedback | null;
  unit: string | null;
};

export function writeNumerical(form: NumericalForm): XmlElement {
  const { answer, tolerance, others, partial, feedback, unit } = form;
  const rules = [...(partial?.close ? ['close'] : []), ...(partial?.list ? ['list'] : [])];
  const params = [
    ...(tolerance ? [element('responseparam', { type: 'tolerance', default: tolerance })] : []),
    ...(partial ? [element('responseparam', { partial_range: partial.close && String(partial.close.range), partial_answers: partial.list && partial.list.answers.join(',') })] : []),
  ];
  return element('numericalresponse', { answer, partial_credit: rules.length > 0 ? rules.join(', ') : null }, ...asked(form), ...params,
    ...others.map((other) => element('additional_answer', { answer: other.answer }, ...said('correcthint', other.feedback))), ...said('correcthint', feedback), element('formulaequationinput', { trailing_text: unit }));
}

export function numericalFormOf({ trailingText }: ResponseDefinition, key: ResponseKey): Omit<NumericalForm, keyof QuestionForm> | null {
  if (key.kind !== 'numerical') return null;
  const { answer, tolerance, additional, partial, feedback } = key;
  return { kind: 'numerical', answer, tolerance, others: additional, partial, feedback, unit: trailingText };
}
