import type { Feedback, ResponseDefinition, ResponseKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, markup, said, type QuestionForm } from './form';
import type { RichText } from '@amoxtli/platform/domain';

/** One of several. `share`: part of the point for a choice that is not right, 0..1; 0 for none. */
export type ChoiceForm = QuestionForm & {
  kind: 'choice';
  choices: { content: RichText; right: boolean; share: number; fixed: boolean; feedback: Feedback | null }[];
  shuffle: boolean;
};

export function writeChoice(form: ChoiceForm): XmlElement {
  const partial = form.choices.some(({ right, share }) => !right && share > 0);
  const choices = form.choices.map(({ content, right, share, fixed, feedback }) =>
    element('choice', { correct: right ? 'true' : share > 0 ? 'partial' : 'false', point_value: !right && share > 0 ? String(share) : null, fixed: fixed ? 'true' : null }, ...markup(content), ...said('choicehint', feedback)),
  );
  return element('multiplechoiceresponse', { partial_credit: partial ? 'points' : null }, ...asked(form), element('choicegroup', { type: 'MultipleChoice', shuffle: form.shuffle ? 'true' : null }, ...choices));
}

/** The form of a response as it was read; null when it is of another kind. */
export function choiceFormOf({ choices, shuffle }: ResponseDefinition, key: ResponseKey): Pick<ChoiceForm, 'kind' | 'choices' | 'shuffle'> | null {
  if (key.kind !== 'choice') return null;
  return {
    kind: 'choice',
    shuffle,
    choices: choices.map(({ id, content, fixed }) => ({ content, right: key.correct.includes(id), share: key.partial[id] ?? 0, fixed, feedback: key.feedback[id] ?? null })),
  };
}
