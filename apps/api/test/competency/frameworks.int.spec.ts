import { type Crosswalk, type Framework, type Rubric, writeCase, writeFrameworkCsv } from '@amoxtli/competency/domain';
import { SeedCompetency } from '@amoxtli/competency/server';
import { fingerprint } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { seedFile } from './teaching';

let api: TestApi;
let admin: TestClient;
const documents = ['ict-cft-2', 'ict-cft-3', 'prende-skills-6', 'prende-skills-9'].map((name) => seedFile<Framework>(`frameworks/${name}.json`));
const crosswalks = [seedFile<Crosswalk>('frameworks/crosswalk-ict-cft-2-3.json')];
beforeAll(async () => {
  api = await TestApi.start();
  admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
  await api.app.get(SeedCompetency).keepFrameworks(documents, crosswalks);
});
afterAll(() => api?.stop());

type Brought = { kind: string; key?: string; faults: { line: number | null; path: string | null; code: string; subject: string }[] };

async function bring(text: string, who = admin): Promise<Brought> {
  const response = await who.fetch('/api/marcos', { method: 'POST', body: text, headers: { 'x-amoxtli-csrf': '1', 'content-type': 'text/plain' } });
  return (await response.json()) as Brought;
}
const third = documents[1] as Framework;
const draft: Framework = { ...third, version: '3-borrador' };

it('four frameworks are shipped, the newest version first; the version is part of every key, and KD.1 is not KD.1', async () => {
  const { data } = await api.anonymous().graphql('{ frameworks { key competencies { key code kind name { es } } } }');
  expect(data['frameworks'].map(({ key }: { key: string }) => key)).toEqual(['ict-cft@3', 'ict-cft@2', 'prende-skills@9', 'prende-skills@6']);
  const names = data['frameworks'].flatMap(({ competencies }: { competencies: { key: string; code: string; name: { es: string } }[] }) => competencies.filter(({ code }) => code === 'KD.1'));
  expect(names.map(({ key }: { key: string }) => key)).toEqual(['ict-cft@3/KD.1', 'ict-cft@2/KD.1']);
  expect(names[0].name.es).not.toBe(names[1].name.es);
});

it.each([['csv', writeFrameworkCsv], ['json', (f: Framework) => writeCase(f, { baseUri: 'https://a.example/marcos', changedAt: '2026-01-01T00:00:00Z', creator: 'Prueba' })]] as const)(
  'what goes out as %s comes in equal',
  async (extension, write) => {
    const out = await (await api.anonymous().fetch(`/marcos/ict-cft@3.${extension}`)).text();
    expect(out.length).toBeGreaterThan(5000);
    const copy = { ...third, version: `3-${extension}` };
    expect(await bring(write(copy))).toEqual({ kind: 'kept', key: `ict-cft@3-${extension}`, title: copy.title });
    const [row] = await api.sql<{ document: Framework }>('select document from competency.framework where version = $1', [copy.version]);
    expect(row?.document).toEqual(copy);
  },
);

it.each<[string, string, object]>([
  ['a cycle', 'CYCLE', { parent: 'KA.1-i2' }],
  ['a missing parent', 'MISSING_PARENT', { parent: 'ZZ.9' }],
  ['a code twice', 'DUPLICATE_CODE', { code: 'KA.1-i2' }],
])('a file with %s says on which line and why, and nothing comes in', async (_, code, change) => {
  const nodes = draft.nodes.map((node) => {
    if (node.code === 'KA.1-i1') return { ...node, ...change };
    return code === 'CYCLE' && node.code === 'KA.1-i2' ? { ...node, parent: 'KA.1-i1' } : node;
  });
  const before = await fingerprint(api, 'competency');
  const { kind, faults } = await bring(writeFrameworkCsv({ ...draft, nodes }));
  expect(kind).toBe('faulty');
  expect(faults.map((fault) => fault.code)).toContain(code);
  expect(faults.find((fault) => fault.code === code)?.line).toBeGreaterThan(1);
  expect(await fingerprint(api, 'competency')).toEqual(before);
});

