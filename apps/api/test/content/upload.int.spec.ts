import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { COOKIE } from '@amoxtli/identity/server';
import { packCourse, sampleCourse } from '../harness/course-archive';
import { fingerprint } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

let api: TestApi;
let author: TestClient;
let archive: Buffer;
beforeAll(async () => {
  api = await TestApi.start({ worker: true });
  author = await api.person({ roles: [{ role: 'AUTHOR' }] });
  archive = await packed('SUBIDA');
});
afterAll(() => api?.stop());

const TUS = { 'tus-resumable': '1.0.0' };
const JOB = 'id state fileName error runId step report { title courseKey assets blocks { kind played kept refused } losses { code } }';

async function packed(course: string): Promise<Buffer> {
  const { path, drop } = await packCourse({ ...sampleCourse({ course }), 'static/mapa.bin': Array.from({ length: 4000 }, (_, i) => `${i * 7919}`).join('.') });
  const bytes = readFileSync(path);
  drop();
  return bytes;
}

async function create(person: TestClient, length: number): Promise<{ status: number; id: string }> {
  const response = await person.fetch('/uploads', { method: 'POST', headers: { ...TUS, 'upload-length': String(length) } });
  return { status: response.status, id: (response.headers.get('location') ?? '').split('/').at(-1) ?? '' };
}

