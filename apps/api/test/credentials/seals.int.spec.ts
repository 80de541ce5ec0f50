import { deflateSync } from 'node:zlib';
import { constanciaWords, writeChunk } from '@amoxtli/credentials/domain';
import { IssueCertificate, drawConstancia } from '@amoxtli/credentials/server';
import { curpCheckDigit } from '@amoxtli/identity/domain';
import { importSample, learnerIn, passSample } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const CSRF = { 'x-amoxtli-csrf': '1' };

let api: TestApi;
let runId: number;
let institutionId: number;
let admin: TestClient;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await importSample(api);
  const [row] = await api.sql<{ id: number }>('select institution_id as id from identity.institution');
  institutionId = row?.id ?? 0;
  admin = await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId }] });
});
afterAll(() => api?.stop());

type PngOptions = { width?: number; height?: number; rows?: Buffer; interlaced?: number; color?: number };

/** A picture of one colour, whole unless it is made not to be. */
function png({ width = 8, height = 8, interlaced = 0, color = 7, rows = Buffer.alloc(height * (width * 3 + 1), color).map((byte, i) => (i % (width * 3 + 1) === 0 ? 0 : byte)) as Buffer }: PngOptions = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, interlaced], 8);
  const chunk = (type: string, data: Buffer) => writeChunk({ type, data: new Uint8Array(data) });
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

const put = async (who: TestClient, bytes: Buffer, place = 'sello', headers: Record<string, string> = CSRF) => {
  const response = await who.fetch(`/instituciones/${institutionId}/${place}`, { method: 'POST', headers, body: new Uint8Array(bytes) });
  return [response.status, (await response.text()) || null] as const;
};
const sign = (who: TestClient, signers: object[]) =>
  who.graphql('mutation S($i: SaveSignersInput!) { saveSigners(input: $i) { __typename ... on SignersSaved { seal { signers { name post signatureUrl } } } ... on InvalidFields { fields { field code } } } }', { i: { institutionId: String(institutionId), signers } });
const seal = (who: TestClient, id = String(institutionId)) => who.graphql(`{ institutionSeal(institutionId: "${id}") { id sealUrl signers { name post signatureUrl } updatedAt } }`);
const codes = (answer: { errors: { extensions: { code: string } }[] }) => answer.errors.map((e) => e.extensions.code);
const holds = (bytes: Buffer, text: string) => bytes.includes(Buffer.from(text, 'utf16le').swap16()) || bytes.includes(Buffer.from(text, 'latin1'));

async function graduate(prepare: (person: TestClient) => Promise<unknown> = async () => undefined): Promise<{ person: TestClient; folio: string; pdf: () => Promise<Buffer> }> {
  const person = await learnerIn(api, runId, { displayName: 'Itzel Ñandú' });
  await prepare(person);
  await passSample(api, person, runId);
  expect(await api.app.get(IssueCertificate).run({ learnerId: person.learnerId, courseRunId: runId })).toBe(true);
  const [row] = await api.sql<{ folio: string }>('select folio from credentials.certificate where learner_id = $1', [person.learnerId]);
  const folio = row?.folio ?? '';
  return { person, folio, pdf: async () => Buffer.from(await (await person.fetch(`/constancias/${folio}.pdf`)).arrayBuffer()) };
}
const verification = async (folio: string) => [
  (await api.anonymous().graphql('query V($f: String!) { verifyCertificate(folio: $f) { ... on ValidCertificate { folio holder issuer catalogueKey validUntil signers } } }', { f: folio })).data['verifyCertificate'],
  await (await api.anonymous().fetch(`/api/constancias/${folio}`)).json(),
];

