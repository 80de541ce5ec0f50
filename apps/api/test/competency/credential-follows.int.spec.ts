import { IssueCredential } from '@amoxtli/credentials/server';
import { CreditCourse, KeepRubric } from '@amoxtli/competency/server';
import { importSample, learnerIn, passSample, submit } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { handedIn, judge, openFramework, rubric, standing } from './teaching';

let api: TestApi;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await openFramework(api);
});
afterAll(() => api?.stop());

const assessor = () => api.person({ roles: [{ role: 'ASSESSOR' }] });

async function attained(): Promise<{ teacher: TestClient; id: string }> {
  const teacher = await learnerIn(api, runId);
  await passSample(api, teacher, runId);
  await api.drain();
  const id = await handedIn(teacher);
  await judge(await assessor(), id);
  await judge(await assessor(), id);
  if (!(await standing(teacher)).cell.attained) throw new Error('not attained');
  return { teacher, id };
}

const states = (learnerId: string) =>
  api.sql<{ state: string }>(`select case when revoked_at is null then 'stands' else 'revoked' end as state from credentials.credential where learner_id = $1 and kind = 'COMPETENCY'`, [learnerId]).then((rows) => rows.map(({ state }) => state));

it('what lost its ground while its job was waiting is taken back as soon as it is issued', async () => {
  const { teacher, id } = await attained();
  await api.drain();
  await teacher.mutate('withdrawEvidence', 'EvidenceInput', { id }, '__typename');
  await api.drain();
  expect(await states(teacher.learnerId)).toEqual([]);
  await api.app.get(IssueCredential).work();
  await eventually(async () => (await states(teacher.learnerId)).length === 1);
  await api.drain();
  expect(await states(teacher.learnerId)).toEqual(['revoked']);
});

it('F16: however often the news are told again, one credential stands', async () => {
  const { teacher } = await attained();
  const [{ id: competencyId } = { id: 0 }] = await api.sql<{ id: number }>(`select competency_id as id from competency.attainment where learner_id = $1 and attained`, [teacher.learnerId]);
  for (let i = 0; i < 6; i++) {
    await api.sql(`insert into platform.outbox (learner_id, event_id, topic, payload) values ($1, gen_random_uuid(), 'competency.attainment-changed', $2)`, [teacher.learnerId, JSON.stringify({ learnerId: teacher.learnerId, competencyId, attained: true })]);
  }
  await api.drain();
  await eventually(async () => (await states(teacher.learnerId)).length > 0);
  await eventually(async () => (await api.sql(`select 1 from pgboss.job where name = 'issue-credential' and state < 'completed' and data::text like $1`, [`%${teacher.learnerId}%`])).length === 0);
  expect(await states(teacher.learnerId)).toEqual(['stands']);
});

