import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { judgeEvidence } from '@amoxtli/competency/server';
import type { Viewer } from '@amoxtli/platform/server';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { KA2, V3, claim, handedIn, judge, openFramework, queue, write } from './teaching';

let api: TestApi;
let runId: number;
let schools: number[];
beforeAll(async () => {
  api = await TestApi.start();
  runId = await openFramework(api);
  const rows = await api.sql<{ id: number }>(`insert into identity.institution (slug, acronym, name, kind) values ('una', 'UNA', 'Una', 'other'), ('otra', 'OTRA', 'Otra', 'other') returning institution_id as id`);
  schools = rows.map(({ id }) => id);
});
afterAll(() => api?.stop());

const codesOf = async (who: TestClient, query: string) => (await who.graphql(query)).errors.map((error) => error.extensions.code);

/** Evidence whose assessors are those of that institution (null: the platform's). */
async function pieceAt(institutionId: number | null): Promise<{ id: string; teacher: TestClient }> {
  const teacher = await api.person();
  if (institutionId !== null) await api.sql(`insert into identity.teacher_profile (learner_id, state, level, institution_id, confirmed_at, confirmed_by) values ($1, '20', 'primaria', $2, now(), gen_random_uuid())`, [teacher.learnerId, institutionId]);
  return { id: await handedIn(teacher), teacher };
}

describe('A07: an assessor sees their own institution only', () => {
  it('in the queue, at the bench, in what may be taken and judged', async () => {
    const [ours, theirs, free] = [await pieceAt(schools[0] ?? 0), await pieceAt(schools[1] ?? 0), await pieceAt(null)];
    const local = await api.person({ roles: [{ role: 'ASSESSOR', institutionId: schools[0] ?? 0 }] });
    const everywhere = await api.person({ roles: [{ role: 'ASSESSOR' }] });
    expect(await queue(local)).toEqual([ours.id]);
    expect((await queue(everywhere)).sort()).toEqual([ours.id, theirs.id, free.id].sort());
    for (const { id } of [theirs, free]) {
      await expect(claim(local, id)).rejects.toThrow('NOT_FOUND');
      expect(await codesOf(local, `{ evidenceToJudge(id: "${id}") { id } }`)).toEqual(['NOT_FOUND']);
      await expect(judge(local, id)).rejects.toThrow('NOT_FOUND');
    }
    expect((await claim(local, ours.id)).__typename).toBe('EvidenceClaimed');
  });

  it('who takes roles in one institution gives none in another', async () => {
    const admin = await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId: schools[0] ?? 0 }] });
    const email = `a${randomUUID()}@example.mx`;
    const person = await api.person({ email });
    const grant = (institutionId: number | null, role = 'ASSESSOR') => admin.mutate('grantRole', 'GrantRoleInput', { email, role, institutionId: institutionId && String(institutionId) }, '__typename');
    expect(await grant(schools[0] ?? 0)).toEqual({ __typename: 'RoleGranted' });
    for (const [at, role] of [[schools[1] ?? 0, 'ASSESSOR'], [null, 'ASSESSOR'], [schools[0] ?? 0, 'INSTITUTION_ADMIN'], [schools[0] ?? 0, 'PLATFORM_ADMIN']] as const) await expect(grant(at, role)).rejects.toThrow('NOT_FOUND');
    const holders = async (who: TestClient, at: number) => (await who.graphql(`{ roleHolders(institutionId: "${at}") { edges { node { learnerId role } } } }`));
    expect((await holders(admin, schools[0] ?? 0)).data['roleHolders'].edges.map((edge: { node: object }) => edge.node)).toContainEqual({ learnerId: person.learnerId, role: 'ASSESSOR' });
    expect((await holders(admin, schools[1] ?? 0)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('reports of an institution count its own confirmed teachers', async () => {
    const admin = await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId: schools[1] ?? 0 }] });
    const [{ id: competency } = { id: 0 }] = await api.sql<{ id: number }>(`select competency_id as id from competency.competency where code = 'KA.2'`);
    for (const [at, count] of [[schools[0], 12], [schools[1], 11]] as const) {
      for (let i = 0; i < count; i++) {
        const { learnerId } = await api.person();
        await api.sql(`insert into identity.teacher_profile (learner_id, state, level, institution_id, confirmed_at, confirmed_by) values ($1, '20', 'primaria', $2, now(), gen_random_uuid())`, [learnerId, at]);
        await api.sql(`insert into competency.attainment (learner_id, competency_id, attained, attained_at, value, computed_at) values ($1, $2, true, now(), 1, now())`, [learnerId, competency]);
      }
    }
    const report = async (who: TestClient) => {
      const { data } = await who.graphql(`{ attainmentReport(framework: "${V3}", by: STATE) { codes lines { place counts } } }`);
      const { codes, lines } = data['attainmentReport'];
      return lines.map((line: { place: string; counts: number[] }) => [line.place, line.counts[codes.indexOf('KA.2')]]);
    };
    expect(await report(admin)).toEqual([['20', 11]]);
    expect(await report(await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] }))).toEqual([['20', 23]]);
    expect(await codesOf(await api.person(), `{ attainmentReport(framework: "${V3}", by: STATE) { codes } }`)).toEqual(['FORBIDDEN']);
  });
});

