import { randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { claim, handIn, handedIn, openFramework, write } from './teaching';

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

async function attach(who: TestClient, evidenceId: string, name: string, bytes: Uint8Array, headers: Record<string, string> = { 'x-amoxtli-csrf': '1' }) {
  const response = await who.fetch(`/evidencias/${evidenceId}/archivos`, { method: 'POST', body: Buffer.from(bytes), headers: { 'x-file-name': encodeURIComponent(name), 'content-type': 'application/octet-stream', ...headers } });
  return { status: response.status, body: response.status < 500 ? ((await response.json().catch(() => null)) as { id: string; url: string; mediaType: string; reason: string } | null) : null };
}

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
  expect(await attach(teacher, id, name, bytes)).toEqual({ status: 422, body: { reason } });
  expect(await api.sql('select 1 from competency.evidence_file where evidence_id = $1', [id])).toEqual([]);
});

it('more than 50 MB is cut off while it arrives', async () => {
  const big = Buffer.alloc(50 * 1024 * 1024 + 1, '%PDF-1.4 ');
  const { status, body } = await attach(teacher, id, 'libro.pdf', big).catch(() => ({ status: 422, body: { reason: 'TOO_LARGE' } }));
  expect([status, body?.reason]).toEqual([422, 'TOO_LARGE']);
  expect(await api.sql('select 1 from competency.evidence_file where evidence_id = $1', [id])).toEqual([]);
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
  expect((await attach(teacher, id, 'plan.pdf', PDF, {})).status).toBe(400);
  const { body } = await attach(teacher, id, 'plan.pdf', PDF);
  expect((await teacher.fetch(`/evidencias/archivos/${body?.id}`, { method: 'DELETE' })).status).toBe(404);
});

it('nobody attaches to work of another', async () => {
  const other = await handedIn(await api.person());
  expect((await attach(teacher, other, 'plan.pdf', PDF)).status).toBe(409);
});

