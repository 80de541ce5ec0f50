import { randomBytes } from 'node:crypto';
import { makeFolio } from '@amoxtli/credentials/domain';
import { IssueCertificate } from '@amoxtli/credentials/server';
import { FixedClock } from '@amoxtli/platform/testing';
import { importSample, learnerIn, passSample, rawGet } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const HOLDER = 'Itzel Ñandú de la Peña';
const FACTS = { course: 'Curso de prueba DEMO1', institution: 'PRUEBA', holder: HOLDER, hours: null, startsOn: '2019-12-31', endsOn: '2034-12-31', issuedOn: '2026-06-30', gradePercent: 100, validUntil: '2029-06-30', hasCareerHours: null, catalogueKey: 'PRUEBA/DEMO1/r1', issuer: 'Amoxtli', signers: [] };

let api: TestApi;
let runId: number;
let holder: TestClient;
let folio: string;
beforeAll(async () => {
  api = await TestApi.start({ clock: new FixedClock(new Date('2026-07-01T05:30:00Z')) });
  runId = await importSample(api);
  ({ person: holder, folio } = await graduate(HOLDER));
});
afterAll(() => api?.stop());

async function graduate(displayName: string): Promise<{ person: TestClient; folio: string }> {
  const person = await learnerIn(api, runId, { displayName });
  await passSample(api, person, runId);
  await api.app.get(IssueCertificate).run({ learnerId: person.learnerId, courseRunId: runId });
  return { person, folio: (await certificateOf(person)).folio };
}

const certificateOf = async (person: TestClient) =>
  (await person.graphql('{ myEnrollments { edges { node { certificate { status folio issuedAt pdfUrl verifyUrl } } } } }')).data['myEnrollments'].edges[0].node.certificate;

const VERIFY = `query V($f: String!) { verifyCertificate(folio: $f) { __typename ... on ValidCertificate { folio holder course institution hours startsOn endsOn issuedOn gradePercent validUntil hasCareerHours catalogueKey issuer signers }
  ... on RevokedCertificate { folio revokedAt reason } ... on UnknownCertificate { folio } } }`;
const verify = async (typed: string) => (await api.anonymous().graphql(VERIFY, { f: typed })).data['verifyCertificate'];
const rest = async (typed: string) => {
  const response = await api.anonymous().fetch(`/api/constancias/${encodeURIComponent(typed)}`);
  return { status: response.status, json: (await response.json()) as Record<string, unknown>, cors: response.headers.get('access-control-allow-origin') };
};
const pdf = (person: TestClient, of: string) => person.fetch(`/constancias/${of}.pdf`);

it('what anyone may know of a valid constancia is the same in GraphQL and in the open interface, its days being those of the run’s zone', async () => {
  expect(await verify(folio)).toEqual({ __typename: 'ValidCertificate', folio, ...FACTS });
  expect(await rest(folio)).toEqual({ status: 200, cors: '*', json: { status: 'valid', folio, ...FACTS, verifyUrl: `${api.config.publicUrl}/verificar/${folio}` } });
});

it('a folio is found as people type it', async () => {
  for (const typed of [folio.toLowerCase(), folio.replaceAll('-', ''), ` ${folio.replaceAll('-', ' ')} `, folio.replaceAll('0', 'O').replaceAll('1', 'l')]) {
    expect([typed, (await verify(typed)).__typename, (await rest(typed)).status]).toEqual([typed, 'ValidCertificate', 200]);
  }
});

it.each(['', 'x', '%', "' or 1=1", '0000-0000-0000-0000', '\u0000', '../../etc/passwd', '🙂'.repeat(16), 'U'.repeat(16), 'A'.repeat(5000)])('garbage is unknown, said plainly: %j', async (typed) => {
  const { data, errors } = await api.anonymous().graphql(VERIFY, { f: typed });
  expect([errors, data['verifyCertificate'].__typename]).toEqual([[], 'UnknownCertificate']);
  if (typed !== '') expect(await rest(typed)).toMatchObject({ status: 404, json: { status: 'unknown' } });
});

it('A10: of 10,000 random folios, and of all 496 that differ from a true one in a letter, none is known', async () => {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const near = [...folio].flatMap((letter, i) => (letter === '-' ? [] : [...letters].filter((l) => l !== letter).map((l) => folio.slice(0, i) + l + folio.slice(i + 1))));
  const asked = [...near, ...Array.from({ length: 10_000 }, () => makeFolio(randomBytes(10)))];
  expect(near).toHaveLength(496);
  const kinds = new Map<string, number>();
  const batches = Array.from({ length: Math.ceil(asked.length / 10) }, (_, i) => asked.slice(i * 10, i * 10 + 10));
  const work = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const { data } = await api.anonymous().graphql(`{ ${batch.map((f, i) => `f${i}: verifyCertificate(folio: "${f}") { __typename }`).join(' ')} }`);
      for (const { __typename } of Object.values(data)) kinds.set(__typename, (kinds.get(__typename) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect(Object.fromEntries(kinds)).toEqual({ UnknownCertificate: asked.length });
}, 60_000);

it('the PDF is for its holder: anonymous 401, others and staff 404, odd addresses 404', async () => {
  const mine = await pdf(holder, folio);
  expect([mine.status, mine.headers.get('content-type'), mine.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'private, no-store']);
  expect(mine.headers.get('content-disposition')).toBe(`attachment; filename="constancia-${folio}.pdf"`);
  expect((await certificateOf(holder)).pdfUrl).toBe(`/constancias/${folio}.pdf`);
  expect((await pdf(api.anonymous(), folio)).status).toBe(401);
  const others = [await api.person(), await learnerIn(api, runId), await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }, { role: 'PLATFORM_ADMIN' }] })];
  for (const other of others) expect((await pdf(other, folio)).status).toBe(404);
  for (const odd of ['x.pdf', `${folio}`, `${folio}.PDF`, '..%2f..%2fx.pdf']) expect([odd, (await holder.fetch(`/constancias/${odd}`)).status]).toEqual([odd, 404]);
  const [row] = await api.sql<{ sha: string }>('select pdf_sha256 as sha from credentials.certificate where learner_id = $1', [holder.learnerId]);
  expect((await rawGet(api, `/files/${row?.sha}/constancia.pdf`)).status).toBe(404);
});

