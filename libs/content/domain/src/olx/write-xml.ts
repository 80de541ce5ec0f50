import { isXmlElement, type XmlElement, type XmlNode } from './read-xml';

const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const rawTags = new Set(['script', 'style']);

/** An element as XML text that reads back equal. */
export const writeXml = (element: XmlElement): string => write(element, (text) => escape(text), ({ children }) => children.length === 0);

/** An element as HTML text for a browser: void elements stay open, and what stands in scripts and styles is not escaped. */
export const writeHtml = (element: XmlElement): string =>
  write(element, (text, parent) => (rawTags.has(parent.name.toLowerCase()) ? text : escape(text)), ({ name }) => voidTags.has(name.toLowerCase()));

function write(element: XmlElement, words: (text: string, parent: XmlElement) => string, isClosed: (element: XmlElement) => boolean): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escape(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`);
  const open = `<${element.name}${attributes.join('')}`;
  if (isClosed(element)) return `${open}/>`;
  const inner = element.children.map((child) => (isXmlElement(child) ? write(child, words, isClosed) : words(child, element)));
  return `${open}>${inner.join('')}</${element.name}>`;
}

/** A copy of an element with every text and attribute passed through `change`; what `skips` names is left as it is. */
export function mapXml(element: XmlElement, change: { text: (text: string) => XmlNode[]; attribute: (value: string, name: string) => string; skips: (element: XmlElement) => boolean }): XmlElement {
  if (change.skips(element)) return element;
  const attributes = Object.fromEntries(Object.entries(element.attributes).map(([name, value]) => [name, change.attribute(value, name)]));
  return { ...element, attributes, children: element.children.flatMap((child) => (isXmlElement(child) ? [mapXml(child, change)] : change.text(child))) };
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
