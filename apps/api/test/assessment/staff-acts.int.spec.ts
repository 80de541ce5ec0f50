import { AssessmentFacade } from '@amoxtli/assessment/server';
import { Database } from '@amoxtli/platform/server';
import { RIGHT, asOwner, fingerprint, importSample, learnerIn, passSample, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { PAGE, act, choiceProblem, codesOf, learnerAnswers, publishAgain } from './staff';

let api: TestApi;
let runId: number;
let p1: string;
let staff: TestClient;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await importSample(api, { course: 'ACTOS' });
  p1 = await api.blockId(runId, 'p1');
  staff = await api.person({ displayName: 'Maestra Inés', roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
});
afterAll(() => api?.stop());

const WRONG = { '2_1': ['choice_0'] };
const kinds = (learner: { history: { kind?: string; attempt?: number }[] }) => learner.history.map((entry) => entry.kind ?? entry.attempt);
const state = async (person: TestClient) => (await person.graphql('query P($id: ID!) { problemState(blockId: $id) { status attemptsUsed score canSubmit savedAnswers { values } } }', { id: p1 })).data['problemState'];
const progress = async (person: TestClient) => (await person.graphql('query P($id: ID!) { courseProgress(runId: $id) { percent passed completedUnitIds resumeUnitId remaining { points } } }', { id: String(runId) })).data['courseProgress'];

it('attempts given back are all there again; what was answered, and what it earned, stays, and the next answer is the first', async () => {
  const person = await learnerIn(api, runId);
  for (let i = 0; i < 2; i++) await submit(person, p1, WRONG);
  expect((await submit(person, p1, RIGHT['p1'] ?? {})).data['result'].__typename).toBe('NoAttemptsLeft');
  const { data } = await act(staff, 'resetAttempts', { blockId: p1, learnerId: person.learnerId, reason: 'Se cayó la red' });
  expect(data['result']).toMatchObject({ __typename: 'AttemptsReset', learner: { standing: { attemptsUsed: 0, score: 0 } } });
  expect(kinds(data['result'].learner)).toEqual([1, 2, 'RESET']);
  expect(data['result'].learner.history[2]).toMatchObject({ byName: 'Maestra Inés', reason: 'Se cayó la red' });
  expect((await act(staff, 'resetAttempts', { blockId: p1, learnerId: person.learnerId })).data['result']).toEqual({ __typename: 'NothingToDo' });
  expect((await submit(person, p1, RIGHT['p1'] ?? {})).data['result']).toMatchObject({ __typename: 'AnswerGraded', receipt: { attempt: 1 }, state: { status: 'CORRECT', attemptsUsed: 1, score: 1 } });
  expect(kinds((await learnerAnswers(staff, p1, person.learnerId)).data['learnerAnswers'])).toEqual([1, 2, 'RESET', 1]);
});

type Crossing = 'begins' | 'commits';

/** Does `second` just before the transaction of `first` begins, or while it is open with its work done: the two cross in exactly this way. */
async function cross<T>(when: Crossing, first: () => Promise<unknown>, second: () => Promise<T>): Promise<T> {
  const db = api.app.get(Database);
  const whole = db.transaction.bind(db);
  let crossed: Promise<T> | undefined;
  const now = () => {
    db.transaction = whole;
    return (crossed = second());
  };
  db.transaction = async (work) => {
    if (when === 'begins') await now();
    return whole(async (tx) => {
      const result = await work(tx);
      if (when === 'commits') await Promise.race([now(), new Promise((done) => setTimeout(done, 300))]);
      return result;
    });
  };
  await first();
  return crossed ?? Promise.reject(new Error('they did not cross'));
}

it.each<[string, string, Crossing]>([
  ['attempts given back', 'resetAttempts', 'begins'],
  ['attempts given back', 'resetAttempts', 'commits'],
  ['a deletion', 'deleteAnswers', 'begins'],
  ['a deletion', 'deleteAnswers', 'commits'],
])('an answer that crosses with %s (%s, as the other one %s) is the first of the new attempts, and state and log agree', async (_, name, when) => {
  const person = await learnerIn(api, runId);
  await submit(person, p1, RIGHT['p1'] ?? {});
  const take = () => act(staff, name, { blockId: p1, learnerId: person.learnerId, reason: 'prueba' });
  const answer = async () => expect((await submit(person, p1, WRONG)).data['result']).toMatchObject({ __typename: 'AnswerGraded', receipt: { attempt: 1 }, state: { attemptsUsed: 1, score: 0 } });
  await (when === 'begins' ? cross(when, answer, take) : cross(when, take, answer));
  const facade = api.app.get(AssessmentFacade);
  expect(await facade.scores(person.learnerId, runId)).toEqual(await facade.scoresFromLog(person.learnerId, runId));
  expect((await submit(person, p1, WRONG)).data['result'].receipt.attempt).toBe(2);
});

it('answers that are deleted count no more, nor does the problem as done; the log keeps them, and the learner begins anew', async () => {
  const person = await learnerIn(api, runId);
  await passSample(api, person, runId);
  expect(await progress(person)).toMatchObject({ percent: 1, completedUnitIds: [expect.any(String), expect.any(String)] });
  const resume = (await progress(person)).resumeUnitId;
  expect((await act(staff, 'deleteAnswers', { blockId: p1, learnerId: person.learnerId, reason: ' ' })).data['result']).toEqual({ __typename: 'InvalidFields', fields: [{ field: 'reason', code: 'empty' }] });
  const { data } = await act(staff, 'deleteAnswers', { blockId: p1, learnerId: person.learnerId, reason: 'Respondió otra persona' });
  expect(data['result'].learner).toMatchObject({ standing: { attemptsUsed: 0, score: null }, history: [{ attempt: 1, counts: false }, { kind: 'DELETE', reason: 'Respondió otra persona' }] });
  expect(await state(person)).toEqual({ status: 'UNANSWERED', attemptsUsed: 0, score: null, canSubmit: true, savedAnswers: [] });
  expect(await progress(person)).toMatchObject({ percent: 0.83, completedUnitIds: [expect.any(String)], resumeUnitId: resume });
  await submit(person, p1, RIGHT['p1'] ?? {});
  expect(await progress(person)).toMatchObject({ percent: 1, completedUnitIds: [expect.any(String), expect.any(String)] });
});

it('a score set by hand needs a reason, lies within the points, stands above later answers, and can be cleared', async () => {
  const person = await learnerIn(api, runId);
  const set = (score: number, reason: string) => act(staff, 'overrideScore', { blockId: p1, learnerId: person.learnerId, score, reason });
  expect((await set(1, '  ')).data['result']).toEqual({ __typename: 'InvalidFields', fields: [{ field: 'reason', code: 'empty' }] });
  expect((await set(1, 'x'.repeat(501))).data['result'].fields).toEqual([{ field: 'reason', code: 'too-long' }]);
  for (const score of [-0.1, 1.1]) expect((await set(score, 'En papel')).data['result']).toEqual({ __typename: 'ScoreOutOfRange', maxScore: 1 });
  expect((await set(0.5, 'En papel')).data['result'].learner.standing).toMatchObject({ attemptsUsed: 0, score: 0.5, overridden: true });
  expect((await progress(person)).percent).toBe(0.08);
  expect(kinds((await set(0.5, 'Otra vez')).data['result'].learner)).toEqual(['OVERRIDE']);
  await submit(person, p1, RIGHT['p1'] ?? {});
  expect(await state(person)).toMatchObject({ attemptsUsed: 1, score: 0.5 });
  expect(kinds((await set(0.75, 'Con explicación')).data['result'].learner)).toEqual(['OVERRIDE', 1, 'OVERRIDE']);
  const cleared = (await act(staff, 'clearOverride', { blockId: p1, learnerId: person.learnerId })).data['result'];
  expect(cleared.learner.standing).toMatchObject({ score: 1, overridden: false });
  expect((await progress(person)).percent).toBe(0.17);
  expect((await act(staff, 'clearOverride', { blockId: p1, learnerId: person.learnerId })).data['result']).toEqual({ __typename: 'NothingToDo' });
});

it('once the key is mended a rescore judges the answers anew, keeps what they were, and takes grade, feedback and state along', async () => {
  const course = 'LLAVE';
  const run = await importSample(api, { course }, { 'problem/p1.xml': choiceProblem(0) });
  const problem = await api.blockId(run, 'p1');
  const teacher = await api.person({ roles: [{ role: 'TEACHING_ASSISTANT', courseRunId: run }] });
  const person = await learnerIn(api, run);
  const rescore = (onlyIfHigher: boolean) => act(teacher, 'rescoreLearner', { blockId: problem, learnerId: person.learnerId, onlyIfHigher });
  expect((await rescore(false)).data['result']).toEqual({ __typename: 'NothingToDo' });
  await submit(person, problem, { '2_1': ['choice_1'] });
  await submit(person, problem, WRONG);
  expect((await rescore(false)).data['result'].effect).toBe('SAME');
  await publishAgain(api, course, { 'problem/p1.xml': choiceProblem(1) });
  expect((await rescore(true)).data['result'].effect).toBe('NOT_HIGHER');
  const { effect, learner } = (await rescore(false)).data['result'];
  expect([effect, learner.standing.score, learner.standing.attemptsUsed]).toEqual(['LOWERED', 0, 2]);
  expect(learner.history).toMatchObject([{ attempt: 1, firstScore: 0, score: 1, version: 1, given: [{ label: '¿Cuánto es 2 + 2?', words: ['Cuatro'] }] }, { attempt: 2, firstScore: 1, score: 0 }, { kind: 'RESCORE', byVersion: 2, rescored: [{}, {}] }]);
  const seen = (await person.graphql('query P($id: ID!) { problemState(blockId: $id) { status score results { correctness } } }', { id: problem })).data['problemState'];
  expect(seen).toEqual({ status: 'INCORRECT', score: 0, results: [{ correctness: 'INCORRECT' }] });
  expect((await rescore(false)).data['result'].effect).toBe('SAME');
  await expect(api.sql('update assessment.rescore set score = 1')).rejects.toThrow(/permission denied/);
  await expect(api.sql('delete from assessment.staff_act')).rejects.toThrow(/permission denied/);
});

it('another rule of which attempt counts takes hold with a rescore, or with the next answer', async () => {
  const course = 'REGLA';
  const run = await importSample(api, { course }, { 'problem/p1.xml': choiceProblem(1) });
  const problem = await api.blockId(run, 'p1');
  const teacher = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: run }] });
  const people = [await learnerIn(api, run), await learnerIn(api, run)] as const;
  for (const person of people) for (const answer of [RIGHT['p1'] ?? {}, WRONG]) await submit(person, problem, answer);
  await publishAgain(api, course, { 'problem/p1.xml': choiceProblem(1, 'max_attempts="3" grading_method="highest_score"') });
  expect((await act(teacher, 'rescoreLearner', { blockId: problem, learnerId: people[0].learnerId, onlyIfHigher: true })).data['result']).toMatchObject({ effect: 'RAISED', learner: { standing: { score: 1 } } });
  expect((await submit(people[1], problem, WRONG)).data['result'].state).toMatchObject({ score: 1, attemptsUsed: 3 });
});

