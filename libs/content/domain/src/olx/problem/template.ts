import { resolveLink, type LinkTargets } from '../links';
import { descendantsOf, readXml, textOf, type XmlElement, type XmlNode } from '../read-xml';
import { mapXml, writeXml } from '../write-xml';

/** Everything but JavaScript and Perl is Python (the engine's rule). */
export const isPython = ({ name, attributes }: XmlElement): boolean => name === 'script' && !/javascript|perl/i.test(attributes.type ?? '') && !attributes.src;

/** The Python of a problem in order; null when there is none. */
export function pythonOf(problem: XmlElement): string | null {
  const scripts = descendantsOf(problem).filter(isPython).map(textOf);
  return scripts.some((code) => code.trim() !== '') ? scripts.join('\n') : null;
}

/** Code is not words: it is handed over as it is. */
const isCode = (element: XmlElement): boolean => element.name === 'script' || element.name === 'answer' || element.name === 'style';
const NAME = /\$([A-Za-z_]\w*)/g;

/** The names that words and attributes ask for, and each beginning of them: the engine puts in the longest that has a value. */
export function namesIn(problem: XmlElement): string[] {
  const found = new Set<string>();
  const collect = (text: string) => {
    for (const [, name = ''] of text.matchAll(NAME)) for (let end = 1; end <= name.length; end++) found.add(name.slice(0, end));
    return text;
  };
  mapXml(problem, { text: (text) => [collect(text)], attribute: collect, skips: isCode });
  return [...found].filter((name) => name.length <= MOST_LETTERS);
}

const MOST_LETTERS = 60;

/** The problem as it is kept for its variants: links resolved, Python taken out. */
export function templateOf(problem: XmlElement, targets: LinkTargets): string {
  const withLinks = mapXml(problem, {
    text: (text) => [text],
    attribute: (value) => {
      if (!/^\/?(static|asset-v1|c4x|jump_to|courses)[/:]/.test(value.trim())) return value;
      const link = resolveLink(value, targets);
      return link.kind === 'internal' ? link.url : value;
    },
    skips: isCode,
  });
  return writeXml(without(withLinks, isPython));
}

const without = (element: XmlElement, drops: (element: XmlElement) => boolean): XmlElement => ({
  ...element,
  children: element.children.flatMap((child): XmlNode[] => (typeof child === 'string' ? [child] : drops(child) ? [] : [without(child, drops)])),
});

/** The template with its names replaced by their values. A value that holds markup becomes markup, as the engine does it. */
export function fillTemplate(template: XmlElement, values: Readonly<Record<string, string>>): XmlElement {
  const names = Object.keys(values).sort((a, b) => b.length - a.length);
  if (names.length === 0) return template;
  const fill = (text: string) => names.reduce((filled, name) => filled.replaceAll(`$${name}`, () => values[name] ?? ''), text);
  return mapXml(template, {
    text: (text) => (text.includes('$') ? nodesOf(fill(text), text) : [text]),
    attribute: (value) => (value.includes('$') ? fill(value) : value),
    skips: isCode,
  });
}

function nodesOf(filled: string, before: string): XmlNode[] {
  if (!filled.includes('<') || before.includes('<')) return [filled];
  const read = readXml(`<span>${filled}</span>`);
  return read.ok ? read.value.children : [filled];
}
