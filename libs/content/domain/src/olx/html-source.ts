import { pointerPath } from './course-files';
import type { OlxNode } from './olx-node';
import { report, type ReadContext } from './read-context';
import { descendantsOf, isXmlElement, textOf, type XmlElement } from './read-xml';

/** The html of a block and where it begins. `problem`: why it cannot be read (Spanish). */
export type HtmlSource = { html: string; file: string; firstLine: number } | { problem: string };

const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/** Finds the html of an `<html>` block: the file that `filename=` names, or its own content. */
export function htmlSource(context: ReadContext, node: OlxNode, element: XmlElement): HtmlSource {
  const filename = node.attributes.filename;
  if (filename === undefined) return { html: inlineHtml(node.source, element), file: node.file, firstLine: element.line };
  const paths = [pointerPath('html', filename, 'html'), pointerPath('html', filename, 'xml')].filter((path) => path !== null);
  const path = paths.find((candidate) => context.files.texts.has(candidate) && candidate !== node.file);
  const html = path === undefined ? undefined : context.files.texts.get(path);
  if (path !== undefined && typeof html === 'string') return { html, file: path, firstLine: 1 };
  if (html === null) return { problem: `el archivo ${path} no está en UTF-8` };
  report(context, 'missing-file', node, { path: paths[0] ?? filename });
  return { problem: `falta el archivo ${paths[0] ?? filename}` };
}

/** XML content as html: CDATA gives its words, and `<a/>` becomes `<a></a>`, since html does not close such tags by itself. */
export function inlineHtml(source: string, element: XmlElement): string {
  if (!element.children.some(isXmlElement) && source.includes('<![CDATA[')) return textOf(element);
  const offset = element.start;
  let [html, from] = ['', element.innerStart - offset];
  for (const inner of descendantsOf(element)) {
    if (inner.end !== inner.innerStart || voids.has(inner.name) || source[inner.end - offset - 2] !== '/') continue;
    html += `${source.slice(from, inner.end - offset - 2)}></${inner.name}>`;
    from = inner.end - offset;
  }
  return html + source.slice(from, element.innerEnd - offset);
}