it('staff of the run find the answers, a page at a time; whoever is not finds nothing, whatever is asked', async () => {
  const run = await importSample(api, { course: 'AJENO' });
  const problem = await api.blockId(run, 'p1');
  const [institution] = await api.sql<{ id: number }>('select institution_id as id from catalog.course_run join catalog.course using (course_id) where course_run_id = $1', [run]);
  const people = await Promise.all(Array.from({ length: 3 }, (_, i) => learnerIn(api, run, { displayName: `Alumna ${i}` })));
  for (const person of people) await submit(person, problem, WRONG);
  const [one] = people;
  const teacher = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: run }] });
  const assistant = await api.person({ roles: [{ role: 'TEACHING_ASSISTANT', courseRunId: run }] });
  const first = (await assistant.graphql(PAGE, { b: problem, n: 2 })).data['problemAnswers'];
  expect(first).toMatchObject({ title: 'Elige', maxAttempts: 2, gradingMethod: 'LAST', mayOverride: false, latestRescore: null, learners: { pageInfo: { hasNextPage: true } } });
  const second = (await teacher.graphql(PAGE, { b: problem, n: 2, a: first.learners.pageInfo.endCursor })).data['problemAnswers'];
  const names = [first, second].flatMap((page) => page.learners.edges.map((e: { node: { learnerName: string } }) => e.node.learnerName));
  expect([names.toSorted(), second.mayOverride, second.learners.pageInfo.hasNextPage]).toEqual([['Alumna 0', 'Alumna 1', 'Alumna 2'], true, false]);
  const strangers = [
    one, await learnerIn(api, run), staff, await api.person({ roles: [{ role: 'AUTHOR', courseRunId: run }] }), await api.person({ roles: [{ role: 'REVIEWER', courseRunId: run }] }),
    await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: run }], secondFactor: false }), await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId: 999_999 }] }).catch(() => staff),
  ];
  const before = await fingerprint(api, 'assessment');
  const learnerId = people[2]?.learnerId ?? '';
  const inputs = {
    rescoreLearner: { blockId: problem, learnerId, onlyIfHigher: false }, rescoreProblem: { blockId: problem, onlyIfHigher: false }, resetAttempts: { blockId: problem, learnerId },
    deleteAnswers: { blockId: problem, learnerId, reason: 'x' }, overrideScore: { blockId: problem, learnerId, score: 1, reason: 'x' }, clearOverride: { blockId: problem, learnerId },
  };
  for (const stranger of strangers) {
    expect(codesOf(await stranger?.graphql(PAGE, { b: problem }) ?? { errors: [] })).toEqual(['NOT_FOUND']);
    expect(codesOf(await learnerAnswers(stranger ?? staff, problem, learnerId))).toEqual(['NOT_FOUND']);
    for (const [name, input] of Object.entries(inputs)) expect([name, codesOf(await act(stranger ?? staff, name, input))]).toEqual([name, ['NOT_FOUND']]);
  }
  expect(await fingerprint(api, 'assessment')).toEqual(before);
  for (const role of [{ role: 'INSTITUTION_ADMIN' as const, institutionId: institution?.id ?? 0 }, { role: 'PLATFORM_ADMIN' as const }]) {
    expect((await (await api.person({ roles: [role] })).graphql(PAGE, { b: problem })).data['problemAnswers'].mayOverride).toBe(true);
  }
});

