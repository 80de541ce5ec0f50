import { type RichNode, type RichText, childrenOf, isElement } from '@amoxtli/platform/domain';

const HEADING = /^h([1-6])$/;
const DEEPEST = 6;

/**
 * The tree with its headings from level `from` (1..6) down without a gap: an author's h4 right under the page's h1 becomes h2, and what the author
 * put below it stays below it. WCAG 1.3.1, 2.4.6.
 */
export function withHeadingLevels(tree: RichText, from: number): RichText {
  const above: number[] = [];
  const level = (authored: number): number => {
    while ((above.at(-1) ?? 0) >= authored) above.pop();
    above.push(authored);
    return Math.min(DEEPEST, from + above.length - 1);
  };
  const visit = (node: RichNode): RichNode => {
    if (!isElement(node)) return node;
    const [tag, attributes] = node;
    const authored = HEADING.exec(tag)?.[1];
    const name = authored ? `h${level(Number(authored))}` : tag;
    return [name, attributes, ...childrenOf(node).map(visit)];
  };
  return tree.map(visit);
}
