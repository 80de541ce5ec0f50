import type { OlxNode } from './olx-node';
import { claimKey, report, type ReadContext } from './read-context';
import { asText } from './values';

const below: Record<string, string> = { course: 'chapter', chapter: 'sequential', sequential: 'vertical' };

/**
 * The same tree with every level present: a block that stands too high (the 2013 format put problems right into a sequential), or a level
 * that cannot be read, gets the missing levels of its own around it.
 */
export function implyLevels(context: ReadContext, node: OlxNode): OlxNode {
  const level = below[node.tag];
  if (level === undefined) return node;
  return { ...node, children: node.children.map((child) => implyLevels(context, asLevel(context, child, level))) };
}

function asLevel(context: ReadContext, node: OlxNode, level: string): OlxNode {
  if (node.tag === level && node.element !== null) return node;
  if (node.tag !== level) report(context, 'implied-parent', node, { kind: node.tag });
  const name = `${level}_${node.name}`;
  const attributes: Record<string, string> = { display_name: asText(node.attributes.display_name) ?? '' };
  return { ...node, tag: level, name, key: claimKey(context, level, name, node), attributes, problem: null, children: [node] };
}
