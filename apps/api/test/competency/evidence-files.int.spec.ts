import { randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { claim, handIn, handedIn, openFramework, sendFile, write } from './teaching';

let api: TestApi;
let teacher: TestClient;
let id: string;
beforeAll(async () => {
  api = await TestApi.start();
  await openFramework(api);
});
afterAll(() => api?.stop());
beforeEach(async () => {
  teacher = await api.person();
  id = randomUUID();
  await write(teacher, {}, id);
});

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = (width: number, height: number) => {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(head);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};

type Told = { id: string; url: string; mediaType: string; reason: string };
const PROTECTED = { 'x-amoxtli-csrf': '1' };
const TUS = { 'tus-resumable': '1.0.0' };
const base64 = (text: string) => Buffer.from(text).toString('base64');
const told = async (response: Response) => ({ status: response.status, location: response.headers.get('location') ?? '', body: response.status < 500 ? ((await response.json().catch(() => null)) as Told | null) : null });

const begin = (who: TestClient, evidenceId: string, name: string, size: number) =>
  who.fetch('/evidencias/subidas', { method: 'POST', headers: { ...TUS, ...PROTECTED, 'upload-length': String(size), 'upload-metadata': `filename ${base64(name)},evidence ${base64(evidenceId)}` } });
const add = (who: TestClient, path: string, offset: number, bytes: Uint8Array) =>
  who.fetch(path, { method: 'PATCH', body: Buffer.from(bytes), headers: { ...TUS, ...PROTECTED, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) } });
const offsetOf = async (who: TestClient, path: string) => {
  const { status, headers } = await who.fetch(path, { method: 'HEAD', headers: { ...TUS, ...PROTECTED } });
  return [status, headers.get('upload-offset')];
};

const attach = async (...given: Parameters<typeof sendFile>) => told(await sendFile(...given));

it('a file is kept, told by its own bytes, and read back by its teacher as a file, never as a page', async () => {
  const { status, body } = await attach(teacher, id, 'Plan de clase ñ.pdf', PDF);
  expect([status, body?.mediaType]).toEqual([201, 'application/pdf']);
  const read = await teacher.fetch(body?.url ?? '');
  expect(Buffer.from(await read.arrayBuffer()).equals(PDF)).toBe(true);
  expect([read.headers.get('x-content-type-options'), read.headers.get('cache-control'), read.headers.get('content-disposition')]).toEqual(['nosniff', 'private, no-store', "inline; filename*=UTF-8''Plan%20de%20clase%20%C3%B1.pdf"]);
});

