import type { RichElement, RichNode, RichText } from '@amoxtli/platform/domain';
import type { ActiveReason } from '../block';
import { activeKindOf, isRichAttribute, isUrlAttribute, richTags } from './allow-list';
import { resolveLink, type LinkTargets } from './links';
import type { LossCode } from './losses';
import { isXmlElement, type XmlElement, type XmlNode } from './read-xml';
import { safeStyle } from './safe-style';

/** What was met on the way: active content, attributes left out, and links that point nowhere. */
export type RichFindings = {
  reasons: ActiveReason[];
  dropped: Set<string>;
  styles: Set<string>;
  links: { code: LossCode; link: string; line: number }[];
};

/** `passiveStyles`: a style attribute beyond the safe ones is noted, not held to be active. `special` may answer for an element: nodes to put in its place (none: leave it out); undefined: treat it as any other. */
export type RichOptions = { targets: LinkTargets; passiveStyles?: boolean; special?: (element: XmlElement) => RichNode[] | undefined };

export const noFindings = (): RichFindings => ({ reasons: [], dropped: new Set(), styles: new Set(), links: [] });

/** Turns markup into rich text by the allow-list; whatever is not on it is noted in `findings`, never passed over in silence. */
export function toRichText(nodes: XmlNode[], options: RichOptions, findings: RichFindings): RichText {
  return joinText(nodes.flatMap((node) => (isXmlElement(node) ? richElement(node, options, findings) : [node])));
}

/** A tree without blank space at either end. */
export function trimTree(tree: RichText): RichText {
  const trimmed = tree.map((node, index) => {
    if (typeof node !== 'string') return node;
    const start = index === 0 ? node.trimStart() : node;
    return index === tree.length - 1 ? start.trimEnd() : start;
  });
  return trimmed.filter((node) => node !== '');
}

/** Tags of older days that mean nothing but their content. */
const aliases: Partial<Record<string, string>> = { font: 'span', text: 'div' };
/** Ids of authors are prefixed, so that none can stand in for one of the application's own. */
const idAttributes = new Set(['id', 'name', 'headers', 'aria-describedby', 'aria-labelledby']);
const noBlanks = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'dl', 'ruby']);

function richElement(element: XmlElement, options: RichOptions, findings: RichFindings): RichNode[] {
  const instead = options.special?.(element);
  if (instead) return instead;
  const written = element.name.toLowerCase();
  const tag = aliases[written] ?? written;
  if (!richTags.has(tag)) findings.reasons.push({ kind: activeKindOf(tag), detail: tag.slice(0, 60), line: element.line });
  const children = toRichText(element.children, options, findings);
  if (!richTags.has(tag)) return children;
  const inner = noBlanks.has(tag) ? children.filter((child) => typeof child !== 'string' || child.trim() !== '') : children;
  return [[tag, richAttributes(tag, element, options, findings), ...inner] satisfies RichElement];
}

function richAttributes(tag: string, element: XmlElement, options: RichOptions, findings: RichFindings): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [written, value] of Object.entries(element.attributes)) {
    const name = written.toLowerCase();
    if (/^on/.test(name)) findings.reasons.push({ kind: 'handler', detail: name.slice(0, 60), line: element.line });
    else if (!isRichAttribute(tag, name)) findings.dropped.add(name.slice(0, 40));
    else if (isUrlAttribute(name)) keepLink(kept, name, value, element, options, findings);
    else if (name === 'style') keepStyle(kept, value, element, options, findings);
    else kept[name] = idAttributes.has(name) ? value.replace(/\S+/g, 'c-$&') : value;
  }
  return kept;
}

function keepLink(kept: Record<string, string>, name: string, value: string, element: XmlElement, options: RichOptions, findings: RichFindings) {
  const link = resolveLink(value, options.targets);
  if (link.kind === 'unsafe') findings.reasons.push({ kind: 'url', detail: link.scheme.slice(0, 60), line: element.line });
  else kept[name] = link.url;
  if (link.kind === 'kept' && value.trim() !== '') findings.links.push({ code: link.why, link: value.slice(0, 300), line: element.line });
}

function keepStyle(kept: Record<string, string>, value: string, element: XmlElement, options: RichOptions, findings: RichFindings) {
  const style = safeStyle(value);
  if (style.kept) kept.style = style.kept;
  for (const property of style.others) findings.styles.add(property);
  if (style.others.length > 0 && !options.passiveStyles) findings.reasons.push({ kind: 'style', detail: style.others.join(' ').slice(0, 60), line: element.line });
}

function joinText(nodes: RichNode[]): RichText {
  const joined: RichText = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}
