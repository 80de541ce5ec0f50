import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '@amoxtli/platform/server';
import { readReason } from '../reason';
import { FindTaughtProblem, type TaughtProblem } from './find-taught-problem';
import { KeepActs } from './keep-acts';

export type ResetAttemptsOutcome = { kind: 'done' | 'nothing'; taught: TaughtProblem } | { kind: 'bad-reason'; code: string };

/** Gives a learner all attempts at a problem back. What was answered, and what it earned, stays. */
@Injectable()
export class ResetAttempts {
  constructor(
    private readonly db: Database,
    private readonly find: FindTaughtProblem,
    private readonly keeping: KeepActs,
  ) {}

  async run(viewer: Viewer, input: { blockId: string; learnerId: string; reason?: string | null }): Promise<ResetAttemptsOutcome> {
    const taught = await this.find.forLearner(viewer, input.blockId, input.learnerId);
    const reason = readReason(input.reason);
    if (!reason.ok) return { kind: 'bad-reason', code: reason.error };
    const kept = await this.db.transaction((tx) =>
      this.keeping.run(tx, taught.ref, [input.learnerId], ({ standing }) => (standing.attempts === 0 ? null : { kind: 'RESET', reason: reason.value, actedBy: taught.staffId })),
    );
    return { kind: kept.length > 0 ? 'done' : 'nothing', taught };
  }
}
