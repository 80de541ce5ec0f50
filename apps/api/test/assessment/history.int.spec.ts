import fc from 'fast-check';
import { AssessmentFacade } from '@amoxtli/assessment/server';
import type { GradingMethod } from '@amoxtli/content/domain';
import { ProgressFacade } from '@amoxtli/progress/server';
import { importSample, learnerIn, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { act, publishAgain } from './staff';

const COURSE = 'HISTORIA';
const HISTORIES = 100;
/** Each version of the problem in its turn: which attempt counts, and how much it is worth. A learner takes up to `STEPS` steps at each. */
const PARTS = [['average', 5], ['highest', 5], ['highest', 3], ['first', 3], ['last', 3]] as const;
const STEPS = 3;
/** The share of the author for each choice, which the second version changes; thirds make digits that rounding would show. */
const problem = (shares: readonly number[], method: GradingMethod, weight: number) =>
  `<problem display_name="Elige" weight="${weight}" grading_method="${method}_score"><multiplechoiceresponse partial_credit="points"><choicegroup>${shares
    .map((share, i) => (share === 1 ? `<choice correct="true">${i}</choice>` : `<choice correct="${share === 0 ? 'false' : 'partial'}" point_value="${share}">${i}</choice>`))
    .join('')}</choicegroup></multiplechoiceresponse></problem>`;
const VERSIONS = [[0, 0.33, 0.7, 1], [1, 0.7, 0.1, 0.33]] as const;

let api: TestApi;
let runId: number;
let p1: string;
let staff: TestClient;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await importSample(api, { course: COURSE }, { 'problem/p1.xml': problem(VERSIONS[0], 'last', 3) });
  p1 = await api.blockId(runId, 'p1');
  staff = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
});
afterAll(() => api?.stop());

type Step = { do: 'answer'; choice: number } | { do: 'overrideScore'; score: number } | { do: 'rescoreLearner'; onlyIfHigher: boolean } | { do: 'clearOverride' | 'resetAttempts' | 'deleteAnswers' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), choice: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rescoreLearner' as const), onlyIfHigher: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('overrideScore' as const), score: fc.integer({ min: 0, max: 9 }).map((n) => n / 3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('clearOverride' as const, 'resetAttempts' as const, 'deleteAnswers' as const) }) },
);

async function take(person: TestClient, one: Step): Promise<void> {
  const { do: name, ...input } = one;
  const { data, errors } = one.do === 'answer' ? await submit(person, p1, { '2_1': [`choice_${one.choice}`] }) : await act(staff, name, { ...input, blockId: p1, learnerId: person.learnerId, reason: 'prueba' });
  expect([one, errors, data['result']?.__typename]).toEqual([one, [], expect.stringMatching(/AnswerGraded|Rescored|Reset|Deleted|Overridden|Cleared|NothingToDo/)]);
}

it(`A60: what stands after answers, rescores, overrides, resets and deletions is what the log folds to, to the last digit, for ${HISTORIES} histories over versions with other keys, rules and weights`, async () => {
  const [assessment, progress] = [api.app.get(AssessmentFacade), api.app.get(ProgressFacade)];
  const seen = new Set<string>();
  const people = new Map<TestClient, Step[]>();
  /** Grades of who has answered since the points of the problem were changed last: a new version alone moves no grade. */
  let graded = 0;
  for (const [index, history] of fc.sample(fc.array(step, { minLength: 2, maxLength: PARTS.length * STEPS }), { numRuns: HISTORIES, seed: 60 }).entries()) people.set(await learnerIn(api, runId, { displayName: `Historia ${index}` }), history);
  for (const [part, [method, weight]] of PARTS.entries()) {
    await publishAgain(api, COURSE, { 'problem/p1.xml': problem(VERSIONS[part % 2] ?? VERSIONS[0], method, weight) });
    for (const [person, history] of people) {
      for (const one of history.slice(part * STEPS, (part + 1) * STEPS)) await take(person, one);
      expect([part, await assessment.scores(person.learnerId, runId)]).toEqual([part, await assessment.scoresFromLog(person.learnerId, runId)]);
    }
  }
  for (const [person, history] of people) {
    seen.add(JSON.stringify(await assessment.scores(person.learnerId, runId)));
    if (!history.slice(2 * STEPS).some((one) => one.do === 'answer')) continue;
    const [grade] = await api.sql<{ percent: number; passed: boolean }>('select percent, passed from progress.standing where learner_id = $1', [person.learnerId]);
    const again = await progress.regrade(person.learnerId, runId);
    expect({ percent: grade?.percent ?? 0, passed: grade?.passed ?? false }).toEqual({ percent: again?.grade.percent, passed: again?.grade.passed });
    graded++;
  }
  expect(graded).toBeGreaterThan(20);
  expect(seen.size).toBeGreaterThan(25);
}, 240_000);
