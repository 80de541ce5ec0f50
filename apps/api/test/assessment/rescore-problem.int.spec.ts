import { RescoreProblem } from '@amoxtli/assessment/server';
import { IssueCertificate } from '@amoxtli/credentials/server';
import { Database } from '@amoxtli/platform/server';
import { RIGHT, failAtStatement, importSample, learnerIn, submit } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { PAGE, act, choiceProblem, codesOf, publishAgain, workOff } from './staff';

let api: TestApi;
beforeAll(async () => void (api = await TestApi.start()));
afterAll(() => api?.stop());

const CHOICE = ['choice_0', 'choice_1'];
const LEARNERS = 230;

/** A course whose first problem has the wrong key, answered by many: one in two as the key says, two of three problems right for all. */
async function answered(course: string, count: number): Promise<{ runId: number; p1: string; staff: TestClient; people: string[] }> {
  const runId = await importSample(api, { course }, { 'problem/p1.xml': choiceProblem(0) });
  const p1 = await api.blockId(runId, 'p1');
  const person = await learnerIn(api, runId);
  await submit(person, p1, { '2_1': ['choice_1'] });
  const ids = await api.sql<{ id: string }>(
    `insert into identity.learner (learner_id, display_name) select ('019a0000-0000-7000-8000-' || lpad(($1::int * 10000 + n)::text, 12, '0'))::uuid, 'Alumno ' || n from generate_series(1, $2) n returning learner_id as id`,
    [runId, count - 1],
  );
  const people = [person.learnerId, ...ids.map(({ id }) => id)];
  await api.sql(`insert into enrollment.enrollment (learner_id, course_run_id, status) select unnest($1::uuid[]), $2, 'ACTIVE' on conflict do nothing`, [people, runId]);
  await api.sql(
    `insert into assessment.submission (learner_id, submission_id, course_run_id, block_id, version, attempt, max_attempts, body_hash, answers, results, score, max_score)
     select l.id, l.id, course_run_id, block_id, version, attempt, max_attempts, body_hash, jsonb_build_object('2_1', jsonb_build_array(($3::text[])[l.n % 2 + 1])),
       case when l.n % 2 = 0 then jsonb_set(results, '{0}', results -> 0 || '{"correctness": "CORRECT", "score": 1}') else results end, 1 - l.n % 2, max_score
     from assessment.submission, unnest($2::uuid[]) with ordinality l (id, n) where learner_id = $1 and course_run_id = $4 and l.id <> $1`,
    [person.learnerId, people, CHOICE, runId],
  );
  await api.sql(
    `insert into assessment.block_state (learner_id, course_run_id, block_id, attempts, counted, score, max_score, correct, answered, last_submission_id, last_submitted_at)
     select learner_id, course_run_id, block_id, 1, 1, score, max_score, score = 1, true, submission_id, submitted_at from assessment.submission where course_run_id = $1 on conflict do nothing`,
    [runId],
  );
  return { runId, p1, people, staff: await api.person({ roles: [{ role: 'TEACHING_ASSISTANT', courseRunId: runId }] }) };
}

const jobOf = async (staff: TestClient, p1: string) => (await staff.graphql(PAGE, { b: p1, n: 1 })).data['problemAnswers'].latestRescore;
const scoresOf = (runId: number) =>
  api.sql<{ right: boolean; score: number; acts: number; percent: number | null }>(
    `select s.answers -> '2_1' ->> 0 = 'choice_1' as right, b.score, b.acts, p.percent from assessment.block_state b join assessment.submission s using (learner_id, course_run_id, block_id)
     left join progress.standing p using (learner_id, course_run_id) where b.course_run_id = $1`,
    [runId],
  );

