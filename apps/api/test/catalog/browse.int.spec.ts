import { resolve } from 'node:path';
import { FixedClock } from '@amoxtli/platform/testing';
import { runSeed } from '../../src/seed/run-seed';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const seed = resolve(import.meta.dirname, '../../../../seed');

let api: TestApi;
let visitor: TestClient;
beforeAll(async () => {
  api = await TestApi.start({ clock: new FixedClock(new Date('2026-12-01T18:00:00Z')) });
  expect(await runSeed(api.app, seed)).toBe(true);
  visitor = api.anonymous();
}, 120_000);
afterAll(() => api?.stop());

const CATALOG = `query C($filter: CatalogFilter, $first: Int, $after: String) { catalog(filter: $filter, first: $first, after: $after) {
  total correctedText pageInfo { hasNextPage endCursor } edges { cursor node { slug title hasContent state } } facets { name values { value count selected label { es en } } } } }`;

async function browse(filter: Record<string, unknown> = {}, page: { first?: number; after?: string } = {}) {
  const { data, errors } = await visitor.graphql(CATALOG, { filter, ...page });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { catalog } = data;
  return { ...catalog, slugs: catalog.edges.map((e: { node: { slug: string } }) => e.node.slug) as string[] };
}

const INPUT: Record<string, string> = { LINE: 'lines', INSTITUTION: 'institutions', AREA: 'areas', LEVEL: 'levels', LANGUAGE: 'languages', PACE: 'paces', STATE: 'states' };

it('the seed is 62 courses on six lines, those with content first, and a second seeding changes nothing', async () => {
  const all = await browse({}, { first: 100 });
  expect([all.total, all.edges.length, all.correctedText]).toEqual([62, 62, null]);
  expect(all.edges.map((e: { node: { hasContent: boolean } }) => e.node.hasContent)).toEqual([...Array(9).fill(true), ...Array(53).fill(false)]);
  const { data } = await visitor.graphql('{ strategicLines { number code slug courseCount name { es en } } institutions { slug courseCount } }');
  expect(data['strategicLines'].map((l: { number: number }) => l.number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(data['strategicLines'].every((l: { courseCount: number }) => l.courseCount > 0)).toBe(true);
  expect(data['institutions'].reduce((sum: number, i: { courseCount: number }) => sum + i.courseCount, 0)).toBe(62);
  expect(await runSeed(api.app, seed)).toBe(false);
});

it('the count beside every value of every facet is what choosing it gives, and in both languages it has a name', async () => {
  const { facets } = await browse();
  expect(facets.map((f: { name: string }) => f.name).sort()).toEqual(Object.keys(INPUT).sort());
  for (const { name, values } of facets) {
    for (const { value, count, selected, label } of values) {
      const narrowed = await browse({ [INPUT[name] ?? '']: [value] }, { first: 1 });
      expect({ name, value, total: narrowed.total, selected }).toEqual({ name, value, total: count, selected: false });
      expect([name, value, label.es === '' || label.en === '']).toEqual([name, value, false]);
      const own = narrowed.facets.find((f: { name: string }) => f.name === name).values.find((v: { value: string }) => v.value === value);
      expect(own).toMatchObject({ count, selected: true });
    }
  }
});

it('facets combine: values of one facet add up, facets narrow each other, and counts follow', async () => {
  const { facets } = await browse();
  const values = (name: string): string[] => facets.find((f: { name: string }) => f.name === name).values.map((v: { value: string }) => v.value);
  for (const line of values('LINE').slice(0, 3)) {
    for (const level of values('LEVEL')) {
      const both = await browse({ lines: [line], levels: [level] }, { first: 100 });
      const one = await browse({ lines: [line] }, { first: 100 });
      const two = await browse({ levels: [level] }, { first: 100 });
      expect(both.slugs.toSorted()).toEqual(one.slugs.filter((slug: string) => two.slugs.includes(slug)).toSorted());
      const counted = one.facets.find((f: { name: string }) => f.name === 'LEVEL').values.find((v: { value: string }) => v.value === level)?.count ?? 0;
      expect(both.total).toBe(counted);
    }
  }
  const [a, b] = values('INSTITUTION');
  const [onlyA, onlyB, together] = [await browse({ institutions: [a] }), await browse({ institutions: [b] }), await browse({ institutions: [a, b] })];
  expect(together.total).toBe(onlyA.total + onlyB.total);
});

it('pages by cursor cover everything once, in the same order as one page, whatever their size', async () => {
  const whole = (await browse({}, { first: 100 })).slugs;
  expect(new Set(whole).size).toBe(62);
  for (const first of [1, 7, 24, 61, 62]) {
    const seen: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const page = await browse({}, { first, ...(after !== undefined && { after }) });
      expect(page.total).toBe(62);
      seen.push(...page.slugs);
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(whole);
  }
});

it.each([
  ['a text of 500 kB', { text: 'a'.repeat(500_000) }, 413],
  ['an unknown level', { levels: ['MASTER'] }, 200],
  ['an unknown filter', { unknown: true }, 200],
  ['a number for a text', { text: 7 }, 200],
  ['200 institutions at once', { institutions: Array.from({ length: 200 }, (_, i) => `i${i}`) }, 200],
])('%s is refused with one plain sentence', async (_, filter, status) => {
  const answer = await visitor.graphql(CATALOG, { filter });
  expect(answer.status).toBe(status);
  expect(answer.errors.map((e) => e.extensions.code)).toEqual(['BAD_USER_INPUT']);
  expect(answer.errors[0]?.message).not.toMatch(/Did you mean|Variable|CatalogFilter|select/);
  expect(answer.data['catalog'] ?? null).toBeNull();
});

it('odd pages and cursors do not break the list', async () => {
  expect((await browse({}, { first: -5 })).edges).toHaveLength(1);
  expect((await browse({}, { first: 1_000_000 })).edges).toHaveLength(62);
  expect((await browse({ lines: ['no-existe'] })).total).toBe(0);
  expect((await browse({ text: 'a'.repeat(50_000) })).total).toBe(0);
});
