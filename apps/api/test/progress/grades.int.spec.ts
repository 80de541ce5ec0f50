import { RIGHT, importSample, learnerIn, passSample, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

let api: TestApi;
beforeAll(async () => void (api = await TestApi.start()));
afterAll(() => api?.stop());

const PROGRESS = `query P($id: ID!) { courseProgress(runId: $id) { percent passMark passed grade completedUnitIds completedUnits totalUnits resumeUnitId
  categories { name weight percent dropCount items { title earned possible percent dropped } } remaining { unitId title kind points dueAt } } }`;

async function progressOf(person: TestClient, runId: number) {
  const { data, errors } = await person.graphql(PROGRESS, { id: String(runId) });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data['courseProgress'];
}

const policy = (grader: object[], cutoffs: Record<string, number> = { Pass: 0.6 }) => ({ 'policies/r1/grading_policy.json': JSON.stringify({ GRADER: grader, GRADE_CUTOFFS: cutoffs }) });
const category = (type: string, weight: number, drop_count = 0, min_count = 1) => ({ type, short_label: type.slice(0, 2), min_count, drop_count, weight });

it('the weighted sum of the categories is the grade; below the mark nobody passes, at it one does', async () => {
  const runId = await importSample(api, { course: 'PESOS' }, policy([category('Ejercicio', 0.4), category('Examen', 0.6)], { Pass: 0.7 }));
  const person = await learnerIn(api, runId);
  const answer = async (problem: string, answers: Record<string, string[]>) => (await submit(person, await api.blockId(runId, problem), answers)).data['result'].progress;
  expect(await answer('p1', RIGHT['p1'] ?? {})).toEqual({ percent: 0.13, passed: false, grade: null });
  expect(await answer('p2', RIGHT['p2'] ?? {})).toEqual({ percent: 0.4, passed: false, grade: null });
  expect(await answer('p3', { '2_1': ['México'], '3_1': ['nadie'] })).toEqual({ percent: 0.7, passed: true, grade: 'Pass' });
  expect(await progressOf(person, runId)).toMatchObject({
    passMark: 0.7,
    categories: [
      { name: 'Ejercicio', weight: 0.4, percent: 1, items: [{ title: 'Ejercicios', earned: 3, possible: 3, percent: 1, dropped: false }] },
      { name: 'Examen', weight: 0.6, percent: 0.5, items: [{ title: 'Examen', earned: 1, possible: 2, percent: 0.5, dropped: false }] },
    ],
  });
});

it('the lowest is dropped as the policy says, and what is missing to the minimum counts as nothing', async () => {
  const files = { 'sequential/s2.xml': '<sequential display_name="Examen" graded="true" format="Ejercicio"><vertical url_name="u3"/></sequential>' };
  const dropping = await importSample(api, { course: 'QUITA' }, { ...files, ...policy([category('Ejercicio', 1, 1, 2)]) });
  const padded = await importSample(api, { course: 'FALTA' }, { ...files, ...policy([category('Ejercicio', 1, 0, 4)]) });
  for (const [runId, percent, dropped] of [[dropping, 1, [true, false]], [padded, 0.25, [false, false]]] as const) {
    const person = await learnerIn(api, runId);
    const { data } = await submit(person, await api.blockId(runId, 'p3'), RIGHT['p3'] ?? {});
    expect(data['result'].progress.percent).toBe(percent);
    expect((await progressOf(person, runId)).categories[0].items.map((i: { dropped: boolean }) => i.dropped)).toEqual(dropped);
  }
});

it('the last answer counts: a worse one after the pass lowers the grade, and passing is not taken back', async () => {
  const runId = await importSample(api, { course: 'BAJA' });
  const person = await learnerIn(api, runId);
  await passSample(api, person, runId);
  const { data } = await submit(person, await api.blockId(runId, 'p3'), { '2_1': ['Puebla'], '3_1': ['nadie'] });
  expect(data['result'].progress).toMatchObject({ percent: 0.5, passed: false });
  const { data: mine } = await person.graphql('{ myEnrollments { edges { node { certificate { status } } } } }');
  expect(mine['myEnrollments'].edges[0].node.certificate).toEqual({ status: 'IN_PREPARATION' });
});

it('reading is done by seeing, problems only by answering; what is left and where to go on follow', async () => {
  const runId = await importSample(api, { course: 'AVANCE' });
  const person = await learnerIn(api, runId);
  const [u1, u2, u3, h1, p1, p2] = await Promise.all(['u1', 'u2', 'u3', 'h1', 'p1', 'p2'].map((key) => api.blockId(runId, key)));
  expect(await progressOf(person, runId)).toMatchObject({
    percent: 0, completedUnits: 0, totalUnits: 3, resumeUnitId: u1,
    remaining: [{ unitId: u1, kind: 'unit', points: null }, { unitId: u2, kind: 'graded', points: 3 }, { unitId: u3, kind: 'graded', points: 2 }],
  });
  const see = (ids: unknown[]) => person.graphql('mutation C($i: CompleteBlocksInput!) { completeBlocks(input: $i) { progress { completedUnitIds percent } } }', { i: { blockIds: ids } });
  expect((await see([p1, p2])).data['completeBlocks'].progress).toEqual({ completedUnitIds: [], percent: 0 });
  expect((await see([h1, p1])).data['completeBlocks'].progress).toEqual({ completedUnitIds: [u1], percent: 0 });
  await submit(person, p1 ?? '', { '2_1': ['choice_0'] });
  expect(await progressOf(person, runId)).toMatchObject({ completedUnitIds: [u1], resumeUnitId: u2, remaining: [{ unitId: u2, points: 2 }, { unitId: u3, points: 2 }] });
  await submit(person, p2 ?? '', { '3_1': ['1'] });
  expect(await progressOf(person, runId)).toMatchObject({ completedUnitIds: [u1, u2], completedUnits: 2, remaining: [{ unitId: u3, title: 'Examen' }] });
});

it('blocks of another course, of none, too many or none at all are refused, and nothing changes', async () => {
  const [runId, other] = [await importSample(api, { course: 'UNO' }), await importSample(api, { course: 'DOS' })];
  const person = await learnerIn(api, runId);
  const [mine, foreign] = [await api.blockId(runId, 'h1'), await api.blockId(other, 'h1')];
  const code = async (who: TestClient, blockIds: unknown[]) => (await who.graphql('mutation C($i: CompleteBlocksInput!) { completeBlocks(input: $i) { progress { percent } } }', { i: { blockIds } })).errors[0]?.extensions.code;
  expect(await code(person, [foreign])).toBe('NOT_FOUND');
  expect(await code(person, [mine, foreign])).toBe('BAD_USER_INPUT');
  expect(await code(person, [])).toBe('BAD_USER_INPUT');
  expect(await code(person, ['x'])).toBe('BAD_USER_INPUT');
  expect(await code(person, Array.from({ length: 201 }, () => mine))).toBe('BAD_USER_INPUT');
  expect(await code(api.anonymous(), [mine])).toBe('UNAUTHENTICATED');
  expect(await code(await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] }), [mine])).toBe('NOT_FOUND');
  expect(await code(person, [`${runId}.999999`])).toBeUndefined();
  expect(await progressOf(person, runId)).toMatchObject({ completedUnits: 0, percent: 0 });
});

