import { randomBytes } from 'node:crypto';
import { type AchievementFacts, loadCryptography, readDocument } from '@amoxtli/credentials/domain';
import { BackfillCredentials, CredentialFacade, CredentialIssued, IssueCertificate, IssueCredential, IssuerKeys } from '@amoxtli/credentials/server';
import { Database, Events } from '@amoxtli/platform/server';
import { asOwner, failAtStatement, importSample, learnerIn, passSample } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const TOKEN = randomBytes(24).toString('hex');
const HOLDER = 'Itzel Ñandú de la Peña';

let api: TestApi;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start({ env: { VC_API_TOKEN: TOKEN } });
  runId = await importSample(api);
});
afterAll(() => api?.stop());

const facts = (key = 'ict-cft@3/KA.2'): AchievementFacts => ({
  key,
  framework: { title: 'Marco de competencias docentes en TIC', version: '3' },
  code: 'KA.2',
  level: 'Adquisición de conocimientos',
  name: 'Usar la tecnología en la enseñanza',
  descriptor: 'Elige y usa recursos digitales para enseñar.',
  criteria: 'Dos evidencias aprobadas.',
  evidence: [{ name: 'Constancia', narrative: 'Curso de 40 horas.', url: null }],
  alignments: [{ targetName: 'EC0366', targetFramework: 'CONOCER', targetCode: 'EC0366', targetUrl: 'https://conocer.example.mx/EC0366' }],
  attainedOn: '2026-06-15',
  expiresOn: null,
  hours: 40,
});

const facade = () => api.app.get(CredentialFacade);
const inTransaction = <T>(work: Parameters<Database['transaction']>[0]) => api.app.get(Database).transaction(work) as Promise<T>;
const award = (person: TestClient, requestId: string, key?: string) => api.app.get(IssueCredential).run({ kind: 'COMPETENCY', learnerId: person.learnerId, requestId, facts: facts(key) });
const documentOf = async (person: TestClient, index = 0) => JSON.parse((await api.sql<{ document: string }>('select document from credentials.credential where learner_id = $1 order by edition', [person.learnerId]))[index]?.document ?? 'null');
const call = async (path: string, body: unknown, headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }) => {
  const response = await api.anonymous().fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, json: text.startsWith('{') ? JSON.parse(text) : null };
};
const verify = (verifiableCredential: unknown) => call('/credentials/verify', { verifiableCredential });

async function graduate(): Promise<TestClient> {
  const person = await learnerIn(api, runId, { displayName: HOLDER });
  await passSample(api, person, runId);
  await api.app.get(IssueCertificate).run({ learnerId: person.learnerId, courseRunId: runId });
  return person;
}
const issueOf = (person: TestClient) => api.app.get(IssueCredential).run({ kind: 'CERTIFICATE', learnerId: person.learnerId, courseRunId: runId });

describe('keys', () => {
  it('of many that ask at once for the first key, all get the same one; its secret is stored sealed', async () => {
    const fresh = await TestApi.start();
    try {
      const keys = fresh.app.get(IssuerKeys);
      const answers = await Promise.all(Array.from({ length: 8 }, () => keys.didDocument()));
      expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
      const rows = await fresh.sql<{ sealed: Buffer; pub: string }>('select secret_sealed as sealed, public_multibase as pub from credentials.signing_key');
      expect(rows).toHaveLength(1);
      expect(rows[0]?.sealed.toString('latin1')).not.toMatch(/z[1-9A-HJ-NP-Za-km-z]{40,}/);
    } finally {
      await fresh.stop();
    }
  });

  it('after a rotation, also of eight at once, one key is current, all stand in the document, and what the old one signed verifies', async () => {
    const person = await api.person({ displayName: HOLDER });
    await award(person, 'before');
    const before = (await api.app.get(IssuerKeys).didDocument()).verificationMethod.length;
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.app.get(IssuerKeys).rotate()));
    const [current] = await api.sql<{ pub: string; n: number }>('select public_multibase as pub, (select count(*)::int from credentials.signing_key where slot = 1) as n from credentials.signing_key where slot = 1');
    expect([current?.n, answers.includes(current?.pub ?? '')]).toEqual([1, true]);
    const did = (await (await api.anonymous().fetch('/.well-known/did.json')).json()) as Record<string, any>;
    expect(did['verificationMethod'].length).toBeGreaterThan(before);
    expect(did['alsoKnownAs']).toContain(`did:key:${current?.pub}`);
    expect(JSON.stringify(did)).not.toMatch(/secret/i);
    await award(person, 'after', 'ict-cft@3/KA.3');
    const [old, young] = [await documentOf(person, 0), await documentOf(person, 1)];
    expect(old.proof[0].verificationMethod).not.toBe(young.proof[0].verificationMethod);
    for (const document of [old, young]) expect((await verify(document)).status).toBe(200);
  });
});

