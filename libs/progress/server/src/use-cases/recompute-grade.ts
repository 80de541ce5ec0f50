import { Injectable } from '@nestjs/common';
import { AssessmentFacade, type BlockScore } from '@amoxtli/assessment/server';
import { type Gradebook, ContentFacade } from '@amoxtli/content/server';
import { Events, type Transaction } from '@amoxtli/platform/server';
import { type CourseGrade, courseGrade, withCompleted } from '@amoxtli/progress/domain';
import { StandingStore } from '../data/standing.store';
import { CoursePassed } from '../events';

/** Brings a learner's grade up to date within the transaction of the answer that changed it. */
@Injectable()
export class RecomputeGrade {
  constructor(
    private readonly content: ContentFacade,
    private readonly assessment: AssessmentFacade,
    private readonly standings: StandingStore,
    private readonly events: Events,
  ) {}

  async run(tx: Transaction, learnerId: string, courseRunId: number, answeredBlock: number | null): Promise<void> {
    const publication = await this.content.publication(courseRunId, tx);
    if (!publication) return;
    const standing = await this.standings.lock(tx, learnerId, courseRunId);
    const grade = gradeOf(publication.gradebook, await this.assessment.scores(learnerId, courseRunId, tx));
    await this.standings.keep(tx, learnerId, {
      courseRunId,
      completed: answeredBlock === null ? standing.completed : withCompleted(standing.completed, [answeredBlock]),
      lastUnitId: answeredBlock === null ? null : unitOf(publication.gradebook, answeredBlock),
      percent: grade.percent,
      passed: grade.passed,
    });
    if (grade.passed && standing.passedAt === null) await this.events.emit(tx, CoursePassed, { learnerId, courseRunId, percent: grade.percent }, learnerId);
  }
}

/** The grade that these scores give under this gradebook. */
export function gradeOf({ policy, subsections }: Gradebook, scores: readonly BlockScore[]): CourseGrade {
  return courseGrade(policy, subsections, new Map(scores.map((s) => [s.blockId, s.maxScore > 0 ? s.score / s.maxScore : 0])));
}

const unitOf = ({ units }: Gradebook, blockId: number): number | null => units.find((u) => u.blocks.some((b) => b.blockId === blockId))?.unitId ?? null;