it('who assesses in one course run only has no queue: that opens neither an institution nor the platform', async () => {
  expect(await codesOf(await api.person({ roles: [{ role: 'ASSESSOR', courseRunId: runId }] }), '{ assessorQueue { edges { cursor } } }')).toEqual(['FORBIDDEN']);
});

describe('own work', () => {
  it('is not in the own queue, and a row of one would be refused by the database itself', async () => {
    const both = await api.person({ roles: [{ role: 'ASSESSOR' }] });
    const id = await handedIn(both);
    expect(await queue(both)).not.toContain(id);
    await expect(claim(both, id)).rejects.toThrow('NOT_FOUND');
    const judgement = (by: string) => api.sql(`insert into competency.judgement (learner_id, evidence_id, version, round, assessor_id, decision, marks, reason) values ($1, $2, 1, 1, $3, 'RETURNED', '[]', 'x')`, [both.learnerId, id, by]);
    await expect(judgement(both.learnerId)).rejects.toThrow('judgement_of_another');
    await judgement(randomUUID());
  });

  it('is for its teacher alone: others find neither evidence nor file', async () => {
    const { id, teacher } = await pieceAt(null);
    const stranger = await api.person();
    expect(await codesOf(stranger, `{ myEvidence(id: "${id}") { id } }`)).toEqual(['NOT_FOUND']);
    for (const act of ['submitEvidence', 'withdrawEvidence']) await expect(stranger.mutate(act, 'EvidenceInput', { id }, '__typename')).rejects.toThrow('NOT_FOUND');
    expect((await write(stranger, { title: 'Ajena' }, id)).__typename).toBe('EvidenceSaved');
    expect((await teacher.graphql(`{ myEvidence(id: "${id}") { title } }`)).data['myEvidence'].title).toBe('Mi rúbrica de fracciones');
  });

  it('cannot be changed while it is with assessors', async () => {
    const { id, teacher } = await pieceAt(null);
    expect(await write(teacher, { title: 'Otro' }, id)).toMatchObject({ __typename: 'NotInYourHands', evidence: { state: 'SUBMITTED' } });
  });

  it('is judged blind: the bench does not say whose it is', async () => {
    const { id } = await pieceAt(null);
    expect(await claim(await api.person({ roles: [{ role: 'ASSESSOR' }] }), id)).toMatchObject({ evidence: { id, learnerName: null, mine: true } });
  });
});

it('only who runs a course says what it gives', async () => {
  const align = (who: TestClient, place: string) => who.mutate('saveAlignment', 'SaveAlignmentInput', { place, competency: KA2, outcome: 'ATTAINS' }, '__typename');
  await expect(align(await api.person(), String(runId))).rejects.toThrow('NOT_FOUND');
  await expect(align(await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId: schools[0] ?? 0 }] }), String(runId))).rejects.toThrow('NOT_FOUND');
  expect(await align(await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] }), `${runId}`)).toEqual({ __typename: 'AlignmentSaved' });
});

