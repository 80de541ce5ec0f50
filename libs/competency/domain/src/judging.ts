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

export declare function nextStep(acts: readonly JudgingAct[], policy: JudgingPolicy): JudgingStep;
export declare function mayJudge(assessor: Assessor, evidence: EvidenceToJudge): MayJudge;
