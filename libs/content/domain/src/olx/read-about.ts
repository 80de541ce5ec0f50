import { plainText, type RichText } from '@amoxtli/platform/domain';
import type { CourseAbout } from '../course-tree';
import { parseHtml } from './parse-html';
import { report, type ReadContext } from './read-context';
import { readHtml } from './read-html';
import { isXmlElement, type XmlNode } from './read-xml';

/** Reads about/: the short description and effort as plain words, the overview as rich text (as plain paragraphs where it was active). */
export function readAbout(context: ReadContext): CourseAbout {
  const text = (name: string) => context.files.texts.get(`about/${name}.html`) ?? '';
  return { shortDescription: wordsOf(text('short_description')), effort: wordsOf(text('effort')), overview: readOverview(context, text('overview')) };
}

const wordsOf = (html: string): string => plainText((parseHtml(html) ?? []).flatMap(visible)).slice(0, 2_000);

function readOverview(context: ReadContext, html: string): RichText {
  const reading = readHtml(html, context.targets);
  if (reading.kind === 'html') return reading.body;
  report(context, 'overview-simplified', { file: 'about/overview.html', line: reading.reasons[0]?.line ?? null });
  return paragraphs(parseHtml(html) ?? []).map((paragraph) => ['p', {}, paragraph]);
}

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'td', 'th', 'blockquote']);

function paragraphs(nodes: XmlNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!isXmlElement(node)) return node.trim() === '' ? [] : [node.trim()];
    if (!blocks.has(node.name)) return hidden(node.name) ? [] : paragraphs(node.children);
    const text = plainText(node.children.flatMap(visible));
    return text === '' ? [] : [text];
  });
}

const hidden = (tag: string) => ['script', 'style', 'template', 'noscript'].includes(tag);
const visible = (node: XmlNode): string[] => {
  if (!isXmlElement(node)) return [node];
  return hidden(node.name) ? [] : [' ', ...node.children.flatMap(visible), ' '];
};
