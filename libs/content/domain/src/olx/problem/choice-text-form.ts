import type { RichText } from '@amoxtli/platform/domain';
import type { ResponseDefinition, ResponseKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, markup, type QuestionForm } from './form';

/** Words of a choice, or a field among them with the number that it must hold. */
export type ChoiceTextPart = { text: RichText } | { answer: string; tolerance: string };

/** Choices whose words hold fields; the fields of a choice that is not right count for nothing. */
export type ChoiceTextForm = QuestionForm & { kind: 'choice_text'; multiple: boolean; choices: { right: boolean; parts: ChoiceTextPart[] }[] };

const IDLE = { answer: '0', tolerance: '0.001%' };

export function writeChoiceText(form: ChoiceTextForm): XmlElement {
  const choices = form.choices.map(({ right, parts }) =>
    element('choice', { correct: String(right) }, ...parts.flatMap((part) => ('text' in part ? markup(part.text) : [element('numtolerance_input', { answer: part.answer, tolerance: part.tolerance })]))),
  );
  return element('choicetextresponse', {}, ...asked(form), element(form.multiple ? 'checkboxtextgroup' : 'radiotextgroup', {}, ...choices));
}

/** What a field of a wrong choice would hold is not kept: nobody is asked for it. */
export function choiceTextFormOf({ face }: ResponseDefinition, key: ResponseKey): Omit<ChoiceTextForm, keyof QuestionForm> | null {
  if (key.kind !== 'choice_text' || face?.kind !== 'choice_text') return null;
  const choices = face.choices.map(({ id, parts }) => {
    const right = key.correct.find(({ choice }) => choice === id);
    const partOf = (input: string) => right?.inputs.find((own) => own.input === input) ?? IDLE;
    return { right: right !== undefined, parts: parts.map((part): ChoiceTextPart => ('text' in part ? part : { answer: partOf(part.input).answer, tolerance: partOf(part.input).tolerance })) };
  });
  return { kind: 'choice_text', multiple: face.multiple, choices };
}
