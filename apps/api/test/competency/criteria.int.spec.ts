import type { QueryRunner } from 'typeorm';
import { CriteriaAndTemplates1764028962000, KeepRubric, LogStore, RecomputeAttainment } from '@amoxtli/competency/server';
import { asOwner } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { KA2, V3, claim, handIn, handedIn, judge, marks, openFramework, queue, rubric, sendFile, write } from './teaching';

const KA3 = `${V3}/KA.3`;
let api: TestApi;
let admin: TestClient;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await openFramework(api);
  admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
});
afterAll(() => api?.stop());
beforeEach(async () => {
  await api.sql('delete from competency.criterion_alignment');
});

const assessor = () => api.person({ roles: [{ role: 'ASSESSOR' }] });
const align = (more: Record<string, unknown> = {}, who = admin) =>
  who.mutate('saveCriterionAlignment', 'SaveCriterionAlignmentInput', { rubricOf: KA2, criterion: 'plan', competency: KA3, outcome: 'EVIDENCE', ...more }, '__typename ... on CriterionNotAlignable { field } ... on CriterionAlignmentSaved { alignments { criterion name { es } competency { key } outcome fromLevel } }');

/** Where a teacher stands in a further competency. */
async function there(teacher: TestClient, key = KA3) {
  const { data, errors } = await teacher.graphql(`{ myCompetency(key: "${key}") { cell { attained reasons { code counted { title criterion { es } } } } evidence { id kind state title score links origin { evidenceId criterion { es } } } } }`);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data['myCompetency'];
}
const standingAt = async (teacher: TestClient, key = KA3) => (await there(teacher, key)).evidence.map(({ kind, state, score }: { kind: string; state: string; score: number }) => [kind, state, score]);

/** Lines that stand in the log of KA.3. */
const credits = async ({ learnerId }: TestClient) =>
  (await api.app.get(LogStore).ofLearner(learnerId)).filter(({ kind, entryId }, _, all) => kind === 'CREDIT' && !all.some(({ ofEntry }) => ofEntry === entryId)).map(({ evidenceKind, score, judged, attains }) => ({ evidenceKind, score, judged, attains }));

async function twice(id: string, verdict: Record<string, unknown>) {
  for (const one of [await assessor(), await assessor()]) await judge(one, id, verdict);
}

async function recomputeSaysTheSame() {
  expect((await api.app.get(RecomputeAttainment).run()).changed).toBe(0);
}

it('a criterion of a decided piece gives evidence of a further competency, once, named by the piece and the criterion', async () => {
  await align({ outcome: 'ATTAINS' });
  const teacher = await api.person();
  const id = await handedIn(teacher);
  await judge(await assessor(), id);
  expect(await standingAt(teacher)).toEqual([]);
  await judge(await assessor(), id);
  const { cell, evidence } = await there(teacher);
  expect(evidence).toEqual([{ id: expect.any(String), kind: 'AUTOMATIC', state: 'DECIDED', title: 'Mi rúbrica de fracciones', score: 1, links: [`/evidencias/${id}`], origin: { evidenceId: id, criterion: { es: 'plan' } } }]);
  expect(cell.attained).toBe(true);
  expect(cell.reasons.find(({ code }: { code: string }) => code === 'attains').counted).toEqual([{ title: 'Mi rúbrica de fracciones', criterion: { es: 'plan' } }]);
  await recomputeSaysTheSame();
});

it('of two who agree the level between, rounded down, and from the level that the alignment names', async () => {
  await align({ fromLevel: 'some' });
  await align({ criterion: 'class', competency: `${V3}/KA.4` });
  const teacher = await api.person();
  const id = await handedIn(teacher);
  await judge(await assessor(), id, { marks: marks('yes', 'yes') });
  await judge(await assessor(), id, { marks: marks('some', 'yes') });
  expect(await standingAt(teacher)).toEqual([['AUTOMATIC', 'DECIDED', 0.5]]);
  expect(await standingAt(teacher, `${V3}/KA.4`)).toEqual([['AUTOMATIC', 'DECIDED', 1]]);
  expect(await credits(teacher)).toContainEqual({ evidenceKind: 'AUTOMATIC', score: 0.5, judged: false, attains: false });
  await recomputeSaysTheSame();
});

it('below the rubric’s own mark, or said to give nothing, it gives nothing', async () => {
  await align();
  await align({ criterion: 'class', outcome: 'NOTHING' });
  const teacher = await api.person();
  await judge(await assessor(), await handedIn(teacher), { marks: marks('some', 'no') });
  expect(await standingAt(teacher)).toEqual([]);
  const other = await api.person();
  await twice(await handedIn(other), { marks: marks('some', 'yes') });
  expect(await standingAt(other)).toEqual([]);
});

