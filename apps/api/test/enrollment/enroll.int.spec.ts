import { FixedClock } from '@amoxtli/platform/testing';
import { RIGHT, enroll, importSample, learnerIn, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const OPEN = new Date('2026-03-15T12:00:00Z');
const DATES = { enrollmentStart: '2026-02-01T00:00:00-06:00', start: '2026-03-01T06:00:00Z', enrollmentEnd: '2026-04-01T00:00:00-06:00', end: '2026-05-01T06:00:00Z' };

let api: TestApi;
let clock: FixedClock;
beforeAll(async () => {
  clock = new FixedClock(OPEN);
  api = await TestApi.start({ clock });
});
afterAll(() => api?.stop());
beforeEach(() => clock.moveTo(OPEN));

const forgetCatalog = () => new Promise((done) => setTimeout(done, 2100));
const setCapacity = (runId: number, capacity: number) => api.sql('update catalog.course_run set capacity = $2 where course_run_id = $1', [runId, capacity]);
const READS = 'query R($run: ID!, $unit: ID!) { courseOutline(runId: $run) { title } unit(unitId: $unit) { title } courseProgress(runId: $run) { percent } problemState(blockId: $unit) { status } }';

async function reads(person: TestClient, runId: number, unitId: string) {
  const { data } = await person.graphql(READS, { run: String(runId), unit: unitId });
  return { outline: data['courseOutline']?.title ?? null, unit: data['unit']?.title ?? null, progress: data['courseProgress']?.percent ?? null };
}

describe('the window, by the clock', () => {
  let runId: number;
  beforeAll(async () => void (runId = await importSample(api, { course: 'VENTANA', ...DATES })));

  it.each([
    ['2026-02-01T05:59:59Z', { __typename: 'EnrollmentNotOpen', state: 'FUTURE_NOT_YET_OPEN', opensAt: '2026-02-01T06:00:00.000Z' }],
    ['2026-02-01T06:00:00Z', { __typename: 'Enrolled' }],
    ['2026-04-01T05:59:59Z', { __typename: 'Enrolled' }],
    ['2026-04-01T06:00:00Z', { __typename: 'EnrollmentNotOpen', state: 'ONGOING_CLOSED', opensAt: '2026-02-01T06:00:00.000Z' }],
    ['2026-05-02T00:00:00Z', { __typename: 'EnrollmentNotOpen', state: 'ARCHIVED_CLOSED', opensAt: '2026-02-01T06:00:00.000Z' }],
  ])('at %s, midnight of Mexico City being 06:00 UTC', async (now, expected) => {
    clock.moveTo(new Date(now));
    expect(await enroll(await api.person(), runId)).toEqual(expected);
  });

  it('who is in stays in after the window closed, and asking again is no error', async () => {
    const person = await learnerIn(api, runId);
    clock.moveTo(new Date('2026-06-01T00:00:00Z'));
    expect(await enroll(person, runId)).toEqual({ __typename: 'Enrolled' });
    expect((await reads(person, runId, await api.blockId(runId, 'u1'))).unit).toBe('Leer');
  });
});

it('without a session nobody is enrolled; an unknown or odd run is not found', async () => {
  const runId = await importSample(api, { course: 'PUERTA', ...DATES });
  const DO = 'mutation E($i: EnrollInput!) { enroll(input: $i) { __typename } }';
  const codes = async (who: TestClient, id: unknown) => (await who.graphql(DO, { i: { runId: id } })).errors.map((e) => e.extensions.code);
  expect(await codes(api.anonymous(), String(runId))).toEqual(['UNAUTHENTICATED']);
  const person = await api.person();
  for (const id of ['999999', '0', '-1', '1e3', `${runId}.1`, '', 'x', '99999999999999999999']) expect([id, await codes(person, id)]).toEqual([id, ['NOT_FOUND']]);
  for (const id of [null, [1, 2], { id: 1 }]) expect(await codes(person, id)).toEqual(['BAD_USER_INPUT']);
  expect((await api.sql<{ n: number }>('select count(*)::int as n from enrollment.enrollment where course_run_id = $1', [runId]))[0]?.n).toBe(0);
});

it('A10: who is not enrolled, or enrolled in another course only, gets nothing of the content', async () => {
  const [mine, other] = [await importSample(api, { course: 'MIO', ...DATES }), await importSample(api, { course: 'AJENO', ...DATES })];
  const unitId = await api.blockId(other, 'u1');
  const stranger = await api.person();
  const neighbour = await learnerIn(api, mine);
  const teacherElsewhere = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: mine }] });
  for (const person of [stranger, neighbour, teacherElsewhere]) expect(await reads(person, other, unitId)).toEqual({ outline: null, unit: null, progress: null });
  expect((await api.anonymous().graphql(READS, { run: String(other), unit: unitId })).errors.map((e) => e.extensions.code)).toContain('UNAUTHENTICATED');
  expect(await reads(neighbour, mine, await api.blockId(mine, 'u1'))).toEqual({ outline: 'Curso de prueba MIO', unit: 'Leer', progress: 0 });
  const { data } = await stranger.graphql('query R($id: ID!) { courseRun(id: $id) { myEnrollment { status } } }', { id: String(mine) });
  expect(data['courseRun'].myEnrollment).toBeNull();
});

