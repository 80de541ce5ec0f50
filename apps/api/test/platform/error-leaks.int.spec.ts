import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Database } from '@amoxtli/platform/server';
import { TestApi } from '../harness/test-api';

const CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT', 'INTERNAL'];
/** Words of a database, a stack, a machine, a schema; our own sentences hold none of them. */
const LEAK = /did you mean|cannot query|unknown (type|field|argument|directive|fragment)|select |insert |update |relation|column|constraint|pg_|postgres|identity\.|node_modules|\.[tj]s\b|\/(work|home|tmp|root|app|usr)\/|127\.0\.0\.1|localhost|::1|ECONN|\bat .+:\d+|Error:|syntax|stack|planted|undefined|\[object/i;
const DOCUMENTS = [
  '{ viewer { id displayName email profile { birthYear } } }',
  'query C($slug: String!, $n: Int) { course(slug: $slug) { id title mainRun { id startsAt myEnrollment { status } } } catalog(first: $n) { total } }',
  'query R($id: ID!) { courseRun(id: $id) { id seatsLeft } courseOutline(runId: $id) { runId } unit(unitId: $id) { __typename } }',
  'mutation S($input: SignInInput!) { signIn(input: $input) { __typename } }',
  'mutation U($input: UpdateProfileInput!) { updateProfile(input: $input) { ... on InvalidFields { fields { field code } } } }',
  'query V($folio: String!) { verifyCertificate(folio: $folio) { __typename } institutions { id name } }',
];

type Body = { data?: unknown; errors?: { message: string; path?: unknown; locations?: unknown; extensions?: Record<string, unknown> }[] };

/** What is wrong with an answer: nothing, or the sentence that says so. */
function fault(text: string): string | null {
  let body: Body;
  try {
    body = JSON.parse(text) as Body;
  } catch {
    return `no JSON: ${text.slice(0, 200)}`;
  }
  for (const error of body.errors ?? []) {
    if (LEAK.test(error.message)) return `leaks: ${error.message}`;
    if (!CODES.includes(String(error.extensions?.['code'])) || Object.keys(error.extensions ?? {}).length !== 1) return `extensions: ${JSON.stringify(error.extensions)}`;
    const known = Object.keys(error).every((key) => ['message', 'path', 'extensions'].includes(key));
    if (!known) return `more than a message: ${JSON.stringify(error)}`;
  }
  return null;
}

const tokenOf = (text: string) => text.split(/(\W)/).filter((t) => t !== '');
const junk = fc.constantFrom('{', '}', '(', ')', '$', '@include', '!', '...', 'ids', 'titel', 'passwordHash', 'answerKey', 'null', '-1', '1e400', '"', '"""', '\u0000', '\ud800', 'é', '__schema', '__type', 'fragment A on Viewer', 'subscription');
const broken = fc.tuple(fc.constantFrom(...DOCUMENTS), fc.array(fc.record({ at: fc.nat(), how: fc.constantFrom('drop', 'swap', 'add'), what: junk }), { minLength: 1, maxLength: 4 })).map(([document, changes]) => {
  const tokens = tokenOf(document);
  for (const { at, how, what } of changes) tokens.splice(at % tokens.length, how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : [what]));
  return tokens.join('');
});
const value: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(null, '', '0', '1', '-1', '1.1', '99999999999999999999', "' or 1=1 --", '\u0000', '../../etc/passwd', 1e20, true), fc.jsonValue({ maxDepth: 2 }));
const variables = fc.oneof(fc.record({ slug: value, n: value, id: value, folio: value, input: fc.oneof(value, fc.dictionary(fc.constantFrom('email', 'password', 'code', 'displayName', 'role', '__proto__'), value)) }), value);

let api: TestApi;
let cookie: string;
beforeAll(async () => {
  api = await TestApi.start();
  cookie = `__Host-amoxtli=${(await api.person()).token}`;
});
afterAll(() => api?.stop());

