import type { RichText } from '@amoxtli/platform/domain';
import type { CheckboxKey, Feedback, ResponseDefinition, ResponseKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, markup, said, type QuestionForm } from './form';

/** Several of several, with what is said of each when it is marked and when it is not. */
export type CheckboxForm = QuestionForm & {
  kind: 'checkbox';
  choices: { content: RichText; right: boolean; selected: Feedback | null; unselected: Feedback | null }[];
  partialCredit: CheckboxKey['partialCredit'];
};

export function writeCheckbox(form: CheckboxForm): XmlElement {
  const choices = form.choices.map(({ content, right, selected, unselected }) =>
    element('choice', { correct: String(right) }, ...markup(content), ...said('choicehint', selected, { selected: 'true' }), ...said('choicehint', unselected, { selected: 'false' })),
  );
  return element('choiceresponse', { partial_credit: form.partialCredit === 'edc' ? 'EDC' : form.partialCredit }, ...asked(form), element('checkboxgroup', {}, ...choices));
}

export function checkboxFormOf({ choices }: ResponseDefinition, key: ResponseKey): Pick<CheckboxForm, 'kind' | 'choices' | 'partialCredit'> | null {
  if (key.kind !== 'checkbox') return null;
  return {
    kind: 'checkbox',
    partialCredit: key.partialCredit,
    choices: choices.map(({ id, content }) => ({ content, right: key.correct.includes(id), selected: key.feedback[id]?.selected ?? null, unselected: key.feedback[id]?.unselected ?? null })),
  };
}
