import { randomUUID } from 'node:crypto';
import type { Framework } from '@amoxtli/competency/domain';
import { KeepFramework, KeepRubric, RecomputeAttainment } from '@amoxtli/competency/server';
import { FixedClock } from '@amoxtli/platform/testing';
import { asOwner } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { KA2, claim, handIn, handedIn, judge, marks, openFramework, queue, rubric, seedFile, sendFile, write } from './teaching';

/** The skills hear what people say of themselves and of one another; ICT-CFT does not. */
const COM = 'prende-skills@9/COM';
const START = new Date('2026-11-27T12:00:00Z');
const DAY = 86_400_000;
const YES = marks('yes', 'yes');
const WHY = 'Lo vi en su clase y en su plan.';
const clock = new FixedClock(START);

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ clock, worker: true });
  await openFramework(api);
  await api.app.get(KeepFramework).run(seedFile<Framework>('frameworks/prende-skills-9.json'), null);
  await api.app.get(KeepFramework).publish('prende-skills@9');
  await api.app.get(KeepRubric).run(COM, rubric, null);
});
afterAll(() => api?.stop());
beforeEach(() => clock.moveTo(START));

const SELF = '__typename ... on SelfRated { competency { evidence { id kind } } } ... on InvalidFields { fields { field code } }';
const rate = (who: TestClient, more: Record<string, unknown> = {}) => who.mutate('rateMyself', 'RateMyselfInput', { id: randomUUID(), competency: COM, marks: YES, reason: 'Llevo dos ciclos haciéndolo.', ...more }, SELF);

const PIECE = '{ evidence { state mayInvite invitations { id url } } }';
const INVITED = `__typename ... on PeerInvited ${PIECE} ... on EnoughInvitations ${PIECE} ... on NotInYourHands ${PIECE}`;
const invite = (who: TestClient, evidenceId: string, id: string = randomUUID()) => who.mutate('invitePeer', 'InvitePeerInput', { id, evidenceId }, INVITED);
async function codeFor(who: TestClient, evidenceId: string): Promise<string> {
  const { evidence } = await invite(who, evidenceId);
  return evidence.invitations.at(-1).url.replace('/colegas/', '');
}

const OPENED = '__typename ... on PeerWork { id learnerName version title text files { id url name } rubric { id } context { grade } } ... on InvitationNotForYou { reason }';
async function look(who: TestClient, code: string) {
  const { data, errors } = await who.graphql(`query ($code: String!) { peerInvitation(code: $code) { ${OPENED} } }`, { code });
  return errors[0]?.extensions.code ?? data['peerInvitation'];
}
const give = (who: TestClient, code: string, more: Record<string, unknown> = {}) =>
  who.mutate('givePeerReview', 'GivePeerReviewInput', { id: randomUUID(), code, version: 1, marks: YES, reason: WHY, ...more }, '__typename ... on InvalidFields { fields { field code } } ... on InvitationNotForYou { reason }');
const GIVEN = { __typename: 'PeerReviewGiven' };
const notFor = (reason: string) => ({ __typename: 'InvitationNotForYou', reason });

async function cell(who: TestClient, key = COM) {
  const { data } = await who.graphql(`{ myCompetency(key: "${key}") { selfCounts cell { attained reasonsNeeded reasons { code have need met } } evidence { id kind state score selfRating { reason score marks { criterion level } } } } }`);
  const { cell: found, evidence, selfCounts } = data['myCompetency'];
  const looks = found.reasons.find(({ code }: { code: string }) => code === 'miradas');
  return { attained: found.attained, needed: found.reasonsNeeded, looks: looks && `${looks.have} of ${looks.need}`, evidence, selfCounts };
}
const piece = async (who: TestClient, id: string) => (await who.graphql(`{ myEvidence(id: "${id}") { state mayInvite mayAppeal peersCount invitations { id url } peerReviews { reviewerName reason score proficient version marks { level } } } }`)).data['myEvidence'];
const log = (who: TestClient) => api.sql<{ kind: string; evidenceKind: string | null; judged: boolean | null; reason: string | null }>(`select kind, evidence_kind as "evidenceKind", judged, reason from competency.log_entry where learner_id = $1 order by at, kind, entry_id`, [who.learnerId]);
const ofCom = (who: TestClient) => handedIn(who, { competency: COM });
const withdraw = (who: TestClient, id: string) => who.mutate('withdrawEvidence', 'EvidenceInput', { id }, '__typename');

