import type { ChoiceKey } from '../../problem';
import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import { correctIds, hiddenNames, namedChoices, type ReadChoice } from './choices';
import { feedbackOf, onlyInput, unplayed, type Look, type ResponseReading, type Words } from './response-reading';

/** Reads `multiplechoiceresponse`: one choice of several; any choice marked correct is right. */
export function readChoice(response: XmlElement, words: Words): ResponseReading {
  const group = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'choicegroup' || name === 'radiogroup'));
  if (!group) return unplayed('choicegroup');
  const choices = namedChoices(group, words);
  if (choices.length === 0) return unplayed('choice');
  return { kind: 'read', inputs: [{ input: group, look: choiceLook(group, choices), key: choiceKey(choices, response, words), names: hiddenNames(choices) }] };
}

/** The look of one group of radio buttons. */
export function choiceLook(group: XmlElement, choices: readonly ReadChoice[]): Look {
  const pool = Number(group.attributes['answer-pool'] ?? '0');
  return {
    kind: 'choice',
    choices: choices.map(({ definition }) => definition),
    trailingText: null,
    shuffle: group.attributes.shuffle?.toLowerCase() === 'true',
    pool: Number.isInteger(pool) && pool > 0 && pool < choices.length ? pool : null,
    face: null,
  };
}

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