it('an assistant rescores and gives attempts back, and sets no score; nobody changes their own', async () => {
  const person = await learnerIn(api, runId);
  await submit(person, p1, WRONG);
  const assistant = await learnerIn(api, runId, { roles: [{ role: 'TEACHING_ASSISTANT', courseRunId: runId }] });
  const on = (learnerId: string) => ({ blockId: p1, learnerId });
  expect((await act(assistant, 'resetAttempts', on(person.learnerId))).data['result'].__typename).toBe('AttemptsReset');
  for (const [name, more] of [['overrideScore', { score: 1, reason: 'x' }], ['deleteAnswers', { reason: 'x' }], ['clearOverride', {}]] as const) {
    expect([name, codesOf(await act(assistant, name, { ...on(person.learnerId), ...more }))]).toEqual([name, ['FORBIDDEN']]);
  }
  await submit(assistant, p1, WRONG);
  expect(codesOf(await act(assistant, 'resetAttempts', on(assistant.learnerId)))).toEqual(['FORBIDDEN']);
  const teacher = await learnerIn(api, runId, { roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
  await submit(teacher, p1, WRONG);
  expect(codesOf(await act(teacher, 'overrideScore', { ...on(teacher.learnerId), score: 1, reason: 'x' }))).toEqual(['FORBIDDEN']);
  expect((await act(teacher, 'rescoreLearner', { ...on(teacher.learnerId), onlyIfHigher: false })).data['result'].effect).toBe('SAME');
});

it('nothing is set for who is not in the run, nor at what is no problem', async () => {
  const stranger = await api.person();
  const html = await api.blockId(runId, 'h1');
  for (const [blockId, learnerId] of [[p1, stranger.learnerId], [p1, 'x'], [html, stranger.learnerId], [`${runId}.99999`, stranger.learnerId], ['x', stranger.learnerId]]) {
    expect(codesOf(await act(staff, 'overrideScore', { blockId, learnerId, score: 1, reason: 'x' }))).toEqual(['NOT_FOUND']);
  }
  expect(codesOf(await learnerAnswers(staff, p1, stranger.learnerId))).toEqual(['NOT_FOUND']);
  await expect(asOwner(api, `insert into assessment.staff_act (learner_id, course_run_id, block_id, seq, kind, score, max_score, acted_by) select learner_id, course_run_id, block_id, 99, 'OVERRIDE', 2, 1, learner_id from assessment.block_state limit 1`)).rejects.toThrow(/staff_act_(override_in_range|with_reason)/);
});
