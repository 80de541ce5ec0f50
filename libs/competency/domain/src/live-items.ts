import type { LogEntry } from './attainment-log';
import type { EvidenceKind } from './rule';

/** A credit that counts now. `until`: from when it counts no more, epoch milliseconds; Infinity when it counts for ever. `score` in [0, 1]. */
export type LiveItem = { entryId: string; at: number; until: number; evidence: EvidenceKind; score: number; judged: boolean; attains: boolean };
type Credit = Extract<LogEntry, { kind: 'CREDIT' }>;

/**
 * What of a log counts at `now`, by when it happened and then by id: not revoked, already happened, not yet expired, each id once. A revocation
 * counts whenever it was made and wherever it stands; of an unknown entry it says nothing.
 */
export function liveItems(log: readonly LogEntry[], validMonths: number | null, now: number): LiveItem[] {
  const revoked = revocations(log);
  const live: LiveItem[] = [];
  for (const entry of log) {
    if (entry.kind !== 'CREDIT' || entry.at > now || revoked?.has(entry.entryId)) continue;
    const until = validMonths === null ? Infinity : addMonths(entry.at, validMonths);
    if (until > now) live.push(toItem(entry, until));
  }
  return live.length < 2 ? live : onceEach(live.sort(chronologically));
}

function revocations(log: readonly LogEntry[]): Set<string> | null {
  let revoked: Set<string> | null = null;
  for (const entry of log) if (entry.kind === 'REVOKE') (revoked ??= new Set()).add(entry.of);
  return revoked;
}

/** A score that is none is 0; what lies outside [0, 1] is drawn to its nearer end. */
const toItem = ({ entryId, at, evidence, score, judged, attains }: Credit, until: number): LiveItem => ({ entryId, at, until, evidence, score: score > 0 ? Math.min(score, 1) : 0, judged, attains });

function chronologically(a: LiveItem, b: LiveItem): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.entryId !== b.entryId) return a.entryId < b.entryId ? -1 : 1;
  return b.score - a.score || Number(b.judged) - Number(a.judged) || Number(b.attains) - Number(a.attains);
}

const FEW = 12;

function onceEach(items: LiveItem[]): LiveItem[] {
  if (items.length > FEW) {
    const seen = new Set<string>();
    return items.filter(({ entryId }) => !seen.has(entryId) && seen.add(entryId));
  }
  for (let i = 1; i < items.length; i++) {
    for (let j = 0; j < i; j++) {
      if (items[i]?.entryId === items[j]?.entryId) return items.filter((item, at) => items.findIndex(({ entryId }) => entryId === item.entryId) === at);
    }
  }
  return items;
}

const SHORTEST_MONTH = 28;

/** The same time of day so many calendar months later, in UTC; on the month's last day when it has no such day. 31 January and one month: 28 or 29 February. */
export function addMonths(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  if (day <= SHORTEST_MONTH) return date.setUTCDate(day);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, last));
}
