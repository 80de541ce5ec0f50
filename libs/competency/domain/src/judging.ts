/**
 * What happened to one piece of evidence, oldest first. SUBMITTED begins anew (after RETURNED); the first needs not be said.
 * `at`: epoch milliseconds, UTC; the order of the list decides.
 */
export type JudgingAct =
  | { kind: 'SUBMITTED'; at: number }
  | { kind: 'JUDGED'; at: number; assessorId: string; score: number; proficient: boolean }
  | { kind: 'RETURNED'; at: number; assessorId: string; reason: string }
  | { kind: 'APPEALED'; at: number; reason: string };

/** `secondAbove`: from this score (0..1) on a second assessor looks too; 0: always, null: never. `tolerance`: how far two scores may lie apart. */
export type JudgingPolicy = { secondAbove: number | null; tolerance: number };

/** `notBy`: who has judged and may not be the next. */
export type JudgingStep =
  | { kind: 'WAIT_FIRST'; notBy: string[] }
  | { kind: 'WAIT_SECOND'; notBy: string[] }
  | { kind: 'WAIT_THIRD'; notBy: string[] }
  | { kind: 'WAIT_APPEAL'; notBy: string[] }
  | { kind: 'DECIDED'; proficient: boolean; score: number; by: string[] }
  | { kind: 'RETURNED'; by: string; reason: string };

/** Where an assessor may judge; null: in all of them. */
export type AssessorScope = { institutionId: number | null; framework: string | null };
export type Assessor = { id: string; scopes: readonly AssessorScope[] };
/** `institutionId`: the learner's; null when none. `framework`: its key, `ict-cft@3`. `judgedBy`: who has judged it in this submission or before an appeal. */
export type EvidenceToJudge = { learnerId: string; institutionId: number | null; framework: string; judgedBy: readonly string[] };
export type MayJudge = { ok: true } | { ok: false; reason: 'OWN_WORK' | 'OUT_OF_SCOPE' | 'ALREADY_JUDGED' };

/**
 * What comes next. One judgement decides below `secondAbove`; from there on a second looks, and where the two differ (in their word, or by more
 * than the tolerance) a third; then the median and the majority count. After an appeal the one who looks again, and has not judged before, decides
 * alone. Of one person only the first judgement counts.
 */
export function nextStep(acts: readonly JudgingAct[], policy: JudgingPolicy): JudgingStep {
  const begun = acts.slice(acts.findLastIndex(({ kind }) => kind === 'SUBMITTED') + 1);
  const judged = oncePerAssessor(begun);
  const last = begun.at(-1);
  if (last?.kind === 'RETURNED') return { kind: 'RETURNED', by: last.assessorId, reason: last.reason };
  const appeal = begun.findLastIndex(({ kind }) => kind === 'APPEALED');
  const notBy = judged.map(({ assessorId }) => assessorId);
  if (appeal >= 0) {
    const before = oncePerAssessor(begun.slice(0, appeal));
    const again = judged.slice(before.length)[0];
    return again ? decided([again]) : { kind: 'WAIT_APPEAL', notBy };
  }
  const [first, second] = judged;
  if (!first) return { kind: 'WAIT_FIRST', notBy };
  if (policy.secondAbove === null || first.score < policy.secondAbove) return decided([first]);
  if (!second) return { kind: 'WAIT_SECOND', notBy };
  const agree = first.proficient === second.proficient && Math.abs(first.score - second.score) <= policy.tolerance + EPSILON;
  if (agree) return decided([first, second]);
  return judged.length < 3 ? { kind: 'WAIT_THIRD', notBy } : decided(judged.slice(0, 3));
}

/** Nobody judges their own work, beyond their scope, or the same work twice. */
export function mayJudge({ id, scopes }: Assessor, { learnerId, institutionId, framework, judgedBy }: EvidenceToJudge): MayJudge {
  if (id === learnerId) return { ok: false, reason: 'OWN_WORK' };
  const within = scopes.some((scope) => (scope.institutionId === null || scope.institutionId === institutionId) && (scope.framework === null || scope.framework === framework));
  if (!within) return { ok: false, reason: 'OUT_OF_SCOPE' };
  return judgedBy.includes(id) ? { ok: false, reason: 'ALREADY_JUDGED' } : { ok: true };
}

const EPSILON = 1e-9;

type Judged = Extract<JudgingAct, { kind: 'JUDGED' }>;

function oncePerAssessor(acts: readonly JudgingAct[]): Judged[] {
  const judged = acts.filter((act) => act.kind === 'JUDGED');
  return judged.filter(({ assessorId }, i) => judged.findIndex((one) => one.assessorId === assessorId) === i);
}

/** The median of three, the mean of two; the word of most. */
function decided(judged: readonly Judged[]): JudgingStep {
  const scores = judged.map(({ score }) => score).toSorted((a, b) => a - b);
  const score = scores.length === 3 ? (scores[1] ?? 0) : scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const proficient = judged.filter((one) => one.proficient).length * 2 > judged.length;
  return { kind: 'DECIDED', proficient, score, by: judged.map(({ assessorId }) => assessorId) };
}
