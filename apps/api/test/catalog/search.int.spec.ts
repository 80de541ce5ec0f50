import { resolve } from 'node:path';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { Database } from '@amoxtli/platform/server';
import { runSeed } from '../../src/seed/run-seed';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

let api: TestApi;
let visitor: TestClient;
beforeAll(async () => {
  api = await TestApi.start();
  await runSeed(api.app, resolve(import.meta.dirname, '../../../../seed'));
  await addCourse('cien-anos', 'Cien años de cuentos');
  await addCourse('anatomia-del-ano', 'Anatomía del ano y el recto');
  visitor = api.anonymous();
}, 120_000);
afterAll(() => api?.stop());

/** A listed course beside the seed's, for words that the seed lacks. */
async function addCourse(slug: string, title: string): Promise<void> {
  const [institution] = await api.sql<{ name: string }>('select name from identity.institution order by institution_id limit 1');
  await api.app.get(Database).transaction((tx) =>
    api.app.get(CatalogFacade).register(tx, {
      slug, title, institution: institution?.name ?? '', shortDescription: '', about: [], outcomes: [], prerequisites: [], level: 'BASIC', language: 'es', effortHours: null, hours: null, lines: [], areas: [], runs: [],
    }),
  );
}

async function find(text: string): Promise<{ slugs: string[]; correctedText: string | null }> {
  const { data, errors } = await visitor.graphql('query C($f: CatalogFilter) { catalog(filter: $f, first: 100) { correctedText edges { node { slug } } } }', { f: { text } });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { slugs: data['catalog'].edges.map((e: { node: { slug: string } }) => e.node.slug), correctedText: data['catalog'].correctedText };
}

const suggest = async (text: string) => (await visitor.graphql('query S($t: String!) { searchSuggestions(text: $t) { kind title slug } }', { t: text })).data['searchSuggestions'];

it.each([
  ['educacion', 'educación'],
  ['MEXICO', 'méxico'],
  ['calculo integral', 'Cálculo Integral'],
  ['curso', 'cursos'],
  ['galaxia', 'galaxias'],
  ['adiccion', 'adicciones'],
])('%j finds the same as %j', async (one, other) => {
  const [a, b] = [await find(one), await find(other)];
  expect(a.slugs.length).toBeGreaterThan(0);
  expect(a.correctedText).toBeNull();
  expect(a.slugs.toSorted()).toEqual(b.slugs.toSorted());
});

it('a title finds its own course first', async () => {
  expect((await find('Seducciones de Sor Juana')).slugs[0]).toBe('seducciones-de-sor-juana');
  expect((await find('cambio climático')).slugs).toEqual(expect.arrayContaining(['cambio-climatico', 'cambio-climatico-entender-y-actuar']));
});

it('ñ is a letter of its own: año is not ano', async () => {
  expect((await find('años')).slugs).toEqual(['cien-anos']);
  expect((await find('año')).slugs).toEqual(['cien-anos']);
  expect((await find('ano')).slugs).not.toContain('cien-anos');
  expect((await find('ano')).slugs).toContain('anatomia-del-ano');
});

it('the beginning of a word finds it, from three letters on', async () => {
  expect((await find('astron')).slugs).toContain('astronomia-galaxias-los-puentes-entre-las-estrellas-y-el');
  expect((await find('ast')).slugs).toContain('astronomia-galaxias-los-puentes-entre-las-estrellas-y-el');
});

it.each([
  ['astronmia', 'astronomia'],
  ['climatcio', 'climatico'],
  ['algbera', 'algebra'],
])('a slip of the finger is corrected and the answer says so: %s', async (typed, corrected) => {
  const found = await find(typed);
  expect(found.correctedText).toBe(corrected);
  expect(found.slugs).toEqual((await find(corrected)).slugs);
  expect(found.slugs.length).toBeGreaterThan(0);
});

it('a word that is near to nothing finds nothing and corrects nothing', async () => {
  expect(await find('xyzzyqwrt')).toEqual({ slugs: [], correctedText: null });
});

it.each(["'", '"', '"sin cerrar', "\\'; drop table catalog.course; --", ':*', 'a & | ! (', '<->', '%', '\u0000', '🙂', 'or', '-'])('punctuation is only text: %j', async (text) => {
  const answer = await visitor.graphql('query C($f: CatalogFilter) { catalog(filter: $f) { total } }', { f: { text } });
  expect(answer.errors).toEqual([]);
  expect(answer.data['catalog'].total).toEqual(expect.any(Number));
});

it('suggestions begin at three letters, are at most eight, and begin as typed', async () => {
  expect(await suggest('as')).toEqual([]);
  expect(await suggest('  as ')).toEqual([]);
  expect(await suggest('ast')).toContainEqual({ kind: 'COURSE', slug: 'astronomia-galaxias-los-puentes-entre-las-estrellas-y-el', title: expect.any(String) });
  expect(await suggest('álg')).toEqual(await suggest('alg'));
  for (const text of ['edu', 'pro', 'tec', 'uni']) {
    const found = await suggest(text);
    expect([text, found.length <= 8 && found.length > 0]).toEqual([text, true]);
  }
  expect(await suggest('ecn')).toEqual([]);
});
