import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '@amoxtli/platform/server';
import { readReason } from '../reason';
import { FindTaughtProblem, type TaughtProblem } from './find-taught-problem';
import { KeepActs } from './keep-acts';

export type DeleteAnswersOutcome = { kind: 'done' | 'nothing'; taught: TaughtProblem } | { kind: 'bad-reason'; code: string };

/** Lets a learner begin a problem as if it had never been answered; the log keeps what was, for audits. */
@Injectable()
export class DeleteAnswers {
  constructor(
    private readonly db: Database,
    private readonly find: FindTaughtProblem,
    private readonly keeping: KeepActs,
  ) {}

  async run(viewer: Viewer, input: { blockId: string; learnerId: string; reason: string }): Promise<DeleteAnswersOutcome> {
    const taught = await this.find.forLearner(viewer, input.blockId, input.learnerId, { asInstructor: true });
    const reason = readReason(input.reason, { required: true });
    if (!reason.ok) return { kind: 'bad-reason', code: reason.error };
    const kept = await this.db.transaction((tx) =>
      this.keeping.run(tx, taught.ref, [input.learnerId], ({ standing }) => (standing.counted === 0 && !standing.overridden ? null : { kind: 'DELETE', reason: reason.value, actedBy: taught.staffId })),
    );
    return { kind: kept.length > 0 ? 'done' : 'nothing', taught };
  }
}
