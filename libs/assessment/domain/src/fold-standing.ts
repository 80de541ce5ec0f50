import type { GradingMethod } from '@amoxtli/content/domain';
import { type Points, countingScore, sumOf } from './counting-score';

/**
 * One answer of the log. `era`: the number of the act that last gave the attempts back, 0 before any; attempts count from 1 within an era.
 * `actsBefore`: how many acts of staff there were when it came. `method`: the rule in force then.
 */
export type LoggedAnswer = Points & { submissionId: string; era: number; attempt: number; actsBefore: number; method: GradingMethod; correct: boolean };

/** An answer judged anew. */
export type JudgedAnew = Points & { submissionId: string; correct: boolean };

/** What staff did, numbered from 1 per learner and problem. */
export type LoggedAct = { seq: number } & (
  | { kind: 'rescore'; method: GradingMethod; judgements: readonly JudgedAnew[] }
  | ({ kind: 'override' } & Points)
  | { kind: 'clear-override' }
  | { kind: 'reset' }
  | { kind: 'delete' }
);

/**
 * Where a learner stands at a problem. `attempts` used of those allowed; `counted`: answers that still count, also those of former eras. `points`
 * count for the grade, null when nothing does; `earned` would count without an override. `sum`: of all that counts, kept for an average only.
 */
export type FoldedStanding = {
  attempts: number;
  era: number;
  acts: number;
  method: GradingMethod;
  counted: number;
  points: Points | null;
  earned: Points | null;
  sum: Points | null;
  overridden: boolean;
  correct: boolean;
  lastSubmissionId: string | null;
};

/**
 * Folds the log of one learner at one problem, given in any order. A rescore replaces the judgement of an answer; giving attempts back leaves the
 * score; deleting leaves nothing; a score set by a person stands above what answers earn until it is cleared or all is deleted.
 */
export function foldStanding(answers: readonly LoggedAnswer[], acts: readonly LoggedAct[]): FoldedStanding {
  const inOrder = acts.toSorted((a, b) => a.seq - b.seq);
  const forgotten = seqOfLast(inOrder, ['delete']);
  const era = seqOfLast(inOrder, ['delete', 'reset']);
  const judged = judgementsOf(inOrder);
  const current = countingAnswers(answers, acts).map((answer) => ({ ...answer, ...judged.get(answer.submissionId) }));
  const method = methodOf(current.at(-1), inOrder.filter((act) => act.seq > forgotten));
  const earned = countingScore(method, current);
  const override = overrideOf(inOrder);
  return {
    attempts: answers.filter((a) => a.era === era).length,
    era,
    acts: inOrder.at(-1)?.seq ?? 0,
    method,
    counted: current.length,
    points: override ?? earned,
    earned,
    sum: method === 'average' && current.length > 0 ? { score: sumOf(current, (a) => a.score), maxScore: sumOf(current, (a) => a.maxScore) } : null,
    overridden: override !== null,
    correct: current.at(-1)?.correct ?? false,
    lastSubmissionId: current.at(-1)?.submissionId ?? null,
  };
}

/** Of the answers, those that count: all since the last deletion, oldest first. */
export function countingAnswers<T extends Pick<LoggedAnswer, 'era' | 'attempt'>>(answers: readonly T[], acts: readonly Pick<LoggedAct, 'seq' | 'kind'>[]): T[] {
  const forgotten = Math.max(0, ...acts.filter(({ kind }) => kind === 'delete').map(({ seq }) => seq));
  return answers.filter((a) => a.era >= forgotten).toSorted((a, b) => a.era - b.era || a.attempt - b.attempt);
}

const seqOfLast = (inOrder: readonly LoggedAct[], kinds: readonly LoggedAct['kind'][]): number => inOrder.findLast(({ kind }) => kinds.includes(kind))?.seq ?? 0;

function judgementsOf(inOrder: readonly LoggedAct[]): Map<string, Omit<JudgedAnew, 'submissionId'>> {
  const anew = inOrder.flatMap((act) => (act.kind === 'rescore' ? act.judgements : []));
  return new Map(anew.map(({ submissionId, score, maxScore, correct }) => [submissionId, { score, maxScore, correct }]));
}

/** The rule that was in force at the last judgement, of an answer or by rescoring. */
function methodOf(last: LoggedAnswer | undefined, acts: readonly LoggedAct[]): GradingMethod {
  const rescore = acts.findLast((act) => act.kind === 'rescore');
  if (!last) return 'last';
  return rescore && rescore.seq > last.actsBefore ? rescore.method : last.method;
}

function overrideOf(inOrder: readonly LoggedAct[]): Points | null {
  const act = inOrder.findLast(({ kind }) => kind === 'override' || kind === 'clear-override' || kind === 'delete');
  return act?.kind === 'override' ? { score: act.score, maxScore: act.maxScore } : null;
}
