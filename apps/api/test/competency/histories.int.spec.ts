import fc from 'fast-check';
import { type AttainmentRule, type Framework, type LogEntry, attain } from '@amoxtli/competency/domain';
import { LogStore, RecomputeAttainment, SeedCompetency, Shelf } from '@amoxtli/competency/server';
import { AddDemoTeacher } from '@amoxtli/identity/server';
import { Database } from '@amoxtli/platform/server';
import { FixedClock } from '@amoxtli/platform/testing';
import { asOwner } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import { seedFile } from './teaching';

/** A59: eligibility recomputed from the raw rows by another hand, for 10,000 random histories. */
const HISTORIES = 10_000;
const PER_TEACHER = 18;
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-27T12:00:00Z');

let api: TestApi;
let competencies: { id: number; code: string }[];
beforeAll(async () => {
  api = await TestApi.start({ clock: new FixedClock(new Date(NOW)) });
  await api.app.get(SeedCompetency).keepFrameworks([seedFile<Framework>('frameworks/ict-cft-3.json')], []);
  competencies = await api.sql(`select competency_id as id, code from competency.competency where kind = 'COMPETENCY' order by competency_id`);
});
afterAll(() => api?.stop());

type Line = { kind: 'AUTOMATIC' | 'SUBMITTED' | 'PRIOR' | 'SELF' | 'PEER'; score: number; daysAgo: number; judged: boolean; revoked: boolean };
const line: fc.Arbitrary<Line> = fc.record({
  kind: fc.constantFrom('AUTOMATIC', 'SUBMITTED', 'SUBMITTED', 'PRIOR', 'SELF', 'PEER' as const),
  score: fc.integer({ min: 5, max: 20 }).map((n) => n / 20),
  daysAgo: fc.oneof(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1094, max: 1097 })),
  judged: fc.boolean(),
  revoked: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
});

/** The shipped rule in its own words: within three years, a course or prior learning of 60 %, and judged evidence at the mark. Nothing of ours is called. */
function isDue(lines: readonly Line[], mark: number): boolean {
  const counts = lines.filter(({ revoked, daysAgo }) => !revoked && threeYearsOn(NOW - daysAgo * DAY) > NOW);
  const learned = counts.some(({ kind, score }) => (kind === 'AUTOMATIC' || kind === 'PRIOR') && score >= 0.6);
  return learned && counts.some(({ kind, score, judged }) => kind === 'SUBMITTED' && judged && score >= mark);
}

function threeYearsOn(at: number): number {
  const day = new Date(at);
  const last = new Date(Date.UTC(day.getUTCFullYear() + 3, day.getUTCMonth() + 1, 0)).getUTCDate();
  return Date.UTC(day.getUTCFullYear() + 3, day.getUTCMonth(), Math.min(day.getUTCDate(), last), day.getUTCHours(), day.getUTCMinutes(), day.getUTCSeconds(), day.getUTCMilliseconds());
}

it(`of ${HISTORIES.toLocaleString('en')} random histories none is attained without merit and none with merit is missed, from the log and again from the log`, async () => {
  const histories = fc.sample(fc.array(line, { maxLength: 9, size: 'max' }), { numRuns: HISTORIES, seed: 59 });
  const rule = (await api.app.get(Shelf).read()).frameworks.get('ict-cft@3')?.document.rule as AttainmentRule;
  const mark = rule.kind === 'ALL' ? Math.max(...rule.of.filter(({ judged }) => judged).map(({ minScore }) => minScore)) : Number.NaN;
  const due = new Map<string, boolean>();
  for (let teacher = 0; teacher * PER_TEACHER < HISTORIES; teacher++) {
    const learnerId = await api.app.get(Database).transaction((tx) => api.app.get(AddDemoTeacher).run(tx, { name: `Invento ${'abcdefghij'[teacher % 10]}`, email: `h${teacher}@ejemplo.invalid`, state: '09', level: 'primaria', service: null, subject: null, institution: null, confirmed: false }));
    const rows = competencies.flatMap(({ id }, c) => {
      const lines = histories[teacher * PER_TEACHER + c] ?? [];
      due.set(`${learnerId}:${id}`, isDue(lines, mark));
      return lines.map((one, i) => ({ ...one, id, entry: `00000000-0000-7000-8000-${String(c * 100 + i).padStart(12, '0')}` }));
    });
    await keep(learnerId ?? '', rows);
  }
  expect(await api.app.get(RecomputeAttainment).run()).toMatchObject({ rows: expect.any(Number) });
  expect(await differences(due)).toEqual([]);
  expect([...due.values()].filter(Boolean).length).toBeGreaterThan(HISTORIES / 20);
  expect((await api.app.get(RecomputeAttainment).run()).changed).toBe(0);
  await asOwner(api, 'update competency.attainment set attained = not attained, attained_at = case when attained then null else now() end');
  expect((await differences(due)).length).toBeGreaterThan(HISTORIES / 2);
  await api.app.get(RecomputeAttainment).run();
  expect(await differences(due)).toEqual([]);
}, 180_000);

it('the same histories in any order of arrival fold to the same', () => {
  const rule: AttainmentRule = { kind: 'DECAYING_AVERAGE', size: 3, latestWeight: 0.65, needed: 0.6, validMonths: 36 };
  const entry = fc.tuple(line, fc.nat(1_000_000));
  fc.assert(fc.property(fc.uniqueArray(entry, { maxLength: 8, selector: ([, id]) => id }), fc.nat(), (entries, turn) => {
    const log = entries.map(([one, id]): LogEntry => ({ entryId: String(id), kind: 'CREDIT', at: NOW - one.daysAgo * DAY, evidence: one.kind, score: one.score, judged: one.judged, attains: false }));
    const turned = log.map((_, i) => log[(i + turn) % log.length] as LogEntry);
    const { attained, expiresAt, value } = attain(rule, turned, NOW);
    expect({ attained, expiresAt, value }).toEqual((({ attained: a, expiresAt: e, value: v }) => ({ attained: a, expiresAt: e, value: v }))(attain(rule, log, NOW)));
  }));
});

type Row = Line & { id: number; entry: string };

async function keep(learnerId: string, rows: Row[]): Promise<void> {
  await api.app.get(LogStore).addCredits(api.app.get(Database), learnerId, rows.map(({ id, entry, daysAgo, kind, score, judged }) => ({ competencyId: id, entryId: entry, at: new Date(NOW - daysAgo * DAY), evidenceKind: kind, score, judged })));
  const revoked = rows.filter((row) => row.revoked);
  if (revoked.length === 0) return;
  await api.sql(
    `insert into competency.log_entry (learner_id, competency_id, entry_id, kind, at, of_entry, reason) select $1, n.c, gen_random_uuid(), 'REVOKE', $4, n.e, 'prueba' from unnest($2::int[], $3::uuid[]) as n (c, e)`,
    [learnerId, revoked.map(({ id }) => id), revoked.map(({ entry }) => entry), new Date(NOW)],
  );
}

/** Where the projection says otherwise than the other hand. */
async function differences(due: ReadonlyMap<string, boolean>): Promise<string[]> {
  const rows = await api.sql<{ key: string; attained: boolean }>(`select learner_id || ':' || competency_id as key, attained from competency.attainment`);
  const found = new Map(rows.map(({ key, attained }) => [key, attained]));
  return [...due].filter(([key, expected]) => (found.get(key) ?? false) !== expected).map(([key]) => key);
}

