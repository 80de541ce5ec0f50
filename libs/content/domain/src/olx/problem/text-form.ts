import type { AlternativeAnswer, Feedback, ResponseDefinition, ResponseKey, TextKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, said, type QuestionForm } from './form';

/** A short text with others that are right too, and wrong ones that were foreseen. */
export type TextForm = QuestionForm & {
  kind: 'text';
  answer: string;
  others: AlternativeAnswer[];
  wrong: TextKey['wrongAnswers'];
  caseSensitive: boolean;
  regexp: boolean;
  feedback: Feedback | null;
};

export function writeText(form: TextForm): XmlElement {
  const type = [...(form.caseSensitive ? [] : ['ci']), ...(form.regexp ? ['regexp'] : [])].join(' ');
  return element('stringresponse', { answer: form.answer, type: type === '' ? null : type }, ...asked(form), ...said('correcthint', form.feedback),
    ...form.others.map(({ answer, feedback }) => element('additional_answer', { answer }, ...said('correcthint', feedback))),
    ...form.wrong.flatMap(({ answer, regexp, feedback }) => said(regexp ? 'regexphint' : 'stringequalhint', feedback, { answer })), element('textline', {}));
}

export function textFormOf(_response: ResponseDefinition, key: ResponseKey): Omit<TextForm, keyof QuestionForm> | null {
  if (key.kind !== 'text') return null;
  const { answer, alternatives, wrongAnswers, caseSensitive, regexp, feedback } = key;
  return { kind: 'text', answer, others: alternatives, wrong: wrongAnswers, caseSensitive, regexp, feedback };
}
