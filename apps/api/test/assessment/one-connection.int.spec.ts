import { IssueCertificate } from '@amoxtli/credentials/server';
import { Database } from '@amoxtli/platform/server';
import { RIGHT, importSample, learnerIn, passSample, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';

let api: TestApi;
beforeAll(async () => void (api = await TestApi.start({ poolSize: 1 })));
afterAll(() => api?.stop());

it('F07: with a pool of one connection a learner enrolls, answers, passes and gets the constancia: no transaction waits for a second one', async () => {
  const runId = await importSample(api);
  const person = await learnerIn(api, runId);
  await passSample(api, person, runId);
  expect(await api.app.get(IssueCertificate).run({ learnerId: person.learnerId, courseRunId: runId })).toBe(true);
  await person.mutate('unenroll', 'UnenrollInput', { runId: String(runId) }, '__typename');
}, 30_000);

it('F07: nor does one whose knowledge of the course grew stale while it was under way', async () => {
  const runId = await importSample(api, { course: 'VIEJO' });
  const person = await learnerIn(api, runId);
  const db = api.app.get(Database);
  const whole = db.transaction.bind(db);
  db.transaction = (work) =>
    whole(async (tx) => {
      await new Promise((done) => setTimeout(done, 2200));
      return work(tx);
    });
  const { data, errors } = await submit(person, await api.blockId(runId, 'p1'), RIGHT['p1'] ?? {});
  db.transaction = whole;
  expect(errors).toEqual([]);
  expect(data['result'].state.status).toBe('CORRECT');
}, 30_000);
