import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '@amoxtli/platform/domain';

/** `start` and `end` are offsets in the document; `innerStart` and `innerEnd` enclose the children. Lines count from 1. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  line: number;
  start: number;
  innerStart: number;
  innerEnd: number;
  end: number;
};
export type XmlNode = string | XmlElement;
export type XmlProblem = { code: XmlProblemCode; line: number; detail: string };
export type XmlProblemCode = 'ill-formed' | 'doctype' | 'processing-instruction' | 'too-deep' | 'too-large' | 'forbidden-name' | 'inclusion';

const LIMITS = { characters: 5_000_000, depth: 200, elements: 100_000, attributes: 500, attributeLength: 1_000_000 };
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const XINCLUDE = 'http://www.w3.org/2001/XInclude';

/**
 * Reads one document into a small tree. Refuses every DTD, entity, processing instruction, inclusion and prototype name, depth over 200,
 * more than 5 million characters or 100,000 elements (trust table, row A74). Nothing is fetched or expanded.
 */
export function readXml(text: string): Result<XmlElement, XmlProblem> {
  if (text.length > LIMITS.characters) return fail({ code: 'too-large', line: 1, detail: `${text.length}` });
  const builder = new TreeBuilder(text.replace(/^\uFEFF/, ''));
  try {
    return ok(builder.build());
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    throw error;
  }
}

export const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isXmlElement);
export const childrenNamed = (element: XmlElement, ...names: string[]): XmlElement[] =>
  elementsOf(element).filter((child) => names.includes(child.name));

/** All elements below, in document order. */
export const descendantsOf = (element: XmlElement): XmlElement[] => elementsOf(element).flatMap((child) => [child, ...descendantsOf(child)]);

/** The words below an element, as written. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (isXmlElement(child) ? textOf(child) : child)).join('');

class Refusal extends Error {
  constructor(readonly problem: XmlProblem) {
    super(problem.code);
  }
}

/** Holds the open elements while saxes reads; the only way out of saxes early is an exception, caught in readXml. */
class TreeBuilder {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly stack: XmlElement[] = [];
  private root: XmlElement | null = null;
  private elements = 0;
  private attributes = 0;
  private opened = { line: 1, start: 0 };

  constructor(private readonly text: string) {}

  build(): XmlElement {
    const { parser } = this;
    parser.on('error', (error) => this.refuse('ill-formed', error.message.replace(/^\d+:\d+: /, '')));
    parser.on('doctype', () => this.refuse('doctype', 'DOCTYPE'));
    parser.on('processinginstruction', ({ target }) => this.refuse('processing-instruction', target));
    parser.on('opentagstart', ({ name }) => this.open(name));
    parser.on('attribute', ({ name, value }) => this.attribute(name, value));
    parser.on('opentag', (tag) => this.enter(tag.name, tag.attributes));
    parser.on('closetag', () => this.leave());
    parser.on('text', (text) => this.append(text));
    parser.on('cdata', (text) => this.append(text));
    parser.write(this.text).close();
    return this.root ?? this.refuse('ill-formed', 'no element');
  }

  private open(name: string) {
    if (++this.elements > LIMITS.elements) this.refuse('too-large', `${LIMITS.elements} elements`);
    if (this.stack.length >= LIMITS.depth) this.refuse('too-deep', `${LIMITS.depth}`);
    if (FORBIDDEN.has(name)) this.refuse('forbidden-name', name);
    if (/^xi:/i.test(name)) this.refuse('inclusion', name);
    this.attributes = 0;
    this.opened = { line: this.parser.line, start: this.text.lastIndexOf('<', this.parser.position - 1) };
  }

  private attribute(name: string, value: string) {
    if (++this.attributes > LIMITS.attributes) this.refuse('too-large', `${LIMITS.attributes} attributes`);
    if (value.length > LIMITS.attributeLength) this.refuse('too-large', name);
    if (FORBIDDEN.has(name)) this.refuse('forbidden-name', name);
    if (value === XINCLUDE) this.refuse('inclusion', name);
  }

  private enter(name: string, attributes: Record<string, string>) {
    const at = this.parser.position;
    const element = { name, attributes: { ...attributes }, children: [], ...this.opened, innerStart: at, innerEnd: at, end: at };
    this.stack.at(-1)?.children.push(element);
    this.root ??= element;
    this.stack.push(element);
  }

  private leave() {
    const element = this.stack.pop();
    if (!element) return;
    element.end = this.parser.position;
    const selfClosed = element.end === element.innerStart;
    element.innerEnd = selfClosed ? element.end : this.text.lastIndexOf('</', element.end - 1);
  }

  private append(text: string) {
    this.stack.at(-1)?.children.push(text);
  }

  private refuse(code: XmlProblemCode, detail: string): never {
    throw new Refusal({ code, detail, line: this.parser.line });
  }
}