it('what is given to an indicator counts for its competency, and twice said counts once, by what gives more', async () => {
  await align({ competency: `${KA3}-i1` });
  await align({ outcome: 'ATTAINS' });
  const teacher = await api.person();
  await twice(await handedIn(teacher), {});
  expect(await standingAt(teacher)).toEqual([['AUTOMATIC', 'DECIDED', 1]]);
  expect((await there(teacher)).cell.attained).toBe(true);
});

it('an appeal that lowers or raises a mark takes back, or updates, what it gave', async () => {
  await align({ fromLevel: 'some' });
  const teacher = await api.person();
  const id = await handedIn(teacher);
  await twice(id, {});
  const appeal = (of: string) => teacher.mutate('appealJudgement', 'AppealJudgementInput', { id: of, reason: 'Otra vez.' }, '__typename');
  await appeal(id);
  expect(await standingAt(teacher)).toEqual([['AUTOMATIC', 'DECIDED', 1]]);
  await judge(await assessor(), id, { marks: marks('some', 'yes') });
  expect(await standingAt(teacher)).toEqual([['AUTOMATIC', 'DECIDED', 0.5]]);
  const given = async () => (await credits(teacher)).filter(({ evidenceKind }) => evidenceKind === 'AUTOMATIC');
  expect(await given()).toEqual([{ evidenceKind: 'AUTOMATIC', score: 0.5, judged: false, attains: false }]);
  const second = await handedIn(teacher);
  await twice(second, {});
  await appeal(second);
  await judge(await assessor(), second, { marks: marks('no', 'yes') });
  expect(await standingAt(teacher)).toEqual([['AUTOMATIC', 'DECIDED', 0.5]]);
  expect(await given()).toHaveLength(1);
  await recomputeSaysTheSame();
});

it.each<[string, (teacher: TestClient, id: string) => Promise<unknown>]>([
  ['withdrawn', (teacher, id) => teacher.mutate('withdrawEvidence', 'EvidenceInput', { id }, '__typename')],
  ['returned after an appeal', async (teacher, id) => {
    await teacher.mutate('appealJudgement', 'AppealJudgementInput', { id, reason: 'Otra vez.' }, '__typename');
    await judge(await assessor(), id, { decision: 'RETURNED', marks: [], reason: 'Falta el registro.' });
  }],
])('a piece that is %s takes what its criteria gave with it', async (_, act) => {
  await align({ outcome: 'ATTAINS' });
  const teacher = await api.person();
  const id = await handedIn(teacher);
  await twice(id, {});
  expect((await there(teacher)).cell.attained).toBe(true);
  await act(teacher, id);
  expect(await there(teacher)).toMatchObject({ cell: { attained: false }, evidence: [] });
  expect(await credits(teacher)).toEqual([]);
  await recomputeSaysTheSame();
});

describe('a criterion that sends to review', () => {
  beforeAll(() => api.app.get(KeepRubric).run(KA3, rubric, null));
  afterAll(async () => {
    await api.sql(`delete from competency.rubric r using competency.competency c where c.competency_id = r.competency_id and c.code = 'KA.3' and r.rubric_id not in (select rubric_id from competency.evidence where rubric_id is not null)`);
  });

  it('puts the piece, with its files, before an assessor of the further competency; what they say counts', async () => {
    await align({ outcome: 'REVIEW' });
    const teacher = await api.person();
    const id = await draftWithFile(teacher);
    await twice(id, {});
    const [waiting] = (await there(teacher)).evidence;
    expect(waiting).toMatchObject({ kind: 'AUTOMATIC', state: 'SUBMITTED', score: null });
    const [one, stranger] = [await assessor(), await assessor()];
    expect(await queue(one)).toContain(waiting.id);
    const { evidence } = await claim(one, waiting.id);
    expect(evidence).toMatchObject({ text: 'La usé con mi grupo de segundo.', files: [{ url: expect.stringContaining('/evidencias/archivos/') }] });
    expect([(await one.fetch(evidence.files[0].url)).status, (await stranger.fetch(evidence.files[0].url)).status]).toEqual([200, 404]);
    await twiceMore(one, waiting.id);
    expect(await standingAt(teacher)).toEqual([['AUTOMATIC', 'DECIDED', 1]]);
    expect(await credits(teacher)).toContainEqual({ evidenceKind: 'AUTOMATIC', score: 1, judged: true, attains: false });
    await recomputeSaysTheSame();
  });

  it('asks no more when the piece is taken away, and again when it comes back', async () => {
    await align({ outcome: 'REVIEW' });
    const teacher = await api.person();
    const id = await handedIn(teacher);
    await twice(id, {});
    const [{ id: waiting }] = (await there(teacher)).evidence;
    const one = await assessor();
    await claim(one, waiting);
    await teacher.mutate('appealJudgement', 'AppealJudgementInput', { id, reason: 'Otra vez.' }, '__typename');
    await judge(await assessor(), id, { decision: 'RETURNED', marks: [], reason: 'Falta el registro.' });
    expect(await judge(one, waiting).catch((error: Error) => error.message)).toContain('NOT_FOUND');
    await write(teacher, { text: 'Con registro.' }, id);
    await handIn(teacher, id);
    await twice(id, {});
    const { evidence } = await claim(await assessor(), waiting);
    expect(evidence).toMatchObject({ version: 2, text: 'Con registro.' });
  });

  async function twiceMore(first: TestClient, id: string) {
    await judge(first, id);
    await judge(await assessor(), id);
  }

  async function draftWithFile(teacher: TestClient): Promise<string> {
    const id = (await write(teacher))['evidence'].id as string;
    const body = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    await sendFile(teacher, id, 'plan.pdf', body);
    await handIn(teacher, id);
    return id;
  }
});