/** How many statements all transactions run while `work` is done. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const db = api.app.get(Database);
  const [whole, run] = [db.transaction.bind(db), db.run.bind(db)];
  let ran = 0;
  db.transaction = (inner) => whole((tx) => inner({ ...tx, run: (statement, values) => (ran++, tx.run(statement, values)) }));
  db.run = (statement, values) => (ran++, run(statement, values));
  await work().finally(() => Object.assign(db, { transaction: whole, run }));
  return ran;
}

it('after the key is mended all answers are judged anew in batches, grades follow, and the number of statements does not grow with the learners', async () => {
  const { runId, p1, staff } = await answered('TODOS', LEARNERS);
  await publishAgain(api, 'TODOS', { 'problem/p1.xml': choiceProblem(1) });
  const started = (await act(staff, 'rescoreProblem', { blockId: p1, onlyIfHigher: false, reason: 'La clave estaba mal' })).data['result'];
  expect(started).toMatchObject({ __typename: 'RescoreStarted', job: { total: LEARNERS } });
  expect((await act(staff, 'rescoreProblem', { blockId: p1, onlyIfHigher: false })).data['result']).toEqual({ __typename: 'RescoreUnderWay', job: started.job });
  const costs: number[] = [];
  for (let more = true; more; ) costs.push(await statements(async () => void (more = await api.app.get(RescoreProblem).step(runId, started.job.id))));
  expect(costs).toHaveLength(3);
  expect(Math.max(...costs)).toBeLessThan(25);
  const rows = await scoresOf(runId);
  expect(rows).toHaveLength(LEARNERS);
  expect(rows.filter(({ right, score, acts, percent }) => score !== Number(right) || acts !== 1 || percent !== (right ? 0.17 : 0))).toEqual([]);
  expect(await jobOf(staff, p1)).toMatchObject({ state: 'DONE', done: LEARNERS, raised: rows.filter((r) => r.right).length, lowered: rows.filter((r) => !r.right).length, faulty: 0, error: null });
});

it('with only-if-higher nobody loses anything, and a second run finds nothing to change', async () => {
  const { runId, p1, staff } = await answered('SUBE', 20);
  await publishAgain(api, 'SUBE', { 'problem/p1.xml': choiceProblem(1) });
  for (const [raised, acts] of [[10, 1], [0, 1]] as const) {
    const { job } = (await act(staff, 'rescoreProblem', { blockId: p1, onlyIfHigher: true })).data['result'];
    await workOff(api, runId, job.id);
    const rows = await scoresOf(runId);
    expect(rows.map(({ score }) => score)).toEqual(rows.map(() => 1));
    expect(rows.filter((r) => r.acts === acts)).toHaveLength(10);
    expect(await jobOf(staff, p1)).toMatchObject({ state: 'DONE', done: 20, raised, lowered: 0 });
  }
});

it('a rescoring that is cut off at any statement goes on where it stopped, and four that do the same batch at once do it once', async () => {
  const { runId, p1, staff } = await answered('CORTE', 120);
  await publishAgain(api, 'CORTE', { 'problem/p1.xml': choiceProblem(1) });
  const { job } = (await act(staff, 'rescoreProblem', { blockId: p1, onlyIfHigher: false })).data['result'];
  const step = () => api.app.get(RescoreProblem).step(runId, job.id);
  for (let n = 1; n <= 9; n++) {
    const { undo, ran } = failAtStatement(api, n);
    await expect(step()).rejects.toThrow(/planted/);
    undo();
    expect(ran()).toBe(n);
    expect((await scoresOf(runId)).filter(({ acts }) => acts > 0)).toEqual([]);
  }
  expect(await jobOf(staff, p1)).toMatchObject({ state: 'FAILED', done: 0, error: expect.stringContaining('sigue donde se quedó') });
  expect((await act(staff, 'resumeRescore', { runId: String(runId), jobId: job.id })).data['result']).toEqual({ __typename: 'RescoreStarted', job: { id: job.id, state: 'QUEUED' } });
  await Promise.all([step(), step(), step(), step()]);
  await workOff(api, runId, job.id);
  expect(await jobOf(staff, p1)).toMatchObject({ state: 'DONE', done: 120 });
  expect((await scoresOf(runId)).filter(({ acts }) => acts !== 1)).toEqual([]);
  expect((await act(staff, 'resumeRescore', { runId: String(runId), jobId: job.id })).data['result'].job.state).toBe('DONE');
  expect(codesOf(await act(await api.person(), 'resumeRescore', { runId: String(runId), jobId: job.id }))).toEqual(['NOT_FOUND']);
});

it('answers that come while all are judged anew are neither lost nor judged by the old key, in each of 10 rounds', async () => {
  for (let round = 0; round < 10; round++) {
    const course = `CRUCE${round}`;
    const runId = await importSample(api, { course }, { 'problem/p1.xml': choiceProblem(0, 'max_attempts="9"') });
    const p1 = await api.blockId(runId, 'p1');
    const staff = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
    const people = await Promise.all(Array.from({ length: 4 }, () => learnerIn(api, runId)));
    for (const person of people) await submit(person, p1, { '2_1': ['choice_0'] });
    await publishAgain(api, course, { 'problem/p1.xml': choiceProblem(1, 'max_attempts="9"') });
    const { job } = (await act(staff, 'rescoreProblem', { blockId: p1, onlyIfHigher: false })).data['result'];
    const resets = people.slice(0, 2).map((person) => act(staff, 'resetAttempts', { blockId: p1, learnerId: person.learnerId }));
    const taken = await Promise.all([...people.map((person) => submit(person, p1, RIGHT['p1'] ?? {})), workOff(api, runId, job.id), ...resets].slice(0, 5));
    await Promise.all(resets);
    expect(taken.slice(0, 4).map((answer) => (typeof answer === 'number' ? '' : answer.data['result'].__typename))).toEqual(people.map(() => 'AnswerGraded'));
    for (const person of people) {
      const log = await api.sql<{ era: number; attempt: number; score: number }>('select era, attempt, score from assessment.submission where learner_id = $1 order by submitted_at', [person.learnerId]);
      expect(log).toHaveLength(2);
      const [state] = await api.sql<{ score: number; percent: number }>('select b.score, p.percent from assessment.block_state b join progress.standing p using (learner_id, course_run_id) where learner_id = $1', [person.learnerId]);
      expect(state).toEqual({ score: 1, percent: 0.17 });
    }
  }
}, 120_000);

it('with a pool of one connection all of it is done too: no transaction waits for a second one', async () => {
  const narrow = await TestApi.start({ poolSize: 1 });
  try {
    const runId = await importSample(narrow, { course: 'ANGOSTO' }, { 'problem/p1.xml': choiceProblem(0) });
    const p1 = await narrow.blockId(runId, 'p1');
    const staff = await narrow.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
    const person = await learnerIn(narrow, runId);
    await submit(person, p1, { '2_1': ['choice_1'] });
    await publishAgain(narrow, 'ANGOSTO', { 'problem/p1.xml': choiceProblem(1) });
    const { job } = (await act(staff, 'rescoreProblem', { blockId: p1, onlyIfHigher: false })).data['result'];
    await workOff(narrow, runId, job.id);
    expect(await jobOf(staff, p1)).toMatchObject({ state: 'DONE', raised: 1 });
    expect((await act(staff, 'overrideScore', { blockId: p1, learnerId: person.learnerId, score: 0.5, reason: 'prueba' })).data['result'].__typename).toBe('ScoreOverridden');
  } finally {
    await narrow.stop();
  }
}, 30_000);

it('whoever passes by a rescore gets the constancia; whoever falls below after it keeps it, and staff are shown both', async () => {
  const worked = await TestApi.start({ worker: true });
  try {
    const half = { 'policies/r1/grading_policy.json': JSON.stringify({ GRADER: [{ type: 'Ejercicio', short_label: 'Ej', min_count: 1, drop_count: 0, weight: 1 }], GRADE_CUTOFFS: { Pass: 0.3 } }) };
    const runId = await importSample(worked, { course: 'MERITO' }, { ...half, 'problem/p1.xml': choiceProblem(0) });
    const p1 = await worked.blockId(runId, 'p1');
    const staff = await worked.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
    const [robbed, spoiled] = [await learnerIn(worked, runId), await learnerIn(worked, runId)];
    await submit(robbed, p1, { '2_1': ['choice_1'] });
    await submit(spoiled, p1, { '2_1': ['choice_0'] });
    const certificate = async (person: TestClient) => (await person.graphql('{ myEnrollments { edges { node { certificate { status folio } } } } }')).data['myEnrollments'].edges[0].node.certificate;
    const issued = (person: TestClient) => eventually(async () => ((await certificate(person))?.status === 'ISSUED' ? await certificate(person) : null));
    const before = await issued(spoiled);
    expect(await certificate(robbed)).toBeNull();
    await publishAgain(worked, 'MERITO', { ...half, 'problem/p1.xml': choiceProblem(1) });
    await act(staff, 'rescoreProblem', { blockId: p1, onlyIfHigher: false, reason: 'La clave estaba mal' });
    expect((await issued(robbed)).status).toBe('ISSUED');
    expect(await certificate(spoiled)).toEqual(before);
    expect(await worked.app.get(IssueCertificate).run({ learnerId: spoiled.learnerId, courseRunId: runId })).toBe(false);
    const { learners } = (await staff.graphql(PAGE, { b: p1 })).data['problemAnswers'];
    const grades = Object.fromEntries(learners.edges.map(({ node }: { node: { learnerId: string; grade: object } }) => [node.learnerId, node.grade]));
    expect(grades[robbed.learnerId]).toEqual({ percent: 0.33, passed: true, passedAt: expect.any(String) });
    expect(grades[spoiled.learnerId]).toEqual({ percent: 0, passed: false, passedAt: expect.any(String) });
  } finally {
    await worked.stop();
  }
}, 60_000);
