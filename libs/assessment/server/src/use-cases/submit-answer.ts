import { Injectable } from '@nestjs/common';
import { isUuid, blockRefToId } from '@amoxtli/platform/domain';
import { type AnswerProblem, type Answers, type GivenAnswer, closesAt, gradeAnswer, hasUsedAll, maySubmit, readAnswers } from '@amoxtli/assessment/domain';
import { ContentFacade } from '@amoxtli/content/server';
import { CodedError, Database, Events, type Viewer, badInput, isCheckViolation, isUniqueViolation } from '@amoxtli/platform/server';
import { type NewSubmission, type SubmissionRow, SubmissionStore } from '../data/submission.store';
import { AnswerGraded } from '../events';
import { hashAnswers } from '../receipt';
import { FindProblem, type OpenProblem } from './find-problem';

export type SubmitOutcome =
  | { kind: 'graded'; open: OpenProblem; submission: SubmissionRow }
  | { kind: 'no-attempts'; open: OpenProblem }
  | { kind: 'past-due'; dueAt: Date }
  | { kind: 'wait'; retryAt: Date }
  | { kind: 'unreadable'; problems: AnswerProblem[] };

/** More than enough for everyone who may press at once: each round at least one of them gets an attempt or all are used. */
const ROUNDS = 100;

/**
 * Takes an answer: stores it, its judgement, the learner's standing and whatever follows from it in one transaction. The attempt number is held
 * by a constraint, so of many at once exactly as many get in as there are attempts. The same id again gives the same receipt.
 */
@Injectable()
export class SubmitAnswer {
  constructor(
    private readonly db: Database,
    private readonly store: SubmissionStore,
    private readonly content: ContentFacade,
    private readonly events: Events,
    private readonly find: FindProblem,
  ) {}

  async run(viewer: Viewer, input: { submissionId: string; blockId: string; answers: readonly GivenAnswer[] }): Promise<SubmitOutcome> {
    if (!isUuid(input.submissionId)) throw badInput();
    const open = await this.find.run(viewer, input.blockId);
    const read = readAnswers(open.problem.definition, input.answers);
    if (!read.ok) return { kind: 'unreadable', problems: read.problems };
    const bodyHash = hashAnswers(input.blockId, read.answers);
    for (let round = 0; round < ROUNDS; round++) {
      const outcome = await this.attempt(open, input.submissionId, read.answers, bodyHash);
      if (outcome) return outcome;
    }
    throw new CodedError('CONFLICT');
  }

  /** One try; null when another answer of this learner took the attempt number meanwhile. */
  private async attempt(open: OpenProblem, submissionId: string, answers: Answers, bodyHash: Buffer): Promise<SubmitOutcome | null> {
    const { learnerId, ref, problem, deadline } = open;
    const known = await this.store.find(learnerId, submissionId);
    if (known) return replay(open, known, bodyHash);
    const [[state], now] = await Promise.all([this.store.states(learnerId, ref.runId, [ref.blockId]), this.store.now()]);
    const standing = { attemptsUsed: state?.attempts ?? 0, lastSubmittedAt: state?.lastSubmittedAt ?? null, correct: state?.correct ?? false };
    const may = maySubmit(problem.settings, deadline, standing, now);
    if (!may.ok) return may.reason === 'no-attempts' ? { kind: 'no-attempts', open } : may.reason === 'past-due' ? { kind: 'past-due', dueAt: may.dueAt } : { kind: 'wait', retryAt: may.retryAt };
    const submission = await this.grade(open, submissionId, answers, bodyHash, standing.attemptsUsed + 1);
    try {
      const stored = await this.keep(submission);
      if (stored) return { kind: 'graded', open, submission: stored };
      return deadline.dueAt && (await this.store.find(learnerId, submissionId)) === null ? { kind: 'past-due', dueAt: deadline.dueAt } : null;
    } catch (error) {
      if (isUniqueViolation(error, 'submission_attempt_unique')) return null;
      if (isCheckViolation(error, 'submission_attempts_left') && hasUsedAll(problem.settings, { attemptsUsed: submission.attempt })) return { kind: 'no-attempts', open };
      throw error;
    }
  }

  private async grade({ learnerId, ref, problem, deadline }: OpenProblem, submissionId: string, answers: Answers, bodyHash: Buffer, attempt: number): Promise<NewSubmission> {
    const key = await this.content.answerKey(problem);
    const graded = key && gradeAnswer(problem.definition, key, answers, problem.maxScore);
    if (!graded) throw new Error(`problem ${blockRefToId(ref)} has no usable key`);
    return {
      learnerId,
      submissionId,
      courseRunId: ref.runId,
      blockId: ref.blockId,
      version: problem.version,
      attempt,
      maxAttempts: problem.settings.maxAttempts,
      bodyHash,
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

function replay(open: OpenProblem, known: SubmissionRow, bodyHash: Buffer): SubmitOutcome {
  if (!known.bodyHash.equals(bodyHash)) throw new CodedError('CONFLICT', 'Este envío ya se había recibido con otra respuesta.');
  return { kind: 'graded', open, submission: known };
}