it('a problem of a course that is aligned by itself gives evidence of its own, and the better answer counts', async () => {
  await api.app.get(CreditCourse).work();
  const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
  const place = await api.blockId(runId, 'p1');
  await admin.mutate('saveAlignment', 'SaveAlignmentInput', { place, competency: 'ict-cft@3/KA.2', outcome: 'EVIDENCE' }, '__typename');
  const teacher = await learnerIn(api, runId);
  await passSample(api, teacher, runId);
  await api.drain();
  const found = await eventually(async () => {
    const { evidence } = await standing(teacher);
    return evidence.length === 2 && evidence;
  });
  expect(found.map(({ kind, score }: { kind: string; score: number }) => [kind, score])).toEqual([['AUTOMATIC', 1], ['AUTOMATIC', 1]]);
  expect(found.map(({ links }: { links: string[] }) => links[0]).sort()).toEqual([expect.stringMatching(/^\/aprender\/\d+\/u\//), expect.stringMatching(/^\/cursos\//)]);
});

it('a unit whose bank draws two of five is finished by the two that are the learner’s', async () => {
  const problem = (name: string) => `<problem url_name="${name}" display_name="${name}"><stringresponse answer="sí"><label>¿${name}?</label><textline/></stringresponse></problem>`;
  const bank = `<vertical display_name="Practicar"><library_content url_name="b" display_name="Banco" max_count="2">${['a1', 'a2', 'a3', 'a4', 'a5'].map(problem).join('')}</library_content></vertical>`;
  const ofBank = await importSample(api, { course: 'BANCO' }, { 'vertical/u2.xml': bank, 'problem/p1.xml': null, 'problem/p2.xml': null });
  const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
  const place = await api.blockId(ofBank, 'u2');
  await admin.mutate('saveAlignment', 'SaveAlignmentInput', { place, competency: 'ict-cft@3/KA.4', outcome: 'EVIDENCE' }, '__typename');
  const teacher = await learnerIn(api, ofBank);
  const own = (await teacher.graphql('query U($id: ID!) { unit(unitId: $id) { blocks { id } } }', { id: place })).data['unit'].blocks as { id: string }[];
  const given = async () => {
    await api.app.get(CreditCourse).blocks(teacher.learnerId, ofBank);
    return (await teacher.graphql('{ myCompetency(key: "ict-cft@3/KA.4") { evidence { kind score } } }')).data['myCompetency'].evidence;
  };
  await submit(teacher, own[0]?.id ?? '', { '2_1': ['sí'] });
  expect([own.length, await given()]).toEqual([2, []]);
  await submit(teacher, own[1]?.id ?? '', { '2_1': ['no'] });
  expect(await given()).toEqual([{ kind: 'AUTOMATIC', score: 0.5 }]);
});

describe('a course that is aligned', () => {
  const say = async (competency: string, outcome: string, place = String(runId)) => (await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] })).mutate('saveAlignment', 'SaveAlignmentInput', { place, competency, outcome }, '__typename');
  const at = async (teacher: TestClient, code: string) => (await teacher.graphql(`{ myCompetency(key: "ict-cft@3/${code}") { cell { attained waiting } evidence { id kind state score } } }`)).data['myCompetency'];

  it('to indicators gives their competency one piece, by whatever gives most', async () => {
    for (const [code, outcome] of [['KD.1-i1', 'EVIDENCE'], ['KD.1-i2', 'ATTAINS'], ['KD.1', 'EVIDENCE']] as const) await say(`ict-cft@3/${code}`, outcome);
    const teacher = await learnerIn(api, runId);
    await passSample(api, teacher, runId);
    await api.drain();
    expect(await at(teacher, 'KD.1')).toMatchObject({ cell: { attained: true }, evidence: [{ kind: 'AUTOMATIC', state: 'DECIDED' }] });
    const { data } = await api.anonymous().graphql('{ competency(key: "ict-cft@3/KD.1") { courses { outcome } } }');
    expect(data['competency'].courses).toEqual([{ outcome: 'ATTAINS' }]);
  });

  it('to a group is refused: a group is attained by nobody', async () => {
    await expect(say('ict-cft@3/A1', 'EVIDENCE')).rejects.toThrow('BAD_USER_INPUT');
    await expect(say('ict-cft@3/no.hay', 'EVIDENCE')).rejects.toThrow('BAD_USER_INPUT');
  });

  it('so that it is reviewed puts what it gave on an assessor’s bench', async () => {
    await api.app.get(KeepRubric).run('ict-cft@3/KD.2', rubric, null);
    await say('ict-cft@3/KD.2', 'REVIEW');
    const teacher = await learnerIn(api, runId);
    await passSample(api, teacher, runId);
    await api.drain();
    const [{ id }] = (await at(teacher, 'KD.2')).evidence;
    const one = await api.person({ roles: [{ role: 'ASSESSOR' }] });
    expect(await judge(one, id)).toMatchObject({ __typename: 'JudgementRecorded' });
  });
});
