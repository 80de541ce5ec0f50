import type { CheckboxKey } from '../../problem';
import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import { choiceKey, choiceLook } from './choice';
import { correctIds, hiddenNames, namedChoices, numberedChoices, type ReadChoice } from './choices';
import { feedbackOf, onlyInput, unplayed, type Look, type ResponseReading, type Words } from './response-reading';

/** Reads `choiceresponse`: the exact set of choices. With a `radiogroup` and one right choice it is a choice like any other. */
export function readCheckbox(response: XmlElement, words: Words): ResponseReading {
  const group = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'checkboxgroup' || name === 'radiogroup'));
  if (!group) return unplayed('checkboxgroup');
  const choices = numberedChoices(group, words);
  if (choices.length === 0) return unplayed('choice');
  if (group.name === 'radiogroup' && correctIds(choices).length === 1)
    return { kind: 'read', inputs: [{ input: group, look: { ...choiceLook(group, choices), pool: null }, key: choiceKey(choices, response, words) }] };
  const rule = response.attributes.partial_credit?.trim().toLowerCase() || 'false';
  if (!isRule(rule)) return unplayed('choiceresponse@partial_credit');
  return { kind: 'read', inputs: [{ input: group, look: checkboxLook(choices), key: checkboxKey(group, choices, rule, words) }] };
}

/** Reads `truefalseresponse`: every statement that is true, and no other, is to be marked. */
export function readTrueFalse(response: XmlElement, words: Words): ResponseReading {
  const group = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'choicegroup'));
  if (!group) return unplayed('choicegroup');
  const choices = namedChoices(group, words);
  if (choices.length === 0) return unplayed('choice');
  return { kind: 'read', inputs: [{ input: group, look: checkboxLook(choices), key: checkboxKey(group, choices, 'false', words), names: hiddenNames(choices) }] };
}

const partialRules = ['edc', 'halves', 'false'] as const;
type PartialRule = (typeof partialRules)[number];
const isRule = (rule: string): rule is PartialRule => partialRules.some((known) => known === rule);

const checkboxLook = (choices: readonly ReadChoice[]): Look => ({
  kind: 'checkbox',
  choices: choices.map(({ definition }) => definition),
  trailingText: null,
  shuffle: false,
  pool: null,
  face: null,
});

const checkboxKey = (group: XmlElement, choices: ReadChoice[], rule: PartialRule, words: Words): CheckboxKey => ({
  kind: 'checkbox',
  correct: correctIds(choices),
  feedback: Object.fromEntries(choices.flatMap((choice) => bothFeedbacks(choice, words))),
  compound: childrenNamed(group, 'compoundhint').flatMap((hint) => compound(hint, choices, words)),
  partialCredit: rule === 'false' ? null : rule,
});

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
function compound(hint: XmlElement, choices: readonly ReadChoice[], words: Words): CheckboxKey['compound'] {
  const feedback = feedbackOf(hint, words);
  const wanted = (hint.attributes.value ?? '').toUpperCase().split(/\s+/).filter(Boolean);
  const byLetter = new Map(choices.map(({ element, definition }, index) => [letterOf(element, index), definition.id]));
  const ids = wanted.flatMap((letter) => byLetter.get(letter) ?? []);
  return feedback && ids.length === wanted.length ? [{ choices: ids, feedback }] : [];
}

const letterOf = (element: XmlElement, index: number): string => (element.attributes.id ?? String.fromCharCode(65 + index)).toUpperCase();