describe('F16: exactly one credential, whatever crashes', () => {
  it('of 200 issuings that die at some statement or before or after the commit, and are asked for again, by four at once', async () => {
    const person = await api.person({ displayName: HOLDER });
    const deaths = [1, 2, 3, 'commit', 'after'] as const;
    const db = api.app.get(Database);
    for (let i = 0; i < 200; i++) {
      const death = deaths[i % deaths.length];
      const whole = db.transaction.bind(db);
      const undo = typeof death === 'number' ? failAtStatement(api, death).undo : () => void (db.transaction = whole);
      if (death === 'commit') db.transaction = (work) => whole(async (tx) => (await work(tx), Promise.reject(new Error('planted'))));
      if (death === 'after') db.transaction = async (work) => (await whole(work), Promise.reject(new Error('planted')));
      await expect(award(person, `kill ${i}`, `k/${i}`)).rejects.toThrow(/planted/);
      undo();
      const again = await Promise.all(Array.from({ length: 4 }, () => award(person, `kill ${i}`, `k/${i}`)));
      expect([i, again.filter(Boolean).length]).toEqual([i, death === 'after' ? 0 : 1]);
    }
    const [counts] = await api.sql(
      `select count(*)::int as n, count(distinct subject_key)::int as subjects, count(distinct (list_id, place))::int as places,
         (select count(*)::int from credentials.credential_code where learner_id = $1) as codes from credentials.credential where learner_id = $1`,
      [person.learnerId],
    );
    expect(counts).toEqual({ n: 200, subjects: 200, places: 200, codes: 200 });
  }, 120_000);

  it('with the defect planted: without the constraints, more than one comes of the same request', async () => {
    const defective = await TestApi.start();
    try {
      const { learnerId } = await defective.person({ displayName: HOLDER });
      await asOwner(defective, 'alter table credentials.credential drop constraint credential_request_unique, drop constraint credential_edition_unique; drop index credentials.credential_one_standing');
      const issue = () => defective.app.get(IssueCredential).run({ kind: 'COMPETENCY', learnerId, requestId: 'same', facts: facts() });
      expect((await Promise.all(Array.from({ length: 8 }, issue))).filter(Boolean).length).toBeGreaterThan(1);
    } finally {
      await defective.stop();
    }
  });

  it('what was kept is told within its transaction, once, with its subject; a listener that cannot follow keeps it from being kept', async () => {
    const person = await api.person({ displayName: HOLDER });
    const { learnerId } = person;
    const heard: [object, number][] = [];
    let follows = false;
    api.app.get(Events).inTransaction(CredentialIssued, async ({ payload }, tx) => {
      if (payload.learnerId !== learnerId) return;
      if (!follows) throw new Error('planted: cannot follow');
      const rows: object[] = await tx.manager.query('select 1 from credentials.credential where learner_id = $1 and kind = $2 and subject_key = $3', [learnerId, payload.kind, payload.subjectKey]);
      heard.push([payload, rows.length]);
    });
    await expect(award(person, 'told')).rejects.toThrow(/planted/);
    expect(await api.sql('select 1 from credentials.credential where learner_id = $1', [learnerId])).toEqual([]);
    follows = true;
    await award(person, 'told');
    await award(person, 'again');
    expect(heard).toEqual([[{ learnerId, kind: 'COMPETENCY', subjectKey: facts().key }, 1]]);
  });

  it('one per constancia: with it when a worker runs, and for those that had none, once', async () => {
    const person = await graduate();
    expect(await api.app.get(BackfillCredentials).run()).toBe(1);
    expect(await Promise.all(Array.from({ length: 4 }, () => issueOf(person))).then((all) => all.filter(Boolean).length)).toBe(1);
    expect([await api.app.get(BackfillCredentials).run(), await issueOf(person)]).toEqual([0, false]);
    const document = await documentOf(person);
    expect(document.credentialSubject.identifier[0].identityHash).toBe(HOLDER);
    const { proof, ...face } = document;
    expect(proof).toMatchObject([{ proofValue: expect.stringMatching(/^z/) }]);
    expect(JSON.stringify(face)).not.toMatch(new RegExp(`${person.learnerId}|@example|\\b(curp|cct)\\b`, 'i'));
    const worked = await TestApi.start({ worker: true });
    try {
      const run = await importSample(worked);
      const other = await learnerIn(worked, run, { displayName: HOLDER });
      await passSample(worked, other, run);
      await eventually(async () => (await worked.sql('select from credentials.credential')).length === 1);
    } finally {
      await worked.stop();
    }
  }, 60_000);
});

