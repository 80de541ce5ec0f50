import fc from 'fast-check';
import { attain } from './attain';
import type { LogEntry } from './attainment-log';
import { addMonths } from './live-items';
import { type AttainmentRule, type EvidenceKind, type Requirement, evidenceKinds } from './rule';

type Credit = Extract<LogEntry, { kind: 'CREDIT' }>;
const DAY = 86_400_000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const credit = (entryId: string, at: number, score: number, over: Partial<Credit> = {}): Credit => ({ entryId, kind: 'CREDIT', at, evidence: 'AUTOMATIC', score, judged: false, attains: false, ...over });
const revoke = (of: string, at = 0): LogEntry => ({ entryId: `r-${of}-${at}`, kind: 'REVOKE', at, of, reason: 'error' });
const requirement = (code: string, over: Partial<Requirement> = {}): Requirement => ({ code, name: { es: code, en: code }, kinds: [...evidenceKinds], count: 1, minScore: 0, judged: false, ...over });

/** The definition, written out and slow: every subset, every instant. */
const billionths = (value: number): number => Math.round(value * 1e9);
const slowly = {
  live: (rule: AttainmentRule, log: readonly LogEntry[], now: number): Credit[] => {
    const gone = new Set(log.flatMap((entry) => (entry.kind === 'REVOKE' ? [entry.of] : [])));
    const credits = log.filter((entry): entry is Credit => entry.kind === 'CREDIT' && !gone.has(entry.entryId) && entry.at <= now && slowly.end(rule, entry) > now);
    return [...new Map(credits.map((entry) => [entry.entryId, entry])).values()].toSorted((a, b) => a.at - b.at || (a.entryId < b.entryId ? -1 : 1));
  },
  end: (rule: AttainmentRule, { at }: Credit): number => (rule.validMonths === null ? Infinity : addMonths(at, rule.validMonths)),
  subsets: <T>(items: readonly T[]): T[][] => items.reduce<T[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]),
  isMet: (rule: AttainmentRule, items: readonly Credit[]): boolean => {
    if (items.some(({ attains }) => attains)) return true;
    const counting = (r: Requirement) => items.filter((item) => r.kinds.includes(item.evidence) && item.score >= r.minScore && (item.judged || !r.judged)).length;
    switch (rule.kind) {
      case 'ALL':
        return rule.of.length > 0 && rule.of.every((r) => counting(r) >= r.count);
      case 'N_OF':
        return rule.n > 0 && rule.of.filter((r) => counting(r) >= r.count).length >= rule.n;
      case 'POINTS':
        return items.reduce((sum, item) => sum + billionths(item.score * (rule.per[item.evidence] ?? 0)), 0) >= billionths(rule.needed);
      case 'DECAYING_AVERAGE':
        return slowly.subsets(items).some((some) => some.length === rule.size && billionths(slowly.average(some, rule.latestWeight)) >= billionths(rule.needed));
      case 'LATEST':
      case 'HIGHEST':
        return items.some(({ score }) => score >= rule.needed);
    }
  },
  average: (items: readonly Credit[], weight: number): number => {
    const before = items.slice(0, -1).map(({ score }) => score);
    const last = items.at(-1)?.score ?? 0;
    return before.length === 0 ? last : weight * last + ((1 - weight) * before.reduce((a, b) => a + b, 0)) / before.length;
  },
  attain: (rule: AttainmentRule, log: readonly LogEntry[], now: number) => {
    const live = slowly.live(rule, log, now);
    if (!slowly.isMet(rule, live)) return { attained: false, attainedAt: null, expiresAt: null };
    const attainedAt = live.map(({ at }) => at).find((at) => slowly.isMet(rule, live.filter((item) => item.at <= at))) ?? null;
    const ends = live.map((item) => slowly.end(rule, item)).toSorted((a, b) => a - b);
    const end = ends.find((at) => !slowly.isMet(rule, live.filter((item) => slowly.end(rule, item) > at)));
    return { attained: true, attainedAt, expiresAt: end === undefined || end === Infinity ? null : end };
  },
};

const START = day('2024-01-25');
const score = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const kind = fc.constantFrom<EvidenceKind>(...evidenceKinds);
/** Half days around the ends of months, so that ends collide and turn around. */
const instant = fc.integer({ min: 0, max: 900 }).map((half) => START + (half * DAY) / 2);
const entryId = fc.integer({ min: 0, max: 40 }).map((n) => `e${n}`);
const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const aCredit = fc.record({ entryId, at: instant, score, evidence: kind, judged: fc.boolean(), attains: rarely }).map(({ entryId: id, at, score: s, ...over }) => credit(id, at, s, over));
const history = fc.tuple(fc.uniqueArray(aCredit, { maxLength: 8, selector: (entry) => entry.entryId }), fc.array(entryId.map((id) => revoke(id)), { maxLength: 2 })).map(([credits, gone]): LogEntry[] => [...credits, ...gone]);
const aRequirement = fc
  .record({ kinds: fc.uniqueArray(kind, { minLength: 1 }), count: fc.integer({ min: 1, max: 3 }), minScore: score, judged: fc.boolean() })
  .map((over) => requirement(`r-${over.kinds.join('')}-${over.count}-${over.minScore}-${over.judged}`, over));
