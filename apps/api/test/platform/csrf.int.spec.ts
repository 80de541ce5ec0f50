import { fingerprint, importSample } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

let api: TestApi;
let person: TestClient;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start({ env: { PUBLIC_URL: 'https://aprende.example.mx', CONTENT_URL: 'https://contenido.example.mx' } });
  runId = await importSample(api);
  person = await api.person({ displayName: 'Ana Antes' });
});
afterAll(() => api?.stop());

const mutations: [string, () => string][] = [
  ['updateProfile', () => 'mutation { updateProfile(input: { displayName: "Forjado" }) { __typename } }'],
  ['enroll', () => `mutation { enroll(input: { runId: "${runId}" }) { __typename } }`],
  ['unenroll', () => `mutation { unenroll(input: { runId: "${runId}" }) { __typename } }`],
  ['startSecondFactor', () => 'mutation { startSecondFactor { secret } }'],
  ['confirmSecondFactor', () => 'mutation { confirmSecondFactor(input: { code: "000000" }) { __typename } }'],
  ['claimAdministrator', () => 'mutation { claimAdministrator(input: { code: "X" }) { __typename } }'],
  ['submitAnswer', () => `mutation { submitAnswer(input: { submissionId: "0192f0c8-0000-7000-8000-000000000001", blockId: "${runId}.1", answers: [] }) { __typename } }`],
  ['saveAnswer', () => `mutation { saveAnswer(input: { blockId: "${runId}.1", answers: [] }) { __typename } }`],
  ['completeBlocks', () => `mutation { completeBlocks(input: { blockIds: ["${runId}.1"] }) { __typename } }`],
  ['signOut', () => 'mutation { signOut(input: { everywhere: true }) { everywhere } }'],
];

const json = { 'content-type': 'application/json' };
type Forged = { headers: Record<string, string>; body: (query: string) => string; method?: string; path?: (query: string) => string };
const asJson = (query: string) => JSON.stringify({ query });
const forms: [string, Forged][] = [
  ['a form (urlencoded)', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: (q) => `query=${encodeURIComponent(q)}` }],
  ['plain text that is JSON', { headers: { 'content-type': 'text/plain' }, body: asJson }],
  ['a file form (multipart)', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: (q) => `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${q}\r\n--x--` }],
  ['a link (GET)', { headers: {}, method: 'GET', path: (q) => `/graphql?query=${encodeURIComponent(q)}`, body: () => '' }],
  ['JSON from a sandboxed frame (Origin null)', { headers: { ...json, origin: 'null' }, body: asJson }],
  ['JSON from another site', { headers: { ...json, origin: 'https://evil.example' }, body: asJson }],
  ['JSON from a name that ends like ours', { headers: { ...json, origin: 'https://evil-aprende.example.mx' }, body: asJson }],
  ['JSON from our name over http', { headers: { ...json, origin: 'http://aprende.example.mx' }, body: asJson }],
  ['JSON from the content origin', { headers: { ...json, origin: 'https://contenido.example.mx' }, body: asJson }],
  ['JSON without Origin, from another site as the browser says', { headers: { ...json, 'sec-fetch-site': 'cross-site' }, body: asJson }],
];

const send = async ({ headers, body, method = 'POST', path = () => '/graphql' }: Forged, query: string) =>
  person.fetch(path(query), { method, headers, ...(method === 'POST' && { body: body(query) }) });

/** Counters of tries are no state of anybody's. */
async function state(): Promise<Record<string, string>> {
  const { ['platform.rate_limit']: _, ...rest } = await fingerprint(api);
  return rest;
}

describe('A34: what another site makes this browser send changes nothing', () => {
  it.each(forms)('%s', async (_, form) => {
    const before = await state();
    const token = person.token;
    for (const [name, query] of mutations) {
      const text = await (await send(form, query())).text();
      expect([name, /"errors":\[.*"(UNAUTHENTICATED|BAD_USER_INPUT)"/.test(text)]).toEqual([name, true]);
    }
    expect(await state()).toEqual(before);
    expect(person.token === token && (await person.graphql('{ viewer { displayName } }')).data['viewer'].displayName).toBe('Ana Antes');
  });

  it('a forged request cannot sign this browser in as somebody else either: no form of it is read', async () => {
    const signIn = 'mutation { signIn(input: { email: "x@example.mx", password: "x" }) { __typename } }';
    for (const [name, form] of forms.slice(0, 4)) expect([name, (await (await send(form, signIn)).text()).includes('WrongCredentials')]).toEqual([name, false]);
  });

  it('the same mutations from our own pages do change something', async () => {
    const before = await state();
    const own: Forged = { headers: { ...json, origin: 'https://aprende.example.mx', 'sec-fetch-site': 'same-origin' }, body: asJson };
    for (const [, query] of mutations.slice(0, 2)) expect(await (await send(own, query())).text()).toContain('"data"');
    const after = await state();
    expect(Object.keys(after).filter((t) => after[t] !== before[t])).toEqual(expect.arrayContaining(['enrollment.enrollment', 'identity.learner', 'identity.profile']));
  });
});