describe('states', () => {
  it('a revoked constancia takes its credential with it at once, with the reason, and its neighbours stay', async () => {
    const [person, neighbour] = [await graduate(), await graduate()];
    await issueOf(person);
    await issueOf(neighbour);
    expect((await verify(await documentOf(person))).status).toBe(200);
    const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
    const [row] = await api.sql<{ folio: string }>('select folio from credentials.certificate where learner_id = $1', [person.learnerId]);
    await admin.mutate('revokeCertificate', 'RevokeCertificateInput', { folio: row?.folio, reason: 'Respuestas ajenas.' }, '__typename');
    expect(await verify(await documentOf(person))).toMatchObject({ status: 400, json: { verified: false, errors: ['REVOKED'] } });
    expect((await verify(await documentOf(neighbour))).status).toBe(200);
    expect((await facade().ofLearner(person.learnerId)).map(({ status }) => status)).toEqual(['REVOKED']);
    expect(await issueOf(person)).toBe(false);
  });

  it('a competency is suspended, resumed, revoked and attained anew: one stands at a time, each edition is kept', async () => {
    const person = await api.person({ displayName: HOLDER });
    const { learnerId } = person;
    const key = facts().key;
    await award(person, 'first');
    const first = await documentOf(person);
    const [credential] = await facade().ofLearner(learnerId);
    const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
    const code = credential?.code ?? '';
    const suspend = (reason: string) => admin.mutate('suspendCredential', 'SuspendCredentialInput', { code, reason }, '... on KeptCredential { status reason } ... on UnknownCredential { code }');
    const status = async () => (await (await api.anonymous().fetch(`/api/credenciales/${code}`)).json()) as object;
    expect([await suspend('Se aclara.'), await suspend('Otro motivo.')]).toEqual([{ status: 'SUSPENDED', reason: 'Se aclara.' }, { status: 'SUSPENDED', reason: 'Se aclara.' }]);
    expect([(await verify(first)).json.errors, await status()]).toEqual([['SUSPENDED'], expect.objectContaining({ status: 'suspended', reason: 'Se aclara.' })]);
    expect((await admin.graphql(`mutation { resumeCredential(code: "${code}") { ... on KeptCredential { status reason } } }`)).data).toEqual({ resumeCredential: { status: 'VALID', reason: null } });
    expect((await verify(first)).status).toBe(200);
    expect(await award(person, 'second')).toBe(false);
    expect(await inTransaction((tx) => facade().revokeAchievement(tx, learnerId, key, 'Regla nueva.', null))).toBe(true);
    expect(await inTransaction((tx) => facade().revokeAchievement(tx, learnerId, key, 'Otra vez.', null))).toBe(false);
    expect(await award(person, 'first')).toBe(false);
    expect(await award(person, 'third')).toBe(true);
    expect([(await verify(first)).json.errors, (await verify(await documentOf(person, 1))).status]).toEqual([['REVOKED'], 200]);
    expect((await facade().ofLearner(learnerId)).map(({ status }) => status).toSorted()).toEqual(['REVOKED', 'VALID']);
  });

  it('a constancia whose credential is suspended says so to everyone and to its holder, and holds again once that is lifted', async () => {
    const person = await graduate();
    await issueOf(person);
    const [row] = await api.sql<{ folio: string }>('select folio from credentials.certificate where learner_id = $1', [person.learnerId]);
    const folio = row?.folio ?? '';
    const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
    const told = async () => {
      const machine = (await (await api.anonymous().fetch(`/api/constancias/${folio}`)).json()) as { status: string };
      const { data } = await person.graphql('query Q($folio: String!, $runId: ID!) { verifyCertificate(folio: $folio) { __typename } courseRun(id: $runId) { myEnrollment { certificate { status } } } }', { folio, runId: String(runId) });
      return [machine.status, data['verifyCertificate'].__typename, data['courseRun'].myEnrollment.certificate.status, (await verify(await documentOf(person))).status, (await person.fetch(`/constancias/${folio}.pdf`)).status];
    };
    const suspended = await admin.mutate('suspendCredential', 'SuspendCredentialInput', { code: folio, reason: 'Se revisa la nota.' }, '... on KeptCredential { holder status }');
    expect([suspended, await told()]).toEqual([{ holder: HOLDER, status: 'SUSPENDED' }, ['suspended', 'SuspendedCertificate', 'SUSPENDED', 400, 404]]);
    await admin.graphql(`mutation { resumeCredential(code: "${folio}") { __typename } }`);
    expect(await told()).toEqual(['valid', 'ValidCertificate', 'ISSUED', 200, 200]);
  });

  it('only the platform’s administrators suspend, with a reason, and what is revoked stays so', async () => {
    const person = await api.person({ displayName: HOLDER });
    await award(person, 's', 's');
    const code = (await facade().ofLearner(person.learnerId))[0]?.code ?? '';
    const act = (client: TestClient, reason = 'x') => client.graphql('mutation D($input: SuspendCredentialInput!) { suspendCredential(input: $input) { __typename ... on KeptCredential { status } } }', { input: { code, reason } });
    for (const client of [person, api.anonymous(), await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId: 1 }] })]) {
      const asked = [await act(client), await client.graphql(`{ keptCredential(code: "${code}") { __typename } }`), await client.graphql(`mutation { resumeCredential(code: "${code}") { __typename } }`)];
      expect(asked.map(({ errors }) => errors[0]?.extensions.code)).toEqual(asked.map(() => expect.stringMatching(/^(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/)));
    }
    const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
    for (const reason of ['', '  ', 'x'.repeat(501)]) expect((await act(admin, reason)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await expect(asOwner(api, `update credentials.credential set suspended_at = now() where code = '${code}'`)).rejects.toThrow(/credential_suspended_with_reason/);
    await inTransaction((tx) => facade().revokeAchievement(tx, person.learnerId, 's', 'Motivo.', null));
    expect((await act(admin)).data).toEqual({ suspendCredential: { __typename: 'KeptCredential', status: 'REVOKED' } });
    expect((await admin.graphql('{ keptCredential(code: "0000-0000-0000-0000") { __typename } }')).data).toEqual({ keptCredential: { __typename: 'UnknownCredential' } });
  });

  it('the lists are public, signed, cacheable for a minute; others are not there', async () => {
    const list = await api.anonymous().fetch('/estados/1/revocation');
    expect([list.status, list.headers.get('cache-control'), list.headers.get('access-control-allow-origin')]).toEqual([200, 'public, max-age=60', '*']);
    expect((await list.json()) as object).toMatchObject({ type: ['VerifiableCredential', 'BitstringStatusListCredential'], proof: { cryptosuite: 'eddsa-rdfc-2022' } });
    const index = await api.anonymous().fetch('/estados');
    expect([index.status, index.headers.get('access-control-allow-origin'), await index.json()]).toEqual([200, '*', { lists: ['revocation', 'suspension'].map((purpose) => `${api.config.publicUrl}/estados/1/${purpose}`) }]);
    for (const path of ['/estados/99/revocation', '/estados/1/other', '/estados/x/revocation', '/estados/99999999999/revocation']) expect([path, (await api.anonymous().fetch(path)).status]).toEqual([path, 404]);
  });
});

