import type { ChoiceDefinition } from '../../problem';
import { childrenNamed, isXmlElement, type XmlElement } from '../read-xml';
import type { Words } from './response-reading';

/** A choice with the element it came from. */
export type ReadChoice = { element: XmlElement; definition: ChoiceDefinition };

const TELLTALE = /correct|right|wrong|true|false|answer|foil|distract|verdader|fals[oa]/i;

/**
 * The choices of a group by the engine's names: `choice_<name>` where the author named them and `choice_<n>` otherwise; always by number
 * when names repeat or would tell which is right.
 */
export function namedChoices(group: XmlElement, words: Words): ReadChoice[] {
  const elements = childrenNamed(group, 'choice');
  const names = elements.flatMap(({ attributes }) => attributes.name ?? []);
  const hidden = names.some((name) => TELLTALE.test(name));
  if (hidden) words.note('choice-names-hidden', group.line, group.name);
  if (hidden || new Set(names).size < names.length) return numberedChoices(group, words);
  let unnamed = 0;
  return elements.map((element) => toChoice(element, `choice_${element.attributes.name ?? unnamed++}`, words));
}

/** By the engine's name, the id of each choice whose name was hidden. */
export function hiddenNames(choices: readonly ReadChoice[]): Record<string, string> {
  let unnamed = 0;
  const engine = choices.map(({ element }) => `choice_${element.attributes.name ?? unnamed++}`);
  return Object.fromEntries(choices.flatMap(({ definition }, index) => (engine[index] === definition.id ? [] : [[engine[index] ?? '', definition.id] as const])));
}

/** The choices of a group by number: `choice_0`, `choice_1`… */
export const numberedChoices = (group: XmlElement, words: Words): ReadChoice[] =>
  childrenNamed(group, 'choice').map((element, index) => toChoice(element, `choice_${index}`, words));

/** The ids that the author marked `correct="true"`. */
export const correctIds = (choices: ReadChoice[]): string[] =>
  choices.filter(({ element }) => element.attributes.correct?.toLowerCase() === 'true').map(({ definition }) => definition.id);

function toChoice(element: XmlElement, id: string, words: Words): ReadChoice {
  const content = element.children.filter((child) => !isXmlElement(child) || child.name !== 'choicehint');
  return { element, definition: { id, content: words.rich(content), fixed: element.attributes.fixed === 'true' } };
}
