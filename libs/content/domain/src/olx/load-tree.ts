import { pointerPath } from './course-files';
import { explainXml } from './explain-xml';
import { isContainer, leafTags, sideTags, type OlxNode } from './olx-node';
import { claimKey, report, type ReadContext } from './read-context';
import { elementsOf, readXml, type XmlElement } from './read-xml';

/** An element and the text it was read from. */
export type Place = { file: string; text: string; element: XmlElement };

const MAX_DEPTH = 30;

/**
 * Follows pointers (`<problem url_name="q1"/>` → problem/q1.xml), inline elements and old `filename=` forms from one element down.
 * Null when the same block was already met elsewhere; that is reported.
 */
export function loadNode(context: ReadContext, at: Place, parentName: string, index: number, depth = 0): OlxNode | null {
  const { element } = at;
  const tag = element.name;
  const name = element.attributes.url_name ?? element.attributes.slug ?? `${tag}_${parentName}_${index}`;
  const identity = `${tag}/${name}`;
  const position = { file: at.file, line: element.line };
  if (context.visited.has(identity)) {
    report(context, 'repeated-reference', position, { kind: tag, name });
    return null;
  }
  context.visited.add(identity);
  const key = claimKey(context, tag, name, position);
  const found = definitionOf(context, at, tag, name);
  const place = found.place ?? at;
  const { filename: _, ...own } = element.attributes;
  const attributes = { ...(tag === 'html' ? element.attributes : own), ...place.element.attributes, ...context.policy.get(identity) };
  const node: OlxNode = {
    tag, name, key, file: found.file ?? place.file, line: place.element.line, attributes,
    source: found.source ?? place.text.slice(place.element.start, place.element.end),
    element: found.problem === null ? place.element : null,
    problem: found.problem,
    children: [],
  };
  if (node.element && isContainer(tag) && depth < MAX_DEPTH) node.children = loadChildren(context, place, name, depth);
  return node;
}

/** The blocks directly below an element, each once. */
export function loadChildren(context: ReadContext, place: Place, name: string, depth: number): OlxNode[] {
  return elementsOf(place.element)
    .filter((child) => isBlock(child))
    .flatMap((element, index) => loadNode(context, { ...place, element }, name, index, depth + 1) ?? []);
}

const isBlock = (element: XmlElement): boolean =>
  !sideTags.includes(element.name) && (isContainer(element.name) || leafTags.includes(element.name) || element.attributes.url_name !== undefined);

/** A pointer has a name and nothing else; a course pointer also names organisation and course. */
export const isPointer = (element: XmlElement): boolean =>
  element.attributes.url_name !== undefined
  && element.children.every((child) => typeof child === 'string' && child.trim() === '')
  && Object.keys(element.attributes).every((name) => ['url_name', 'org', 'course', 'slug'].includes(name));

/** Where the words of a block stand: behind its name, behind the `filename` that the 2013 format gave, or here. (An html block reads its own `filename`, which is no XML.) */
function definitionOf(context: ReadContext, at: Place, tag: string, name: string): Followed {
  const found = isPointer(at.element) ? follow(context, at, tag, name) : { place: at, problem: null };
  const filename = found.place?.element.attributes.filename;
  const isElsewhere = filename !== undefined && tag !== 'html' && found.place?.element.children.every((child) => typeof child === 'string' && child.trim() === '');
  return isElsewhere ? follow(context, found.place ?? at, tag, filename) : found;
}

type Followed = { place: Place | null; problem: string | null; file?: string; source?: string };

function follow(context: ReadContext, at: Place, tag: string, name: string): Followed {
  const file = pointerPath(tag, name);
  const text = file === null ? undefined : context.files.texts.get(file);
  if (file === null || text === undefined) {
    // A block of a few kinds may have no definition at all: the pointer is then all there is to it.
    if (tag === 'discussion') return { place: at, problem: null };
    report(context, 'missing-file', { file: at.file, line: at.element.line }, { path: file ?? `${tag}/${name}` });
    return { place: null, problem: `falta el archivo ${file ?? name}` };
  }
  if (text === null) return { place: null, file, source: '', problem: 'el archivo no está en UTF-8' };
  const read = readXml(text);
  if (!read.ok) return { place: null, file, source: text, problem: explainXml(read.error) };
  return { place: { file, text, element: read.value }, problem: null };
}
