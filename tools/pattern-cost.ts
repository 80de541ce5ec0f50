import { automatonOf } from './pattern-automaton';
import { parsePattern } from './pattern-tree';

export type PatternCost = 'linear' | 'polynomial' | 'exponential';

/**
 * How long a failing match may take, as a function of the text's length. Exponential: a place leads back to itself in two ways over the same
 * text. Polynomial: one loop hands over to another at any point of the same text; the search for where to begin is a loop too. Both only where
 * the rest can still fail. Source: Weideman et al., "Analyzing matching time behavior of backtracking regular expression matchers", 2016.
 */
export function costOf(source: string, flags: string): PatternCost {
  const { signs, next, ends } = automatonOf(parsePattern(source, flags), flags);
  const reach = signs.map((_, place) => closure([place], (at) => [...(next[at]?.keys() ?? [])]));
  const sameLoop = (p: number, q: number) => (reach[p]?.has(q) && reach[q]?.has(p)) ?? false;
  const loops = signs.map((_, place) => place).filter((place) => sameLoop(place, place));
  const mayFail = loops.filter((place) => !loops.some((other) => ends.has(other) && sameLoop(place, other)));
  /** Tuples of places that the same sign leads to. */
  const together = (within: number[], tuple: number[]): number[][] => {
    let grown: { tuple: number[]; set: bigint }[] = [{ tuple: [], set: -1n }];
    tuple.forEach((from, index) => {
      const ways = [...(next[from]?.keys() ?? [])].filter((to) => within[index] === undefined || within[index] === -1 || sameLoop(to, within[index]));
      grown = grown.flatMap((some) => ways.map((to) => ({ tuple: [...some.tuple, to], set: some.set & (signs[to] ?? 0n) })).filter(({ set }) => set !== 0n));
    });
    return grown.map((one) => one.tuple);
  };
  const leads = (from: number[], to: number[], within: number[]) => closureOf(from, (tuple) => together(within, tuple)).has(to.join());
  const twoWays = (q: number) => {
    const pairs = closureOf([q, q], (pair) => together([q, q], pair));
    return [...pairs.values()].some(([p = 0, r = 0]) => (p !== r ? leads([p, r], [q, q], [q, q]) : [...(next[p] ?? [])].some(([to, ways]) => ways > 1 && sameLoop(p, to))));
  };
  if (mayFail.some(twoWays)) return 'exponential';
  const handsOver = (p: number, q: number) => p !== q && !sameLoop(p, q) && (reach[p]?.has(q) ?? false) && leads([p, p, q], [p, q, q], [p, -1, q]);
  return loops.some((p) => mayFail.some((q) => handsOver(p, q))) ? 'polynomial' : 'linear';
}

function closure(from: number[], next: (at: number) => number[]): Set<number> {
  return new Set([...closureOf(from, (tuple) => tuple.flatMap(next).map((at) => [at])).values()].flat());
}

/** All that is reached in one step or more, by name. */
function closureOf(from: number[], next: (tuple: number[]) => number[][]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const queue = [from];
  for (let tuple = queue.pop(); tuple; tuple = queue.pop()) {
    for (const other of next(tuple)) {
      if (found.has(other.join())) continue;
      found.set(other.join(), other);
      queue.push(other);
    }
  }
  return found;
}