const validMonths = fc.constantFrom(null, 1, 2, 6, 12);
const rules = {
  ALL: fc.record({ validMonths, kind: fc.constant('ALL' as const), of: fc.array(aRequirement, { maxLength: 3 }) }),
  N_OF: fc.record({ validMonths, kind: fc.constant('N_OF' as const), n: fc.integer({ min: 0, max: 3 }), of: fc.array(aRequirement, { maxLength: 4 }) }),
  POINTS: fc.record({ validMonths, kind: fc.constant('POINTS' as const), needed: fc.integer({ min: 1, max: 60 }).map((n) => n / 10), per: fc.dictionary(kind, fc.constantFrom(0.1, 0.3, 1, 2), { maxKeys: 5 }) }),
  DECAYING_AVERAGE: fc.record({ validMonths, kind: fc.constant('DECAYING_AVERAGE' as const), size: fc.integer({ min: 1, max: 5 }), latestWeight: fc.constantFrom(0, 0.35, 0.5, 0.65, 1), needed: score }),
  LATEST: fc.record({ validMonths, kind: fc.constant('LATEST' as const), needed: score }),
  HIGHEST: fc.record({ validMonths, kind: fc.constant('HIGHEST' as const), needed: score }),
} satisfies Record<AttainmentRule['kind'], fc.Arbitrary<AttainmentRule>>;
const kinds = Object.entries(rules).map(([name, arbitrary]) => ({ name, rule: arbitrary as fc.Arbitrary<AttainmentRule> }));
const now = fc.integer({ min: 0, max: 1400 }).map((half) => START + (half * DAY) / 2);

describe.each(kinds)('the rule $name', ({ name, rule }) => {
  it('says what the definition says, of thousands of histories', () => {
    let attained = 0;
    fc.assert(
      fc.property(rule, history, now, (r, log, at) => {
        const { attained: is, attainedAt, expiresAt } = attain(r, log, at);
        attained += Number(is);
        expect({ attained: is, attainedAt, expiresAt }).toEqual(slowly.attain(r, log, at));
      }),
      { numRuns: 3000 },
    );
    expect(attained).toBeGreaterThan(150);
  });
  it('does not mind the order in which the lines arrived', () => {
    fc.assert(fc.property(rule, history, now, fc.infiniteStream(fc.nat()), (r, log, at, chance) => {
      const shuffled = log.map((entry) => ({ entry, rank: chance.next().value ?? 0 })).toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
      expect(attain(r, shuffled, at)).toEqual(attain(r, log, at));
    }));
  });
  it('counts an entry once, however often it arrives', () => {
    fc.assert(fc.property(rule, history, now, (r, log, at) => expect(attain(r, [...log, ...log, ...log.slice(0, 1)], at)).toEqual(attain(r, log, at))));
  });
  it('never takes attainment, its beginning or its end away when evidence is added', () => {
    fc.assert(
      fc.property(rule, history, aCredit, now, (r, log, more, at) => {
        const before = attain(r, log, at);
        const after = attain(r, [...log, { ...more, entryId: 'new' }], at);
        expect(after.attained || !before.attained).toBe(true);
        if (before.attained) expect([(after.attainedAt ?? 0) <= (before.attainedAt ?? 0), (after.expiresAt ?? Infinity) >= (before.expiresAt ?? Infinity)]).toEqual([true, true]);
      }),
      { numRuns: 1000 },
    );
  });
  it('holds until its end, and not at it', () => {
    fc.assert(
      fc.property(rule, history, now, (r, log, at) => {
        const past = log.filter((entry) => entry.at <= at);
        const { attained, expiresAt } = attain(r, past, at);
        if (!attained || expiresAt === null) return;
        expect([attain(r, past, expiresAt - 1).attained, attain(r, past, expiresAt).attained]).toEqual([true, false]);
      }),
      { numRuns: 1000 },
    );
  });
  it('is stable: a value in [0, 1], a line of reasons that adds up', () => {
    fc.assert(
      fc.property(rule, history, now, (r, log, at) => {
        const { value, reasons, attained } = attain(r, log, at);
        expect(value >= 0 && value <= 1).toBe(true);
        for (const { met, have, need } of reasons) if (met) expect(have).toBeGreaterThanOrEqual(need - 1e-9);
        if (name === 'ALL') expect(attained).toBe((reasons.length > 0 && reasons.every(({ met }) => met)) || reasons.some(({ code }) => code === 'attains'));
      }),
    );
  });
});

