import { createHash } from 'node:crypto';
import { FILE_STORE, type FileStore, signPath } from '@amoxtli/platform/server';
import { FixedClock } from '@amoxtli/platform/testing';
import { sampleCourse } from '../harness/course-archive';
import { learnerIn, rawGet } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const NOW = new Date('2026-03-01T12:00:00Z');
const SRT = '1\n00:00:01,000 --> 00:00:02,500\nHola\n';
const TEXT = 'abcdefghijklmnopqrstuvwxyz';

let api: TestApi;
let clock: FixedClock;
let runId: number;
let person: TestClient;
beforeAll(async () => {
  clock = new FixedClock(NOW);
  api = await TestApi.start({ clock });
  const outcome = await api.importCourse({
    ...sampleCourse(),
    'vertical/u1.xml': '<vertical display_name="Leer"><html url_name="h1"/><video url_name="v1"/></vertical>',
    'video/v1.xml': '<video display_name="Video" youtube="1.00:abcdefghijk" youtube_id_1_0="abcdefghijk" sub="" transcripts="{&quot;es&quot;: &quot;voz.srt&quot;}"><transcript language="es" src="voz.srt"/></video>',
    'html/h1.html': '<p id="x">Hola</p><img src="/static/mapa.svg"/><script>document.cookie="robo=1"; parent.document.title="robo"</script>',
    'static/voz.srt': SRT,
    'static/mapa.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'static/activo.html': '<script>alert(1)</script>',
    'static/activo.js': 'alert(1)',
    'static/letras.txt': TEXT,
    'static/vacio.txt': '',
    'static/foto.png': 'no-es-una-foto',
    'static/raro.exe': 'MZ',
  });
  if (!outcome.ok) throw new Error(outcome.message);
  runId = outcome.courseRunId;
  person = await learnerIn(api, runId);
});
afterAll(() => api?.stop());
beforeEach(() => clock.moveTo(NOW));

const contentHost = () => new URL(api.config.contentUrl).host;

async function frame(): Promise<URL> {
  const { data } = await person.graphql('query U($id: ID!) { unit(unitId: $id) { blocks { __typename ... on FrameBlock { url } } } }', { id: await api.blockId(runId, 'u1') });
  const block = data['unit'].blocks.find((b: { __typename: string }) => b.__typename === 'FrameBlock');
  return new URL(block.url);
}

async function hashOf(path: string): Promise<string> {
  const [row] = await api.sql<{ sha256: string }>('select sha256 from content.asset where course_run_id = $1 and path = $2', [runId, path]);
  if (!row) throw new Error(`no asset ${path}`);
  return row.sha256;
}

const fileUrl = async (path: string) => `/files/${await hashOf(path)}/${path}`;

it('A31: active content is served on the content host only, in a sandbox that is of nobody’s origin, without cookies', async () => {
  const url = await frame();
  expect(url.origin).toBe(api.config.contentUrl);
  const served = await rawGet(api, `${url.pathname}${url.search}`, { host: url.host });
  expect(served.status).toBe(200);
  expect(served.body.toString()).toContain('document.cookie="robo=1"');
  const policy = String(served.headers['content-security-policy']);
  const sandbox = /(?:^|;)\s*sandbox([^;]*)/.exec(policy)?.[1]?.trim().split(/\s+/);
  expect(sandbox).toContain('allow-scripts');
  for (const power of ['allow-same-origin', 'allow-top-navigation', 'allow-top-navigation-by-user-activation', 'allow-forms', 'allow-modals', 'allow-downloads']) expect(sandbox).not.toContain(power);
  expect(policy).toContain(`frame-ancestors ${api.config.publicUrl}`);
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("form-action 'none'");
  expect(served.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'private, max-age=300' });
  expect(served.headers['set-cookie']).toBeUndefined();
});

it.each(['localhost:3333', 'amoxtli.example.mx', '127.0.0.1', '127.0.0.1:3334', '127.0.0.1:3333.evil.example'])('A31: on %s, which is not the content host, the same signed address is nothing', async (host) => {
  const url = await frame();
  const refused = await rawGet(api, `${url.pathname}${url.search}`, { host });
  expect([refused.status, refused.body.toString()]).toEqual([404, 'No encontramos este contenido.']);
});

it('A31: without our signature, with that of another block or time, or after its time, there is nothing', async () => {
  const url = await frame();
  const [until, sig] = [url.searchParams.get('until') ?? '', url.searchParams.get('sig') ?? ''];
  const get = async (path: string, query: string) => (await rawGet(api, `${path}?${query}`, { host: contentHost() })).status;
  expect(await get(url.pathname, `until=${until}&sig=${sig}`)).toBe(200);
  const other = url.pathname.replace(/\d+$/, (n) => String(Number(n) + 1));
  const foreign = signPath('0'.repeat(64), url.pathname, Number(until));
  for (const query of ['', `until=${until}`, `until=${until}&sig=`, `until=${until}&sig=${sig.slice(0, -1)}${sig.endsWith('A') ? 'B' : 'A'}`, `until=${Number(until) + 1}&sig=${sig}`, `until=Infinity&sig=${sig}`, `until=${until}&sig=${foreign}`, `until=${until}&sig=${sig}&sig=x`]) {
    expect([query, await get(url.pathname, query)]).toEqual([query, 404]);
  }
  expect(await get(other, `until=${until}&sig=${sig}`)).toBe(404);
  expect(await get(url.pathname.replace('/c/', '/c/0'), `until=${until}&sig=${sig}`)).toBe(404);
  clock.moveTo(new Date(Number(until) * 1000));
  expect(await get(url.pathname, `until=${until}&sig=${sig}`)).toBe(200);
  clock.moveBy(1000);
  expect(await get(url.pathname, `until=${until}&sig=${sig}`)).toBe(404);
  expect(Number(until) * 1000 - NOW.getTime()).toBeLessThanOrEqual(7 * 3_600_000);
});

