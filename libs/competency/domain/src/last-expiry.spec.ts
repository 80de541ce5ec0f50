import type { LogEntry } from './attainment-log';
import { lastExpiry } from './last-expiry';
import type { AttainmentRule } from './rule';

const rule: AttainmentRule = { kind: 'HIGHEST', needed: 0.6, validMonths: 36 };
const credit = (entryId: string, at: string, score = 1): LogEntry => ({ entryId, kind: 'CREDIT', at: Date.parse(at), evidence: 'SUBMITTED', score, judged: true, attains: false });
const at = (log: LogEntry[], now: string, by = rule) => {
  const found = lastExpiry(by, log, Date.parse(now));
  return found && new Date(found).toISOString().slice(0, 10);
};

it.each<[string, LogEntry[], string, string | null]>([
  ['what is attained has not expired', [credit('a', '2024-03-01')], '2026-01-01', null],
  ['what was never attained has not either', [credit('a', '2020-03-01', 0.2)], '2026-01-01', null],
  ['what ran out did so on its day', [credit('a', '2020-03-01')], '2026-01-01', '2023-03-01'],
  ['of two the later counts', [credit('a', '2019-03-01'), credit('b', '2020-03-01')], '2026-01-01', '2023-03-01'],
  ['what was revoked never stood', [credit('a', '2020-03-01'), { entryId: 'r', kind: 'REVOKE', at: Date.parse('2025-01-01'), of: 'a', reason: 'x' }], '2026-01-01', null],
])('%s', (_, log, now, expected) => expect(at(log, now)).toBe(expected));
it('nothing expires where nothing does', () => expect(at([credit('a', '2000-01-01', 0.1)], '2026-01-01', { ...rule, validMonths: null })).toBeNull());