describe('the seal of an institution', () => {
  it('is for who runs it or the platform; for anyone else it is not there', async () => {
    const others = [await api.person(), await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] }), await api.person({ roles: [{ role: 'AUTHOR', institutionId }] }), await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId }], secondFactor: false })];
    for (const who of others) {
      expect([codes(await seal(who)), codes(await sign(who, [])), await put(who, png())]).toEqual([['NOT_FOUND'], ['NOT_FOUND'], [404, '{"reason":"NOT_ALLOWED"}']]);
      expect((await who.fetch(`/instituciones/${institutionId}/sello`)).status).toBe(404);
    }
    expect([codes(await seal(api.anonymous())), (await put(api.anonymous(), png()))[0]]).toEqual([['UNAUTHENTICATED'], 401]);
    expect(codes(await seal(admin, '999999'))).toEqual(['NOT_FOUND']);
    const platform = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
    for (const who of [admin, platform]) expect([codes(await seal(who)), (await put(who, png()))[0]]).toEqual([[], 204]);
    expect((await admin.fetch(`/instituciones/${institutionId}/sello`)).headers.get('content-type')).toContain('image/png');
  });

  it.each<[string, Buffer, string]>([
    ['no picture', Buffer.from('<svg/>'), 'NOT_AN_IMAGE'],
    ['larger than a megabyte', Buffer.concat([png(), Buffer.alloc(1_000_000)]), 'TOO_LARGE'],
    ['wider than 2,000 pixels', png({ width: 2001, height: 1 }), 'TOO_MANY_PIXELS'],
    ['interlaced', png({ interlaced: 1 }), 'INTERLACED'],
    ['with fewer rows than it tells', png({ rows: Buffer.alloc(10) }), 'NOT_AN_IMAGE'],
    ['that unpacks to a hundred megabytes', png({ rows: Buffer.alloc(100_000_000) }), 'NOT_AN_IMAGE'],
    ['cut off', png().subarray(0, 50), 'NOT_AN_IMAGE'],
  ])('refuses a picture that is %s, and keeps what it had', async (_, bytes, reason) => {
    const before = (await seal(admin)).data;
    expect(await put(admin, bytes)).toEqual([422, JSON.stringify({ reason })]);
    expect((await seal(admin)).data).toEqual(before);
  });

  it('takes no picture from a foreign form, and no signature of nobody', async () => {
    expect((await put(admin, png(), 'sello', {}))[0]).toBe(400);
    await sign(admin, [{ name: 'Dra. Ana', post: 'Rectora' }]);
    for (const place of ['firmas/1', 'firmas/-1', 'firmas/x']) expect([place, await put(admin, png(), place)]).toEqual([place, [422, '{"reason":"NO_SUCH_SIGNER"}']]);
    expect((await put(admin, png({ color: 9 }), 'firmas/0'))[0]).toBe(204);
    const { data } = await sign(admin, [{ name: ' Mtro. Juan ', post: 'Director' }, { name: 'Dra. Ana', post: 'Rectora' }]);
    expect(data['saveSigners'].seal.signers).toEqual([{ name: 'Mtro. Juan', post: 'Director', signatureUrl: null }, { name: 'Dra. Ana', post: 'Rectora', signatureUrl: expect.stringMatching(/^\/instituciones\/\d+\/firmas\/1\?v=/) }]);
    expect((await sign(admin, [{ name: '', post: 'x' }])).data['saveSigners']).toEqual({ __typename: 'InvalidFields', fields: [{ field: '0.name', code: 'EMPTY' }] });
  });

  it('stands on what is issued from now on; a change of it alters no constancia that was issued before', async () => {
    await put(admin, png({ color: 1 }));
    await sign(admin, [{ name: 'Rectora de Antes', post: 'Rectora' }]);
    await put(admin, png({ color: 2 }), 'firmas/0');
    const old = await graduate();
    const before = [await verification(old.folio), (await old.pdf()).toString('base64')];
    expect([holds(await old.pdf(), 'Rectora de Antes'), holds(await old.pdf(), 'Sello de'), holds(await old.pdf(), 'Firma de Rectora de Antes')]).toEqual([true, true, true]);
    await put(admin, png({ color: 200 }));
    await sign(admin, [{ name: 'Rectora de Ahora', post: 'Rectora' }]);
    const young = await graduate();
    expect([holds(await young.pdf(), 'Rectora de Ahora'), holds(await young.pdf(), 'Rectora de Antes')]).toEqual([true, false]);
    expect([await verification(old.folio), (await old.pdf()).toString('base64')]).toEqual(before);
    const payloads = await api.sql<{ seal: string; signers: string[] }>(`select payload ->> 'sealSha256' as seal, payload -> 'signers' as signers from credentials.certificate where folio = any ($1) order by issued_at`, [[old.folio, young.folio]]);
    expect(new Set(payloads.map(({ seal: sha }) => sha)).size).toBe(2);
    expect((await verification(old.folio))[0]).toMatchObject({ signers: ['Rectora de Antes, Rectora'], issuer: api.config.ISSUER_NAME, catalogueKey: expect.stringContaining('/') });
  });
});

describe('what the teacher career asks of a constancia', () => {
  const facts = (hours: number | null) => ({
    folio: 'ZW00-0000-0000-0001', holder: 'Itzel', course: 'Curso', institution: 'UX', hours, startsOn: null, endsOn: null, issuedOn: '2026-06-30', gradePercent: null, verifyUrl: 'https://a.mx/verificar/x',
    career: { validUntil: '2029-06-30', catalogueKey: 'UX/CURSO/1', issuer: 'Amoxtli', isLongEnough: hours === null ? null : hours >= 20 }, words: constanciaWords,
  });
  it.each<[number | null, boolean, boolean]>([
    [20, true, false],
    [19, false, true],
    [null, false, false],
  ])('%p hours: met %p, not met %p', async (hours, met, notMet) => {
    const bytes = await drawConstancia(facts(hours));
    expect([holds(bytes, 'cumple el mínimo de 20 horas'), holds(bytes, 'no alcanza el mínimo de 20 horas')]).toEqual([met, notMet]);
    for (const word of ['Vigente hasta: 30 de junio de 2029', 'Clave en el catálogo: UX/CURSO/1', 'Emitida por: Amoxtli']) expect([word, holds(bytes, word)]).toEqual([word, true]);
  });
  it('one from before all this still is drawn', async () => {
    const { career: _, words: { career: __, ...words }, ...old } = facts(40);
    expect(holds(await drawConstancia({ ...old, words }), 'Vigente hasta')).toBe(false);
  });
});

it('CURP and school key of a teacher stand neither on the constancia, nor in what is kept of it, nor in any public answer', async () => {
  const first = 'QUXZ850315XNEQQQ0';
  const curp = first + curpCheckDigit(first);
  const cct = '20DTV0000A';
  const { person, folio, pdf } = await graduate(async (teacher) => {
    const saved = await teacher.mutate('saveTeacherProfile', 'SaveTeacherProfileInput', { state: '20', level: 'secundaria', service: 'telesecundaria', subject: 'Todas', cct, shift: 'matutino', curp }, '__typename');
    expect(saved['__typename']).toBe('TeacherProfileSaved');
  });
  const rows = await api.sql<{ payload: object }>('select payload from credentials.certificate where learner_id = $1', [person.learnerId]);
  const bytes = await pdf();
  for (const secret of [curp, curp.slice(0, 10), cct, 'CURP', 'CCT']) {
    expect([secret, holds(bytes, secret)]).toEqual([secret, false]);
    expect(JSON.stringify([rows, await verification(folio)])).not.toContain(secret);
  }
  expect(holds(bytes, 'Itzel Ñandú')).toBe(true);
});
