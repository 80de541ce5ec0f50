import type { SourcePart } from '../block';
import type { XmlElement } from './read-xml';

/**
 * One element of the course as found in the archive, before its words are read. `attributes` has the policy laid over the XML's own;
 * `source` is its text in `file`; `element` is null when that text cannot be read, and then `problem` says why (Spanish).
 */
export type OlxNode = {
  tag: string;
  name: string;
  key: string;
  file: string;
  line: number;
  attributes: Record<string, string>;
  source: string;
  element: XmlElement | null;
  problem: string | null;
  children: OlxNode[];
};

/** Tags that hold blocks and are part of the course's own shape. */
export const structuralTags = ['course', 'chapter', 'sequential', 'vertical'];
/** Tags that hold other blocks and decide who sees which: kept whole. */
export const containerTags = [
  'split_test', 'conditional', 'library_content', 'itembank', 'randomize', 'wrapper', 'problemset', 'videosequence', 'unit', 'section',
];
/** Tags that are blocks even when they carry no url_name. */
export const leafTags = ['html', 'video', 'problem', 'discussion'];

/** Children of a course that are not blocks. */
export const sideTags = ['wiki', 'textbook', 'show', 'sources'];

export const isContainer = (tag: string): boolean => structuralTags.includes(tag) || containerTags.includes(tag);

/** Everything below a node. */
export const nodesBelow = (node: OlxNode): OlxNode[] => node.children.flatMap((child) => [child, ...nodesBelow(child)]);

/** The files of a node's descendants, as they stood. */
export const partsOf = (node: OlxNode): SourcePart[] =>
  nodesBelow(node).filter((below) => below.file !== node.file).map(({ file, source }) => ({ file, source }));
