import { type JudgingAct, mayJudge, nextStep } from './judging';

const policy = { secondAbove: 0.6, tolerance: 0.25 };
const judged = (assessorId: string, score: number): JudgingAct => ({ kind: 'JUDGED', at: 0, assessorId, score, proficient: score >= 0.6 });
const returned: JudgingAct = { kind: 'RETURNED', at: 0, assessorId: 'ana', reason: 'Falta el registro' };
const submitted: JudgingAct = { kind: 'SUBMITTED', at: 0 };
const appealed: JudgingAct = { kind: 'APPEALED', at: 0, reason: 'No se abrió el video' };

it.each<[string, JudgingAct[], object]>([
  ['what was handed in waits for the first', [submitted], { kind: 'WAIT_FIRST', notBy: [] }],
  ['one who finds it short decides', [submitted, judged('ana', 0.4)], { kind: 'DECIDED', proficient: false, score: 0.4, by: ['ana'] }],
  ['one who finds it good calls a second', [submitted, judged('ana', 0.8)], { kind: 'WAIT_SECOND', notBy: ['ana'] }],
  ['two who agree decide, by their mean', [submitted, judged('ana', 0.7), judged('beto', 0.9)], { kind: 'DECIDED', proficient: true, score: 0.8, by: ['ana', 'beto'] }],
  ['two of different words call a third', [submitted, judged('ana', 0.65), judged('beto', 0.55)], { kind: 'WAIT_THIRD', notBy: ['ana', 'beto'] }],
  ['two too far apart call a third', [submitted, judged('ana', 0.6), judged('beto', 1)], { kind: 'WAIT_THIRD', notBy: ['ana', 'beto'] }],
  ['three decide by the middle and the most', [submitted, judged('ana', 0.7), judged('beto', 0.3), judged('cata', 0.65)], { kind: 'DECIDED', proficient: true, score: 0.65, by: ['ana', 'beto', 'cata'] }],
  ['what is returned is with its teacher', [submitted, returned], { kind: 'RETURNED', by: 'ana', reason: 'Falta el registro' }],
  ['a new version begins anew', [submitted, returned, submitted], { kind: 'WAIT_FIRST', notBy: [] }],
  ['an appeal waits for somebody else', [submitted, judged('ana', 0.4), appealed], { kind: 'WAIT_APPEAL', notBy: ['ana'] }],
  ['who looks again decides alone', [submitted, judged('ana', 0.4), appealed, judged('beto', 0.9)], { kind: 'DECIDED', proficient: true, score: 0.9, by: ['beto'] }],
  ['who judged before the appeal does not decide it', [submitted, judged('ana', 0.4), appealed, judged('ana', 0.9)], { kind: 'WAIT_APPEAL', notBy: ['ana'] }],
  ['after an appeal a new one decides though another judged twice', [submitted, judged('ana', 0.4), appealed, judged('ana', 0.9), judged('beto', 0.5)], { kind: 'DECIDED', proficient: false, score: 0.5, by: ['beto'] }],
  ['one person is not two', [submitted, judged('ana', 0.8), judged('ana', 0.9)], { kind: 'WAIT_SECOND', notBy: ['ana'] }],
])('%s', (_, acts, step) => {
  const found = nextStep(acts, policy);
  expect('score' in found ? { ...found, score: Math.round(found.score * 1e6) / 1e6 } : found).toEqual(step);
});
it('where no second is asked for, one decides', () => expect(nextStep([judged('ana', 1)], { secondAbove: null, tolerance: 0 }).kind).toBe('DECIDED'));

const work = { learnerId: 'lupe', institutionId: 3, framework: 'ict-cft@3', judgedBy: ['beto'] };
const at = (institutionId: number | null, framework: string | null = null) => [{ institutionId, framework }];
it.each<[string, string, ReturnType<typeof at>, object]>([
  ['of that institution may', 'ana', at(3), { ok: true }],
  ['of the platform may', 'ana', at(null), { ok: true }],
  ['of another institution may not', 'ana', at(4), { ok: false, reason: 'OUT_OF_SCOPE' }],
  ['of another framework may not', 'ana', at(null, 'ict-cft@2'), { ok: false, reason: 'OUT_OF_SCOPE' }],
  ['who judged it may not again', 'beto', at(3), { ok: false, reason: 'ALREADY_JUDGED' }],
  ['whose work it is may not', 'lupe', at(null), { ok: false, reason: 'OWN_WORK' }],
])('an assessor %s', (_, id, scopes, answer) => expect(mayJudge({ id, scopes }, work)).toEqual(answer));