it('nonsense is refused with words, not with a fault of ours', async () => {
  for (const text of ['', '{', '{"CFDocument": 3}', 'a,b,c', '\u0000']) expect((await bring(text)).kind).toBe('faulty');
});

it('files are for the platform’s administrators, and of a size', async () => {
  expect((await (await api.person()).fetch('/api/marcos', { method: 'POST', body: 'x', headers: { 'x-amoxtli-csrf': '1' } })).status).toBe(403);
  expect(await bring('a'.repeat(4 * 1024 * 1024 + 1))).toMatchObject({ kind: 'faulty', faults: [{ code: 'TOO_LARGE' }] });
});

it('a draft is written over and published; what is published does not change under people’s feet', async () => {
  expect(await bring(writeFrameworkCsv(draft))).toMatchObject({ kind: 'kept' });
  expect(await bring(writeFrameworkCsv({ ...draft, title: { es: 'Otro título', en: 'Another title' } }))).toMatchObject({ kind: 'kept' });
  const publish = () => admin.mutate('publishFramework', 'PublishFrameworkInput', { key: 'ict-cft@3-borrador' }, '__typename');
  expect([await publish(), await publish()]).toEqual([{ __typename: 'FrameworkKept' }, { __typename: 'FrameworkInUse' }]);
  await expect(admin.mutate('publishFramework', 'PublishFrameworkInput', { key: 'no@hay' }, '__typename')).rejects.toThrow('NOT_FOUND');
  const before = await fingerprint(api, 'competency');
  expect(await bring(writeFrameworkCsv(draft))).toEqual({ kind: 'published-already', key: 'ict-cft@3-borrador' });
  expect(await fingerprint(api, 'competency')).toEqual(before);
});

it('a rubric without level is refused in words; a new wording is a new version', async () => {
  const both = (text: string) => ({ es: text, en: text });
  const level = (code: string, score: number) => ({ code, name: both(code), descriptor: both(code), score });
  const save = (levels: object[]) => admin.mutate('saveRubric', 'SaveRubricInput', { competency: 'ict-cft@3/KA.1', proficientFrom: 0.6, criteria: [{ code: 'c', name: both('c'), weight: 1, levels }] }, '__typename ... on RubricKept { rubric { version } } ... on FrameworkFaulty { faults { code subject } }');
  expect(await save([])).toEqual({ __typename: 'FrameworkFaulty', faults: [{ code: 'NO_LEVEL', subject: 'c' }, { code: 'PROFICIENT_OUT_OF_REACH', subject: '' }] });
  expect(await save([level('a', 0), level('b', 1)])).toEqual({ __typename: 'RubricKept', rubric: { version: 1 } });
  expect(await save([level('a', 0), level('b', 0.9)])).toEqual({ __typename: 'RubricKept', rubric: { version: 2 } });
});

it('what was attained in version 2 is read in version 3 as prior learning, and counts for nothing by itself', async () => {
  const teacher = await api.person();
  const [old] = await api.sql<{ id: number }>(`select c.competency_id as id from competency.competency c join competency.framework f using (framework_id) where f.code = 'ict-cft' and f.version = '2' and c.code = 'KD.3'`);
  for (const [kind, judged] of [['AUTOMATIC', false], ['SUBMITTED', true]] as const) {
    await api.sql(`insert into competency.log_entry (learner_id, competency_id, entry_id, kind, at, evidence_kind, score, judged, attains) values ($1, $2, gen_random_uuid(), 'CREDIT', now() - interval '1 day', $3, 1, $4, false)`, [teacher.learnerId, old?.id, kind, judged]);
  }
  const cell = async (framework: string) => {
    const { data } = await teacher.graphql(`{ myMatrix(framework: "${framework}") { cells { competency { key } attained otherwise { via { key } relation standsFor } } } }`);
    return data['myMatrix'].cells.find((one: { competency: { key: string } }) => one.competency.key === `${framework}/KD.3`);
  };
  expect((await cell('ict-cft@2')).attained).toBe(true);
  expect(await cell('ict-cft@3')).toMatchObject({ attained: false, otherwise: [{ via: { key: 'ict-cft@2/KD.3' }, standsFor: false }] });
});