describe('a presentation', () => {
  it('holds the learner’s own credentials and verifies; another’s are not given', async () => {
    const person = await api.person({ displayName: HOLDER });
    await award(person, 'a', 'a');
    await award(person, 'b', 'b');
    const ids = (await facade().ofLearner(person.learnerId)).map(({ credentialId }) => credentialId);
    const verifiablePresentation = await facade().presentation(person.learnerId, ids);
    expect((await call('/presentations/verify', { verifiablePresentation })).status).toBe(200);
    const changed = structuredClone(verifiablePresentation) as Record<string, any>;
    changed['verifiableCredential'][1].name = 'Otra cosa';
    expect((await call('/presentations/verify', { verifiablePresentation: changed })).json.errors).toContain('BAD_SIGNATURE');
    const stranger = await api.person();
    expect([await facade().presentation(stranger.learnerId, ids), await facade().presentation(person.learnerId, [])]).toEqual([null, null]);
  });
});

describe('downloads', () => {
  it('the holder gets the credential as JSON and inside a badge; nobody else does; the public check shows no more than needed', async () => {
    const person = await api.person({ displayName: HOLDER });
    await award(person, 'd', 'd');
    const code = (await facade().ofLearner(person.learnerId))[0]?.code ?? '';
    const json = await person.fetch(`/credenciales/${code}.json`);
    expect([json.status, json.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const document = readDocument(await json.text());
    const badge = new Uint8Array(await (await person.fetch(`/credenciales/${code.toLowerCase()}.svg`)).arrayBuffer());
    expect(readDocument(badge)).toEqual(document);
    expect((await verify(readDocument(badge))).status).toBe(200);
    const picture = new Uint8Array(await (await person.fetch(`/credenciales/${code}.png`)).arrayBuffer());
    const header = Buffer.from(picture);
    expect([header.readUInt32BE(16), header.readUInt32BE(20), readDocument(picture)]).toEqual([512, 512, document]);
    const page = await person.fetch(`/credenciales/${code}.pdf`);
    const bytes = Buffer.from(await page.arrayBuffer());
    expect([page.headers.get('content-type'), page.headers.get('content-disposition')]).toEqual(['application/pdf', `attachment; filename="credencial-${code}.pdf"`]);
    for (const mark of ['%PDF-1.7', '/StructTreeRoot', '/Marked true', '/Lang (es-MX)', '/S /H1', '/S /Figure']) expect([mark, bytes.includes(mark)]).toEqual([mark, true]);
    for (const word of [HOLDER, facts().name, code, `/verificar-credencial/${code}`, 'EC0366']) expect([word, bytes.includes(Buffer.from(word, 'utf16le').swap16()) || bytes.includes(Buffer.from(word, 'latin1'))]).toEqual([word, true]);
    for (const form of ['svg', 'png', 'pdf']) expect([form, (await api.anonymous().fetch(`/credenciales/${code}.${form}`)).status]).toEqual([form, 401]);
    const stranger = await api.person();
    expect([(await api.anonymous().fetch(`/credenciales/${code}.json`)).status, (await stranger.fetch(`/credenciales/${code}.json`)).status]).toEqual([401, 404]);
    for (const odd of [code, `${code}.exe`, 'x.json', '..%2fx.svg']) expect([odd, (await person.fetch(`/credenciales/${odd}`)).status]).toEqual([odd, 404]);
    const check = async (of: string) => (await (await api.anonymous().fetch(`/api/credenciales/${of}`)).json()) as Record<string, unknown>;
    expect(await check(code)).toEqual({ status: 'valid', code, title: facts().name, holder: HOLDER, issuedAt: expect.any(String), expiresAt: null });
    expect(await check('0000-0000-0000-0000')).toEqual({ status: 'unknown', code: '0000-0000-0000-0000' });
    await inTransaction((tx) => facade().revokeAchievement(tx, person.learnerId, 'd', 'Motivo.', null));
    expect(await check(code)).toEqual({ status: 'revoked', code, reason: 'Motivo.', revokedAt: expect.any(String) });
  });
});

describe('the VC-API', () => {
  const credential = (issuer: string) => ({ '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'], issuer, credentialSubject: { id: 'urn:uuid:6f1b2f4e-0000-4000-8000-000000000001' } });

  it('is not there without the token or an administrator’s session', async () => {
    const paths = ['/credentials/issue', '/credentials/verify', '/presentations/verify'];
    const learner = await api.person();
    for (const path of paths) {
      for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: 'Bearer ' }]) expect([path, (await call(path, {}, headers as Record<string, string>)).status]).toEqual([path, 404]);
      expect((await learner.fetch(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(404);
    }
    const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
    expect((await admin.fetch('/credentials/verify', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(400);
  });

  it('issues what is ours to sign with 201, refuses the rest with 400, and verifies both', async () => {
    const { did } = api.app.get(IssuerKeys).issuer;
    const issued = await call('/credentials/issue', { credential: credential(did) });
    expect([issued.status, (await verify(issued.json)).status]).toEqual([201, 200]);
    const unsigned = [credential('did:web:otra.example.mx'), {}, null, { ...credential(did), unknownTerm: 1 }, issued.json];
    for (const given of unsigned) expect([given, (await call('/credentials/issue', { credential: given })).status]).toEqual([given, 400]);
    for (const given of [null, 7, [], {}, 'x', credential(did)]) expect([given, (await verify(given)).status]).toEqual([given, 400]);
    expect((await call('/credentials/verify', '{')).status).toBe(400);
    expect((await call('/credentials/verify', JSON.stringify({ x: 'a'.repeat(1_100_000) }))).status).toBe(413);
  });

  it('a foreign issuer’s good signature is not ours to vouch for', async () => {
    const { makeSigningKey, openSigningKey, signCredential } = await loadCryptography();
    const did = 'did:web:otra.example.mx';
    const { publicKeyMultibase, secretKeyMultibase } = await makeSigningKey(did);
    const signed = await signCredential(credential(did), await openSigningKey(did, publicKeyMultibase, secretKeyMultibase), new Date());
    expect((await verify(signed)).json.errors).toEqual(['UNKNOWN_ISSUER']);
  });

  it('takes the words and keys of conformance suites where the operator said so, and nowhere else', async () => {
    const { makeSigningKey, openSigningKey, signCredential, suiteVocabulary } = await loadCryptography();
    const fresh = await makeSigningKey('did:key:x');
    const did = `did:key:${fresh.publicKeyMultibase}`;
    const key = await openSigningKey(did, fresh.publicKeyMultibase, fresh.secretKeyMultibase);
    const inExamples = (issuer: string) => ({ ...credential(issuer), '@context': [...credential(issuer)['@context'], 'https://www.w3.org/ns/credentials/examples/v2', { mío: 'https://example.mx/mío' }], credentialSubject: { alumniOf: 'x', mío: 'y' } });
    const signed = await signCredential(inExamples(did), key, new Date(), suiteVocabulary);
    expect((await verify(signed)).json.errors).toEqual(['UNKNOWN_CONTEXT']);
    expect((await call('/credentials/issue', { credential: inExamples(api.app.get(IssuerKeys).issuer.did) })).status).toBe(400);
    const open = await TestApi.start({ env: { VC_API_TOKEN: TOKEN, VC_API_CONFORMANCE: '1' } });
    try {
      const post = async (path: string, body: object) => (await open.anonymous().fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` }, body: JSON.stringify(body) })).status;
      expect(await post('/credentials/verify', { verifiableCredential: signed })).toBe(200);
      expect(await post('/credentials/verify', { verifiableCredential: { ...signed, credentialSubject: { alumniOf: 'z', mío: 'y' } } })).toBe(400);
      expect(await post('/credentials/issue', { credential: inExamples(open.app.get(IssuerKeys).issuer.did) })).toBe(201);
    } finally {
      await open.stop();
    }
  });
});