it('two pieces of one teacher, decided at once, whose criteria give each other’s competency, both come through', async () => {
  await api.app.get(KeepRubric).run(KA3, rubric, null);
  await align();
  await align({ rubricOf: KA3, competency: KA2 });
  for (let turn = 0; turn < 5; turn++) {
    const teacher = await api.person();
    const ids = [await handedIn(teacher), await handedIn(teacher, { competency: KA3 })];
    for (const id of ids) await judge(await assessor(), id);
    const judges = [await assessor(), await assessor()];
    await Promise.all(ids.map((id, i) => claim(judges[i] as TestClient, id)));
    expect(await Promise.all(ids.map((id, i) => judge(judges[i] as TestClient, id)))).toEqual([{ __typename: 'JudgementRecorded', next: 'DECIDED' }, { __typename: 'JudgementRecorded', next: 'DECIDED' }]);
    expect((await standingAt(teacher)).map(([kind]: [string]) => kind).sort()).toEqual(['AUTOMATIC', 'SUBMITTED']);
    expect((await standingAt(teacher, KA2)).map(([kind]: [string]) => kind).sort()).toEqual(['AUTOMATIC', 'SUBMITTED']);
  }
  await recomputeSaysTheSame();
});

describe('saying what a criterion gives', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a criterion that the rubric does not have', { criterion: 'otro' }, 'criterion'],
    ['the rubric’s own competency', { competency: KA2 }, 'competency'],
    ['an indicator of the rubric’s own competency', { competency: `${KA2}-i1` }, 'competency'],
    ['a level that the criterion does not have', { fromLevel: 'superb' }, 'fromLevel'],
  ])('refuses %s', async (_, more, field) => expect(await align(more)).toEqual({ __typename: 'CriterionNotAlignable', field }));

  it('is for who keeps frameworks, is said otherwise by saying it again, and taken back', async () => {
    await expect(align({}, await api.person({ roles: [{ role: 'ASSESSOR' }] }))).rejects.toThrow('FORBIDDEN');
    await align();
    expect(await align({ outcome: 'REVIEW', fromLevel: 'yes' })).toEqual({ __typename: 'CriterionAlignmentSaved', alignments: [{ criterion: 'plan', name: { es: 'plan' }, competency: { key: KA3 }, outcome: 'REVIEW', fromLevel: 'yes' }] });
    expect(await align({ outcome: null })).toEqual({ __typename: 'CriterionAlignmentSaved', alignments: [] });
  });
});

it('what was said of a course’s criterion before moves to the rubric of the competency that the course asks evidence of', async () => {
  const runner = { query: (sql: string) => asOwner(api, sql) } as unknown as QueryRunner;
  const migration = new CriteriaAndTemplates1764028962000();
  await api.app.get(KeepRubric).keepTask(KA2, runId, { es: 'Tarea', en: 'Task' }, { es: 'Qué', en: 'What' });
  const before = await api.sql('select course_run_id, block_id, competency_id, outcome from competency.alignment order by alignment_id');
  await migration.down(runner);
  await api.sql(`insert into competency.alignment (course_run_id, block_id, criterion, competency_id, outcome) select $1, 0, 'plan', competency_id, 'REVIEW' from competency.competency where code in ('KA.2', 'KA.3')`, [runId]);
  await migration.up(runner);
  expect(await api.sql(`select r.code as "of", a.criterion, c.code, a.outcome from competency.criterion_alignment a join competency.competency c using (competency_id) join competency.competency r on r.competency_id = a.rubric_of`)).toEqual([{ of: 'KA.2', criterion: 'plan', code: 'KA.3', outcome: 'REVIEW' }]);
  expect(await api.sql('select course_run_id, block_id, competency_id, outcome from competency.alignment order by alignment_id')).toEqual(before);
});
