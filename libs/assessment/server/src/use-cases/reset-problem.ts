import { Injectable } from '@nestjs/common';
import { hasUsedAll, isPastDue } from '@amoxtli/assessment/domain';
import type { Viewer } from '@amoxtli/platform/server';
import { SubmissionStore } from '../data/submission.store';
import { FindProblem, type OpenProblem } from './find-problem';

export type ResetOutcome = { kind: 'reset'; open: OpenProblem } | { kind: 'no-attempts'; open: OpenProblem } | { kind: 'past-due'; dueAt: Date };

/** Starts a problem anew, with other values where its rule gives some. Attempts and what they earned stay as they are. */
@Injectable()
export class ResetProblem {
  constructor(
    private readonly store: SubmissionStore,
    private readonly find: FindProblem,
  ) {}

  async run(viewer: Viewer, input: { blockId: string }): Promise<ResetOutcome> {
    const open = await this.find.run(viewer, input.blockId);
    const { learnerId, ref, problem, deadline } = open;
    const [[state], now] = await Promise.all([this.store.states(learnerId, ref.runId, [ref.blockId]), this.store.now()]);
    if (deadline.dueAt && isPastDue(deadline, now)) return { kind: 'past-due', dueAt: deadline.dueAt };
    if (hasUsedAll(problem.settings, { attemptsUsed: state?.attempts ?? 0 })) return { kind: 'no-attempts', open };
    await this.store.nextRound(learnerId, ref.runId, ref.blockId, problem.maxScore);
    return { kind: 'reset', open };
  }
}
