/**
 * Rich text as a typed tree, never as HTML: an array of strings and elements `[tag, attributes, ...children]`.
 * HTML enters only through import; screens build elements from the tree, so no string is ever parsed as markup.
 */
export type RichNode = string | RichElement;
export type RichElement = [tag: string, attributes: Record<string, string>, ...children: RichNode[]];
export type RichText = RichNode[];

export const isElement = (node: RichNode): node is RichElement => typeof node !== 'string';

export const childrenOf = ([, , ...children]: RichElement): RichNode[] => children;

/** The words of a tree, for search, titles and what a screen reader hears. */
export function plainText(tree: RichText): string {
  return tree.map((node) => (isElement(node) ? ` ${plainText(childrenOf(node))} ` : node)).join('').replace(/\s+/g, ' ').trim();
}
