import { Injectable } from '@nestjs/common';
import type { Viewer } from '@amoxtli/platform/server';
import { readReason } from '../reason';
import { FindTaughtProblem, type TaughtProblem } from './find-taught-problem';
import { RescoreAnswers, type RescoreEffect } from './rescore-answers';

export type RescoreLearnerOutcome = { kind: 'rescored'; taught: TaughtProblem; effect: RescoreEffect } | { kind: 'bad-reason'; code: string };

/** Has one learner's answers to a problem judged anew by the key and the rule of today. */
@Injectable()
export class RescoreLearner {
  constructor(
    private readonly find: FindTaughtProblem,
    private readonly rescoring: RescoreAnswers,
  ) {}

  async run(viewer: Viewer, input: { blockId: string; learnerId: string; onlyIfHigher: boolean; reason?: string | null }): Promise<RescoreLearnerOutcome> {
    const taught = await this.find.forLearner(viewer, input.blockId, input.learnerId, { onOneself: true });
    const reason = readReason(input.reason);
    if (!reason.ok) return { kind: 'bad-reason', code: reason.error };
    const order = { onlyIfHigher: input.onlyIfHigher, reason: reason.value, actedBy: taught.staffId, jobId: null };
    const effects = await this.rescoring.run(taught.problem, [input.learnerId], order);
    return { kind: 'rescored', taught, effect: effects.get(input.learnerId) ?? 'none' };
  }
}
