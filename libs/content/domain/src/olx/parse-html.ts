import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { XmlElement, XmlNode } from './read-xml';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

const LIMITS = { characters: 262_144, depth: 100, tags: 20_000 };
const unclosed = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
  'p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'option', 'thead', 'tbody', 'tfoot', 'colgroup']);

/**
 * Html as the same small tree that XML gives; lines count from 1. Null when it is too large (256 kB, 20,000 tags) or too deep (100):
 * the parser's cost grows with the square of the depth, so depth is counted before it runs (trust table, row A75).
 */
export function parseHtml(html: string): XmlNode[] | null {
  if (html.length > LIMITS.characters || !isShallow(html)) return null;
  return parseFragment(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }).childNodes.flatMap(toNode);
}

function isShallow(html: string): boolean {
  let [depth, tags] = [0, 0];
  for (const match of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    if (++tags > LIMITS.tags) return false;
    if (unclosed.has(match[2]?.toLowerCase() ?? '')) continue;
    depth = Math.max(0, depth + (match[1] ? -1 : 1));
    if (depth > LIMITS.depth) return false;
  }
  return true;
}

function toNode(node: HtmlNode): XmlNode[] {
  if (node.nodeName === '#text' && 'value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const at = node.sourceCodeLocation;
  const inside = 'content' in node ? node.content.childNodes : node.childNodes;
  const element: XmlElement = {
    name: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value])),
    children: inside.flatMap(toNode),
    line: at?.startLine ?? 1,
    start: at?.startOffset ?? 0,
    innerStart: at?.startTag?.endOffset ?? 0,
    innerEnd: at?.endTag?.startOffset ?? 0,
    end: at?.endOffset ?? 0,
  };
  return [element];
}
