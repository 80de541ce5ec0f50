import { asOwner, importSample, learnerIn, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';

/** The control to A50: with the constraints gone, what is left is count-then-insert, and the same rush breaks through. */
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

const ROUNDS = 5;

async function takenOf64(runId: number): Promise<number> {
  const person = await learnerIn(api, runId);
  const blockId = await api.blockId(runId, 'p1');
  const answers = await Promise.all(Array.from({ length: 64 }, () => submit(person, blockId, { '2_1': ['choice_0'] })));
  return answers.filter(({ data }) => data['result']?.__typename === 'AnswerGraded').length;
}

it('of 64 at once on two attempts two are taken with the constraints, and more than two without them', async () => {
  const runId = await importSample(api);
  expect(await takenOf64(runId)).toBe(2);
  await asOwner(api, 'alter table assessment.submission drop constraint submission_attempt_unique, drop constraint submission_attempts_left');
  let most = 0;
  for (let round = 0; round < ROUNDS; round++) most = Math.max(most, await takenOf64(runId));
  expect(most).toBeGreaterThan(2);
});
