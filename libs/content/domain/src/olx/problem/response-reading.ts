import type { RichText } from '@amoxtli/platform/domain';
import type { Feedback, PythonCheck, ResponseDefinition, ResponseKey } from '../../problem';
import type { LinkTargets } from '../links';
import { childrenNamed, descendantsOf, type XmlElement, type XmlNode } from '../read-xml';
import { toRichText, trimTree, type RichFindings } from '../rich-tree';

/** What a reader of one kind needs: a way to read words and links, and where to say what it could not use. */
export type Words = { rich(nodes: XmlNode[]): RichText; link(written: string): string; note: RichNote };
export type RichNote = (code: 'hints-ignored' | 'choice-names-hidden' | 'problem-script-dropped', line: number, kind: string) => void;

/** How one input looks, without what its surroundings say about it. */
export type Look = Pick<ResponseDefinition, 'kind' | 'choices' | 'trailingText' | 'shuffle' | 'pool' | 'face'>;

/** One input of a response and its key; null when the author's Python judges it. `names`: the engine's names of choices that got others. */
export type InputReading = { input: XmlElement; look: Look; key: ResponseKey | null; names?: Record<string, string> };
/** `check`: who judges the inputs together. */
export type ResponseReading =
  | { kind: 'read'; inputs: InputReading[]; check?: Pick<PythonCheck, 'cfn' | 'code' | 'expect' | 'extraArgs'> }
  | { kind: 'unplayed'; reasons: string[] };
export type ResponseReader = (response: XmlElement, words: Words) => ResponseReading;

export const unplayed = (...reasons: string[]): ResponseReading => ({ kind: 'unplayed', reasons });

export const wordsWith = (targets: LinkTargets, findings: RichFindings, note: RichNote): Words => ({
  rich: (nodes) => trimTree(toRichText(nodes, { targets, passiveStyles: true }, findings)),
  link: (written) => {
    const [image] = toRichText([{ name: 'img', attributes: { src: written }, children: [], line: 0, start: 0, innerStart: 0, innerEnd: 0, end: 0 }], { targets }, findings);
    return typeof image === 'object' ? (image[1]['src'] ?? '') : '';
  },
  note,
});

/** A field for one line, with the unit that follows it. */
export const fieldLook = (kind: Look['kind'], input: XmlElement): Look => ({
  kind,
  choices: [],
  trailingText: input.attributes.trailing_text || null,
  shuffle: false,
  pool: null,
  face: null,
});

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

/** The tolerance as written in `<responseparam type="tolerance" default="5%"/>`; null when the author gives none. */
export function toleranceOf(response: XmlElement): string | null {
  const param = descendantsOf(response).find(({ name, attributes }) => name === 'responseparam' && attributes.type === 'tolerance');
  return param?.attributes.default?.trim() || null;
}
