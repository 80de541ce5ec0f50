import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '@amoxtli/platform/server';
import { readReason } from '../reason';
import { FindTaughtProblem, type TaughtProblem } from './find-taught-problem';
import { KeepActs } from './keep-acts';

export type ClearOverrideOutcome = { kind: 'done' | 'nothing'; taught: TaughtProblem } | { kind: 'bad-reason'; code: string };

/** Takes a score set by hand away: what the answers earn counts again. */
@Injectable()
export class ClearOverride {
  constructor(
    private readonly db: Database,
    private readonly find: FindTaughtProblem,
    private readonly keeping: KeepActs,
  ) {}

  async run(viewer: Viewer, input: { blockId: string; learnerId: string; reason?: string | null }): Promise<ClearOverrideOutcome> {
    const taught = await this.find.forLearner(viewer, input.blockId, input.learnerId, { asInstructor: true });
    const reason = readReason(input.reason);
    if (!reason.ok) return { kind: 'bad-reason', code: reason.error };
    const kept = await this.db.transaction((tx) =>
      this.keeping.run(tx, taught.ref, [input.learnerId], ({ standing }) => (standing.overridden ? { kind: 'CLEAR_OVERRIDE', reason: reason.value, actedBy: taught.staffId } : null)),
    );
    return { kind: kept.length > 0 ? 'done' : 'nothing', taught };
  }
}