async function send(body: string, target: TestApi = api): Promise<string> {
  const answer = await fetch(`${target.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body });
  return answer.text();
}

describe('A24: an error tells nothing of the house', () => {
  it('in 400 malformed documents', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(broken, variables, async (query, given) => {
        const text = await send(JSON.stringify({ query, variables: given }));
        refused += Number(text.includes('"errors"'));
        expect(fault(text)).toBeNull();
      }),
      { numRuns: 400, seed: 24 },
    );
    expect(refused).toBeGreaterThan(350);
  });

  it('in 200 whole documents with variables that do not fit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DOCUMENTS), variables, async (query, given) => expect(fault(await send(JSON.stringify({ query, variables: given })))).toBeNull()),
      { numRuns: 200, seed: 25 },
    );
  });

  it('in 100 requests that are no GraphQL at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.record({ query: value, variables: value, operationName: value, extensions: value }).map((r) => JSON.stringify(r)), fc.string()), async (body) =>
        expect(fault(await send(body))).toBeNull(),
      ),
      { numRuns: 100, seed: 26 },
    );
  });

  it.each(['viewer', 'institutions', 'myEnrollments'])('when the database breaks under `%s`', async (field) => {
    const db = api.app.get(Database);
    const run = db.run.bind(db);
    db.run = async (statement, values) => {
      if (statement.name.startsWith('identity.find-session')) return run(statement, values);
      throw Object.assign(new Error('relation "identity.account" does not exist at /srv/app/main.js:1:2'), { query: 'select password_hash from identity.account', host: '127.0.0.1' });
    };
    try {
      const query = { viewer: '{ viewer { id } }', institutions: '{ institutions { id } }', myEnrollments: '{ myEnrollments { edges { cursor } } }' }[field];
      const text = await send(JSON.stringify({ query }));
      expect(fault(text)).toBeNull();
      expect((JSON.parse(text) as Body).errors).toEqual([{ message: 'Algo falló de nuestro lado. Tus datos están a salvo; intenta de nuevo.', path: [field], extensions: { code: 'INTERNAL' } }]);
    } finally {
      db.run = run;
    }
  });

  it('when the session cannot even be read', async () => {
    const db = api.app.get(Database);
    const run = db.run.bind(db);
    db.run = async () => {
      throw new Error('connect ECONNREFUSED 127.0.0.1:5432');
    };
    try {
      const text = await send(JSON.stringify({ query: '{ viewer { id } }' }));
      expect(fault(text)).toBeNull();
      expect((JSON.parse(text) as Body).errors?.[0]?.extensions).toEqual({ code: 'INTERNAL' });
    } finally {
      db.run = run;
    }
  });

  it('an HTTP route that does not exist or breaks says nothing either', async () => {
    for (const path of ['/nope', '/files/x/y', '/files/%00/%2e%2e', '/c/1/1/1', '/uploads', '/constancias/x.pdf', '/api/constancias/%E0%A4%A', '/api/nope', '/%c0%ae/etc']) {
      const text = await (await fetch(`${api.url}${path}`)).text();
      expect([path, LEAK.exec(text)?.[0] ?? null]).toEqual([path, null]);
    }
  });
});

describe('A25: with OPEN_GRAPHQL off only what the manifest holds is executed', () => {
  const known = '{ institutions { id } }';
  const hash = createHash('sha256').update(known).digest('hex');
  let closed: TestApi;
  beforeAll(async () => {
    closed = await TestApi.start({ manifest: { [hash]: known }, env: { OPEN_GRAPHQL: '0' } });
  });
  afterAll(() => closed?.stop());

  it('a document of the manifest is, by its text and by its hash', async () => {
    const byHash = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
    expect(JSON.parse(await send(JSON.stringify({ query: known }), closed))).toEqual({ data: { institutions: [] } });
    expect(JSON.parse(await send(byHash, closed))).toEqual({ data: { institutions: [] } });
  });

  it('no introspection is, nor 200 other documents, nor one sent along with a known hash', async () => {
    const other = fc.oneof(fc.constantFrom('{ __schema { types { name } } }', '{ __type(name: "Viewer") { name } }', '{ __typename }', `${known} `, `#\n${known}`, ...DOCUMENTS), broken);
    await fc.assert(
      fc.asyncProperty(other, fc.boolean(), async (query, withHash) => {
        const extensions = withHash ? { persistedQuery: { version: 1, sha256Hash: hash } } : undefined;
        const text = await send(JSON.stringify({ query, variables: {}, extensions }), closed);
        expect(fault(text)).toBeNull();
        expect([text.includes('"data"'), (JSON.parse(text) as Body).errors?.[0]?.extensions]).toEqual([false, { code: 'BAD_USER_INPUT' }]);
      }),
      { numRuns: 200, seed: 27 },
    );
  });

  it('a new document cannot be added by sending it with its own hash', async () => {
    const query = '{ strategicLines { id } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    for (const body of [{ query, extensions }, { extensions }, { query, extensions }]) expect(await send(JSON.stringify(body), closed)).not.toContain('"data"');
  });
});
