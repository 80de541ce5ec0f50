import type { RichText } from '@amoxtli/platform/domain';
import type { Feedback, ResponseDefinition, ResponseKey } from '../../problem';
import type { LinkTargets } from '../links';
import { childrenNamed, type XmlElement, type XmlNode } from '../read-xml';
import { toRichText, trimTree, type RichFindings } from '../rich-tree';

/** What a reader of one kind needs: a way to read words, and where to say what it could not use. */
export type Words = { rich(nodes: XmlNode[]): RichText; note: RichNote };
export type RichNote = (code: 'hints-ignored' | 'choice-names-hidden', line: number, kind: string) => void;

/** One input of a response: its face without id, label and description, and its key. */
export type InputReading = {
  input: XmlElement;
  face: Pick<ResponseDefinition, 'kind' | 'choices' | 'trailingText' | 'shuffle'>;
  key: ResponseKey;
};
export type ResponseReading = { kind: 'read'; inputs: InputReading[] } | { kind: 'unplayed'; reasons: string[] };
export type ResponseReader = (response: XmlElement, words: Words) => ResponseReading;

export const unplayed = (...reasons: string[]): ResponseReading => ({ kind: 'unplayed', reasons });

export const wordsWith = (targets: LinkTargets, findings: RichFindings, note: RichNote): Words => ({
  rich: (nodes) => trimTree(toRichText(nodes, { targets, passiveStyles: true }, findings)),
  note,
});

/** Attributes outside the list, as reasons not to play; an attribute that is not understood may change what is right. */
export const strangeAttributes = (element: XmlElement, ...known: string[]): string[] =>
  Object.keys(element.attributes)
    .filter((name) => ![...known, 'id', 'class', 'style', 'label', 'direction'].includes(name))
    .map((name) => `${element.name}@${name}`);

/** A feedback element (`correcthint`, `choicehint`…); null when absent or empty. */
export function feedbackOf(element: XmlElement | undefined, { rich }: Words): Feedback | null {
  if (!element) return null;
  const text = rich(element.children);
  return text.length === 0 ? null : { label: element.attributes.label ?? null, text };
}

/** The only input of a response that may have one; null when there are none or several. */
export function onlyInput(response: XmlElement, inputs: XmlElement[]): XmlElement | null {
  return inputs.length === 1 ? (inputs[0] ?? null) : null;
}

/** The answers of `additional_answer`: in the attribute, or since before 2015 in the element's own words. */
export const additionalAnswers = (response: XmlElement, words: Words) =>
  childrenNamed(response, 'additional_answer').flatMap((element) => {
    const own = element.children.filter((child) => typeof child === 'string').join('').trim();
    const answer = (element.attributes.answer ?? own).trim();
    const [hint] = childrenNamed(element, 'correcthint');
    return answer === '' ? [] : [{ answer, feedback: feedbackOf(hint, words) }];
  });
