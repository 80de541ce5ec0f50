import type { Complex } from './complex';

export type Operator = '+' | '-' | '*' | '/' | '^';

/**
 * A formula. `digits` hold a point, never a comma; `exponent` is the power of ten that follows an `e`. `name` is what names are compared by
 * (lower case unless case counts), `written` what was typed, `at` where (from 0). `parallel`: resistors side by side, `a || b || c`.
 */
export type MathNode =
  | { kind: 'number'; digits: string; exponent: string | null; percent: boolean }
  | { kind: 'name'; name: string; written: string; at: number }
  | { kind: 'call'; name: string; written: string; at: number; of: MathNode }
  | { kind: 'negate'; of: MathNode }
  | { kind: 'binary'; operator: Operator; left: MathNode; right: MathNode }
  | { kind: 'parallel'; parts: MathNode[] };

/** Why a text has no value. `at`: the place in the text as typed, from 0; `name` as typed. `not-finite`: it divides by zero, leaves a function's domain or grows too large. */
export type MathError =
  | { code: 'empty' | 'unreadable' | 'unbalanced' | 'too-long' | 'too-complex' | 'not-finite'; at: number }
  | { code: 'unknown-variable' | 'unknown-function'; name: string; at: number };

export type MathReading = { ok: true; tree: MathNode } | { ok: false; error: MathError };
export type MathResult = { ok: true; value: Complex } | { ok: false; error: MathError };

/** Every node, the parts of one before itself. */
export function nodesOf(tree: MathNode): MathNode[] {
  const nodes: MathNode[] = [];
  for (const waiting = [tree]; ; ) {
    const node = waiting.pop();
    if (!node) return nodes.reverse();
    nodes.push(node);
    waiting.push(...partsOf(node));
  }
}

export function partsOf(node: MathNode): MathNode[] {
  switch (node.kind) {
    case 'number':
    case 'name':
      return [];
    case 'call':
    case 'negate':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'parallel':
      return node.parts;
  }
}

/** The names that stand for a value, each once as first typed, in the order of their places; `pi`, `e`, `i` and `j` too, for an author may give them another. */
export function variablesIn(tree: MathNode): string[] {
  const first = new Map<string, string>();
  const names = nodesOf(tree).flatMap((node) => (node.kind === 'name' ? [node] : []));
  for (const { name, written } of names.sort((a, b) => a.at - b.at)) if (!first.has(name)) first.set(name, written);
  return [...first.values()];
}
