import { plainText, type RichText } from '@amoxtli/platform/domain';
import { childrenNamed, descendantsOf, isXmlElement, type XmlElement } from '../read-xml';
import type { Words } from './response-reading';

/** Elements whose words now stand in a label or description, and so no longer in the body. */
export type Consumed = Set<XmlElement>;

/**
 * The question of one input, in the engine's order: `<label>` in the response; else the input's `label` attribute, which takes the paragraph
 * before it along when it says the same; else the paragraph right before the response. Only the first input has the response's question.
 */
export function labelOf(problem: XmlElement, response: XmlElement, input: XmlElement, index: number, words: Words, consumed: Consumed) {
  const labels = childrenNamed(response, 'label');
  const descriptions = childrenNamed(response, 'description');
  for (const element of [...labels, ...descriptions]) consumed.add(element);
  const own = index === 0 ? labels.flatMap(({ children }) => words.rich(children)) : [];
  const description = index === 0 ? joinParagraphs(descriptions.map(({ children }) => words.rich(children))) : [];
  const label = own.length > 0 ? own : (attributeLabel(problem, response, input, words, consumed) ?? (index === 0 ? paragraphLabel(problem, response, words, consumed) : null));
  return { label, description: description.length > 0 ? description : null };
}

const joinParagraphs = (texts: RichText[]): RichText =>
  texts.length > 1 ? texts.map((text) => ['p', {}, ...text]) : (texts[0] ?? []);

function attributeLabel(problem: XmlElement, response: XmlElement, input: XmlElement, words: Words, consumed: Consumed): RichText | null {
  const label = input.attributes.label?.trim();
  if (!label) return null;
  const before = paragraphBefore(problem, response);
  const paragraph = before ? words.rich(before.children) : [];
  if (!before || plainText(paragraph) !== plainText([label])) return [label];
  consumed.add(before);
  return paragraph;
}

function paragraphLabel(problem: XmlElement, response: XmlElement, words: Words, consumed: Consumed): RichText | null {
  const before = paragraphBefore(problem, response);
  if (!before || consumed.has(before)) return null;
  const label = words.rich(before.children);
  if (plainText(label) === '') return null;
  consumed.add(before);
  return label;
}

/** The `<p>`, or the `<label>` that older exports put outside, right before a response with nothing but space between. */
function paragraphBefore(problem: XmlElement, response: XmlElement): XmlElement | null {
  const parent = [problem, ...descendantsOf(problem)].find(({ children }) => children.includes(response));
  const before = (parent?.children ?? []).slice(0, parent?.children.indexOf(response));
  const last = before.filter((node) => isXmlElement(node) || node.trim() !== '').at(-1);
  return last && isXmlElement(last) && ['p', 'label'].includes(last.name) ? last : null;
}