it('A32: active files of a course are no pages of the app: sent to be saved, or inert in a sandbox', async () => {
  for (const path of ['activo.html', 'activo.js', 'raro.exe']) {
    const onApp = await rawGet(api, await fileUrl(path));
    expect({ path, status: onApp.status, disposition: onApp.headers['content-disposition'], csp: onApp.headers['content-security-policy'] }).toEqual({
      path, status: 200, disposition: 'attachment', csp: "sandbox; default-src 'none'",
    });
    expect(onApp.headers['x-content-type-options']).toBe('nosniff');
  }
  const svg = await rawGet(api, await fileUrl('mapa.svg'));
  expect(svg.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'x-content-type-options': 'nosniff' });
  expect(String(svg.headers['content-security-policy'])).toMatch(/^sandbox(?![^;]*allow-same-origin)/);
  for (const path of ['foto.png', 'letras.txt']) {
    const passive = await rawGet(api, await fileUrl(path));
    expect([passive.headers['x-content-type-options'], passive.headers['content-disposition']]).toEqual(['nosniff', 'inline']);
  }
});

it.each([
  ['bytes=0-4', 206, 'abcde', 'bytes 0-4/26'],
  ['bytes=20-', 206, 'uvwxyz', 'bytes 20-25/26'],
  ['bytes=-3', 206, 'xyz', 'bytes 23-25/26'],
  ['bytes=-100', 206, TEXT, 'bytes 0-25/26'],
  ['bytes=24-99', 206, 'yz', 'bytes 24-25/26'],
  ['bytes=26-', 416, '', 'bytes */26'],
  ['bytes=9-3', 416, '', 'bytes */26'],
  ['bytes=-0', 416, '', 'bytes */26'],
  ['letters=0-1', 200, TEXT, undefined],
  ['bytes=0-1,4-5', 200, TEXT, undefined],
])('a file asked for by %s answers %i', async (range, status, body, contentRange) => {
  const answer = await rawGet(api, await fileUrl('letras.txt'), { range });
  expect([answer.status, answer.body.toString(), answer.headers['content-range']]).toEqual([status, body, contentRange]);
  if (status !== 416) expect(answer.headers['content-length']).toBe(String(body.length));
});

it('a file whose bytes are none, and the head of one, are answered whole', async () => {
  const empty = await rawGet(api, await fileUrl('vacio.txt'));
  expect([empty.status, empty.body.length, empty.headers['content-length']]).toEqual([200, 0, '0']);
  const head = await rawGet(api, await fileUrl('letras.txt'), {}, 'HEAD');
  expect([head.status, head.body.length, head.headers['content-length'], head.headers['accept-ranges']]).toEqual([200, 0, '26', 'bytes']);
  expect(head.headers['cache-control']).toContain('immutable');
});

it('files that no course shows are not served, though they are stored: the archive, a constancia, a hash of nothing', async () => {
  const [row] = await api.sql<{ archive_sha256: string }>('select archive_sha256 from content.publication where course_run_id = $1', [runId]);
  const files = api.app.get<FileStore>(FILE_STORE);
  const { sha256 } = await files.put(Buffer.from('%PDF-constancia'));
  const archive = row?.archive_sha256 ?? '';
  expect(await files.size(archive)).toBeGreaterThan(0);
  for (const hash of [archive, sha256, createHash('sha256').update('nada').digest('hex'), 'x', '..%2f..%2fetc', archive.toUpperCase()]) {
    const answer = await rawGet(api, `/files/${hash}/curso.tar.gz`);
    expect([hash, answer.status]).toEqual([hash, 404]);
  }
});

it('captions of a video become WebVTT, and its words a transcript', async () => {
  const { data } = await person.graphql('query U($id: ID!) { unit(unitId: $id) { blocks { ... on VideoBlock { captions { language label url } transcript } } } }', { id: await api.blockId(runId, 'u1') });
  const video = data['unit'].blocks.find((b: { captions?: unknown }) => b.captions);
  expect(video.captions).toEqual([{ language: 'es', label: 'español', url: expect.stringMatching(/^\/files\/[0-9a-f]{64}\//) }]);
  const answer = await rawGet(api, video.captions[0].url);
  expect(answer.headers['content-type']).toBe('text/vtt; charset=utf-8');
  expect(answer.body.toString()).toMatch(/^WEBVTT\n[\s\S]*00:00:01\.000 --> 00:00:02\.500\nHola/);
  expect(JSON.stringify(video.transcript)).toContain('Hola');
});
