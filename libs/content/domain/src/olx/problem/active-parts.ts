import { activeKindOf, richTags } from '../allow-list';
import { descendantsOf, elementsOf, type XmlElement } from '../read-xml';
import { writeHtml } from '../write-xml';
import { isPython } from './template';
import { isWidget } from './widgets';

/** Active content of a problem's body. `elements`: what stands in a frame, in order; `html`: what the frame holds; `dropped`: scripts and styles that only dressed the page. */
export type ActiveParts = { elements: Set<XmlElement>; html: string | null; dropped: { line: number; detail: string }[] };

const framed = new Set(['frame', 'object', 'form', 'vector']);

/**
 * Iframes, canvases, drawings and buttons among a problem's words move, with the page's own scripts and styles, into the sandboxed frame that
 * html blocks use. Scripts without anything of that sort reach for the original platform's page and are left out; the report says so.
 */
export function activeParts(problem: XmlElement): ActiveParts {
  const elements = visible(problem);
  const companions = descendantsOf(problem).filter((element) => ['script', 'style', 'link'].includes(element.name) && !isPython(element));
  const html = elements.length > 0 ? [...companions, ...elements].map(writeHtml).join('\n') : null;
  return { elements: new Set(elements), html, dropped: html === null ? companions.map(({ line, name }) => ({ line, detail: name })) : [] };
}

/** The outermost active elements that are none of the engine's own. */
function visible(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    const tag = child.name.toLowerCase();
    if (isWidget(child.name) || engineTags.has(child.name)) return [];
    if (!richTags.has(tag) && framed.has(activeKindOf(tag))) return [child];
    return visible(child);
  });
}

const engineTags = new Set(['label', 'solution', 'demandhint', 'hintgroup', 'math', 'description', 'responseparam']);
