import type { ReasonLine } from './attainment-log';
import type { LiveItem } from './live-items';
import type { AttainmentRule, Requirement } from './rule';

/** From when to when something holds, by the items that count now and if nothing is added; `from` is Infinity when it does not hold. */
export type Span = { from: number; until: number };
export const NEVER: Span = { from: Infinity, until: -Infinity };

/** The span in which at least `count` of these items count: from the `count`-th that came to the `count`-th last that goes. `items` by time. */
export function countSpan(items: readonly LiveItem[], count: number): Span {
  const last = items[count - 1];
  if (count < 1 || last === undefined) return NEVER;
  return { from: last.at, until: nthLatest(items, count) };
}

/** The `count`-th latest end. Mostly the items end in the order in which they came; the month's end can turn two around. */
function nthLatest(items: readonly LiveItem[], count: number): number {
  if (count === 1) {
    let until = -Infinity;
    for (const item of items) if (item.until > until) until = item.until;
    return until;
  }
  return items.map(({ until }) => until).sort((a, b) => b - a)[count - 1] ?? -Infinity;
}

/** When at least `n` of these spans hold together; each holds once and ends once. */
export function nOfSpans(spans: readonly Span[], n: number): Span {
  const held = spans.filter(({ from }) => from !== Infinity);
  if (n < 1 || held.length < n) return NEVER;
  const from = held.map((span) => span.from).sort((a, b) => a - b)[n - 1] ?? Infinity;
  const until = held.map((span) => span.until).sort((a, b) => b - a)[n - 1] ?? -Infinity;
  return { from, until };
}

/** When either holds. Both hold now or not at all, so that together they are one span. */
export const either = (a: Span, b: Span): Span => ({ from: Math.min(a.from, b.from), until: Math.max(a.until, b.until) });

/** Does this item count for this requirement? One item may count for several. */
export const meets = (item: LiveItem, { kinds, minScore, judged }: Requirement): boolean => item.score >= minScore && (!judged || item.judged) && kinds.includes(item.evidence);

/** Scores and points are added as whole billionths: the sum is the same in any order. */
export const WHOLE = 1e9;
export const whole = (value: number): number => Math.round(value * WHOLE);

/** What an item is worth, in whole billionths; a negative worth is none, so that nothing that is added can take away. */
export const pointsOf = (item: LiveItem, per: Extract<AttainmentRule, { kind: 'POINTS' }>['per']): number => whole(item.score * Math.max(per[item.evidence] ?? 0, 0));

/** The span in which the sum of the worths reaches `needed` (whole billionths). `items` by time, `worth` beside them. */
export function sumSpan(items: readonly LiveItem[], worth: readonly number[], needed: number): Span {
  if (!(needed > 0)) return NEVER;
  let sum = 0;
  const from = items.find((_, i) => (sum += worth[i] ?? 0) >= needed)?.at;
  if (from === undefined) return NEVER;
  const byEnd = items.map(({ until }, i) => ({ until, worth: worth[i] ?? 0 })).sort((a, b) => b.until - a.until);
  sum = 0;
  return { from, until: byEnd.find((item) => (sum += item.worth) >= needed)?.until ?? -Infinity };
}

export const line = (code: string, have: number, need: number, met: boolean, items: readonly LiveItem[]): ReasonLine => ({ code, met, have, need, entries: items.map(({ entryId }) => entryId) });
