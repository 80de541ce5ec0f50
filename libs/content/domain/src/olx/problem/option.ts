import type { Feedback } from '../../problem';
import { childrenNamed, descendantsOf, isXmlElement, type XmlElement } from '../read-xml';
import { feedbackOf, unplayed, type InputReading, type Look, type ResponseReading, type Words } from './response-reading';

/** Reads `optionresponse`: one or more dropdowns, each with `<option>` children or the older `options="('a','b')" correct="a"`. */
export function readOption(response: XmlElement, words: Words): ResponseReading {
  const inputs = descendantsOf(response).filter(({ name }) => name === 'optioninput');
  if (inputs.length === 0) return unplayed('optioninput');
  const read = inputs.map((input) => optionInput(input, words));
  const failed = read.flatMap((outcome) => (typeof outcome === 'string' ? [outcome] : []));
  return failed.length > 0 ? unplayed(...failed) : { kind: 'read', inputs: read.filter((outcome) => typeof outcome !== 'string') };
}

function optionInput(input: XmlElement, words: Words): InputReading | string {
  const children = childrenNamed(input, 'option');
  const options = optionsOf(input);
  const marked = children.findLast(({ attributes }) => attributes.correct?.toLowerCase() === 'true');
  const correct = marked ? ownText(marked) : (input.attributes.correct ?? '').trim();
  if (options.length === 0 || (!options.includes(correct) && !correct.includes('$'))) return 'optioninput@correct';
  return { input, look: optionLook(options), key: { kind: 'option', correct, feedback: feedbacks(children, words) } };
}

/** The options that a dropdown offers, each once. */
export function optionsOf(input: XmlElement): string[] {
  const children = childrenNamed(input, 'option');
  return [...new Set(children.length > 0 ? children.map(ownText) : splitOptions(input.attributes.options ?? ''))];
}

export const optionLook = (options: readonly string[]): Look => ({
  kind: 'option',
  choices: options.map((text) => ({ id: text, content: [text], fixed: false })),
  trailingText: null,
  shuffle: false,
  pool: null,
  face: null,
});

/** The words of an option are its own text; what its hint says is not among them. */
const ownText = (option: XmlElement): string => option.children.filter((child) => !isXmlElement(child)).join('').trim();

function feedbacks(options: XmlElement[], words: Words): Record<string, Feedback> {
  return Object.fromEntries(options.flatMap((option) => {
    const feedback = feedbackOf(childrenNamed(option, 'optionhint')[0], words);
    return feedback ? [[ownText(option), feedback] as const] : [];
  }));
}

/** `('yes','no, it isn\'t',"maybe")` → three texts. An apostrophe between two letters belongs to the word (the engine's rule). */
export function splitOptions(options: string): string[] {
  const inner = options.trim().replace(/^\(/, '').replace(/\)$/, '').replace(/\\'|(?<=[a-zA-Z])'(?=[a-zA-Z])/g, '\u0001');
  const texts = [...inner.matchAll(/'([^']*)'|"([^"]*)"|([^\s,'"]+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
  return texts.map((text) => text.replaceAll('\u0001', "'").trim()).filter((text) => text !== '');
}
