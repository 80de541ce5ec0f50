import { IssueCertificate } from '@amoxtli/credentials/server';
import { Database, FILE_STORE, type FileStore } from '@amoxtli/platform/server';
import { RIGHT, asOwner, failAtStatement, importSample, learnerIn, passSample, submit } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

let api: TestApi;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await importSample(api);
});
afterAll(() => api?.stop());

async function graduates(count: number): Promise<TestClient[]> {
  const people: TestClient[] = [];
  for (let i = 0; i < count; i++) {
    const person = await learnerIn(api, runId, { displayName: `Persona ${i}` });
    await passSample(api, person, runId);
    people.push(person);
  }
  return people;
}

const issue = (person: TestClient, on: TestApi = api) => on.app.get(IssueCertificate).run({ learnerId: person.learnerId, courseRunId: runId });

const rowsOf = async (people: TestClient[]) =>
  api.sql<{ learner_id: string; certificates: number; codes: number; folio: string }>(
    `select p as learner_id, (select count(*)::int from credentials.certificate c where c.learner_id = p) as certificates, (select count(*)::int from credentials.certificate_code k where k.learner_id = p) as codes,
       (select folio from credentials.certificate c where c.learner_id = p) as folio from unnest($1::uuid[]) p`,
    [people.map((p) => p.learnerId)],
  );

/** Ways to die in the middle; each answers with how to undo it. */
const deaths: [string, boolean, () => () => void][] = [
  ['before the PDF is stored', false, () => failPut(false)],
  ['after the PDF is stored', false, () => failPut(true)],
  ['before the folio is taken', false, () => failAtStatement(api, 1).undo],
  ['after the folio is taken, before the certificate is', false, () => failAtStatement(api, 2).undo],
  ['at the commit', false, () => around(async (work, whole) => whole(async (tx) => (await work(tx), Promise.reject(new Error('planted: at the commit')))))],
  ['after the commit, before the job is done', true, () => around(async (work, whole) => (await whole(work), Promise.reject(new Error('planted: after the commit'))))],
];

function failPut(after: boolean): () => void {
  const files = api.app.get<FileStore>(FILE_STORE);
  const whole = files.put.bind(files);
  files.put = async (source) => {
    if (after) await whole(source);
    throw new Error('planted: put');
  };
  return () => void (files.put = whole);
}

function around(change: (work: Parameters<Database['transaction']>[0], whole: Database['transaction']) => Promise<any>): () => void {
  const db = api.app.get(Database);
  const whole = db.transaction.bind(db);
  db.transaction = (work) => change(work as Parameters<Database['transaction']>[0], whole as Database['transaction']);
  return () => void (db.transaction = whole);
}

it.each(deaths)('F16: of an issuing that dies %s, and is then asked for again (of four by eight at once), comes exactly one constancia, for 25 learners', async (_, committed, die) => {
  const people = await graduates(25);
  const undo = die();
  for (const person of people) await expect(issue(person)).rejects.toThrow(/planted/);
  undo();
  expect((await rowsOf(people)).map((r) => [r.certificates, r.codes])).toEqual(people.map(() => (committed ? [1, 1] : [0, 0])));
  const folios = (await rowsOf(people)).map((r) => r.folio);
  for (const [i, person] of people.entries()) {
    const outcomes = await Promise.all(Array.from({ length: i < 4 ? 8 : 1 }, () => issue(person)));
    expect(outcomes.filter(Boolean)).toHaveLength(committed ? 0 : 1);
  }
  const after = await rowsOf(people);
  expect(after.map((r) => [r.certificates, r.codes])).toEqual(people.map(() => [1, 1]));
  if (committed) expect(after.map((r) => r.folio)).toEqual(folios);
  expect(new Set(after.map((r) => r.folio)).size).toBe(25);
}, 120_000);

it('F16: a worker that fails at first issues all the same, once, when the queue hands it the job again', async () => {
  const worked = await TestApi.start({ worker: true });
  try {
    const run = await importSample(worked);
    const files = worked.app.get<FileStore>(FILE_STORE);
    const whole = files.put.bind(files);
    let failures = 4;
    files.put = (source) => (failures-- > 0 ? Promise.reject(new Error('planted: put')) : whole(source));
    const people = [];
    for (let i = 0; i < 3; i++) {
      const person = await learnerIn(worked, run);
      await passSample(worked, person, run);
      people.push(person);
    }
    const issued = () => worked.sql<{ n: number }>('select count(*)::int as n from credentials.certificate');
    await eventually(async () => (await issued())[0]?.n === 3).catch(() => eventually(async () => (await issued())[0]?.n === 3));
    expect(failures).toBeLessThan(0);
    expect(await worked.sql('select from credentials.certificate_code')).toHaveLength(3);
  } finally {
    await worked.stop();
  }
}, 60_000);

it('F17: the passing event is kept until it was heard: nothing is lost when the relay starts only later, and hearing it twice issues once', async () => {
  const person = await learnerIn(api, runId);
  await passSample(api, person, runId);
  const waiting = await api.sql<{ topic: string; payload: unknown }>(`select topic, payload from platform.outbox where learner_id = $1`, [person.learnerId]);
  expect(waiting).toEqual([{ topic: 'progress.course-passed', payload: { learnerId: person.learnerId, courseRunId: runId, percent: expect.any(Number) } }]);
  await api.drain();
  const jobs = await api.sql<{ n: number }>(`select count(*)::int as n from pgboss.job where name = 'issue-certificate' and data ->> 'learnerId' = $1`, [person.learnerId]);
  expect(jobs[0]?.n).toBe(1);
  expect([await issue(person), await issue(person)]).toEqual([true, false]);
});

it('A59: who has not passed gets none, however it is asked for', async () => {
  const enrolled = await learnerIn(api, runId);
  const half = await learnerIn(api, runId);
  await submit(half, await api.blockId(runId, 'p1'), RIGHT['p1'] ?? {});
  const stranger = await api.person();
  for (const person of [enrolled, half, stranger]) expect(await issue(person)).toBe(false);
  const nobody = { learnerId: '00000000-0000-7000-8000-000000000000', courseRunId: runId };
  expect(await api.app.get(IssueCertificate).run(nobody)).toBe(false);
  expect(await api.app.get(IssueCertificate).run({ learnerId: half.learnerId, courseRunId: 999_999 })).toBe(false);
  expect((await rowsOf([enrolled, half, stranger])).map((r) => r.certificates + r.codes)).toEqual([0, 0, 0]);
  const { data } = await half.graphql('{ myEnrollments { edges { node { certificate { status } } } } }');
  expect(data['myEnrollments'].edges[0].node.certificate).toBeNull();
});

it('A59: merit is read from the answers: a grade written into the projection alone earns nothing', async () => {
  const person = await learnerIn(api, runId);
  await api.sql('insert into progress.standing (learner_id, course_run_id, percent, passed) values ($1, $2, 1, true)', [person.learnerId, runId]);
  expect(await issue(person)).toBe(false);
});

it('F16, with the defect planted: without the constraints, more than one comes of the same pass', async () => {
  const defective = await TestApi.start();
  try {
    const run = await importSample(defective);
    const person = await learnerIn(defective, run);
    await passSample(defective, person, run);
    await asOwner(defective, 'alter table credentials.certificate drop constraint certificate_pk');
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => defective.app.get(IssueCertificate).run({ learnerId: person.learnerId, courseRunId: run })));
    expect(outcomes.filter(Boolean).length).toBeGreaterThan(1);
  } finally {
    await defective.stop();
  }
}, 60_000);