it('the two faces of the policy agree, for generated viewers and pieces', async () => {
  const rows = await api.sql<{ subject: { learnerId: string; institutionId: number | null } }>(`select jsonb_build_object('learnerId', e.learner_id, 'institutionId', e.institution_id) as subject from competency.evidence e`);
  const role = fc.constantFrom('PLATFORM_ADMIN', 'INSTITUTION_ADMIN', 'ASSESSOR', 'LEARNER' as const);
  const grants = fc.array(fc.record({ role, institutionId: fc.constantFrom(null, ...schools), courseRunId: fc.constant(null) }), { maxLength: 3 });
  const ids = fc.constantFrom(...rows.map(({ subject }) => subject.learnerId), randomUUID());
  const viewers = fc.oneof(fc.constant({ kind: 'anonymous' as const }), fc.record({ kind: fc.constant('person' as const), learnerId: ids, locale: fc.constant('es' as const), roles: grants })) as fc.Arbitrary<Viewer>;
  await fc.assert(fc.asyncProperty(viewers, async (viewer) => {
    const { sql, values } = judgeEvidence.where?.(viewer, 1) ?? { sql: 'true', values: [] };
    const seen = await api.sql<{ subject: object }>(`select jsonb_build_object('learnerId', e.learner_id, 'institutionId', e.institution_id) as subject from competency.evidence e where ${sql}`, values);
    const allowed = rows.filter(({ subject }) => judgeEvidence.allows(viewer, subject));
    expect(seen.map((row) => JSON.stringify(row.subject)).sort()).toEqual(allowed.map((row) => JSON.stringify(row.subject)).sort());
  }), { numRuns: 200, seed: 5 });
});

describe('the parts of a course that can be aligned', () => {
  const ask = (who: TestClient) => who.graphql(`{ alignablePlaces(runId: "${runId}") { place kind title within nth } courseAlignments(runId: "${runId}") { place title nth } }`);

  it('are seen by whoever may align, an author of the institution too, and by nobody else', async () => {
    const [{ id } = { id: 0 }] = await api.sql<{ id: number }>(`select c.institution_id as id from catalog.course_run r join catalog.course c using (course_id) where r.course_run_id = $1`, [runId]);
    const author = await api.person({ roles: [{ role: 'AUTHOR', institutionId: id }] });
    const { data } = await ask(author);
    expect(new Set(data['alignablePlaces'].map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['SECTION', 'SUBSECTION', 'UNIT', 'PROBLEM']));
    const foreign = await api.person({ roles: [{ role: 'AUTHOR', institutionId: schools[0] ?? 0 }] });
    for (const who of [await api.person(), foreign, await api.person({ roles: [{ role: 'TEACHING_ASSISTANT', courseRunId: runId }] })]) expect((await ask(who)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are all taken, each as it was offered, and what cannot be finished is not', async () => {
    const author = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
    const places = (await ask(author)).data['alignablePlaces'] as { place: string; title: string; nth: number | null }[];
    for (const { place } of places) await author.mutate('saveAlignment', 'SaveAlignmentInput', { place, competency: KA2, outcome: 'NOTHING' }, '__typename');
    const aligned = (await ask(author)).data['courseAlignments'];
    expect(aligned).toEqual(expect.arrayContaining(places.map(({ place, title, nth }) => ({ place, title, nth }))));
    const { data } = await author.graphql(`{ courseOutline(runId: "${runId}") { sections { subsections { units { id title kinds } } } } }`);
    const reading = data['courseOutline'].sections.flatMap((section: { subsections: { units: { id: string; title: string; kinds: string[] }[] }[] }) => section.subsections).flatMap(({ units }: { units: { id: string; title: string; kinds: string[] }[] }) => units).find(({ kinds }: { kinds: string[] }) => !kinds.includes('problem'));
    await expect(author.mutate('saveAlignment', 'SaveAlignmentInput', { place: reading.id, competency: KA2, outcome: 'NOTHING' }, '__typename')).rejects.toThrow('BAD_USER_INPUT');
    const [runNumber, blockId] = reading.id.split('.').map(Number);
    await api.sql(`insert into competency.alignment (course_run_id, block_id, competency_id, outcome) select $1, $2, competency_id, 'NOTHING' from competency.competency where code = 'KA.2'`, [runNumber, blockId]);
    await eventually(async () => (await ask(author)).data['courseAlignments'].some(({ place, title }: { place: string; title: string }) => place === reading.id && title === reading.title));
    await expect(author.mutate('saveAlignment', 'SaveAlignmentInput', { place: `${runId}.999999`, competency: KA2, outcome: 'NOTHING' }, '__typename')).rejects.toThrow('BAD_USER_INPUT');
  });
});
