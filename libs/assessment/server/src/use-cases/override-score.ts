import { Injectable } from '@nestjs/common';
import { type Points } from '@amoxtli/assessment/domain';
import { Database, type Viewer, isForeignKeyViolation, notFound } from '@amoxtli/platform/server';
import { AnswerLogStore } from '../data/answer-log.store';
import { readReason } from '../reason';
import { FindTaughtProblem, type TaughtProblem } from './find-taught-problem';
import { KeepActs, samePoints } from './keep-acts';

export type OverrideOutcome = { kind: 'overridden'; taught: TaughtProblem } | { kind: 'out-of-range'; maxScore: number } | { kind: 'bad-reason'; code: string };

/** Sets a learner's score at a problem by hand, with a reason, also without any answer. It stands until it is cleared or the answers are deleted. */
@Injectable()
export class OverrideScore {
  constructor(
    private readonly db: Database,
    private readonly store: AnswerLogStore,
    private readonly find: FindTaughtProblem,
    private readonly keeping: KeepActs,
  ) {}

  async run(viewer: Viewer, input: { blockId: string; learnerId: string; score: number; reason: string }): Promise<OverrideOutcome> {
    const taught = await this.find.forLearner(viewer, input.blockId, input.learnerId, { asInstructor: true });
    const points = { score: input.score, maxScore: taught.problem.maxScore };
    if (!(points.score >= 0 && points.score <= points.maxScore)) return { kind: 'out-of-range', maxScore: points.maxScore };
    const reason = readReason(input.reason, { required: true });
    if (!reason.ok) return { kind: 'bad-reason', code: reason.error };
    await this.keep(taught, input.learnerId, points, reason.value);
    return { kind: 'overridden', taught };
  }

  /** The same score set twice is set once. */
  private async keep({ ref, staffId }: TaughtProblem, learnerId: string, points: Points, reason: string | null): Promise<void> {
    try {
      await this.db.transaction(async (tx) => {
        await this.store.open(tx, learnerId, ref.runId, ref.blockId, points.maxScore);
        await this.keeping.run(tx, ref, [learnerId], ({ standing }) => (standing.overridden && samePoints(standing.points, points) ? null : { kind: 'OVERRIDE', ...points, reason, actedBy: staffId }));
      });
    } catch (error) {
      throw isForeignKeyViolation(error, 'block_state_enrollment_fk') ? notFound() : error;
    }
  }
}
