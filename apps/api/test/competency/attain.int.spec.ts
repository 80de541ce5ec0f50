import { passSample, learnerIn } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import { KA2, claim, handIn, handedIn, judge, marks, openFramework, queue, standing, write } from './teaching';

let api: TestApi;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start({ worker: true });
  runId = await openFramework(api);
});
afterAll(() => api?.stop());

const assessor = () => api.person({ roles: [{ role: 'ASSESSOR' }] });

it('a course finished and evidence judged by two attain a competency, with reasons, and one credential follows', async () => {
  const teacher = await learnerIn(api, runId, { displayName: 'Lupita Reyes' });
  expect((await standing(teacher)).cell).toEqual({ attained: false, value: 0, evidence: 0, waiting: 0, reasons: [expect.objectContaining({ met: false }), expect.objectContaining({ met: false })] });
  await passSample(api, teacher, runId);
  await eventually(async () => (await standing(teacher)).evidence.length === 1);
  expect((await standing(teacher)).evidence[0]).toEqual({ kind: 'AUTOMATIC', state: 'DECIDED', title: 'Curso de prueba DEMO1', score: 1, links: [expect.stringMatching(/^\/cursos\//)] });
  const id = await handedIn(teacher);
  const [first, second] = [await assessor(), await assessor()];
  expect(await judge(first, id)).toEqual({ __typename: 'JudgementRecorded', next: 'WAIT_SECOND' });
  expect((await standing(teacher)).cell).toMatchObject({ attained: false, waiting: 1 });
  expect(await queue(first)).not.toContain(id);
  expect((await teacher.graphql(`{ myEvidence(id: "${id}") { judgements { round } } }`)).data['myEvidence'].judgements).toEqual([]);
  expect(await judge(second, id, { marks: marks('yes', 'some') })).toEqual({ __typename: 'JudgementRecorded', next: 'DECIDED' });
  const { cell } = await standing(teacher);
  expect(cell).toMatchObject({ attained: true, evidence: 2, waiting: 0 });
  expect(cell.reasons.map(({ met, have, need }: { met: boolean; have: number; need: number }) => [met, have >= need])).toEqual([[true, true], [true, true]]);
  const item = await eventually(async () => (await teacher.graphql('{ myPassport { items { kind standing competency { key } } } }')).data['myPassport'].items.find((one: { kind: string }) => one.kind === 'COMPETENCY'));
  expect(item).toEqual({ kind: 'COMPETENCY', standing: 'VALID', competency: { key: KA2 } });
});

it('a withdrawn piece takes the attainment and its credential with it', async () => {
  const teacher = await learnerIn(api, runId);
  await passSample(api, teacher, runId);
  const id = await handedIn(teacher);
  await judge(await assessor(), id);
  await judge(await assessor(), id);
  const standings = async () => (await teacher.graphql('{ myPassport { items { kind standing } } }')).data['myPassport'].items.filter((one: { kind: string }) => one.kind === 'COMPETENCY').map((one: { standing: string }) => one.standing);
  await eventually(async () => (await standings()).includes('VALID'));
  await teacher.mutate('withdrawEvidence', 'EvidenceInput', { id }, '__typename');
  expect((await standing(teacher)).cell.attained).toBe(false);
  await eventually(async () => (await standings()).join() === 'REVOKED');
});

it('a CURP anywhere in evidence is refused, and so is a kind of work that nobody knows', async () => {
  const teacher = await api.person();
  const curp = 'AAAA000101HDFXXX09';
  for (const more of [{ text: curp }, { title: curp }, { links: [`https://a.mx/${curp}`] }, { context: { subject: curp } }]) expect((await write(teacher, more)).fields).toEqual([{ field: 'text', code: 'looks-like-curp' }]);
  expect((await write(teacher, { form: 'POEM' })).fields).toEqual([{ field: 'form', code: 'unknown' }]);
});

it('work that somebody is judging is not withdrawn under their hands', async () => {
  const teacher = await api.person();
  const id = await handedIn(teacher);
  const one = await assessor();
  await claim(one, id);
  expect((await teacher.mutate('withdrawEvidence', 'EvidenceInput', { id }, '__typename')).__typename).toBe('NotInYourHands');
  await one.mutate('releaseEvidence', 'ClaimEvidenceInput', { id }, 'evidenceId');
  expect((await teacher.mutate('withdrawEvidence', 'EvidenceInput', { id }, '__typename')).__typename).toBe('EvidenceSaved');
});

describe('judging', () => {
  it('what two see differently a third decides', async () => {
    const teacher = await api.person();
    const id = await handedIn(teacher);
    expect(await judge(await assessor(), id)).toMatchObject({ next: 'WAIT_SECOND' });
    expect(await judge(await assessor(), id, { marks: marks('no', 'some') })).toMatchObject({ next: 'WAIT_THIRD' });
    expect(await judge(await assessor(), id, { marks: marks('yes', 'some') })).toMatchObject({ next: 'DECIDED' });
    expect((await standing(teacher)).evidence[0]).toMatchObject({ state: 'DECIDED', score: 0.75 });
  });

  it('returned work comes back with its reason, is changed, and is judged as a new version', async () => {
    const teacher = await api.person();
    const id = await handedIn(teacher);
    expect(await judge(await assessor(), id, { decision: 'RETURNED', marks: [], reason: 'Falta el registro de clase.' })).toMatchObject({ next: 'RETURNED' });
    expect(await write(teacher, { text: 'Con registro.' }, id)).toMatchObject({ __typename: 'EvidenceSaved', evidence: { state: 'RETURNED', judgements: [{ reason: 'Falta el registro de clase.' }] } });
    expect(await handIn(teacher, id)).toMatchObject({ __typename: 'EvidenceSaved', evidence: { state: 'SUBMITTED', version: 2 } });
    expect(await judge(await assessor(), id, { marks: marks('no', 'no') })).toMatchObject({ next: 'DECIDED' });
  });

  it('an appeal goes to somebody who has not judged, once, and the new word counts', async () => {
    const teacher = await api.person();
    const [first, other] = [await assessor(), await assessor()];
    const id = await handedIn(teacher);
    await judge(first, id, { marks: marks('no', 'some') });
    const appeal = (reason: string) => teacher.mutate('appealJudgement', 'AppealJudgementInput', { id, reason }, '__typename ... on InvalidFields { fields { field code } }');
    expect(await appeal(' ')).toEqual({ __typename: 'InvalidFields', fields: [{ field: 'reason', code: 'empty' }] });
    expect(await appeal('No se abrió el video.')).toEqual({ __typename: 'EvidenceSaved' });
    expect(await claim(first, id)).toEqual({ __typename: 'EvidenceTaken' });
    expect(await judge(other, id)).toMatchObject({ next: 'DECIDED' });
    expect((await standing(teacher)).evidence[0].score).toBe(1);
    expect(await appeal('Otra vez.')).toEqual({ __typename: 'AppealedAlready' });
  });

  it('of 16 assessors who take a piece at once, one gets it', async () => {
    const id = await handedIn(await api.person());
    const all = await Promise.all(Array.from({ length: 16 }, assessor));
    const taken = await Promise.all(all.map((one) => claim(one, id)));
    expect(taken.filter(({ __typename }) => __typename === 'EvidenceClaimed')).toHaveLength(1);
  });

  it('asks for a mark on each criterion, and a reason', async () => {
    const id = await handedIn(await api.person());
    expect(await judge(await assessor(), id, { marks: [{ criterion: 'plan', level: 'yes' }], reason: '' })).toEqual({
      __typename: 'InvalidFields',
      fields: [{ field: 'reason', code: 'empty' }, { field: 'class', code: 'not-marked' }],
    });
  });
});