it('two answers at once to different problems both count in the grade, in each of 20 rounds', async () => {
  const runId = await importSample(api, { course: 'ALAVEZ' });
  const blocks = await Promise.all(Object.keys(RIGHT).map((key) => api.blockId(runId, key)));
  for (let round = 0; round < 20; round++) {
    const person = await learnerIn(api, runId);
    await Promise.all(Object.values(RIGHT).map((answers, i) => submit(person, blocks[i] ?? '', answers)));
    const [stored] = await api.sql<{ percent: number; passed: boolean }>('select percent, passed from progress.standing where learner_id = $1', [person.learnerId]);
    expect([round, stored]).toEqual([round, { percent: 1, passed: true }]);
    const progress = await progressOf(person, runId);
    expect([progress.percent, progress.completedUnits]).toEqual([1, 2]);
  }
}, 60_000);

it('a learner’s progress is that learner’s: another enrolled sees their own, a stranger none', async () => {
  const runId = await importSample(api, { course: 'PROPIO' });
  const [one, two, stranger] = [await learnerIn(api, runId), await learnerIn(api, runId), await api.person()];
  await passSample(api, one, runId);
  expect([(await progressOf(one, runId)).percent, (await progressOf(two, runId)).percent, await progressOf(stranger, runId)]).toEqual([1, 0, null]);
});