it('the PDF is whole, tagged, in Spanish, and its words can be read by a machine', async () => {
  const bytes = Buffer.from(await (await pdf(holder, folio)).arrayBuffer());
  const text = bytes.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Marked true', '/Lang (es-MX)', '/ToUnicode', '/S /H1', '/S /Figure', '/DisplayDocTitle true']) expect(text).toContain(mark);
  const words = [HOLDER, 'no acredita a su titular', 'créditos académicos', folio, 'acreditado el curso abierto en línea'];
  for (const word of words) expect([word, bytes.includes(Buffer.from(word, 'utf16le').swap16()) || bytes.includes(Buffer.from(word, 'latin1'))]).toEqual([word, true]);
});

it('a constancia is frozen: a new name, title or grade of the holder changes neither its words nor its bytes', async () => {
  const { person, folio: own } = await graduate('Nombre de Antes');
  const before = [await verify(own), Buffer.from(await (await pdf(person, own)).arrayBuffer()).toString('base64')];
  expect(await person.mutate('updateProfile', 'UpdateProfileInput', { displayName: 'Nombre de Después' }, '__typename')).toEqual({ __typename: 'ProfileSaved' });
  await importSample(api, {}, { 'course/r1.xml': '<course display_name="Otro título" start="2020-01-01T00:00:00Z" enrollment_start="2019-12-01T00:00:00Z" language="es"><chapter url_name="c1"/></course>' });
  expect([await verify(own), Buffer.from(await (await pdf(person, own)).arrayBuffer()).toString('base64')]).toEqual(before);
  expect(await api.app.get(IssueCertificate).run({ learnerId: person.learnerId, courseRunId: runId })).toBe(false);
});

describe('revoking', () => {
  const REVOKE = 'mutation R($i: RevokeCertificateInput!) { revokeCertificate(input: $i) { __typename ... on CertificateRevoked { folio } ... on UnknownCertificate { folio } } }';
  const revoke = (who: TestClient, of: string, reason: string) => who.graphql(REVOKE, { i: { folio: of, reason } });
  const codes = async (answer: ReturnType<typeof revoke>) => (await answer).errors.map((e) => e.extensions.code);

  it('is for the platform’s administrators with a second factor, and for a reason', async () => {
    const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
    const halfway = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }], secondFactor: false });
    const instructor = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
    expect(await codes(revoke(api.anonymous(), folio, 'porque sí'))).toEqual(['UNAUTHENTICATED']);
    for (const who of [holder, halfway, instructor]) expect(await codes(revoke(who, folio, 'porque sí'))).toEqual(['FORBIDDEN']);
    for (const reason of ['', '   ', '\u0000', 'a'.repeat(501)]) expect(await codes(revoke(admin, folio, reason))).toEqual(['BAD_USER_INPUT']);
    expect((await revoke(admin, '0000-0000-0000-0000', 'x')).data['revokeCertificate'].__typename).toBe('UnknownCertificate');
    expect((await verify(folio)).__typename).toBe('ValidCertificate');
  });

  it('shows at once everywhere: GraphQL, the open interface, the holder’s list, and the PDF is gone; the first reason stands', async () => {
    const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
    const { person, folio: own } = await graduate('Por Revocar');
    const reason = 'Se acreditó\u0000 con respuestas ajenas.';
    expect((await revoke(admin, own.toLowerCase(), reason)).data['revokeCertificate']).toEqual({ __typename: 'CertificateRevoked', folio: own });
    await revoke(admin, own, 'otra razón');
    const told = 'Se acreditó  con respuestas ajenas.';
    expect(await verify(own)).toEqual({ __typename: 'RevokedCertificate', folio: own, reason: told, revokedAt: expect.any(String) });
    expect(await rest(own)).toMatchObject({ status: 200, json: { status: 'revoked', folio: own, reason: told, revokedAt: expect.stringMatching(/Z$/) } });
    expect(Object.keys((await rest(own)).json).toSorted()).toEqual(['folio', 'reason', 'revokedAt', 'status']);
    expect(await certificateOf(person)).toMatchObject({ status: 'REVOKED', folio: own, pdfUrl: null });
    expect((await pdf(person, own)).status).toBe(404);
    expect(await api.app.get(IssueCertificate).run({ learnerId: person.learnerId, courseRunId: runId })).toBe(false);
    expect((await verify(folio)).__typename).toBe('ValidCertificate');
    const [row] = await api.sql<{ by: string }>('select revoked_by as by from credentials.certificate where learner_id = $1', [person.learnerId]);
    expect(row?.by).toBe(admin.learnerId);
  });
});