const highest: AttainmentRule = { kind: 'HIGHEST', needed: 0.6, validMonths: 36 };
describe('attainment, told by examples', () => {
  it.each([
    ['31 January and one month end on the last of February', '2025-01-31', 1, '2025-02-28'],
    ['in a leap year on the 29th', '2024-01-31', 1, '2024-02-29'],
    ['29 February and a year end on the 28th', '2024-02-29', 12, '2025-02-28'],
    ['over the turn of the year', '2024-11-30', 3, '2025-02-28'],
    ['three years are three years', '2026-05-14', 36, '2029-05-14'],
  ])('%s', (_, at, months, end) => expect(addMonths(day(at), months)).toBe(day(end)));

  it('a revocation beats its credit wherever it stands and whenever it was made', () => {
    const log = [credit('a', START, 1)];
    expect(attain(highest, log, START).attained).toBe(true);
    expect(attain(highest, [...log, revoke('a')], START).attained).toBe(false);
    expect(attain(highest, [revoke('a', START + 9 * DAY), ...log], START).attained).toBe(false);
    expect(attain(highest, [revoke('b'), ...log, revoke('r-b-0')], START).attained).toBe(true);
  });
  it('what lies ahead does not count yet', () => expect(attain(highest, [credit('a', START + 1, 1)], START).attained).toBe(false));
  it('the latest shows, and an earlier sufficient one keeps it attained', () => {
    const log = [credit('a', START, 0.9), credit('b', START + DAY, 0.2)];
    const { attained, value, reasons } = attain({ ...highest, kind: 'LATEST' }, log, START + DAY);
    expect({ attained, value, reasons }).toEqual({ attained: true, value: 0.2, reasons: [{ code: 'latest', met: true, have: 0.9, need: 0.6, entries: ['a'] }] });
  });
  it('six scores give four stated results', () => {
    const log = [0.4, 0.8, 0.5, 0.9, 0.7, 0.6].map((s, i) => credit(`e${i}`, START + i * DAY, s));
    const at = START + 9 * DAY;
    const rule = (r: Partial<AttainmentRule>) => ({ needed: 0.6, validMonths: null, ...r }) as AttainmentRule;
    expect(attain(rule({ kind: 'HIGHEST' }), log, at).value).toBe(0.9);
    expect(attain(rule({ kind: 'LATEST' }), log, at).value).toBe(0.6);
    expect(attain(rule({ kind: 'DECAYING_AVERAGE', size: 3, latestWeight: 0.65 }), log, at).value).toBeCloseTo(0.65 * 0.9 + (0.35 * 1.3) / 2, 9);
    expect(attain(rule({ kind: 'POINTS', needed: 5, per: { AUTOMATIC: 1 } }), log, at)).toMatchObject({ attained: false, value: 0.78, reasons: [{ have: 3.9, need: 5 }] });
  });
  it('the default of ICT-CFT asks for a course and for a judged evidence, and says which is missing', () => {
    const rule: AttainmentRule = { kind: 'ALL', validMonths: 36, of: [requirement('course', { kinds: ['AUTOMATIC', 'PRIOR'], minScore: 0.6 }), requirement('evidence', { kinds: ['SUBMITTED'], judged: true, minScore: 0.6 })] };
    const course = credit('c', day('2026-01-10'), 0.9);
    expect(attain(rule, [course], day('2026-02-01'))).toEqual({
      attained: false,
      attainedAt: null,
      expiresAt: null,
      value: 0.5,
      reasons: [{ code: 'course', met: true, have: 1, need: 1, entries: ['c'] }, { code: 'evidence', met: false, have: 0, need: 1, entries: [] }],
    });
    const judged = credit('s', day('2026-03-05'), 0.7, { evidence: 'SUBMITTED', judged: true });
    expect(attain(rule, [judged, course], day('2026-04-01'))).toMatchObject({ attained: true, attainedAt: day('2026-03-05'), expiresAt: day('2029-01-10'), value: 1 });
  });
  it('points that add to exactly what is needed are enough in any order', () => {
    const log = [0.1, 0.2, 0.3, 0.4].map((s, i) => credit(`e${i}`, START + i, s));
    const rule: AttainmentRule = { kind: 'POINTS', needed: 1, per: { AUTOMATIC: 1 }, validMonths: null };
    expect([attain(rule, log, START + 9).attained, attain(rule, log.toReversed(), START + 9).attained]).toEqual([true, true]);
  });
  it('evidence that attains by itself satisfies any rule while it counts', () => {
    const log = [credit('a', START, 0, { attains: true, evidence: 'PEER' })];
    const rule: AttainmentRule = { kind: 'ALL', of: [requirement('x', { judged: true })], validMonths: 1 };
    expect(attain(rule, log, START)).toMatchObject({ attained: true, attainedAt: START, expiresAt: addMonths(START, 1), value: 1, reasons: [{ met: false }, { code: 'attains', met: true }] });
  });
  it.each<[string, AttainmentRule]>([
    ['no requirement', { kind: 'ALL', of: [], validMonths: null }],
    ['none of some', { kind: 'N_OF', n: 0, of: [requirement('x')], validMonths: null }],
    ['no points', { kind: 'POINTS', needed: 0, per: { AUTOMATIC: 1 }, validMonths: null }],
    ['an average of nothing', { kind: 'DECAYING_AVERAGE', size: 0, latestWeight: 0.5, needed: 0, validMonths: null }],
    ['a count of none', { kind: 'ALL', of: [requirement('x', { count: 0 })], validMonths: null }],
  ])('a rule that asks for %s is met by nothing', (_, rule) => expect(attain(rule, [credit('a', START, 1)], START).attained).toBe(false));
});
