import type { RichText } from '@amoxtli/platform/domain';
import type { ChoiceTextKey, ResponseFace } from '../../problem';
import { childrenNamed, descendantsOf, isXmlElement, type XmlElement } from '../read-xml';
import { onlyInput, unplayed, type ResponseReading, type Words } from './response-reading';

const groups = ['radiotextgroup', 'checkboxtextgroup', 'choicetextgroup'];

/** Reads `choicetextresponse`: choices whose words hold fields for numbers; right when the right choices are marked and their numbers are right. */
export function readChoiceText(response: XmlElement, words: Words): ResponseReading {
  const group = onlyInput(response, descendantsOf(response).filter(({ name }) => groups.includes(name)));
  if (!group) return unplayed('radiotextgroup');
  const choices = childrenNamed(group, 'choice');
  if (choices.length === 0) return unplayed('choice');
  const fields = choices.map(fieldsOf);
  const correct = choices.flatMap((choice, index) =>
    choice.attributes.correct === 'true' ? [{ choice: choiceId(index), inputs: (fields[index] ?? []).map((field, at) => expected(field, fieldId(index, at))) }] : [],
  );
  if (correct.some(({ inputs }) => inputs.some(({ answer }) => answer === ''))) return unplayed('numtolerance_input@answer');
  const face: ResponseFace = {
    kind: 'choice_text',
    multiple: group.name === 'checkboxtextgroup',
    choices: choices.map((choice, index) => ({ id: choiceId(index), parts: partsOf(choice, fields[index] ?? [], index, words) })),
  };
  const key: ChoiceTextKey = { kind: 'choice_text', correct };
  return { kind: 'read', inputs: [{ input: group, look: { kind: 'choice_text', choices: [], trailingText: null, shuffle: false, pool: null, face }, key }] };
}

/** The engine's names, without the problem's prefix. */
const choiceId = (index: number) => `choiceinput_${index}bc`;
const fieldId = (index: number, at: number) => `choiceinput_${index}_numtolerance_input_${at}`;

/** A choice without a real field may have decoys, which look the same and count for nothing. */
function fieldsOf(choice: XmlElement): XmlElement[] {
  const real = childrenNamed(choice, 'numtolerance_input');
  return real.length > 0 ? real : childrenNamed(choice, 'decoy_input');
}

const expected = ({ attributes }: XmlElement, input: string) => ({ input, answer: (attributes.answer ?? '').trim(), tolerance: attributes.tolerance?.trim() || '0.001%' });

type Part = { text: RichText } | { input: string };

function partsOf(choice: XmlElement, fields: XmlElement[], index: number, words: Words): Part[] {
  return choice.children.flatMap((node): Part[] => {
    const at = isXmlElement(node) ? fields.indexOf(node) : -1;
    if (at >= 0) return [{ input: fieldId(index, at) }];
    const text = words.rich([node]);
    return text.length > 0 ? [{ text }] : [];
  });
}
