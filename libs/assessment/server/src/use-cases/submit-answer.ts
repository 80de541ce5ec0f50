import { Injectable, Logger } from '@nestjs/common';
import { isUuid, blockRefToId } from '@amoxtli/platform/domain';
import { type AnswerProblem, type Answers, type GivenAnswer, type MaySubmit, closesAt, hasUsedAll, maySubmit, mustReset, readAnswers, storableAnswers, unreadableParts } from '@amoxtli/assessment/domain';
import { CodedError, Database, Events, type Viewer, badInput, isCheckViolation, isUniqueViolation } from '@amoxtli/platform/server';
import { type NewSubmission, type SubmissionRow, SubmissionStore } from '../data/submission.store';
import { AnswerGraded } from '../events';
import { hashAnswers } from '../receipt';
import { JudgeAnswer } from '../judging/judge-answer';
import { FindProblem, type OpenProblem } from './find-problem';
import { TallyOpinions } from './tally-opinions';
import { FindVariant, type FoundVariant, anonymousIdOf } from './find-variant';

export type SubmitOutcome =
  | { kind: 'graded'; open: OpenProblem; submission: SubmissionRow }
  | { kind: 'no-attempts'; open: OpenProblem }
  | { kind: 'past-due'; dueAt: Date }
  | { kind: 'wait'; retryAt: Date }
  | { kind: 'unreadable'; problems: AnswerProblem[] }
  | { kind: 'reset-needed'; open: OpenProblem }
  | { kind: 'faulty'; open: OpenProblem };

/** More than enough for everyone who may press at once: each round at least one of them gets an attempt or all are used. */
const ROUNDS = 100;

type ReadyVariant = FoundVariant & { kind: 'ready' };

/**
 * Takes an answer: stores it, its judgement, the learner's standing and whatever follows from it in one transaction. The attempt number is held
 * by a constraint, so of many at once exactly as many get in as there are attempts. The same id again gives the same receipt.
 */
@Injectable()
export class SubmitAnswer {
  private readonly log = new Logger(SubmitAnswer.name);

  constructor(
    private readonly db: Database,
    private readonly store: SubmissionStore,
    private readonly events: Events,
    private readonly find: FindProblem,
    private readonly variants: FindVariant,
    private readonly judge: JudgeAnswer,
    private readonly tally: TallyOpinions,
  ) {}

  async run(viewer: Viewer, input: { submissionId: string; blockId: string; answers: readonly GivenAnswer[] }): Promise<SubmitOutcome> {
    if (!isUuid(input.submissionId)) throw badInput();
    const open = await this.find.run(viewer, input.blockId);
    for (let round = 0; round < ROUNDS; round++) {
      const outcome = await this.attempt(open, input.submissionId, input.answers);
      if (outcome) return outcome;
    }
    throw new CodedError('CONFLICT');
  }