it.each<[string, string, Uint8Array, string]>([
  ['nothing', 'vacío.pdf', new Uint8Array(), 'EMPTY'],
  ['an executable called a picture', 'foto.png', Buffer.from('MZ\u0090\u0000aaaaaaaaaaaaaaaa', 'latin1'), 'EXECUTABLE'],
  ['a page called a text', 'nota.txt', Buffer.from('<html><script>alert(1)</script>'), 'MARKUP'],
  ['a drawing with scripts', 'dibujo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'MARKUP'],
  ['a PDF called a picture', 'foto.jpg', PDF, 'TYPE_DIFFERS_FROM_NAME'],
  ['a picture of 900 megapixels', 'mapa.png', png(30_000, 30_000), 'IMAGE_TOO_LARGE'],
  ['a plain zip called a document', 'plan.docx', zipSync({ 'x.exe': new Uint8Array([77, 90]) }), 'TYPE_DIFFERS_FROM_NAME'],
])('%s is refused, and nothing is kept', async (_, name, bytes, reason) => {
  expect(await attach(teacher, id, name, bytes)).toMatchObject({ status: 422, body: { reason } });
  expect(await api.sql('select 1 from competency.evidence_file where evidence_id = $1', [id])).toEqual([]);
});

it('more than 50 MB is refused before it is sent, and nobody sends more than they said', async () => {
  expect((await begin(teacher, id, 'libro.pdf', 50 * 1024 * 1024 + 1)).status).toBe(413);
  const { location } = await told(await begin(teacher, id, 'libro.pdf', 10));
  await add(teacher, location, 0, Buffer.concat([PDF, PDF])).catch(() => null);
  expect(await api.sql('select 1 from competency.evidence_file where evidence_id = $1', [id])).toEqual([]);
});

it('goes on where the line broke, and is kept once however often its end is asked for', async () => {
  const whole = Buffer.concat([PDF, Buffer.alloc(300_000, 'x')]);
  const { location } = await told(await begin(teacher, id, 'largo.pdf', whole.length));
  expect((await add(teacher, location, 0, whole.subarray(0, 100_000))).status).toBe(204);
  expect([await offsetOf(teacher, location), (await add(teacher, location, 0, whole)).status]).toEqual([[200, '100000'], 409]);
  const last = await told(await add(teacher, location, 100_000, whole.subarray(100_000)));
  expect([last.status, last.body?.mediaType, location.endsWith(last.body?.id ?? '-')]).toEqual([201, 'application/pdf', true]);
  expect([await offsetOf(teacher, location), (await add(teacher, location, whole.length, new Uint8Array())).status]).toEqual([[200, String(whole.length)], 404]);
  expect(await api.sql('select bytes::int as bytes from competency.evidence_file where evidence_id = $1', [id])).toEqual([{ bytes: whole.length }]);
  expect(Buffer.from(await (await teacher.fetch(last.body?.url ?? '')).arrayBuffer()).equals(whole)).toBe(true);
});

it('on its way is its sender’s alone', async () => {
  const { location } = await told(await begin(teacher, id, 'plan.pdf', PDF.length));
  const stranger = await api.person();
  const remove = (who: TestClient) => who.fetch(location, { method: 'DELETE', headers: { ...TUS, ...PROTECTED } });
  expect([await offsetOf(stranger, location), (await add(stranger, location, 0, PDF)).status, (await remove(stranger)).status]).toEqual([[404, null], 404, 404]);
  expect((await begin(api.anonymous(), id, 'plan.pdf', 10)).status).toBe(401);
  expect([(await remove(teacher)).status, (await offsetOf(teacher, location))[0]]).toEqual([204, 404]);
});

it.each(['', 'x', '../../etc/passwd', '00000000-0000-7000-8000-000000000000'])('there is no upload «%s»', async (name) => {
  expect((await offsetOf(teacher, `/evidencias/subidas/${encodeURIComponent(name)}`))[0]).toBe(404);
});

it('is begun 200 times an hour at most', async () => {
  const statuses = new Set<number>();
  for (let i = 0; i < 201; i++) statuses.add((await begin(teacher, id, 'plan.pdf', 10)).status);
  expect([...statuses]).toEqual([201, 429]);
});

it('of twelve files that come at once ten are kept', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, (_, i) => attach(teacher, id, `${i}.pdf`, Buffer.concat([PDF, Buffer.from(String(i))]))));
  expect(all.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(all.filter(({ status }) => status === 409)).toHaveLength(2);
});

it('is private: strangers, visitors and assessors who have not taken the work find nothing', async () => {
  const { body } = await attach(teacher, id, 'plan.pdf', PDF);
  const assessor = await api.person({ roles: [{ role: 'ASSESSOR' }] });
  await handIn(teacher, id);
  const status = async (who: TestClient) => (await who.fetch(body?.url ?? '')).status;
  expect([await status(await api.person()), await status(api.anonymous()), await status(assessor)]).toEqual([404, 401, 404]);
  await claim(assessor, id);
  expect(await status(assessor)).toBe(200);
});

it('what was handed in keeps its files: none is added, none taken away, and the version names them', async () => {
  const { body } = await attach(teacher, id, 'plan.pdf', PDF);
  await handIn(teacher, id);
  expect((await attach(teacher, id, 'otro.pdf', PDF)).status).toBe(409);
  expect((await teacher.fetch(`/evidencias/archivos/${body?.id}`, { method: 'DELETE', headers: { 'x-amoxtli-csrf': '1' } })).status).toBe(404);
  const [version] = await api.sql<{ files: { name: string }[] }>('select files from competency.evidence_version where evidence_id = $1', [id]);
  expect(version?.files.map(({ name }) => name)).toEqual(['plan.pdf']);
});

it('a form on another site cannot attach or remove: the header is missing', async () => {
  expect((await attach(teacher, id, 'plan.pdf', PDF, { 'x-amoxtli-csrf': '' })).status).toBe(404);
  const { body } = await attach(teacher, id, 'plan.pdf', PDF);
  expect((await teacher.fetch(`/evidencias/archivos/${body?.id}`, { method: 'DELETE' })).status).toBe(404);
});

it('nobody attaches to work of another', async () => {
  const other = await handedIn(await api.person());
  expect((await attach(teacher, other, 'plan.pdf', PDF)).status).toBe(409);
});

