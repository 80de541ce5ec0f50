import { plainText } from '@amoxtli/platform/domain';
import { type ProblemDefinition, type ProblemKey, type ResponseDefinition, type ResponseFace, type ResponseKey } from '@amoxtli/content/domain';
import { ownValue } from './answers';

export type ShownAnswer = { responseId: string; values: string[]; text: string };

/** The right answers as a screen shows them; only for who may see them now (`showsAnswer`). Inputs judged by Python show what the author states. */
export function shownAnswers(definition: ProblemDefinition, key: ProblemKey): ShownAnswer[] {
  return definition.responses.flatMap((response) => {
    const own = ownValue(key.responses, response.id);
    if (own) return [{ responseId: response.id, ...inWords(response, own) }];
    const stated = key.checks.map(({ answers }) => ownValue(answers, response.id)).find((text) => text !== undefined);
    return stated === undefined ? [] : [{ responseId: response.id, values: [stated], text: stated }];
  });
}

function inWords({ choices, face }: ResponseDefinition, key: ResponseKey): { values: string[]; text: string } {
  const named = (ids: readonly string[]) => ids.map((id) => plainText(choices.find((c) => c.id === id)?.content ?? [id])).join('; ');
  switch (key.kind) {
    case 'choice':
    case 'checkbox':
      return { values: key.correct, text: named(key.correct) };
    case 'option':
      return { values: [key.correct], text: named([key.correct]) };
    case 'numerical':
      return { values: [key.answer], text: key.tolerance ? `${key.answer} (± ${key.tolerance})` : key.answer };
    case 'text':
      return { values: [key.answer], text: [key.answer, ...key.alternatives.map((a) => a.answer)].join(' / ') };
    case 'formula':
      return { values: [key.answer], text: key.answer };
    case 'image':
      return { values: key.boxes.map(({ x, y, width, height }) => `[${Math.round(x + width / 2)},${Math.round(y + height / 2)}]`), text: imageInWords(key) };
    case 'choice_text':
      return { values: key.correct.map(({ choice }) => choice), text: key.correct.map(({ choice, inputs }) => choiceInWords(face, choice, inputs)).join('; ') };
    case 'opinion':
      return { values: [], text: '' };
    case 'drag_drop': {
      const placed = Object.entries(key.targets).flatMap(([id, targets]) => (targets.length === 0 ? [] : [{ [id]: targets[0] ?? '' }]));
      return { values: [JSON.stringify(placed)], text: dragDropInWords(face, key.targets) };
    }
    case 'annotation': {
      const best = Object.entries(key.shares).filter(([, share]) => share === 1).map(([id]) => id);
      return { values: best, text: named(best) };
    }
  }
}

function dragDropInWords(face: ResponseFace | null, targets: Record<string, string[]>): string {
  if (face?.kind !== 'drag_drop') return '';
  const thing = (id: string) => face.draggables.find((draggable) => draggable.id === id)?.label ?? id;
  const place = (id: string) => face.targets.find((target) => target.id === id)?.label ?? id;
  return Object.entries(targets).map(([id, names]) => `${thing(id)} → ${names.length === 0 ? '—' : names.map(place).join(' / ')}`).join('; ');
}

/** Corners from the upper left, in pixels of the picture. */
const imageInWords = ({ boxes, regions }: Extract<ResponseKey, { kind: 'image' }>): string =>
  [...boxes.map(({ x, y, width, height }) => `(${x}, ${y}) – (${x + width}, ${y + height})`), ...regions.map((region) => region.map(({ x, y }) => `(${x}, ${y})`).join(' – '))].join('; ');

function choiceInWords(face: ResponseFace | null, id: string, inputs: readonly { input: string; answer: string }[]): string {
  const parts = face?.kind === 'choice_text' ? (face.choices.find((choice) => choice.id === id)?.parts ?? []) : [];
  return parts.map((part) => ('text' in part ? plainText(part.text) : (inputs.find(({ input }) => input === part.input)?.answer ?? ''))).join(' ').trim();
}
