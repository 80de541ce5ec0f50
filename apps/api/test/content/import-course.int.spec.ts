import { type CourseFiles, sampleCourse } from '../harness/course-archive';
import { TestApi } from '../harness/test-api';
import { enroll, fingerprint, learnerIn } from '../harness/learning';

let api: TestApi;
beforeAll(async () => void (api = await TestApi.start()));
afterAll(() => api?.stop());

const OUTLINE = 'query O($id: ID!) { courseOutline(runId: $id) { title version sections { title subsections { title graded format units { id title kinds } } } } }';
const UNIT = `query U($id: ID!) { unit(unitId: $id) { title sectionTitle subsectionTitle graded previousUnitId nextUnitId
  blocks { __typename id title ... on HtmlBlock { body } ... on BrokenBlock { source problem } ... on KeptBlock { kind }
    ... on ProblemBlock { graded hintCount responses { id kind choices { id } } } } } }`;

async function imported(files: CourseFiles): Promise<{ courseRunId: number; version: number }> {
  const outcome = await api.importCourse(files);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}

it('a whole import is an outline, unit pages, problems without their keys, and files', async () => {
  const files = {
    ...sampleCourse({ course: 'ENTERO' }),
    'html/h1.html': '<p>Mira: <img src="/static/mapa.png" alt="Mapa"/></p>',
    'static/mapa.png': 'bytes-of-a-map',
  };
  const { courseRunId } = await imported(files);
  const person = await learnerIn(api, courseRunId);
  const { data } = await person.graphql(OUTLINE, { id: String(courseRunId) });
  const units = (id: string) => ({ id: expect.stringMatching(new RegExp(`^${courseRunId}\\.\\d+$`)), title: id, kinds: expect.any(Array) });
  expect(data['courseOutline']).toEqual({
    title: 'Curso de prueba ENTERO',
    version: 1,
    sections: [{ title: 'Uno', subsections: [
      { title: 'Ejercicios', graded: true, format: 'Ejercicio', units: [{ ...units('Leer'), kinds: ['html'] }, { ...units('Practicar'), kinds: ['problem'] }] },
      { title: 'Examen', graded: true, format: 'Examen', units: [{ ...units('Examen'), kinds: ['problem'] }] },
    ] }],
  });
  const [u1, u2, u3] = await Promise.all(['u1', 'u2', 'u3'].map((key) => api.blockId(courseRunId, key)));
  const first = (await person.graphql(UNIT, { id: u1 })).data['unit'];
  expect(first).toMatchObject({ title: 'Leer', sectionTitle: 'Uno', subsectionTitle: 'Ejercicios', graded: true, previousUnitId: null, nextUnitId: u2 });
  const image = JSON.stringify(first.blocks[0].body);
  const [asset] = await api.sql<{ sha256: string; bytes: string }>('select sha256, bytes from content.asset where course_run_id = $1', [courseRunId]);
  expect(asset?.bytes).toBe('14');
  expect(image).toContain(`/files/${asset?.sha256}/mapa.png`);
  const second = (await person.graphql(UNIT, { id: u2 })).data['unit'];
  expect(second).toMatchObject({ previousUnitId: u1, nextUnitId: u3 });
  expect(second.blocks.map((b: { responses: { id: string; kind: string; choices: unknown[] }[] }) => b.responses.map((r) => [r.id, r.kind, r.choices.length]))).toEqual([
    [['2_1', 'CHOICE', 2]],
    [['2_1', 'CHECKBOX', 3], ['3_1', 'NUMERICAL', 0]],
  ]);
});

