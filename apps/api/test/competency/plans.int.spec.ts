import { randomUUID } from 'node:crypto';
import { learnerIn, passSample } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { KA2, V3, openFramework } from './teaching';

let api: TestApi;
let runId: number;
let slug: string;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await openFramework(api);
  const { data } = await api.anonymous().graphql(`{ courseRun(id: "${runId}") { course { slug } } }`);
  slug = data['courseRun'].course.slug;
});
afterAll(() => api?.stop());

const DIAGNOSIS = 'asked atMost question { code aspect { code } } result { aspect { code } level } suggestions { kind course { slug } competency { code } from to } finishedAt';
const see = async (who: TestClient) => (await who.graphql(`{ myDiagnosis(framework: "${V3}") { ${DIAGNOSIS} } }`)).data['myDiagnosis'];
const answer = async (who: TestClient, question: string, said: string) => who.graphql(`mutation { answerDiagnosis(input: { framework: "${V3}", question: "${question}", answer: ${said} }) { ${DIAGNOSIS} } }`);

async function finish(who: TestClient, said: string) {
  let now = await see(who);
  while (now.question) now = (await answer(who, now.question.code, said)).data['answerDiagnosis'];
  return now;
}

it('the diagnosis asks six to eighteen questions, goes on where it was left, and suggests a course and evidence at the next level', async () => {
  const teacher = await api.person();
  const first = await see(teacher);
  expect(first.asked).toBe(0);
  await answer(teacher, first.question.code, 'NEVER');
  expect((await see(teacher)).asked).toBe(1);
  expect((await answer(teacher, first.question.code, 'NEVER')).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const done = await finish(teacher, 'NEVER');
  expect(done.asked).toBeGreaterThanOrEqual(6);
  expect(done.asked).toBeLessThanOrEqual(18);
  expect(done.result.map(({ level }: { level: number }) => level)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(done.suggestions).toContainEqual({ kind: 'COURSE', course: { slug }, competency: { code: 'KA.2' }, from: 0, to: 1 });
  expect(done.suggestions.filter(({ kind }: { kind: string }) => kind === 'EVIDENCE').length).toBeGreaterThan(0);
  const always = await finish(await api.person(), 'ALWAYS');
  expect(always.result.map(({ level }: { level: number }) => level)).toEqual([3, 3, 3, 3, 3, 3]);
});

const PLAN = '__typename ... on PlanSaved { plan { id title done total overdue items { kind state dueOn } } } ... on InvalidFields { fields { field code } }';
const save = (who: TestClient, input: object) => who.mutate('savePlan', 'SavePlanInput', { id: randomUUID(), framework: V3, title: 'Mi plan', items: [], ...input }, PLAN);

it('a plan says what is done and what is late, looked up as things stand', async () => {
  const teacher = await learnerIn(api, runId);
  const items = [{ kind: 'COURSE', of: slug, dueOn: '2020-01-01' }, { kind: 'EVIDENCE', of: KA2, dueOn: '2999-01-01' }];
  const id = randomUUID();
  expect(await save(teacher, { id, items })).toMatchObject({ plan: { done: 0, total: 2, overdue: 1 } });
  await passSample(api, teacher, runId);
  const { data } = await teacher.graphql('{ myPlans { id done overdue items { state } } }');
  expect(data['myPlans']).toEqual([{ id, done: 1, overdue: 0, items: [{ state: 'DONE' }, { state: 'OPEN' }] }]);
});

it.each<[string, object, object]>([
  ['without anything to do', { items: [] }, { field: 'items', code: 'empty' }],
  ['without a name', { title: ' ', items: [{ kind: 'COMPETENCY', of: KA2 }] }, { field: 'title', code: 'empty' }],
  ['with a course that is not there', { items: [{ kind: 'COURSE', of: 'no-hay' }] }, { field: 'items', code: 'unknown' }],
  ['with a day that is none', { items: [{ kind: 'COMPETENCY', of: KA2, dueOn: '2026-02-30' }] }, { field: 'dueOn', code: 'not-a-day' }],
])('a plan %s is refused', async (_, input, problem) => {
  expect(await save(await api.person(), input)).toMatchObject({ __typename: 'InvalidFields', fields: [problem] });
});

it('a template reaches those whom its audience describes, once each', async () => {
  const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
  const made = await admin.mutate('savePlanTemplate', 'SavePlanTemplateInput', { framework: V3, title: 'Plan de Oaxaca', state: '20', items: [{ kind: 'COMPETENCY', of: KA2 }] }, '__typename ... on PlanTemplateSaved { template { id } }');
  const [near, far] = [await api.person(), await api.person()];
  for (const [who, state] of [[near, '20'], [far, '31']] as const) await api.sql(`insert into identity.teacher_profile (learner_id, state, level) values ($1, $2, 'primaria')`, [who.learnerId, state]);
  const offered = async (who: TestClient) => (await who.graphql('{ offeredPlans { title } }')).data['offeredPlans'].map(({ title }: { title: string }) => title);
  expect([await offered(near), await offered(far)]).toEqual([['Plan de Oaxaca'], []]);
  const take = (who: TestClient) => who.mutate('takePlan', 'TakePlanInput', { id: randomUUID(), templateId: made['template'].id }, PLAN);
  await Promise.all([take(near), take(near), take(near)]);
  expect((await near.graphql('{ myPlans { title } }')).data['myPlans']).toEqual([{ title: 'Plan de Oaxaca' }]);
  await expect(take(far)).rejects.toThrow('NOT_FOUND');
  expect(await offered(near)).toEqual([]);
});

it('the plans and diagnoses of one are nobody else’s', async () => {
  const teacher = await api.person();
  const id = randomUUID();
  await save(teacher, { id, items: [{ kind: 'COMPETENCY', of: KA2 }] });
  const stranger = await api.person();
  await expect(stranger.mutate('closePlan', 'ClosePlanInput', { id }, '__typename')).rejects.toThrow('NOT_FOUND');
  expect((await stranger.graphql('{ myPlans { id } }')).data['myPlans']).toEqual([]);
});
