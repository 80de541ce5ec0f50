import { Injectable } from '@nestjs/common';
import type { Queryable } from '@amoxtli/platform/server';
import { SubmissionStore } from './data/submission.store';
import { type ChoicesOfRun, FindClosed } from './use-cases/find-closed';

export type BlockScore = { blockId: number; score: number; maxScore: number };

@Injectable()
export class AssessmentFacade {
  constructor(
    private readonly store: SubmissionStore,
    private readonly closing: FindClosed,
  ) {}

  /** The score that counts at each problem the learner has answered in the run. */
  scores(learnerId: string, courseRunId: number, db?: Queryable): Promise<BlockScore[]> {
    return this.store.scores(learnerId, courseRunId, db);
  }

  /** The same for several runs at once, by run. */
  async scoresOfRuns(learnerId: string, courseRunIds: readonly number[]): Promise<Map<number, BlockScore[]>> {
    return Map.groupBy(await this.store.scoresOfRuns(learnerId, courseRunIds), (score) => score.courseRunId);
  }

  /** The same for several learners of one run, by learner. */
  async scoresOfLearners(learnerIds: readonly string[], courseRunId: number, db?: Queryable): Promise<Map<string, BlockScore[]>> {
    return Map.groupBy(await this.store.scoresOfLearners(learnerIds, courseRunId, db), (score) => score.learnerId);
  }

  /** By run, the blocks that stand behind a condition which the learner's answers do not meet now. */
  closedBlocks(learnerId: string, runs: readonly ChoicesOfRun[]): Promise<Map<number, Set<number>>> {
    return this.closing.run(learnerId, runs);
  }

  /** The scores from the append-only log alone, for regrading and audits. */
  scoresFromLog(learnerId: string, courseRunId: number): Promise<BlockScore[]> {
    return this.store.scoresFromLog(learnerId, courseRunId);
  }
}
