import type { LiveItem } from './live-items';
import { NEVER, type Span, WHOLE, whole } from './rule-spans';

export type DecayingAverage = { size: number; latestWeight: number; needed: number };
/** `average` in [0, 1]; `items`: the choice that gives it, by time; `span`: when it reaches `needed` with all its items. */
export type AverageFound = { average: number; items: LiveItem[]; span: Span };

/**
 * The best average of `size` items in the order of time: the last weighs `latestWeight`, the mean of those before it the rest. The best choice
 * that ends in an item takes the highest scores before it, so that one pass finds it. With fewer items the missing early ones count as 0 and
 * nothing is reached. Source: Canvas's decaying average (latest against the mean of the others), made such that one item more never lowers it.
 */
export function bestAverage(items: readonly LiveItem[], rule: DecayingAverage): AverageFound {
  const best = bestChoice(items, rule);
  const need = whole(rule.needed);
  if (best.items.length < rule.size || best.average < need) return { average: best.average / WHOLE, items: best.items, span: NEVER };
  return { average: best.average / WHOLE, items: best.items, span: { from: best.reached, until: lastEnd(items, rule, need) } };
}

/** `average` in whole billionths; `reached`: when it was enough first. `items` counts `size` only if enough of them exist. */
type Choice = { average: number; items: LiveItem[]; reached: number };

function bestChoice(items: readonly LiveItem[], { size, latestWeight, needed }: DecayingAverage): Choice {
  if (!(size >= 1)) return { average: 0, items: [], reached: Infinity };
  const need = whole(needed);
  const isShort = items.length < size;
  const earlier: LiveItem[] = [];
  const best: Choice = { average: 0, items: [], reached: Infinity };
  for (const item of items) {
    if (isShort || earlier.length === size - 1) {
      const average = averageOf(earlier, item, size, latestWeight);
      if (best.items.length === 0 || average > best.average) Object.assign(best, { average, items: [...earlier, item] });
      if (average >= need && !isShort) best.reached = Math.min(best.reached, item.at);
    }
    keepHighest(earlier, item, size - 1);
  }
  best.items.sort((a, b) => items.indexOf(a) - items.indexOf(b));
  return best;
}

function averageOf(earlier: readonly LiveItem[], last: LiveItem, size: number, latestWeight: number): number {
  if (size === 1) return whole(last.score);
  let sum = 0;
  for (const { score } of earlier) sum += whole(score);
  return Math.round(latestWeight * whole(last.score) + ((1 - latestWeight) * sum) / (size - 1));
}

/** `kept` highest first, at most `most` of them. */
function keepHighest(kept: LiveItem[], item: LiveItem, most: number): void {
  let at = kept.length;
  while (at > 0 && (kept[at - 1]?.score ?? 0) < item.score) at--;
  if (at >= most) return;
  kept.splice(at, 0, item);
  if (kept.length > most) kept.pop();
}

/** The end after which what is left is too little. What is left only shrinks, so the place is found by halving. */
function lastEnd(items: readonly LiveItem[], rule: DecayingAverage, need: number): number {
  const ends = [...new Set(items.map(({ until }) => until))].sort((a, b) => a - b);
  const isEnoughAfter = (end: number): boolean => {
    const left = items.filter(({ until }) => until > end);
    return left.length >= rule.size && bestChoice(left, rule).average >= need;
  };
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnoughAfter(ends[middle] ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  return ends[low] ?? Infinity;
}