it('answer keys are in their own schema only, which the role that serves may not read', async () => {
  const { courseRunId } = await imported({
    ...sampleCourse({ course: 'LLAVES' }),
    'problem/p3.xml': '<problem><stringresponse answer="CANARIO-LLAVE"><textline size="20"/></stringresponse><solution><p>CANARIO-LLAVE</p></solution></problem>',
  });
  await expect(api.sql('select * from content_secret.problem_key')).rejects.toThrow(/permission denied/);
  await expect(api.sql('update content_secret.problem_key set answers = $1', ['{}'])).rejects.toThrow(/permission denied/);
  const tables = await api.sql<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('content', 'catalog', 'platform', 'pgboss')`);
  for (const { name } of tables) {
    const [row] = await api.sql<{ hits: number }>(`select count(*)::int as hits from ${name} t where t::text like '%CANARIO-LLAVE%'`);
    expect([name, row?.hits]).toEqual([name, 0]);
  }
  const [kept] = await api.sql<{ n: number }>('select count(*)::int as n from content.problem where course_run_id = $1', [courseRunId]);
  expect(kept?.n).toBe(3);
});

it('a changed course comes in as a new version; blocks keep their numbers and the old version its rows', async () => {
  const files = sampleCourse({ course: 'OTRAVEZ' });
  const { courseRunId } = await imported(files);
  const numbers = () => api.sql<{ usage_key: string; block_id: number }>('select usage_key, block_id from content.block where course_run_id = $1 order by usage_key', [courseRunId]);
  const old = (table: string) => api.sql(`select * from content.${table} where course_run_id = $1 and version = 1 order by 1, 2, 3`, [courseRunId]);
  const tables = ['publication', 'unit_page', 'problem', 'asset', 'frame'];
  const [before, rows] = [await numbers(), await Promise.all(tables.map(old))];
  const changed = await imported({
    ...files,
    'sequential/s1.xml': '<sequential display_name="Ejercicios" graded="true" format="Ejercicio"><vertical url_name="u0"/><vertical url_name="u2"/><vertical url_name="u1"/></sequential>',
    'vertical/u0.xml': '<vertical display_name="Antes"><html url_name="h0"/></vertical>',
    'html/h0.xml': '<html filename="h0"/>',
    'html/h0.html': '<p>Nuevo</p>',
  });
  expect(changed).toMatchObject({ courseRunId, version: 2 });
  const after = await numbers();
  const known = new Set(before.map((b) => b.usage_key));
  expect(after.filter((b) => known.has(b.usage_key))).toEqual(before);
  const fresh = after.filter((b) => !known.has(b.usage_key));
  expect(fresh.map((b) => b.usage_key)).toEqual(['h0', 'u0']);
  expect(Math.min(...fresh.map((b) => b.block_id))).toBeGreaterThan(Math.max(...before.map((b) => b.block_id)));
  expect(await Promise.all(tables.map(old))).toEqual(rows);
  const person = await learnerIn(api, courseRunId);
  expect((await person.graphql(OUTLINE, { id: String(courseRunId) })).data['courseOutline']).toMatchObject({ version: 2, sections: [{ subsections: [{ units: [{ title: 'Antes' }, { title: 'Practicar' }, { title: 'Leer' }] }, {}] }] });
});

it.each(['publication', 'unit_page', 'problem', 'block', 'asset', 'frame'])('rows of a published version are only ever added: %s', async (table) => {
  await expect(api.sql(`update content.${table} set course_run_id = course_run_id`)).rejects.toThrow(/permission denied/);
  await expect(api.sql(`delete from content.${table}`)).rejects.toThrow(/permission denied/);
});

it('an ill-formed block is kept as its source for staff, and is not there for learners', async () => {
  const { courseRunId } = await imported({ ...sampleCourse({ course: 'ROTO' }), 'html/h1.xml': '<html display_name="Mal"><p>sin cerrar</html>' });
  const learner = await learnerIn(api, courseRunId);
  const staff = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId }] });
  const id = await api.blockId(courseRunId, 'u1');
  expect((await staff.graphql(UNIT, { id })).data['unit'].blocks).toEqual([expect.objectContaining({ __typename: 'BrokenBlock', source: expect.stringContaining('sin cerrar') })]);
  expect((await learner.graphql(UNIT, { id })).data['unit'].blocks).toEqual([]);
  const { data } = await learner.graphql('query P($id: ID!) { courseProgress(runId: $id) { totalUnits remaining { title } } }', { id: String(courseRunId) });
  expect(data['courseProgress'].remaining.map((r: { title: string }) => r.title)).toEqual(['Practicar', 'Examen']);
});

it.each([
  ['ends before it starts', { start: '2027-05-01T00:00:00Z', end: '2027-04-01T00:00:00Z' }, /El curso termina \(2027-04-01\) antes de empezar \(2027-05-01\)/],
  ['closes enrollment before it opens', { enrollmentStart: '2026-05-01T00:00:00Z', enrollmentEnd: '2026-04-01T00:00:00Z' }, /La inscripción cierra \(2026-04-01\) antes de abrir/],
])('a course that %s is refused in Spanish, and nothing changes', async (_, dates, message) => {
  const before = await fingerprint(api);
  const outcome = await api.importCourse(sampleCourse({ course: 'FECHAS', ...dates }));
  expect(outcome).toMatchObject({ ok: false, code: 'dates-reversed', message: expect.stringMatching(message) });
  expect(await fingerprint(api)).toEqual(before);
});

it('an unknown person is no learner of an imported course: enrolling is what opens it', async () => {
  const { courseRunId } = await imported(sampleCourse({ course: 'ABRIR' }));
  const person = await api.person();
  expect((await person.graphql(OUTLINE, { id: String(courseRunId) })).data['courseOutline']).toBeNull();
  await enroll(person, courseRunId);
  expect((await person.graphql(OUTLINE, { id: String(courseRunId) })).data['courseOutline']).not.toBeNull();
});