  /** One try; null when another answer of this learner took the attempt number meanwhile. */
  private async attempt(open: OpenProblem, submissionId: string, given: readonly GivenAnswer[]): Promise<SubmitOutcome | null> {
    const { learnerId, ref, problem, deadline } = open;
    const [[state], now, known] = await Promise.all([this.store.states(learnerId, ref.runId, [ref.blockId]), this.store.now(), this.store.find(learnerId, submissionId)]);
    const replayed = replayOf(open, known, given);
    if (replayed) return replayed;
    const variant = await this.variants.run(problem, { learnerId, courseRunId: ref.runId, blockId: ref.blockId, round: state?.round ?? 0 });
    if (variant.kind === 'faulty') return { kind: 'faulty', open };
    const read = readAnswers(variant.definition, given);
    if (!read.ok) return { kind: 'unreadable', problems: read.problems };
    const problems = unreadableParts(variant.key, read.answers);
    if (problems.length > 0) return { kind: 'unreadable', problems };
    const standing = { attemptsUsed: state?.attempts ?? 0, lastSubmittedAt: state?.lastSubmittedAt ?? null, correct: state?.correct ?? false };
    const may = maySubmit(problem.settings, deadline, standing, now);
    const refusal = refusalOf(open, may, state?.answeredThisRound ?? false);
    // What was just read may already count this very answer, stored by the same press a moment ago.
    if (refusal) return replayOf(open, await this.store.find(learnerId, submissionId), given) ?? refusal;
    const submission = await this.grade(open, variant, submissionId, read.answers, standing.attemptsUsed + 1);
    if (!submission) return { kind: 'faulty', open };
    try {
      const stored = await this.keep(submission);
      if (stored && problem.definition.opinion) this.tally.forget(problem);
      if (stored) return { kind: 'graded', open, submission: stored };
      return deadline.dueAt && (await this.store.find(learnerId, submissionId)) === null ? { kind: 'past-due', dueAt: deadline.dueAt } : null;
    } catch (error) {
      if (isUniqueViolation(error, 'submission_attempt_unique')) return null;
      if (isCheckViolation(error, 'submission_attempts_left') && hasUsedAll(problem.settings, { attemptsUsed: submission.attempt })) return replayOf(open, await this.store.find(learnerId, submissionId), given) ?? { kind: 'no-attempts', open };
      throw error;
    }
  }

  /** Null when the author's key or program is at fault, which is written down for staff and costs the learner nothing. */
  private async grade({ learnerId, ref, problem, deadline }: OpenProblem, variant: ReadyVariant, submissionId: string, answers: Answers, attempt: number): Promise<NewSubmission | null> {
    const { definition, key, seed } = variant;
    const judged = await this.judge.run({ definition, key, answers, maxScore: problem.maxScore, seed, anonymousId: anonymousIdOf({ learnerId, courseRunId: ref.runId }) });
    if (judged.kind === 'faulty') {
      this.log.warn(`problem ${blockRefToId(ref)}, version ${problem.version}: ${JSON.stringify(judged.failure)}`);
      return null;
    }
    const { graded } = judged;
    return {
      learnerId,
      submissionId,
      courseRunId: ref.runId,
      blockId: ref.blockId,
      version: problem.version,
      attempt,
      maxAttempts: problem.settings.maxAttempts,
      seed,
      gradingMethod: problem.settings.gradingMethod,
      bodyHash: hashAnswers(blockRefToId(ref), answers),
      answers,
      results: graded.results,
      score: graded.score,
      maxScore: graded.maxScore,
      closesAt: closesAt(deadline),
      correct: graded.correctness === 'CORRECT',
    };
  }

  private keep(submission: NewSubmission): Promise<SubmissionRow | null> {
    return this.db.transaction(async (tx) => {
      const stored = await this.store.submit(tx, submission);
      if (!stored) return null;
      const { learnerId, courseRunId, blockId, submissionId, score, maxScore } = submission;
      await this.events.emit(tx, AnswerGraded, { learnerId, courseRunId, blockId, submissionId, score, maxScore }, learnerId);
      return stored;
    });
  }
}

/** Why no answer is taken now; null when one is. */
function refusalOf(open: OpenProblem, may: MaySubmit, answeredThisRound: boolean): SubmitOutcome | null {
  if (may.ok) return mustReset(open.problem.settings, { answered: answeredThisRound }) ? { kind: 'reset-needed', open } : null;
  if (may.reason === 'past-due') return { kind: 'past-due', dueAt: may.dueAt };
  return may.reason === 'wait' ? { kind: 'wait', retryAt: may.retryAt } : { kind: 'no-attempts', open };
}

/** The same id with the same answer is the same submission, whatever has happened since; null when the id is new. */
function replayOf(open: OpenProblem, known: SubmissionRow | null, given: readonly GivenAnswer[]): SubmitOutcome | null {
  if (!known) return null;
  if (!known.bodyHash.equals(hashAnswers(blockRefToId(open.ref), storableAnswers(given)))) throw new CodedError('CONFLICT', 'Este envío ya se había recibido con otra respuesta.');
  return { kind: 'graded', open, submission: known };
}
