import type { ChoiceKey } from '../../problem';
import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import { correctIds, namedChoices, type ReadChoice } from './choices';
import { feedbackOf, onlyInput, strangeAttributes, unplayed, type ResponseReading, type Words } from './response-reading';

/** Reads `multiplechoiceresponse`: one choice of several; any choice marked correct is right. */
export function readChoice(response: XmlElement, words: Words): ResponseReading {
  const group = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'choicegroup'));
  if (!group) return unplayed('choicegroup');
  const strange = [...strangeAttributes(response, 'partial_credit', 'type'), ...strangeAttributes(group, 'type', 'shuffle'), ...strangeChoices(group)];
  if (strange.length > 0) return unplayed(...strange);
  const choices = namedChoices(group, words);
  if (choices.length === 0) return unplayed('choice');
  return { kind: 'read', inputs: [choiceInput(group, choices, choiceKey(choices, response, words))] };
}

/** The face and key of one group of radio buttons. */
export const choiceInput = (group: XmlElement, choices: ReadChoice[], key: ChoiceKey) => ({
  input: group,
  face: {
    kind: 'choice' as const,
    choices: choices.map(({ definition }) => definition),
    trailingText: null,
    shuffle: group.attributes.shuffle?.toLowerCase() === 'true',
  },
  key,
});

/** Attributes or children of the choices that this kind does not know. */
export const strangeChoices = (group: XmlElement): string[] =>
  childrenNamed(group, 'choice').flatMap((choice) => strangeAttributes(choice, 'correct', 'name', 'fixed', 'location', 'point_value', 'explanation-id'));

/** `point_value` counts only under `partial_credit="points"`; half when not stated (the engine's rule). */
export function choiceKey(choices: ReadChoice[], response: XmlElement, words: Words): ChoiceKey {
  const points = response.attributes.partial_credit?.toLowerCase().includes('points') ?? false;
  const partial = points ? choices.filter(({ element }) => element.attributes.correct?.toLowerCase() === 'partial') : [];
  const feedback = choices.flatMap(({ element, definition }) => {
    const read = feedbackOf(childrenNamed(element, 'choicehint')[0], words);
    return read ? [[definition.id, read] as const] : [];
  });
  return {
    kind: 'choice',
    correct: correctIds(choices),
    partial: Object.fromEntries(partial.map(({ element, definition }) => [definition.id, shareOf(element.attributes.point_value)])),
    feedback: Object.fromEntries(feedback),
  };
}

function shareOf(pointValue: string | undefined): number {
  const share = Number(pointValue ?? '0.5');
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
}