async function send(person: TestClient, id: string, offset: number, bytes: Buffer): Promise<number> {
  const headers = { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return (await person.fetch(`/uploads/${id}`, { method: 'PATCH', headers, body: new Uint8Array(bytes) })).status;
}

/** Says that the rest will follow, sends `sent` bytes of it, and breaks the connection. */
function sendAndBreak(person: TestClient, id: string, bytes: Buffer, sent: number): Promise<void> {
  const { hostname, port } = new URL(api.url);
  const headers = { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream', 'content-length': String(bytes.length), cookie: `${COOKIE}=${person.token}` };
  return new Promise((done) => {
    const going = request({ hostname, port, path: `/uploads/${id}`, method: 'PATCH', headers });
    going.on('error', () => done());
    going.on('close', () => done());
    going.write(bytes.subarray(0, sent), () => setTimeout(() => going.destroy(), 100));
  });
}

async function offsetOf(person: TestClient, id: string): Promise<number> {
  return Number((await person.fetch(`/uploads/${id}`, { method: 'HEAD', headers: TUS })).headers.get('upload-offset'));
}

async function upload(bytes: Buffer): Promise<string> {
  const { id } = await create(author, bytes.length);
  expect(await send(author, id, 0, bytes)).toBe(204);
  return id;
}

const start = (person: TestClient, uploadId: string) =>
  person.graphql(`mutation Do($input: StartImportInput!) { result: startImport(input: $input) { __typename ... on ImportStarted { job { ${JOB} } } ... on NotAnArchive { message } } }`, { input: { uploadId, fileName: 'curso.tar.gz' } });

const finished = (id: string) =>
  eventually(async () => {
    const { data } = await author.graphql(`query J($id: ID!) { importJob(id: $id) { ${JOB} } }`, { id });
    return ['DONE', 'FAILED'].includes(data['importJob'].state) ? data['importJob'] : null;
  });

it('F15: an upload that broke off goes on where it stopped; the course is imported and reported', async () => {
  const { status, id } = await create(author, archive.length);
  expect([status, id]).toEqual([201, expect.stringMatching(/^[0-9a-f]{32}$/)]);
  await sendAndBreak(author, id, archive, Math.floor(archive.length / 2));
  const offset = await eventually(async () => (await offsetOf(author, id)) || null);
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThan(archive.length);
  expect(await send(author, id, offset, archive.subarray(offset))).toBe(204);
  expect(readFileSync(join(api.config.DATA_DIR, 'uploads', id)).equals(archive)).toBe(true);
  const { data } = await start(author, id);
  expect(data['result']).toMatchObject({ __typename: 'ImportStarted', job: { fileName: 'curso.tar.gz', error: null } });
  const job = await finished(data['result'].job.id);
  expect(job).toMatchObject({ state: 'DONE', error: null, step: null, report: { title: 'Curso de prueba SUBIDA', courseKey: expect.stringContaining('SUBIDA'), assets: 1 } });
  expect(job.report.blocks).toContainEqual({ kind: 'problem', played: 3, kept: 0, refused: 0 });
  const run = await author.graphql('query R($id: ID!) { courseRun(id: $id) { hasContent course { title } } }', { id: job.runId });
  expect(run.data['courseRun']).toEqual({ hasContent: true, course: { title: 'Curso de prueba SUBIDA' } });
  await eventually(async () => !existsSync(join(api.config.DATA_DIR, 'uploads', id)));
});

it('a piece sent at another place than where the upload stands is refused, and the upload stays as it was', async () => {
  const { id } = await create(author, archive.length);
  expect(await send(author, id, 0, archive.subarray(0, 100))).toBe(204);
  expect(await send(author, id, 50, archive.subarray(50))).toBe(409);
  expect(await offsetOf(author, id)).toBe(100);
});

it('a text file is told to be no archive before any job begins', async () => {
  const id = await upload(Buffer.from('esto no es un curso'));
  const before = await fingerprint(api);
  expect((await start(author, id)).data['result']).toEqual({ __typename: 'NotAnArchive', message: expect.stringMatching(/^El archivo no es un \.tar\.gz/) });
  expect(await fingerprint(api)).toEqual(before);
});

it('a truncated archive ends as a failed job with a sentence, and nothing but the job has changed', async () => {
  const bytes = await packed('CORTADO');
  const id = await upload(bytes.subarray(0, bytes.length - 200));
  const before = { ...(await fingerprint(api, 'content%')), ...(await fingerprint(api, 'catalog')) };
  const { data } = await start(author, id);
  const job = await finished(data['result'].job.id);
  expect(job).toMatchObject({ state: 'FAILED', error: expect.stringMatching(/^El archivo está incompleto/), runId: null, report: null });
  const after = { ...(await fingerprint(api, 'content%')), ...(await fingerprint(api, 'catalog')) };
  expect({ ...after, 'content.import_job': '' }).toEqual({ ...before, 'content.import_job': '' });
});

it('a course whose dates run backwards fails with its own sentence', async () => {
  const { path, drop } = await packCourse(sampleCourse({ course: 'REVES', start: '2027-05-01T00:00:00Z', end: '2027-04-01T00:00:00Z' }));
  const id = await upload(readFileSync(path));
  drop();
  const { data } = await start(author, id);
  expect(await finished(data['result'].job.id)).toMatchObject({ state: 'FAILED', error: expect.stringMatching(/termina .* antes de empezar/) });
});

it('who may not import is refused at every door: 403 at /uploads, FORBIDDEN in GraphQL', async () => {
  const uploadId = await upload(archive);
  const learner = await api.person();
  const halfway = await api.person({ roles: [{ role: 'AUTHOR' }], secondFactor: false });
  const before = readdirSync(join(api.config.DATA_DIR, 'uploads')).length;
  for (const person of [learner, halfway]) {
    expect((await create(person, 10)).status).toBe(403);
    expect(await send(person, uploadId, 0, Buffer.from('x'))).toBe(403);
    expect((await person.fetch(`/uploads/${uploadId}`, { method: 'DELETE', headers: TUS })).status).toBe(403);
    for (const answer of [await start(person, uploadId), await person.graphql('{ importJobs { edges { node { id } } } }'), await person.graphql('{ importJob(id: "x") { id } }')]) {
      expect(answer.errors.map((e) => e.extensions.code)).toEqual(['FORBIDDEN']);
    }
  }
  expect((await create(api.anonymous(), 10)).status).toBe(401);
  expect((await start(api.anonymous(), uploadId)).errors.map((e) => e.extensions.code)).toEqual(['UNAUTHENTICATED']);
  expect(readdirSync(join(api.config.DATA_DIR, 'uploads'))).toHaveLength(before);
});

it.each(['../secreto', '..%2fsecreto', '/etc/passwd', 'a'.repeat(32) + '/../../secreto', '.', '', '0'.repeat(31), 'A'.repeat(32), '0'.repeat(32) + '\0', '0'.repeat(32)])(
  'an upload id that is none of ours never becomes part of a path: %j',
  async (uploadId) => {
    mkdirSync(join(api.config.DATA_DIR, 'uploads'), { recursive: true });
    writeFileSync(join(api.config.DATA_DIR, 'secreto'), archive);
    const [counted] = await api.sql<{ n: number }>('select count(*)::int as n from content.import_job');
    expect((await start(author, uploadId)).data['result']?.__typename ?? 'refused').toMatch(/^(NotAnArchive|refused)$/);
    expect(await api.sql('select count(*)::int as n from content.import_job')).toEqual([counted]);
    const status = (await author.fetch(`/uploads/${encodeURIComponent(uploadId || '.')}`, { method: 'HEAD', headers: TUS })).status;
    expect(status).toBeGreaterThanOrEqual(400);
  },
);
