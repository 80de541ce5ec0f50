import pg from 'pg';
import { importSample, enroll, passSample } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

let api: TestApi;
beforeAll(async () => void (api = await TestApi.start()));
afterAll(() => api?.stop());

/** Statements that reach PostgreSQL while `work` runs; all pools of this process together. */
async function countSql(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    seen.push(typeof first === 'string' ? first : String((first as { name?: string; text?: string }).name ?? (first as { text?: string }).text));
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return seen;
}

const settle = () => new Promise((done) => setTimeout(done, 2100));

/** The same after everything that is kept in memory is stale, and while it is fresh. */
async function coldAndWarm(work: () => Promise<unknown>): Promise<[number, number]> {
  await settle();
  const cold = await countSql(work);
  return [cold.length, (await countSql(work)).length];
}

async function ask(person: TestClient, query: string, variables: Record<string, unknown> = {}) {
  const { errors, data } = await person.graphql(query, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

const CATALOG = '{ catalog(first: 100) { total edges { node { slug title institutionName state lineCodes } } facets { name values { value count } } } }';
const MINE = `{ myEnrollments(first: 100) { edges { node { status enrolledAt certificate { status folio } progress { percent categories { percent items { earned } } remaining { title } resumeUnitId }
  run { state key course { title slug institution { name } lines { code } areas { code } } } } } } }`;

it('A26: the catalogue, and a learner’s list with progress, grades and constancias, cost as many statements with 30 courses as with 3', async () => {
  const visitor = api.anonymous();
  const person = await api.person();
  const measure = async () => ({ catalog: await coldAndWarm(() => ask(visitor, CATALOG)), mine: await coldAndWarm(() => ask(person, MINE)) });
  const fill = async (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const runId = await importSample(api, { course: `N${i}` });
      await enroll(person, runId);
      if (i === from) await passSample(api, person, runId);
    }
  };
  await fill(0, 3);
  await ask(person, MINE);
  const few = await measure();
  await fill(3, 30);
  await ask(person, MINE);
  expect((await ask(person, MINE))['myEnrollments'].edges).toHaveLength(30);
  expect((await ask(visitor, CATALOG))['catalog'].total).toBe(30);
  expect(await measure()).toEqual(few);
  expect(few.catalog[1]).toBe(0);
  expect(few.mine[1]).toBeGreaterThan(2);
  expect(few.mine[1]).toBeLessThanOrEqual(8);
}, 120_000);

it('A26: a unit with 40 problems costs as many statements as one with 2', async () => {
  const many = Array.from({ length: 40 }, (_, i) => `q${i}`);
  const problem = '<problem max_attempts="2"><numericalresponse answer="4"><formulaequationinput/></numericalresponse></problem>';
  const runId = await importSample(api, { course: 'MUCHOS' }, {
    'vertical/u2.xml': `<vertical>${many.map((q) => `<problem url_name="${q}"/>`).join('')}</vertical>`,
    'vertical/u3.xml': '<vertical><problem url_name="q90"/><problem url_name="q91"/></vertical>',
    ...Object.fromEntries([...many, 'q90', 'q91'].map((q) => [`problem/${q}.xml`, problem])),
  });
  const person = await api.person();
  await enroll(person, runId);
  const unit = (id: string) => ask(person, 'query U($id: ID!) { unit(unitId: $id) { blocks { id ... on ProblemBlock { state { status maxScore canSubmit } } } } }', { id });
  const [large, small] = await Promise.all(['u2', 'u3'].map((key) => api.blockId(runId, key)));
  expect((await unit(large ?? ''))['unit'].blocks).toHaveLength(40);
  await unit(small ?? '');
  const [forMany, forTwo] = [await coldAndWarm(() => unit(large ?? '')), await coldAndWarm(() => unit(small ?? ''))];
  expect(forMany).toEqual(forTwo);
  expect(forMany[1]).toBeLessThanOrEqual(7);
}, 60_000);