describe('a teacher who rates themself', () => {
  it('is counted at once, judged by nobody, and reads it again with its marks and reason', async () => {
    const teacher = await api.person();
    expect((await cell(teacher)).looks).toBe('0 of 4');
    const id = randomUUID();
    expect(await rate(teacher, { id })).toEqual({ __typename: 'SelfRated', competency: { evidence: [{ id, kind: 'SELF' }] } });
    const { looks, evidence, selfCounts, attained, needed } = await cell(teacher);
    expect((await cell(teacher, KA2)).needed).toBeNull();
    expect({ looks, evidence, selfCounts, attained, needed }).toEqual({ needed: 1, looks: '1 of 4', selfCounts: true, attained: false, evidence: [{ id, kind: 'SELF', state: 'DECIDED', score: 1, selfRating: { reason: 'Llevo dos ciclos haciéndolo.', score: 1, marks: YES } }] });
    expect(await log(teacher)).toEqual([{ kind: 'CREDIT', evidenceKind: 'SELF', judged: false, reason: null }]);
  });

  it('records one rating however often the same is sent, also at the same time', async () => {
    const teacher = await api.person();
    const id = randomUUID();
    const all = await Promise.all(Array.from({ length: 8 }, () => rate(teacher, { id })));
    expect(new Set(all.map(({ __typename }) => __typename))).toEqual(new Set(['SelfRated']));
    await rate(teacher, { id, reason: 'Otra cosa' });
    expect([(await log(teacher)).length, (await cell(teacher)).evidence[0].selfRating.reason]).toEqual([1, 'Llevo dos ciclos haciéndolo.']);
  });

  it('again, has the new one count instead of the old: in the log a credit and a revocation that says why', async () => {
    const teacher = await api.person();
    await rate(teacher);
    clock.moveTo(new Date(START.getTime() + DAY));
    await rate(teacher, { marks: marks('some', 'some') });
    expect((await cell(teacher)).evidence.map(({ score }: { score: number }) => score)).toEqual([0.5]);
    expect((await log(teacher)).map(({ kind, reason }) => [kind, reason])).toEqual([['CREDIT', null], ['CREDIT', null], ['REVOKE', 'replaced']]);
    expect((await cell(teacher)).looks).toBe('0 of 4');
  });

  it('in several windows at once, keeps one that counts', async () => {
    const teacher = await api.person();
    await Promise.all(Array.from({ length: 8 }, () => rate(teacher)));
    expect([(await cell(teacher)).evidence.length, (await cell(teacher)).looks]).toEqual([1, '1 of 4']);
  });

  it('can take it back, and then it does not count', async () => {
    const teacher = await api.person();
    const id = randomUUID();
    await rate(teacher, { id });
    expect(await withdraw(teacher, id)).toEqual({ __typename: 'EvidenceSaved' });
    expect(await cell(teacher)).toMatchObject({ looks: '0 of 4', evidence: [] });
  });

  it('marks each criterion and says why; where there is no rubric there is nothing to rate by', async () => {
    const teacher = await api.person();
    expect(await rate(teacher, { marks: [{ criterion: 'plan', level: 'yes' }], reason: '  ' })).toEqual({ __typename: 'InvalidFields', fields: [{ field: 'reason', code: 'empty' }, { field: 'class', code: 'not-marked' }] });
    expect((await rate(teacher, { competency: 'prende-skills@9/COL' })).__typename).toBe('NoRubricYet');
    await expect(rate(teacher, { competency: 'nada@1/X' })).rejects.toThrow('NOT_FOUND');
    await expect(rate(teacher, { id: 'no' })).rejects.toThrow('BAD_USER_INPUT');
    await expect(rate(api.anonymous())).rejects.toThrow('UNAUTHENTICATED');
  });

  it('asks nobody: it has no appeal, stands in no queue and on no bench, and the database itself keeps it out', async () => {
    const [teacher, assessor] = [await api.person(), await api.person({ roles: [{ role: 'ASSESSOR' }] })];
    const id = randomUUID();
    await rate(teacher, { id });
    expect((await piece(teacher, id)).mayAppeal).toBe(false);
    expect((await teacher.mutate('appealJudgement', 'AppealJudgementInput', { id, reason: 'x' }, '__typename')).__typename).toBe('NotInYourHands');
    expect(await queue(assessor)).not.toContain(id);
    await expect(claim(assessor, id)).rejects.toThrow('NOT_FOUND');
    await expect(asOwner(api, `update competency.evidence set state = 'SUBMITTED', score = null, decided_at = null where evidence_id = '${id}'`)).rejects.toThrow('evidence_self_decided');
    expect((await invite(teacher, id)).__typename).toBe('NotInYourHands');
  });

  it('where the rule is deaf to it, it is kept and counts for nothing', async () => {
    const teacher = await api.person();
    await rate(teacher, { competency: KA2 });
    const { data } = await teacher.graphql(`{ myCompetency(key: "${KA2}") { selfCounts cell { evidence reasons { have } } } }`);
    expect(data['myCompetency']).toEqual({ selfCounts: false, cell: { evidence: 1, reasons: [{ have: 0 }, { have: 0 }] } });
  });
});

