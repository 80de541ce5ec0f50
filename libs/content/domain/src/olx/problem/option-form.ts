import type { Feedback, ResponseDefinition, ResponseKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, said, type QuestionForm } from './form';

/** One from a list; a list holds plain words, each once. */
export type OptionForm = QuestionForm & { kind: 'option'; options: { text: string; right: boolean; feedback: Feedback | null }[] };

export const writeOption = (form: OptionForm): XmlElement =>
  element('optionresponse', {}, ...asked(form), element('optioninput', {}, ...form.options.map(({ text, right, feedback }) => element('option', { correct: right ? 'True' : 'False' }, text, ...said('optionhint', feedback)))));

export function optionFormOf({ choices }: ResponseDefinition, key: ResponseKey): Pick<OptionForm, 'kind' | 'options'> | null {
  if (key.kind !== 'option') return null;
  return { kind: 'option', options: choices.map(({ id }) => ({ text: id, right: id === key.correct, feedback: key.feedback[id] ?? null })) };
}
