import { Injectable } from '@nestjs/common';
import { AssessmentFacade } from '@amoxtli/assessment/server';
import { ContentFacade } from '@amoxtli/content/server';
import { ChooseBlocks } from '@amoxtli/enrollment/server';
import type { CourseGrade } from '@amoxtli/progress/domain';
import { StandingStore } from './data/standing.store';
import { gradeOf } from './use-cases/recompute-grade';

@Injectable()
export class ProgressFacade {
  constructor(
    private readonly content: ContentFacade,
    private readonly assessment: AssessmentFacade,
    private readonly choosing: ChooseBlocks,
    private readonly standings: StandingStore,
  ) {}

  /** The grade folded anew from the answers themselves, and when the pass mark was first reached; null without content. */
  async regrade(learnerId: string, courseRunId: number): Promise<{ grade: CourseGrade; passedAt: Date | null } | null> {
    const publication = await this.content.publication(courseRunId);
    if (!publication) return null;
    const [standing] = await this.standings.many(learnerId, [courseRunId]);
    const scores = await this.assessment.scoresFromLog(learnerId, courseRunId);
    const hidden = await this.choosing.ofRuns(learnerId, [{ courseRunId, choices: publication.gradebook.choices }]);
    return { grade: gradeOf(publication.gradebook, scores, hidden.get(courseRunId)), passedAt: standing?.passedAt ?? null };
  }

  /** Blocks of banks and groups that are not this learner's. */
  async hidden(learnerId: string, courseRunId: number): Promise<ReadonlySet<number>> {
    const choices = (await this.content.publication(courseRunId))?.gradebook.choices ?? [];
    return (await this.choosing.ofRuns(learnerId, [{ courseRunId, choices }])).get(courseRunId) ?? new Set();
  }

  /** Of these runs, those whose pass mark the learner has reached. */
  async passedRuns(learnerId: string, courseRunIds: readonly number[]): Promise<Set<number>> {
    const rows = await this.standings.many(learnerId, courseRunIds);
    return new Set(rows.filter((row) => row.passedAt !== null).map((row) => row.courseRunId));
  }

  /** Who ever reached the run's pass mark, in the order of their ids, after that one. */
  passedLearners(courseRunId: number, after: string | null, size: number): Promise<string[]> {
    return this.standings.passedLearners(courseRunId, after, size);
  }

  countPassed(courseRunId: number): Promise<number> {
    return this.standings.countPassed(courseRunId);
  }
}
