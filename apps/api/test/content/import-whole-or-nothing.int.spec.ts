import { readFileSync, writeFileSync } from 'node:fs';
import { CourseImported, ImportCourse } from '@amoxtli/content/server';
import { Events } from '@amoxtli/platform/server';
import { type CourseFiles, packCourse, sampleCourse } from '../harness/course-archive';
import { asOwner, failAtStatement, fingerprint } from '../harness/learning';
import { TestApi } from '../harness/test-api';

let api: TestApi;
let refuses = false;
beforeAll(async () => {
  api = await TestApi.start();
  api.app.get(Events).inTransaction(CourseImported, async () => {
    if (refuses) throw new Error('planted: a listener');
  });
});
afterAll(() => api?.stop());

type Options = Parameters<ImportCourse['run']>[1];

async function bring(files: CourseFiles, options: Partial<Options> = {}, damage: (bytes: Buffer) => Buffer = (bytes) => bytes) {
  const archive = await packCourse(files);
  try {
    writeFileSync(archive.path, damage(readFileSync(archive.path)));
    return await api.app.get(ImportCourse).run(archive.path, { by: null, ...options });
  } finally {
    archive.drop();
  }
}

const whole = (course: string) => ({ ...sampleCourse({ course }), 'static/mapa.png': 'bytes-of-a-map', 'about/overview.html': '<p>Todo</p>' });

/** The same course again, with one more unit. */
const changed = (course: string) => ({ ...whole(course), 'vertical/u3.xml': '<vertical display_name="Examen"><problem url_name="p3"/><html url_name="h9"/></vertical>', 'html/h9.xml': '<html filename="h9"/>', 'html/h9.html': '<p>Más</p>' });

it.each([
  ['a new course', false],
  ['a new version of a course', true],
])('F14: a failure at any statement of the import of %s leaves no row anywhere', async (_, again) => {
  const course = again ? 'NUEVA-VERSION' : 'NUEVO';
  if (again) expect(await bring(whole(course))).toMatchObject({ ok: true, version: 1 });
  const before = await fingerprint(api);
  let n = 0;
  for (let done = false; !done; ) {
    const planted = failAtStatement(api, ++n);
    const outcome = await bring(again ? changed(course) : whole(course)).catch((error: Error) => error.message);
    planted.undo();
    if (typeof outcome === 'string') {
      expect(outcome).toMatch(/^planted: statement/);
      expect({ n, rows: await fingerprint(api) }).toEqual({ n, rows: before });
    } else {
      expect(outcome).toMatchObject({ ok: true, version: again ? 2 : 1 });
      expect(planted.ran()).toBe(n - 1);
      done = true;
    }
  }
  expect(n).toBeGreaterThan(15);
});

it('F14: a throw in what the caller does within the import undoes all of it', async () => {
  const before = await fingerprint(api);
  await expect(bring(whole('DENTRO'), { within: async () => Promise.reject(new Error('planted: within')) })).rejects.toThrow('planted: within');
  expect(await fingerprint(api)).toEqual(before);
});

it('F14: a throw in a listener above undoes all of it', async () => {
  const before = await fingerprint(api);
  refuses = true;
  await expect(bring(whole('OYENTE'))).rejects.toThrow('planted: a listener');
  refuses = false;
  expect(await fingerprint(api)).toEqual(before);
});

it('F14: a duplicate that was planted in the last table undoes the first', async () => {
  await bring(whole('DOBLE'));
  const [run] = await api.sql<{ id: number }>(`select course_run_id as id from content.run where run_key like 'PRUEBA/DOBLE/%'`);
  await asOwner(api, `insert into content.publication select course_run_id, 2, title, outline, gradebook, archive_sha256, report from content.publication where course_run_id = $1`, [run?.id]);
  await asOwner(api, `insert into content.asset values ($1, 2, 'mapa.png', repeat('0', 64), 'image/png', 1)`, [run?.id]);
  const before = await fingerprint(api);
  await expect(bring(changed('DOBLE'))).rejects.toThrow(/publication_pk/);
  expect(await fingerprint(api)).toEqual(before);
});

it('F14: a connection cut in the middle undoes all of it, and the next import goes through', async () => {
  const before = await fingerprint(api);
  const cut: Options['within'] = async (_, tx) => {
    const [row] = (await tx.manager.query('select pg_backend_pid() as pid')) as { pid: number }[];
    await asOwner(api, 'select pg_terminate_backend($1)', [row?.pid]);
  };
  await expect(bring(whole('CORTE'), { within: cut })).rejects.toThrow();
  expect(await fingerprint(api)).toEqual(before);
  expect(await bring(whole('CORTE'))).toMatchObject({ ok: true, version: 1 });
});

it('F14: a failure in any step before the rows (unpacking, reading, storing) leaves none', async () => {
  const before = await fingerprint(api);
  for (const at of ['unpacking', 'reading', 'storing', 'publishing']) {
    const stop: Options['progress'] = async (step) => {
      if (step === at) throw new Error(`planted: ${at}`);
    };
    await expect(bring(whole('PASOS'), { progress: stop })).rejects.toThrow(`planted: ${at}`);
  }
  expect(await fingerprint(api)).toEqual(before);
});

it.each([
  ['a text that is no archive', 'not-an-archive', () => Buffer.from('esto no es un curso')],
  ['half an upload', 'truncated', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['an archive whose last byte is missing', 'truncated', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
  ['nothing', 'not-an-archive', () => Buffer.alloc(0)],
])('%s is refused with a sentence, and nothing changes', async (_, code, damage) => {
  const before = await fingerprint(api);
  const outcome = await bring(whole('MAL'), {}, damage);
  expect(outcome).toMatchObject({ ok: false, code, message: expect.stringMatching(/^El archivo (no es|está)/) });
  expect(await fingerprint(api)).toEqual(before);
});

it('entities in the XML of the course itself are never expanded: the import is refused', async () => {
  const before = await fingerprint(api);
  const bomb = '<!DOCTYPE c [<!ENTITY a "x"><!ENTITY b SYSTEM "file:///etc/passwd">]><course url_name="r1" org="PRUEBA" course="ENT">&b;</course>';
  expect(await bring({ ...whole('ENT'), 'course.xml': bomb })).toMatchObject({ ok: false });
  expect(await fingerprint(api)).toEqual(before);
});

it('entities in one block make that block ill-formed, kept as source and never expanded', async () => {
  const secret = '<!DOCTYPE p [<!ENTITY b SYSTEM "file:///etc/passwd">]><problem><stringresponse answer="&b;"><textline/></stringresponse></problem>';
  const outcome = await bring({ ...whole('ENT2'), 'problem/p3.xml': secret });
  if (!outcome.ok) throw new Error(outcome.message);
  const rows = await asOwner<{ page: string }>(api, 'select page::text from content.unit_page where course_run_id = $1', [outcome.courseRunId]);
  const pages = rows.map((r) => r.page).join('');
  expect(pages).toContain('"BrokenBlock"');
  expect(pages).not.toContain('root:');
  const keys = await asOwner<{ text: string }>(api, 'select answers::text as text from content_secret.problem_key where course_run_id = $1', [outcome.courseRunId]);
  expect(keys.map((k) => k.text).join('')).not.toContain('root:');
});
