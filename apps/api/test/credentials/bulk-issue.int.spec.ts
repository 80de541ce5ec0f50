import { BulkIssue, IssueCertificate } from '@amoxtli/credentials/server';
import { Database } from '@amoxtli/platform/server';
import { failAtStatement, importSample, learnerIn, passSample } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const PEOPLE = 60;

let api: TestApi;
let runId: number;
let teacher: TestClient;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await importSample(api);
  teacher = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
  await graduates(runId, PEOPLE);
  await learnerIn(api, runId);
}, 120_000);
afterAll(() => api?.stop());

/** People who answered everything right. */
async function graduates(run: number, count: number, on: TestApi = api): Promise<void> {
  for (let i = 0; i < count; i++) {
    const person = await learnerIn(on, run, { displayName: `Persona ${i}` });
    await passSample(on, person, run);
  }
}

const JOB = 'id state total done issued error mayResume';
const ask = (who: TestClient, run = String(runId)) => who.graphql(`{ bulkIssue(runId: "${run}") { runId title owed job { ${JOB} } } }`);
const start = (who: TestClient) => who.graphql(`mutation { startBulkIssue(input: { runId: "${runId}" }) { __typename ... on BulkIssueStarted { job { ${JOB} } } ... on BulkIssueUnderWay { job { ${JOB} } } } }`);
const resume = (who: TestClient, jobId: string) => who.graphql(`mutation { resumeBulkIssue(input: { runId: "${runId}", jobId: "${jobId}" }) { ... on BulkIssueStarted { job { ${JOB} } } } }`);
const codes = (answer: { errors: { extensions: { code: string } }[] }) => answer.errors.map((e) => e.extensions.code);
const step = (jobId: string) => api.app.get(BulkIssue).step(runId, jobId);
const counted = async (on: TestApi = api, run = runId) =>
  (await on.sql<{ n: number; people: number; codes: number }>('select count(*)::int as n, count(distinct learner_id)::int as people, (select count(*)::int from credentials.certificate_code where course_run_id = $1) as codes from credentials.certificate where course_run_id = $1', [run]))[0];

it('A07: who does not run the course finds neither its jobs nor the run', async () => {
  const [institution] = await api.sql<{ id: number }>('select institution_id as id from identity.institution');
  const institutionId = institution?.id ?? 0;
  const others = [await api.person(), await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId + 1 }] }), await api.person({ roles: [{ role: 'TEACHING_ASSISTANT', courseRunId: runId }] }), await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }], secondFactor: false }), await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId: institutionId + 1 }] }).catch(() => api.person())];
  for (const who of others) expect([codes(await ask(who)), codes(await start(who)), codes(await resume(who, '00000000-0000-7000-8000-000000000000'))]).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']]);
  expect(codes(await ask(api.anonymous()))).toEqual(['UNAUTHENTICATED']);
  for (const run of ['999999', 'x', '']) expect([run, codes(await ask(teacher, run))]).toEqual([run, ['NOT_FOUND']]);
  for (const who of [teacher, await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId }] }), await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] })]) {
    expect((await ask(who)).data['bulkIssue']).toMatchObject({ runId: String(runId), owed: PEOPLE, job: null });
  }
});

it('F16: killed at any statement of any batch, and run again by three at once, everyone who passed has exactly one, and nobody else', async () => {
  const { job } = (await start(teacher)).data['startBulkIssue'];
  expect(job).toMatchObject({ state: 'QUEUED', total: PEOPLE, done: 0, mayResume: false });
  expect((await start(teacher)).data['startBulkIssue']).toEqual({ __typename: 'BulkIssueUnderWay', job });
  const db = api.app.get(Database);
  let more = true;
  for (let round = 0; more && round < 40; round++) {
    const whole = db.transaction.bind(db);
    let left = 2 + round;
    const undo = round % 2 === 0 ? failAtStatement(api, 1 + ((round / 2) % 2)).undo : () => void (db.transaction = whole);
    if (round % 2 === 1) db.transaction = async (work) => (left-- > 0 ? whole(work) : (await whole(work), Promise.reject(new Error('planted: killed after a commit'))));
    await expect(step(job.id)).rejects.toThrow(/planted/);
    undo();
    expect((await ask(teacher)).data['bulkIssue'].job).toMatchObject({ state: 'FAILED', error: expect.stringContaining('sigue donde se quedó'), mayResume: true });
    expect((await resume(teacher, job.id)).data['resumeBulkIssue'].job).toMatchObject({ state: 'QUEUED', error: null });
    more = (await Promise.all([step(job.id), step(job.id), step(job.id)])).some(Boolean);
  }
  expect(await counted()).toEqual({ n: PEOPLE, people: PEOPLE, codes: PEOPLE });
  expect((await ask(teacher)).data['bulkIssue']).toMatchObject({ owed: 0, job: { state: 'DONE', total: PEOPLE, done: PEOPLE, issued: PEOPLE, mayResume: false } });
  expect((await resume(teacher, job.id)).data['resumeBulkIssue'].job.state).toBe('DONE');
}, 120_000);

it('one that has not moved for long may be resumed, and a second one of the run cannot begin beside it', async () => {
  const { job } = (await start(teacher)).data['startBulkIssue'];
  await api.sql(`update credentials.bulk_issue_job set state = 'RUNNING', moved_at = now() - interval '4 minutes' where job_id = $1`, [job.id]);
  expect((await ask(teacher)).data['bulkIssue'].job.mayResume).toBe(true);
  const starts = await Promise.all(Array.from({ length: 6 }, () => start(teacher)));
  expect(starts.map(({ data }) => data['startBulkIssue'].__typename)).toEqual(Array(6).fill('BulkIssueUnderWay'));
  expect((await resume(teacher, job.id)).data['resumeBulkIssue'].job.mayResume).toBe(false);
  while (await step(job.id));
  expect((await ask(teacher)).data['bulkIssue'].job.state).toBe('DONE');
});

it('a worker does it all by itself', async () => {
  const worked = await TestApi.start({ worker: true });
  try {
    const run = await importSample(worked);
    const whole = IssueCertificate.prototype.enqueue;
    IssueCertificate.prototype.enqueue = async () => undefined;
    await graduates(run, 30, worked);
    const who = await worked.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: run }] });
    await who.graphql(`mutation { startBulkIssue(input: { runId: "${run}" }) { __typename } }`);
    await eventually(async () => (await worked.sql(`select 1 from credentials.bulk_issue_job where state = 'DONE'`)).length === 1).catch(() => eventually(async () => (await worked.sql(`select 1 from credentials.bulk_issue_job where state = 'DONE'`)).length === 1));
    IssueCertificate.prototype.enqueue = whole;
    expect(await counted(worked, run)).toEqual({ n: 30, people: 30, codes: 30 });
  } finally {
    await worked.stop();
  }
}, 90_000);
