import type { BlockNode } from '../block';
import type { Course } from '../course-tree';
import { blocksOf } from '../course-tree';
import type { BlockCount } from '../import-report';
import { nodesBelow, type OlxNode } from './olx-node';

/**
 * Counts every block that the tree reaches once, by OLX tag. Sections, subsections and units count as played; whatever lies below a kept
 * block is kept with it; whatever could not be read is refused.
 */
export function countBlocks(root: OlxNode, course: Course): BlockCount[] {
  const outcomes = new Map(blocksOf(course).map((block) => [block.usageKey, block]));
  const counts = new Map<string, BlockCount>();
  const count = (node: OlxNode, insideKept: boolean): void => {
    const outcome = outcomeOf(node, outcomes.get(node.key), insideKept);
    const row = counts.get(node.tag) ?? { kind: node.tag, played: 0, kept: 0, refused: 0 };
    row[outcome] += 1;
    counts.set(node.tag, row);
    for (const child of node.children) count(child, insideKept || outcome === 'kept');
  };
  for (const child of root.children) count(child, false);
  return [...counts.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function outcomeOf(node: OlxNode, block: BlockNode | undefined, insideKept: boolean): 'played' | 'kept' | 'refused' {
  if (node.element === null || block?.kind === 'broken') return 'refused';
  return insideKept || block?.kind === 'kept' ? 'kept' : 'played';
}

/** `html/x` for every block that the tree reaches. */
export const reached = (root: OlxNode): Set<string> => new Set(nodesBelow(root).map(({ tag, name }) => `${tag}/${name.replaceAll(':', '/')}`));
