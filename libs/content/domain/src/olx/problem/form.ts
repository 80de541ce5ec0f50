import { isElement, type RichNode, type RichText } from '@amoxtli/platform/domain';
import type { Feedback } from '../../problem';
import type { XmlElement, XmlNode } from '../read-xml';

/** What an author fills in for any kind: the question, a line of help below it, and what is shown when the answer may be seen. */
export type QuestionForm = { question: RichText; help: RichText | null; explanation: RichText | null; hints: RichText[] };

/** An element as it will be written. Attributes that are null are left out. */
export function element(name: string, attributes: Record<string, string | null>, ...children: XmlNode[]): XmlElement {
  const stated = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  return { name, attributes: Object.fromEntries(stated), children, line: 1, start: 0, innerStart: 0, innerEnd: 0, end: 0 };
}

/** Rich text as markup. */
export const markup = (tree: RichText): XmlNode[] => tree.map((node: RichNode): XmlNode => (isElement(node) ? element(node[0], node[1], ...markup(node.slice(2) as RichNode[])) : node));

/** A feedback element; nothing when there is nothing to say. */
export const said = (tag: string, feedback: Feedback | null, attributes: Record<string, string | null> = {}): XmlElement[] =>
  feedback ? [element(tag, { ...attributes, label: feedback.label }, ...markup(feedback.text))] : [];

/** The question and its help, as every response begins. */
export const asked = ({ question, help }: QuestionForm): XmlElement[] => [element('label', {}, ...markup(question)), ...(help ? [element('description', {}, ...markup(help))] : [])];
