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

const DIAGNOSIS = 'id asked atMost question { code aspect { code } } result { aspect { code } level } suggestions { kind course { slug } competency { code } from to } finishedAt';
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
  expect((await answer(teacher, first.question.code, 'ALWAYS')).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const done = await finish(teacher, 'NEVER');
  expect(done.asked).toBeGreaterThanOrEqual(6);
  expect(done.asked).toBeLessThanOrEqual(18);
  expect(done.result.map(({ level }: { level: number }) => level)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(done.suggestions).toContainEqual({ kind: 'COURSE', course: { slug }, competency: { code: 'KA.2' }, from: 0, to: 1 });
  expect(done.suggestions.filter(({ kind }: { kind: string }) => kind === 'EVIDENCE').length).toBeGreaterThan(0);
  const always = await finish(await api.person(), 'ALWAYS');
  expect(always.result.map(({ level }: { level: number }) => level)).toEqual([3, 3, 3, 3, 3, 3]);
});

describe('a diagnosis', () => {
  it('has its id before the first answer, and of answers sent twice at once each counts once', async () => {
    const teacher = await api.person();
    const { id, question } = await see(teacher);
    expect((await see(teacher)).id).toBe(id);
    const both = await Promise.all([answer(teacher, question.code, 'OFTEN'), answer(teacher, question.code, 'OFTEN')]);
    const now = await see(teacher);
    expect(now).toMatchObject({ id, asked: 1 });
    expect([...both, await answer(teacher, question.code, 'OFTEN')].map(({ data }) => data['answerDiagnosis'])).toEqual([now, now, now]);
    expect(await api.sql('select 1 from competency.diagnosis where learner_id = $1', [teacher.learnerId])).toHaveLength(1);
    expect((await see(await api.person())).id).not.toBe(id);
  });

  it('that is finished answers the last answer sent again as it did, and is begun again as another', async () => {
    const teacher = await api.person();
    let now = await see(teacher);
    let last = '';
    while (now.question) {
      last = now.question.code;
      now = (await answer(teacher, last, 'ALWAYS')).data['answerDiagnosis'];
    }
    expect((await answer(teacher, last, 'ALWAYS')).data['answerDiagnosis']).toEqual(now);
    const restart = async () => (await teacher.graphql(`mutation { restartDiagnosis(input: { framework: "${V3}" }) { id asked } }`)).data['restartDiagnosis'];
    const again = await restart();
    expect(again).toEqual({ id: expect.any(String), asked: 0 });
    expect(again.id).not.toBe(now.id);
    expect(await restart()).toEqual(again);
  });
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
  const made = await admin.mutate('savePlanTemplate', 'SavePlanTemplateInput', { id: randomUUID(), framework: V3, title: 'Plan de Oaxaca', state: '20', items: [{ kind: 'COMPETENCY', of: KA2 }] }, '__typename ... on PlanTemplateSaved { template { id } }');
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

describe('a template', () => {
  const TEMPLATE = '__typename ... on PlanTemplateSaved { template { id title institutionId state contents { kind of course { slug } competency { code } dueOn } } } ... on InvalidFields { fields { field code } }';
  const admin = () => api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
  const offer = (who: TestClient, more: object = {}) => who.mutate('savePlanTemplate', 'SavePlanTemplateInput', { id: randomUUID(), framework: V3, title: 'Verano', items: [{ kind: 'COURSE', of: slug }, { kind: 'COMPETENCY', of: KA2, dueOn: '2999-01-01' }], ...more }, TEMPLATE);
  const listed = async (who: TestClient) => (await who.graphql('{ planTemplates { id title } }')).data['planTemplates'];
  const close = (who: TestClient, id: string) => who.mutate('closePlanTemplate', 'ClosePlanInput', { id }, '__typename');

  it('says what it holds; sent again by a retry it is one, with what was said last', async () => {
    const one = await admin();
    const id = randomUUID();
    const first = await offer(one, { id });
    expect(first.template.contents).toEqual([{ kind: 'COURSE', of: slug, course: { slug }, competency: null, dueOn: null }, { kind: 'COMPETENCY', of: KA2, course: null, competency: { code: 'KA.2' }, dueOn: '2999-01-01' }]);
    const again = await Promise.all([offer(one, { id, title: 'Otoño' }), offer(one, { id, title: 'Otoño' })]);
    expect(again.map(({ template }) => template.id)).toEqual([first.template.id, first.template.id]);
    expect((await listed(one)).filter(({ title }: { title: string }) => title === 'Verano' || title === 'Otoño')).toEqual([{ id: first.template.id, title: 'Otoño' }]);
    await expect(offer(await admin(), { id, title: 'De otra' })).rejects.toThrow('NOT_FOUND');
  });

  it('that is changed or closed leaves the plans taken from it as they were', async () => {
    const one = await admin();
    const { template } = await offer(one);
    const teacher = await api.person();
    await teacher.mutate('takePlan', 'TakePlanInput', { id: randomUUID(), templateId: template.id }, PLAN);
    const mine = async () => (await teacher.graphql('{ myPlans { title total } }')).data['myPlans'];
    const offered = async (who: TestClient) => (await who.graphql('{ offeredPlans { id title contents { of } } }')).data['offeredPlans'].find((other: { id: string }) => other.id === template.id);
    const stranger = await api.person();
    expect(await offer(one, { templateId: template.id, title: 'Verano corto', items: [{ kind: 'COURSE', of: slug }] })).toMatchObject({ template: { id: template.id, title: 'Verano corto' } });
    expect(await offered(stranger)).toEqual({ id: template.id, title: 'Verano corto', contents: [{ of: slug }] });
    expect(await mine()).toEqual([{ title: 'Verano', total: 2 }]);
    expect(await close(one, template.id)).toEqual({ __typename: 'PlanTemplateClosed' });
    expect(await offered(stranger)).toBeUndefined();
    expect(await mine()).toEqual([{ title: 'Verano', total: 2 }]);
    await expect(close(one, template.id)).rejects.toThrow('NOT_FOUND');
    await expect(offer(one, { templateId: template.id })).rejects.toThrow('NOT_FOUND');
  });

  it('of an institution is that institution’s to change, close and keep; one of the platform is not theirs', async () => {
    const [a, b] = await api.sql<{ id: number }>(`insert into identity.institution (slug, acronym, name, kind) values ('p-una', 'PUNA', 'Una', 'other'), ('p-otra', 'POTRA', 'Otra', 'other') returning institution_id as id`);
    const [ours, theirs] = await Promise.all([a, b].map((one) => api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId: one?.id ?? 0 }] })));
    const { template } = await offer(ours as TestClient, { institutionId: String(a?.id) });
    const platforms = await offer(await admin());
    for (const act of [() => close(theirs as TestClient, template.id), () => offer(theirs as TestClient, { templateId: template.id, institutionId: String(b?.id) }), () => close(ours as TestClient, platforms.template.id)]) await expect(act()).rejects.toThrow('NOT_FOUND');
    await expect(offer(ours as TestClient, { templateId: template.id, institutionId: String(b?.id) })).rejects.toThrow('NOT_FOUND');
    expect(await listed(ours as TestClient)).toEqual([{ id: template.id, title: 'Verano' }]);
    expect(await listed(theirs as TestClient)).toEqual([]);
    expect(await close(ours as TestClient, template.id)).toEqual({ __typename: 'PlanTemplateClosed' });
  });
});
