import type { Attainment, LogEntry, ReasonLine } from './attainment-log';
import { bestAverage } from './decaying-average';
import { type LiveItem, liveItems } from './live-items';
import type { AttainmentRule, Requirement } from './rule';
import { NEVER, type Span, WHOLE, countSpan, either, line, meets, nOfSpans, pointsOf, sumSpan, whole } from './rule-spans';

/**
 * Whether a competency is attained at `now` (epoch milliseconds, UTC) by a log, whatever the order in which its lines arrived. Never throws.
 * - What is added never takes attainment away; only an expiry or a revocation does. Under LATEST any sufficient item that still counts is enough,
 *   though `value` is that of the latest.
 * - An item whose alignment `attains` satisfies any rule while it counts.
 * - An item may count for several requirements. What lies after `now` does not count yet. At the instant of its end an item counts no more.
 * - A rule that asks for nothing (no requirement, n < 1, no points) is met by nothing but an item that attains.
 */
export function attain(rule: AttainmentRule, log: readonly LogEntry[], now: number): Attainment {
  const live = liveItems(log, rule.validMonths, now);
  const { span, value, reasons, isProgress } = judge(rule, live);
  const direct = live.filter(({ attains }) => attains);
  const held = direct.length === 0 ? span : either(span, countSpan(direct, 1));
  if (direct.length > 0) reasons.push(line('attains', direct.length, 1, true, direct));
  const attained = held.from !== Infinity;
  return {
    attained,
    attainedAt: attained ? held.from : null,
    expiresAt: attained && held.until !== Infinity ? held.until : null,
    value: isProgress && direct.length > 0 ? 1 : value,
    reasons,
  };
}

/** `isProgress`: the value says how much of the rule is met, and not how good the evidence is. */
type Judged = { span: Span; value: number; reasons: ReasonLine[]; isProgress: boolean };

function judge(rule: AttainmentRule, live: readonly LiveItem[]): Judged {
  switch (rule.kind) {
    case 'ALL':
      return someOf(rule.of, rule.of.length, live);
    case 'N_OF':
      return someOf(rule.of, rule.n, live);
    case 'POINTS':
      return points(rule, live);
    case 'DECAYING_AVERAGE': {
      const { average, items, span } = bestAverage(live, rule);
      const isMet = span !== NEVER;
      const size = line('size', live.length, rule.size, live.length >= rule.size && rule.size >= 1, live);
      return { span, value: average, reasons: [line('average', average, rule.needed, isMet, items), size], isProgress: false };
    }
    case 'LATEST':
    case 'HIGHEST':
      return oneScore(rule.kind === 'LATEST' ? 'latest' : 'highest', rule.needed, live);
  }
}

function someOf(of: readonly Requirement[], n: number, live: readonly LiveItem[]): Judged {
  const spans: Span[] = [];
  const reasons: ReasonLine[] = [];
  const parts: number[] = [];
  for (const requirement of of) {
    const items = live.filter((item) => meets(item, requirement));
    const span = countSpan(items, requirement.count);
    spans.push(span);
    reasons.push(line(requirement.code, items.length, requirement.count, span !== NEVER, items));
    parts.push(requirement.count >= 1 ? Math.min(items.length / requirement.count, 1) : 0);
  }
  const best = parts.sort((a, b) => b - a).slice(0, Math.max(n, 0));
  const value = n >= 1 ? best.reduce((sum, part) => sum + part, 0) / n : 0;
  return { span: nOfSpans(spans, n), value, reasons, isProgress: true };
}

function points(rule: Extract<AttainmentRule, { kind: 'POINTS' }>, live: readonly LiveItem[]): Judged {
  const counting = live.filter((item) => pointsOf(item, rule.per) > 0);
  const worth = counting.map((item) => pointsOf(item, rule.per));
  const sum = worth.reduce((a, b) => a + b, 0);
  const span = sumSpan(counting, worth, whole(rule.needed));
  const value = rule.needed > 0 ? Math.min(sum / whole(rule.needed), 1) : 0;
  return { span, value, reasons: [line('points', sum / WHOLE, rule.needed, span !== NEVER, counting)], isProgress: true };
}

/** The value is the latest score or the highest one; what is met, and by what, is the same for both. */
function oneScore(code: 'latest' | 'highest', needed: number, live: readonly LiveItem[]): Judged {
  const enough = live.filter(({ score }) => score >= needed);
  const span = countSpan(enough, 1);
  const shown = code === 'latest' ? live.at(-1) : highest(live);
  const said = enough.length > 0 ? (code === 'latest' ? enough.at(-1) : highest(enough)) : shown;
  return { span, value: shown?.score ?? 0, reasons: [line(code, said?.score ?? 0, needed, span !== NEVER, said ? [said] : [])], isProgress: false };
}

function highest(items: readonly LiveItem[]): LiveItem | undefined {
  let best = items[0];
  for (const item of items) if (best === undefined || item.score > best.score) best = item;
  return best;
}