it('a rubric that is shipped is kept once, however often the seed is loaded', async () => {
  const { rubrics } = seedFile<{ rubrics: { framework: string; version: string; competency: string; rubric: Rubric }[] }>('competency/rubrics.json');
  for (let times = 0; times < 2; times++) for (const { framework, version, competency, rubric } of rubrics) await api.app.get(SeedCompetency).keepRubric(`${framework}@${version}/${competency}`, rubric);
  const kept = await api.sql(`select f.code as framework, c.code as competency, r.version from competency.rubric r join competency.competency c using (competency_id) join competency.framework f using (framework_id) where f.code = 'prende-skills'`);
  expect(kept).toEqual(rubrics.map(({ framework, competency }) => ({ framework, competency, version: 1 })));
});

it('a draft written over keeps the rubrics and alignments of what it still has, and lets go of the rest', async () => {
  const version = '3-con-rúbrica';
  const both = (text: string) => ({ es: text, en: text });
  const level = (code: string, score: number) => ({ code, name: both(code), descriptor: both(code), score });
  const rubric = { proficientFrom: 0.6, criteria: [{ code: 'c', name: both('c'), weight: 1, levels: [level('a', 0), level('b', 1)] }] };
  const key = (code: string) => `ict-cft@${version}/${code}`;
  const kept = async (code: string) => (await admin.graphql(`{ keptRubric(competency: "${key(code)}") { version } }`)).data['keptRubric'];
  expect(await bring(writeFrameworkCsv({ ...third, version }))).toMatchObject({ kind: 'kept' });
  for (const code of ['KA.1', 'KA.2']) await admin.mutate('saveRubric', 'SaveRubricInput', { competency: key(code), ...rubric }, '__typename');
  for (const [of, to] of [['KA.1', 'KA.2'], ['KA.2', 'KA.1'], ['KA.1', 'KA.3']] as const) await admin.mutate('saveCriterionAlignment', 'SaveCriterionAlignmentInput', { rubricOf: key(of), criterion: 'c', competency: key(to), outcome: 'EVIDENCE' }, '__typename');
  const nodes = third.nodes.filter(({ code, parent }) => code !== 'KA.2' && parent !== 'KA.2');
  expect(await bring(writeFrameworkCsv({ ...third, version, nodes }))).toMatchObject({ kind: 'kept' });
  expect([await kept('KA.1'), await kept('KA.2')]).toEqual([{ version: 1 }, null]);
  const { data } = await admin.graphql(`{ criterionAlignments(rubricOf: "${key('KA.1')}") { competency { code } } keptFrameworks { key competencies { code } } }`);
  expect(data['criterionAlignments']).toEqual([{ competency: { code: 'KA.3' } }]);
  expect(data['keptFrameworks'].find((one: { key: string }) => one.key === `ict-cft@${version}`).competencies.map(({ code }: { code: string }) => code)).toEqual(nodes.map(({ code }) => code));
  await expect((await api.person({ roles: [{ role: 'ASSESSOR' }] })).graphql(`{ keptRubric(competency: "${key('KA.1')}") { version } }`).then(({ errors }) => errors[0]?.extensions.code)).resolves.toBe('FORBIDDEN');
});

it('a rule that asks for some of its lines says how many; one that asks for all says nothing', async () => {
  const version = '3-dos-de-tres';
  const line = (code: string) => ({ code, name: { es: code, en: code }, kinds: ['SUBMITTED' as const], count: 1, minScore: 0.5, judged: true });
  expect(await bring(writeFrameworkCsv({ ...third, version, rule: { kind: 'N_OF', n: 2, of: ['a', 'b', 'c'].map(line), validMonths: null } }))).toMatchObject({ kind: 'kept' });
  await admin.mutate('publishFramework', 'PublishFrameworkInput', { key: `ict-cft@${version}` }, '__typename');
  const cell = async (of: string) => (await (await api.person()).graphql(`{ myCompetency(key: "ict-cft@${of}/KA.1") { cell { reasonsNeeded reasons { code } } } }`)).data['myCompetency'].cell;
  expect(await cell(version)).toEqual({ reasonsNeeded: 2, reasons: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] });
  expect((await cell('3')).reasonsNeeded).toBeNull();
});