it('before the start the enrolled see nothing and the staff of the run see all', async () => {
  const runId = await importSample(api, { course: 'ANTES', ...DATES });
  const unitId = await api.blockId(runId, 'u1');
  clock.moveTo(new Date('2026-02-20T00:00:00Z'));
  const learner = await learnerIn(api, runId);
  const staff = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
  const halfway = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }], secondFactor: false });
  expect(await reads(learner, runId, unitId)).toEqual({ outline: null, unit: null, progress: null });
  expect(await reads(halfway, runId, unitId)).toEqual({ outline: null, unit: null, progress: null });
  expect(await reads(staff, runId, unitId)).toEqual({ outline: 'Curso de prueba ANTES', unit: 'Leer', progress: 0 });
  clock.moveTo(new Date('2026-03-01T06:00:00Z'));
  expect((await reads(learner, runId, unitId)).unit).toBe('Leer');
});

it('who leaves loses the view, not the work: after the return answers, grade and place in the course are as before', async () => {
  const runId = await importSample(api, { course: 'VUELTA', ...DATES });
  const person = await learnerIn(api, runId);
  const [p1, u1] = await Promise.all([api.blockId(runId, 'p1'), api.blockId(runId, 'u1')]);
  await submit(person, p1, { '2_1': ['choice_0'] });
  await person.mutate('completeBlocks', 'CompleteBlocksInput', { blockIds: [await api.blockId(runId, 'h1')] }, '__typename');
  const STATE = 'query S($b: ID!, $r: ID!) { problemState(blockId: $b) { attemptsUsed savedAnswers { values } receipt { folio } } courseProgress(runId: $r) { percent completedUnitIds resumeUnitId } }';
  const state = async () => (await person.graphql(STATE, { b: p1, r: String(runId) })).data;
  const before = await state();
  expect(before['problemState'].attemptsUsed).toBe(1);
  expect(before['courseProgress'].completedUnitIds).toEqual([u1]);
  expect(await person.mutate('unenroll', 'UnenrollInput', { runId: String(runId) }, 'enrollment: __typename ... on Unenrolled { e: enrollment { status } }')).toMatchObject({ e: { status: 'LEFT' } });
  expect(await reads(person, runId, u1)).toEqual({ outline: null, unit: null, progress: null });
  expect((await submit(person, p1, RIGHT['p1'] ?? {})).errors.map((e) => e.extensions.code)).toEqual(['NOT_FOUND']);
  expect((await person.graphql('{ myEnrollments { edges { node { runId } } } }')).data['myEnrollments'].edges).toEqual([]);
  expect(await enroll(person, runId)).toEqual({ __typename: 'Enrolled' });
  expect(await state()).toEqual(before);
});

it('leaving frees the seat for another, and coming back when it is taken finds none', async () => {
  const runId = await importSample(api, { course: 'ASIENTO', ...DATES });
  await setCapacity(runId, 1);
  await forgetCatalog();
  const [first, second] = [await api.person(), await api.person()];
  const seats = async () => (await first.graphql('query R($id: ID!) { courseRun(id: $id) { capacity seatsLeft } }', { id: String(runId) })).data['courseRun'];
  expect(await seats()).toEqual({ capacity: 1, seatsLeft: 1 });
  expect(await enroll(first, runId)).toEqual({ __typename: 'Enrolled' });
  expect(await enroll(second, runId)).toEqual({ __typename: 'NoSeatsLeft', capacity: 1 });
  expect(await seats()).toEqual({ capacity: 1, seatsLeft: 0 });
  await first.mutate('unenroll', 'UnenrollInput', { runId: String(runId) }, '__typename');
  expect(await enroll(second, runId)).toEqual({ __typename: 'Enrolled' });
  expect(await enroll(first, runId)).toEqual({ __typename: 'NoSeatsLeft', capacity: 1 });
});

it('A51: of 64 who ask at once for the only place, which somebody has just left, exactly one gets it, in each of 20 rounds', async () => {
  const runs: number[] = [];
  for (let i = 0; i < 20; i++) runs.push(await importSample(api, { course: `PLAZA${i}`, ...DATES }));
  for (const runId of runs) await setCapacity(runId, 1);
  await forgetCatalog();
  const before = await api.person();
  for (const runId of runs) {
    expect(await enroll(before, runId)).toEqual({ __typename: 'Enrolled' });
    await before.mutate('unenroll', 'UnenrollInput', { runId: String(runId) }, '__typename');
  }
  const people: TestClient[] = [];
  for (let i = 0; i < 64; i++) people.push(await api.person());
  for (const [round, runId] of runs.entries()) {
    const kinds = (await Promise.all(people.map((person) => enroll(person, runId)))).map((r) => r['__typename']);
    expect([round, kinds.filter((k) => k === 'Enrolled').length, kinds.filter((k) => k === 'NoSeatsLeft').length]).toEqual([round, 1, 63]);
    const [row] = await api.sql<{ n: number }>(`select count(*)::int as n from enrollment.enrollment where course_run_id = $1 and status = 'ACTIVE'`, [runId]);
    expect(row?.n).toBe(1);
  }
}, 120_000);
