import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Database, PublicReads } from '@amoxtli/platform/server';
import { rawGet } from '../harness/learning';
import { TestApi } from '../harness/test-api';

const PUBLIC = 'query Casas { institutions { id acronym name } }';
const PERSONAL = 'query Yo { viewer { id email } }';
const GUARDED = 'query Mis { myEnrollments { edges { cursor } } }';
const MUTATION = 'mutation Pide { requestPasswordReset(input: { email: "ana@example.mx" }) { __typename } }';
const ONE = 'query Una($slug: String!) { institution(slug: $slug) { name } }';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const manifest = Object.fromEntries([PUBLIC, PERSONAL, GUARDED, MUTATION, ONE].map((text) => [hash(text), text]));

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ manifest, env: { OPEN_GRAPHQL: '0' } });
  await api.sql(`insert into identity.institution (slug, acronym, name, kind) select 'i' || i, 'I' || i, 'Institución de prueba número ' || i, 'university' from generate_series(1, 40) i`);
});
afterAll(() => api?.stop());

const address = (text: string, variables?: unknown) =>
  `/graphql?extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash(text) } }))}${variables === undefined ? '' : `&variables=${encodeURIComponent(JSON.stringify(variables))}`}`;
const get = (text: string, headers: Record<string, string> = {}, variables?: unknown) => rawGet(api, address(text, variables), headers);

describe('a public read by GET', () => {
  it('is answered with its data, for half a minute to anyone on the way', async () => {
    const { status, headers, body } = await get(PUBLIC);
    expect([status, headers['cache-control'], headers['vary'], headers['content-type']]).toEqual([200, 'public, max-age=30, stale-while-revalidate=300', 'Accept-Encoding', 'application/json; charset=utf-8']);
    expect(JSON.parse(body.toString()).data.institutions).toHaveLength(40);
  });

  it('whose ETag the browser has answers 304 without a body, and whole bytes for any other', async () => {
    const { headers, body } = await get(PUBLIC);
    const etag = String(headers['etag']);
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(await get(PUBLIC, { 'if-none-match': etag })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect((await get(PUBLIC, { 'if-none-match': '"other"' })).body).toEqual(body);
  });

  it('a change gives another ETag once the two seconds are over', async () => {
    const before = (await get(ONE, {}, { slug: 'i1' })).headers['etag'];
    await api.sql(`update identity.institution set name = 'Otro nombre' where slug = 'i1'`);
    await new Promise((done) => setTimeout(done, 2200));
    const after = await get(ONE, {}, { slug: 'i1' });
    expect(after.headers['etag']).not.toBe(before);
    expect(after.body.toString()).toContain('Otro nombre');
  });

  it('is compressed as the browser likes it, and says the same', async () => {
    const plain = (await get(PUBLIC)).body;
    const br = await get(PUBLIC, { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await get(PUBLIC, { 'accept-encoding': 'gzip' });
    expect([br.headers['content-encoding'], gz.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(br.body.length).toBeLessThan(plain.length / 3);
    expect([brotliDecompressSync(br.body), gunzipSync(gz.body)]).toEqual([plain, plain]);
  });

  it('of many at once asks the database once', async () => {
    const db = api.app.get(Database);
    const run = db.run.bind(db);
    let asked = 0;
    db.run = (statement, values) => (asked++, run(statement, values));
    try {
      const bodies = await Promise.all(Array.from({ length: 50 }, async () => (await get(ONE, {}, { slug: 'i7' })).body.toString()));
      expect([new Set(bodies).size, asked]).toEqual([1, 1]);
    } finally {
      db.run = run;
    }
  });

  it('answers HEAD with the headers alone', async () => {
    const head = await rawGet(api, address(PUBLIC), {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['etag']]).toEqual([200, 0, (await get(PUBLIC)).headers['etag']]);
  });
});

describe('a GET is always nobody’s', () => {
  it('with a session cookie it still reads as a visitor, and nothing personal is stored on the way', async () => {
    const person = await api.person();
    const answer = await get(PERSONAL, { cookie: `__Host-amoxtli=${person.token}` });
    expect(JSON.parse(answer.body.toString())).toEqual({ data: { viewer: null } });
    expect([answer.headers['cache-control'], answer.headers['set-cookie']]).toEqual(['no-store', undefined]);
    expect((await person.graphql(PERSONAL)).data).toEqual({ viewer: { id: person.learnerId, email: expect.stringContaining('@') } });
  });

  it('what needs a session is refused', async () => {
    const person = await api.person();
    const answer = await get(GUARDED, { cookie: `__Host-amoxtli=${person.token}` });
    expect(JSON.parse(answer.body.toString()).errors.map((e: { extensions: { code: string } }) => e.extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('nothing but queries of the manifest by their hash', () => {
  const refusal = { status: 400, codes: ['BAD_USER_INPUT'] };
  const seen = async (path: string) => {
    const { status, body } = await rawGet(api, path, { 'x-amoxtli-csrf': '1' });
    return { status, codes: (JSON.parse(body.toString()) as { errors?: { extensions: { code: string } }[] }).errors?.map((e) => e.extensions.code) };
  };

  it.each([
    ['a mutation of the manifest', address(MUTATION)],
    ['an unknown hash', address('{ institutions { id } }')],
    ['a name that every object has', `/graphql?extensions=${encodeURIComponent('{"persistedQuery":{"sha256Hash":"constructor"}}')}`],
    ['a text, even one of the manifest', `/graphql?query=${encodeURIComponent(PUBLIC)}`],
    ['nothing', '/graphql'],
    ['variables that are a list', `${address(ONE)}&variables=${encodeURIComponent('["i1"]')}`],
    ['variables that are no JSON', `${address(ONE)}&variables=%7B`],
    ['variables twice', `${address(ONE)}&variables={}&variables={}`],
    ['variables of 4 kB and more', address(ONE, { slug: 'x'.repeat(4000) })],
    ['a variable of another type', address(ONE, { slug: 5 })],
    ['a variable missing', address(ONE)],
  ])('%s is refused', async (_, path) => expect(await seen(path)).toEqual(refusal));

  it('the refused mutation left no trace', async () => {
    expect(await api.sql(`select count(*)::int as n from platform.rate_limit`)).toEqual([{ n: 0 }]);
  });

  it('any number of different variables keeps at most five hundred answers', async () => {
    for (let i = 0; i < 520; i++) await get(ONE, {}, { slug: `none-${i}` });
    const reads = api.app.get(PublicReads) as unknown as { ready: Map<string, unknown> };
    expect(reads.ready.size).toBeLessThanOrEqual(500);
  });
});
