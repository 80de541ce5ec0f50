import { Database } from '@amoxtli/platform/server';
import { fingerprint } from '../harness/learning';
import { TestApi } from '../harness/test-api';

let api: TestApi;
let statements: number;
beforeAll(async () => {
  api = await TestApi.start();
  const { pool } = api.app.get(Database);
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
  pool.query = ((...args: unknown[]) => (statements++, query(...args))) as typeof pool.query;
});
beforeEach(() => {
  statements = 0;
});
afterAll(() => api?.stop());

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }, path = '/graphql', method = 'POST') =>
  fetch(`${api.url}${path}`, { method, headers, ...(method === 'POST' && { body }) });
const ask = (query: string) => api.anonymous().graphql(query);

/** `course` and `mainRun` by turns, so that the leaf stands at that level. */
function nested(levels: number): string {
  const wraps = Array.from({ length: levels - 2 }, (_, i) => (i % 2 === 0 ? 'mainRun' : 'course'));
  return `{ course(slug: "none") { ${wraps.map((w) => `${w} { `).join('')}id ${'} '.repeat(wraps.length)}} }`;
}

const times = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join(' ');

const limits: [string, (n: number) => string, number][] = [
  ['levels', nested, 12],
  ['levels behind fragments', (n) => `fragment In on Course { ${nested(n).replace(/^\{ course\(slug: "none"\) \{ |\} \}$/g, '')} } { course(slug: "none") { ...In } }`, 12],
  ['aliases', (n) => `{ institutions { ${times(n, (i) => `a${i}: name`)} } }`, 15],
  ['aliases spread over fragments', (n) => `{ institutions { ...A ...B } } fragment A on Institution { ${times(7, (i) => `a${i}: name`)} } fragment B on Institution { ${times(n - 7, (i) => `b${i}: name`)} }`, 15],
  ['directives', (n) => `{ institutions { ${times(n, () => `id @skip(if: false) ... on Institution { slug }`)} } }`, 10],
  ['root fields', (n) => `{ ${times(n, (i) => `a${i}: __typename`)} }`, 10],
  ['root fields behind fragments', (n) => `{ ...A } fragment A on Query { ${times(n, (i) => `a${i}: __typename`)} }`, 10],
  ['mutations', (n) => `mutation { ${times(n, (i) => `a${i}: requestPasswordReset(input: { email: "nobody-${i}@example.mx" }) { __typename }`)} }`, 1],
  ['mutations behind fragments', (n) => `mutation { ...A } fragment A on Mutation { ${times(n, (i) => `a${i}: requestPasswordReset(input: { email: "someone-${i}@example.mx" }) { __typename }`)} }`, 1],
  ['tokens', (n) => `{ catalog(filter: { lines: [${times(n - 16, () => '"1"')}] }) { total } }`, 2000],
];

describe('A21: a document at a limit is executed, one beyond it never reaches a resolver', () => {
  it.each(limits)('%s', async (_, make, limit) => {
    expect((await ask(make(limit))).status).toBe(200);
    statements = 0;
    const { status, data, errors } = await ask(make(limit + 1));
    expect({ status, data, codes: errors.map((e) => e.extensions.code) }).toEqual({ status: 400, data: {}, codes: ['BAD_USER_INPUT'] });
    expect(statements).toBe(0);
  });

  it('fragments in a circle and a circle through lists are refused, not walked', async () => {
    for (const query of ['{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', '{ institutions { ...A } } fragment A on Institution { id ...A }']) {
      expect((await ask(query)).errors.map((e) => e.extensions.code)).toContain('BAD_USER_INPUT');
    }
    expect(statements).toBe(0);
  });

  it('a body of 100 kB is read, a larger one is refused in Spanish before anything', async () => {
    const pad = (size: number) => JSON.stringify({ query: '{ __typename }' }).padEnd(size, ' ');
    expect((await post(pad(100 * 1024))).status).toBe(200);
    const answer = await post(pad(100 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ errors: [{ message: 'Lo que enviaste es demasiado grande (más de 100 kB). Nada cambió.', extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it.each(['{"query":', 'null', '"x"', '[1', '\u0000'])('a body that is no object, %j, answers 400 and one of the six codes', async (body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('A20: what graphql-cop looks for', () => {
  const reset = (mail: string) => `mutation { requestPasswordReset(input: { email: "${mail}@example.mx" }) { __typename } }`;

  it('an array of requests is refused whole', async () => {
    const answer = await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('"Query"');
  });

  it.each([
    ['a mutation by GET', () => post('', {}, `/graphql?query=${encodeURIComponent(reset('get'))}`, 'GET')],
    ['a mutation by GET with a header that is no simple one', () => post('', { 'x-amoxtli-csrf': '1', 'content-type': 'application/json' }, `/graphql?query=${encodeURIComponent(reset('get2'))}`, 'GET')],
    ['a query by GET outside the manifest', () => post('', { 'x-amoxtli-csrf': '1' }, `/graphql?query=${encodeURIComponent('{ institutions { id } }')}`, 'GET')],
    ['a form (urlencoded)', () => post(`query=${encodeURIComponent(reset('form'))}`, { 'content-type': 'application/x-www-form-urlencoded' })],
    ['a form (urlencoded) with the header', () => post(`query=${encodeURIComponent(reset('form2'))}`, { 'content-type': 'application/x-www-form-urlencoded', 'x-amoxtli-csrf': '1' })],
    ['plain text', () => post(JSON.stringify({ query: reset('text') }), { 'content-type': 'text/plain' })],
    ['a file form (multipart)', () => post(`--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: reset('multi') })}\r\n--x--`, { 'content-type': 'multipart/form-data; boundary=x' })],
    ['no content type', () => post(JSON.stringify({ query: reset('none') }), { 'content-type': '' })],
  ])('%s is refused and changes nothing', async (_, send) => {
    const before = await fingerprint(api);
    const answer = await send();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toMatch(/"data":\{"/);
    expect(await fingerprint(api)).toEqual(before);
  });

  it('there is no GraphiQL, playground or landing page', async () => {
    for (const path of ['/graphql', '/graphiql', '/playground', '/altair', '/graphql/console']) {
      const answer = await fetch(`${api.url}${path}`, { headers: { accept: 'text/html' } });
      expect([path, answer.headers.get('content-type')?.includes('html') ?? false, answer.status >= 400]).toEqual([path, false, true]);
    }
  });

  it('there is no trace and no extension in an answer', async () => {
    const answer = await post(JSON.stringify({ query: '{ __typename }', extensions: { tracing: true } }), { 'content-type': 'application/json', 'apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1' });
    expect(Object.keys((await answer.json()) as object)).toEqual(['data']);
  });

  it('five thousand equal fields are stopped by the tokens, and unknown directives are refused', async () => {
    expect((await ask(`{ ${'__typename '.repeat(5000)} }`)).status).toBe(400);
    expect((await ask('{ __typename @aa @aa @aa }')).status).toBe(400);
  });
});