describe('a colleague who is asked', () => {
  it('sees the work and its files, says what they see, and its owner reads it with their name', async () => {
    const [teacher, colleague] = [await api.person({ displayName: 'Inés Ñúñez' }), await api.person({ displayName: 'Beto Pérez' })];
    const id = randomUUID();
    await write(teacher, { competency: COM, context: { grade: '2.º' } }, id);
    await sendFile(teacher, id, 'bitacora.txt', Buffer.from('Lunes: fracciones.'));
    await handIn(teacher, id);
    const code = await codeFor(teacher, id);
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const work = await look(colleague, code.toLowerCase());
    expect(work).toMatchObject({ __typename: 'PeerWork', id, learnerName: 'Inés Ñúñez', version: 1, title: 'Mi rúbrica de fracciones', context: { grade: '2.º' }, files: [{ name: 'bitacora.txt' }] });
    const [{ url }] = work.files;
    const statusFor = async (who: TestClient, path = url) => (await who.fetch(path)).status;
    expect([await statusFor(colleague), await statusFor(await api.person(), url.split('?')[0]), await statusFor(colleague, url.split('?')[0]), await statusFor(api.anonymous())]).toEqual([200, 404, 404, 401]);
    expect(await give(colleague, code, { marks: marks('yes', 'some') })).toEqual(GIVEN);
    expect((await piece(teacher, id)).peerReviews).toEqual([{ reviewerName: 'Beto Pérez', reason: WHY, score: 0.75, proficient: true, version: 1, marks: [{ level: 'yes' }, { level: 'some' }] }]);
    expect(await cell(teacher)).toMatchObject({ looks: '1 of 4' });
    expect((await log(teacher)).map(({ evidenceKind, judged }) => [evidenceKind, judged])).toEqual([['PEER', false]]);
    expect([await look(colleague, code), await statusFor(colleague)]).toEqual([notFor('CLOSED'), 404]);
  });

  it('and oneself make four looks, which attain, and the credential says so without a name', async () => {
    const teacher = await api.person({ displayName: 'Lupita Reyes' });
    const id = await ofCom(teacher);
    await rate(teacher);
    for (const displayName of ['Beto Uno', 'Cata Dos', 'Dora Tres']) await give(await api.person({ displayName }), await codeFor(teacher, id));
    expect(await cell(teacher)).toMatchObject({ attained: true, looks: '4 of 4' });
    const found = await eventually(async () => (await teacher.graphql('{ myPassport { items { code kind } } }')).data['myPassport'].items.find((one: { kind: string }) => one.kind === 'COMPETENCY'));
    const document = await (await teacher.fetch(`/credenciales/${found.code}.json`)).text();
    expect(document.match(/Opinión de una persona colega, con rúbrica|Autovaloración con rúbrica/g)?.sort()).toEqual(['Autovaloración con rúbrica', ...Array.from({ length: 3 }, () => 'Opinión de una persona colega, con rúbrica')]);
    expect(document).not.toMatch(/Beto|Cata|Dora|Lo vi en su clase|Llevo dos ciclos/);
    await api.app.get(RecomputeAttainment).run();
    expect((await api.app.get(RecomputeAttainment).run()).changed).toBe(0);
    expect((await cell(teacher)).attained).toBe(true);
    await withdraw(teacher, id);
    expect(await cell(teacher)).toMatchObject({ attained: false, looks: '1 of 4' });
    expect((await log(teacher)).filter(({ kind }) => kind === 'REVOKE').map(({ reason }) => reason)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    await api.app.get(RecomputeAttainment).run();
    expect((await cell(teacher)).attained).toBe(false);
  });

  it.each<[string, () => Promise<{ code: string; who: TestClient }>, string]>([
    ['a code that nobody was given', async () => ({ code: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', who: await api.person() }), 'CLOSED'],
    ['no code at all', async () => ({ code: '<nada>', who: await api.person() }), 'CLOSED'],
    ['a code taken back', async () => {
      const teacher = await api.person();
      const { evidence } = await invite(teacher, await ofCom(teacher));
      const [{ id, url }] = evidence.invitations;
      const closed = await teacher.mutate('closePeerInvitation', 'ClosePeerInvitationInput', { id }, '... on PeerInvitationClosed { evidence { invitations { id } mayInvite } }');
      expect(closed).toEqual({ evidence: { invitations: [], mayInvite: true } });
      return { code: url.slice(9), who: await api.person() };
    }, 'CLOSED'],
    ['an invitation that has ended', async () => {
      const teacher = await api.person();
      const code = await codeFor(teacher, await ofCom(teacher));
      clock.moveTo(new Date(START.getTime() + 30 * DAY));
      return { code, who: await api.person() };
    }, 'CLOSED'],
    ['an invitation that was used', async () => {
      const teacher = await api.person();
      const code = await codeFor(teacher, await ofCom(teacher));
      await give(await api.person(), code);
      return { code, who: await api.person() };
    }, 'CLOSED'],
    ['work that was withdrawn', async () => {
      const teacher = await api.person();
      const id = await ofCom(teacher);
      const code = await codeFor(teacher, id);
      await withdraw(teacher, id);
      return { code, who: await api.person() };
    }, 'CLOSED'],
    ['own work', async () => {
      const who = await api.person();
      return { code: await codeFor(who, await ofCom(who)), who };
    }, 'OWN_WORK'],
    ['work that they have said something of', async () => {
      const [teacher, who] = [await api.person(), await api.person()];
      const id = await ofCom(teacher);
      await give(who, await codeFor(teacher, id));
      return { code: await codeFor(teacher, id), who };
    }, 'ALREADY_GIVEN'],
    ['work that they are judging as an assessor', async () => {
      const [teacher, who] = [await api.person(), await api.person({ roles: [{ role: 'ASSESSOR' }] })];
      const id = await ofCom(teacher);
      const code = await codeFor(teacher, id);
      await claim(who, id);
      return { code, who };
    }, 'ASSESSING'],
  ])('of %s sees nothing and says nothing', async (_, prepare, reason) => {
    const { code, who } = await prepare();
    expect(await look(who, code)).toEqual(notFor(reason));
    expect(await give(who, code)).toEqual(notFor(reason));
  });

  it('is somebody: without a session nothing is answered', async () => {
    const teacher = await api.person();
    const code = await codeFor(teacher, await ofCom(teacher));
    expect(await look(api.anonymous(), code)).toBe('UNAUTHENTICATED');
    await expect(give(api.anonymous(), code)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('of eight who send at the same time one gets in, and its retries are the same review', async () => {
    const teacher = await api.person();
    const id = await ofCom(teacher);
    const code = await codeFor(teacher, id);
    const all = await Promise.all(Array.from({ length: 8 }, () => api.person()));
    const ids = all.map(() => randomUUID());
    const outcomes = await Promise.all(all.map((who, i) => give(who, code, { id: ids[i] })));
    const first = outcomes.findIndex(({ __typename }) => __typename === 'PeerReviewGiven');
    expect(outcomes.filter(({ __typename }) => __typename === 'PeerReviewGiven')).toHaveLength(1);
    expect(await give(all[first] as TestClient, code, { id: ids[first] })).toEqual(GIVEN);
    expect(await give(all[(first + 1) % 8] as TestClient, code, { id: ids[first] })).toEqual(notFor('CLOSED'));
    expect([(await piece(teacher, id)).peerReviews.length, (await log(teacher)).length]).toEqual([1, 1]);
  });

  it('with two addresses of one piece says it once, also at the same time: the constraint holds it', async () => {
    const [teacher, who] = [await api.person(), await api.person()];
    const id = await ofCom(teacher);
    const codes = [await codeFor(teacher, id), await codeFor(teacher, id)];
    const outcomes = await Promise.all(codes.map((code) => give(who, code)));
    expect(outcomes.filter(({ __typename }) => __typename === 'PeerReviewGiven')).toHaveLength(1);
    const [{ invitation }] = (await api.sql<{ invitation: string }>('select invitation_id as invitation from competency.peer_invitation where evidence_id = $1 and closed_at is null', [id])) as [{ invitation: string }];
    const row = (reviewer: string) => api.sql(`insert into competency.peer_review values ($1, gen_random_uuid(), $2, 1, $3, $4, 1, true, '[]', 'x', now())`, [teacher.learnerId, id, invitation, reviewer]);
    await expect(row(who.learnerId)).rejects.toThrow('peer_review_once_each');
    await expect(row(teacher.learnerId)).rejects.toThrow('peer_review_of_another');
    await row(randomUUID());
    await expect(row(randomUUID())).rejects.toThrow('peer_review_invited_once');
    await expect(api.sql('delete from competency.peer_review')).rejects.toThrow('permission denied');
  });

  it('who sends while the piece is being withdrawn comes before it or not at all: nothing of it counts afterwards', async () => {
    for (let round = 0; round < 6; round++) {
      const [teacher, who] = [await api.person(), await api.person()];
      const id = await ofCom(teacher);
      const code = await codeFor(teacher, id);
      const taking = round % 2 ? withdraw(teacher, id) : null;
      const giving = give(who, code);
      const taken = await (taking ?? withdraw(teacher, id));
      expect([taken, [GIVEN, notFor('CLOSED')]]).toEqual([{ __typename: 'EvidenceSaved' }, expect.arrayContaining([await giving])]);
      expect((await cell(teacher)).looks).toBe('0 of 4');
    }
  });

  it('marks each criterion and says why', async () => {
    const teacher = await api.person();
    const code = await codeFor(teacher, await ofCom(teacher));
    expect(await give(await api.person(), code, { marks: [{ criterion: 'plan', level: 'never' }], reason: '' })).toEqual({ __typename: 'InvalidFields', fields: [{ field: 'reason', code: 'empty' }, { field: 'plan', code: 'not-marked' }, { field: 'class', code: 'not-marked' }] });
  });
});

describe('invitations', () => {
  it('are three at a time, however many are asked for at once; what is used or has ended gives its place back', async () => {
    const teacher = await api.person();
    const id = await ofCom(teacher);
    const asked = await Promise.all(Array.from({ length: 8 }, () => invite(teacher, id)));
    expect(asked.filter(({ __typename }) => __typename === 'PeerInvited')).toHaveLength(3);
    const { invitations, mayInvite } = await piece(teacher, id);
    expect([invitations.length, mayInvite]).toEqual([3, false]);
    const put = (place: number) => api.sql(`insert into competency.peer_invitation (learner_id, invitation_id, evidence_id, place, code, created_at, expires_at) values ($1, gen_random_uuid(), $2, ${place}, 'x', now(), now())`, [teacher.learnerId, id]);
    await expect(put(2)).rejects.toThrow('peer_invitation_place');
    await expect(put(4)).rejects.toThrow('peer_invitation_three');
    await give(await api.person(), invitations[1].url.slice(9));
    expect((await invite(teacher, id)).__typename).toBe('PeerInvited');
    expect((await invite(teacher, id)).__typename).toBe('EnoughInvitations');
    clock.moveTo(new Date(START.getTime() + 31 * DAY));
    expect((await piece(teacher, id)).mayInvite).toBe(true);
    expect((await invite(teacher, id)).evidence.invitations).toHaveLength(1);
  });

  it('are the same when the same is asked again', async () => {
    const teacher = await api.person();
    const [id, invitation] = [await ofCom(teacher), randomUUID()];
    const [one, two] = await Promise.all([invite(teacher, id, invitation), invite(teacher, id, invitation)]);
    expect([one.evidence.invitations.length, two.evidence.invitations[0]]).toEqual([1, one.evidence.invitations[0]]);
  });

  it('are their teacher’s alone, and only of work that is handed in', async () => {
    const [teacher, stranger] = [await api.person(), await api.person({ roles: [{ role: 'ASSESSOR' }] })];
    const draft = randomUUID();
    await write(teacher, { competency: COM }, draft);
    expect(await invite(teacher, draft)).toMatchObject({ __typename: 'NotInYourHands', evidence: { state: 'DRAFT', mayInvite: false } });
    const id = await ofCom(teacher);
    const { evidence } = await invite(teacher, id);
    await expect(invite(stranger, id)).rejects.toThrow('NOT_FOUND');
    await expect(stranger.mutate('closePeerInvitation', 'ClosePeerInvitationInput', { id: evidence.invitations[0].id }, '__typename')).rejects.toThrow('NOT_FOUND');
    await expect(invite(api.anonymous(), id)).rejects.toThrow('UNAUTHENTICATED');
  });
});

describe('what colleagues say and what assessors judge', () => {
  it('stand beside each other: neither takes the other’s place, and the bench shows no opinion', async () => {
    const teacher = await api.person();
    const id = await ofCom(teacher);
    await give(await api.person({ displayName: 'Beto Pérez' }), await codeFor(teacher, id), { reason: 'Palabra de colega.' });
    const [one, two] = [await api.person({ roles: [{ role: 'ASSESSOR' }] }), await api.person({ roles: [{ role: 'ASSESSOR' }] })];
    await claim(one, id);
    const bench = await one.graphql(`{ evidenceToJudge(id: "${id}") { title text round history { reason } } }`);
    expect([bench.data['evidenceToJudge'].round, JSON.stringify(bench.data)]).toEqual([1, expect.not.stringMatching(/Palabra de colega|Beto/)]);
    expect(await judge(one, id)).toMatchObject({ next: 'WAIT_SECOND' });
    expect(await judge(two, id)).toMatchObject({ next: 'DECIDED' });
    expect((await cell(teacher)).looks).toBe('1 of 4');
    await give(await api.person(), await codeFor(teacher, id), { marks: marks('no', 'no') });
    expect(await cell(teacher)).toMatchObject({ attained: true, looks: '1 of 4' });
    expect((await log(teacher)).filter(({ kind }) => kind === 'REVOKE')).toEqual([]);
    expect((await one.graphql('{ assessorAgreement { pairs } }')).data['assessorAgreement'].pairs).toBe(1);
  });

  it('one person is one look: who has said something as a colleague does not judge it as an assessor', async () => {
    const [teacher, who] = [await api.person(), await api.person({ roles: [{ role: 'ASSESSOR' }] })];
    const id = await ofCom(teacher);
    expect(await queue(who)).toContain(id);
    expect(await give(who, await codeFor(teacher, id))).toEqual(GIVEN);
    expect(await queue(who)).not.toContain(id);
    expect(await claim(who, id)).toEqual({ __typename: 'EvidenceTaken' });
  });

  it('work that is returned keeps what colleagues said, is closed to them meanwhile, and of a new version they may say it again, which counts once', async () => {
    const [teacher, who] = [await api.person(), await api.person()];
    const id = await ofCom(teacher);
    await give(who, await codeFor(teacher, id));
    const code = await codeFor(teacher, id);
    await judge(await api.person({ roles: [{ role: 'ASSESSOR' }] }), id, { decision: 'RETURNED', marks: [], reason: 'Falta el registro.' });
    expect([await look(who, code), (await cell(teacher)).looks]).toEqual([notFor('CLOSED'), '1 of 4']);
    await write(teacher, { competency: COM, text: 'Con registro.' }, id);
    await handIn(teacher, id);
    expect(await give(who, code)).toEqual({ __typename: 'EvidenceMovedOn' });
    expect(await look(who, code)).toMatchObject({ version: 2, text: 'Con registro.' });
    expect(await give(who, code, { version: 2, marks: marks('some', 'some') })).toEqual(GIVEN);
    expect((await piece(teacher, id)).peerReviews.map(({ version, score }: { version: number; score: number }) => [version, score]).sort()).toEqual([[1, 1], [2, 0.5]]);
    expect((await cell(teacher)).looks).toBe('1 of 4');
  });
});
