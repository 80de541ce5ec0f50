import { attain } from './attain';
import type { LogEntry } from './attainment-log';
import { addMonths } from './live-items';
import type { AttainmentRule } from './rule';

/** When what was attained stopped to be so, by date, at or before `now` (epoch milliseconds); null when it is attained now, or never was. */
export function lastExpiry(rule: AttainmentRule, log: readonly LogEntry[], now: number): number | null {
  const { validMonths } = rule;
  if (validMonths === null || attain(rule, log, now).attained) return null;
  const ends = log.flatMap((entry) => (entry.kind === 'CREDIT' ? [addMonths(entry.at, validMonths)] : [])).filter((end) => end <= now);
  return ends.toSorted((a, b) => b - a).find((end) => attain(rule, log, end - 1).attained) ?? null;
}
