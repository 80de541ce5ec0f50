import type { CheckboxKey } from '../../problem';
import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import { choiceInput, choiceKey, strangeChoices } from './choice';
import { correctIds, numberedChoices, type ReadChoice } from './choices';
import { feedbackOf, onlyInput, strangeAttributes, unplayed, type ResponseReading, type Words } from './response-reading';

/** Reads `choiceresponse`: the exact set of choices. With a `radiogroup` and one right choice it is a choice like any other. */
export function readCheckbox(response: XmlElement, words: Words): ResponseReading {
  const group = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'checkboxgroup' || name === 'radiogroup'));
  if (!group) return unplayed('checkboxgroup');
  const strange = [...strangeAttributes(response, 'partial_credit'), ...strangeAttributes(group, 'type', 'shuffle'), ...strangeChoices(group)];
  if (strange.length > 0) return unplayed(...strange);
  const choices = numberedChoices(group, words);
  if (choices.length === 0) return unplayed('choice');
  if (group.name === 'radiogroup') return readRadio(response, group, choices, words);
  const key = checkboxKey(response, group, choices, words);
  if (key === null) return unplayed('choiceresponse@partial_credit');
  const face = { kind: 'checkbox' as const, choices: choices.map(({ definition }) => definition), trailingText: null, shuffle: false };
  return { kind: 'read', inputs: [{ input: group, face, key }] };
}

function readRadio(response: XmlElement, group: XmlElement, choices: ReadChoice[], words: Words): ResponseReading {
  const key = choiceKey(choices, response, words);
  return key.correct.length === 1 ? { kind: 'read', inputs: [choiceInput(group, choices, key)] } : unplayed('radiogroup');
}

function checkboxKey(response: XmlElement, group: XmlElement, choices: ReadChoice[], words: Words): CheckboxKey | null {
  const rule = response.attributes.partial_credit?.trim().toLowerCase() || null;
  if (rule !== null && rule !== 'edc' && rule !== 'halves') return null;
  return {
    kind: 'checkbox',
    correct: correctIds(choices),
    feedback: Object.fromEntries(choices.flatMap((choice) => bothFeedbacks(choice, words))),
    compound: childrenNamed(group, 'compoundhint').flatMap((hint) => compound(hint, choices, words)),
    partialCredit: rule,
  };
}

/** A hint that does not say for which state it is meant is never shown by the engine. */
function bothFeedbacks({ element, definition }: ReadChoice, words: Words) {
  const hints = childrenNamed(element, 'choicehint');
  const state = (selected: string) => hints.find((hint) => hint.attributes.selected?.toLowerCase() === selected);
  const stateless = hints.find((hint) => !['true', 'false'].includes(hint.attributes.selected?.toLowerCase() ?? ''));
  if (stateless) words.note('hints-ignored', stateless.line, 'choicehint');
  const selected = feedbackOf(state('true'), words);
  const unselected = feedbackOf(state('false'), words);
  return selected || unselected ? [[definition.id, { selected, unselected }] as const] : [];
}

/** `value="A C"` names choices by letter, or by their own id, in any case. */
function compound(hint: XmlElement, choices: ReadChoice[], words: Words): CheckboxKey['compound'] {
  const feedback = feedbackOf(hint, words);
  const wanted = (hint.attributes.value ?? '').toUpperCase().split(/\s+/).filter(Boolean);
  const byLetter = new Map(choices.map(({ element, definition }, index) => [letterOf(element, index), definition.id]));
  const ids = wanted.flatMap((letter) => byLetter.get(letter) ?? []);
  return feedback && ids.length === wanted.length ? [{ choices: ids, feedback }] : [];
}

const letterOf = (element: XmlElement, index: number): string => (element.attributes.id ?? String.fromCharCode(65 + index)).toUpperCase();
