import { Injectable } from '@nestjs/common';
import { AssessmentFacade, type BlockScore } from '@amoxtli/assessment/server';
import { type Gradebook, ContentFacade } from '@amoxtli/content/server';
import { ChooseBlocks } from '@amoxtli/enrollment/server';
import { Events, type Transaction } from '@amoxtli/platform/server';
import { type CourseGrade, courseGrade, ownPart, withCompleted, withoutCompleted } from '@amoxtli/progress/domain';
import { type StandingRow, StandingStore } from '../data/standing.store';
import { CoursePassed } from '../events';

/** Brings a learner's grade up to date within the transaction of the answer that changed it. */
@Injectable()
export class RecomputeGrade {
  constructor(
    private readonly content: ContentFacade,
    private readonly assessment: AssessmentFacade,
    private readonly choosing: ChooseBlocks,
    private readonly standings: StandingStore,
    private readonly events: Events,
  ) {}

  async run(tx: Transaction, learnerId: string, courseRunId: number, answeredBlock: number | null): Promise<void> {
    const publication = await this.content.publication(courseRunId, tx);
    if (!publication) return;
    const standing = await this.standings.lock(tx, learnerId, courseRunId);
    const hidden = await this.choosing.ofRuns(learnerId, [{ courseRunId, choices: publication.gradebook.choices }], tx);
    const grade = gradeOf(publication.gradebook, await this.assessment.scores(learnerId, courseRunId, tx), hidden.get(courseRunId));
    await this.standings.keep(tx, learnerId, {
      courseRunId,
      completed: answeredBlock === null ? standing.completed : withCompleted(standing.completed, [answeredBlock]),
      lastUnitId: answeredBlock === null ? null : unitOf(publication.gradebook, answeredBlock),
      percent: grade.percent,
      passed: grade.passed,
    });
    await this.tell(tx, learnerId, standing, grade);
  }

  /**
   * The same for many learners whose score at one problem staff changed, in as many statements as for one. A problem with a score is done, one
   * without is not; where each learner goes on does not move.
   */
  async many(tx: Transaction, courseRunId: number, blockId: number, changes: readonly { learnerId: string; score: number | null }[]): Promise<void> {
    const publication = await this.content.publication(courseRunId, tx);
    if (!publication) return;
    const ids = changes.map(({ learnerId }) => learnerId);
    const standings = await this.standings.lockMany(tx, ids, courseRunId);
    const scores = await this.assessment.scoresOfLearners(ids, courseRunId, tx);
    const hidden = await this.choosing.ofLearners(ids, courseRunId, publication.gradebook.choices, tx);
    const scored = new Set(changes.filter(({ score }) => score !== null).map(({ learnerId }) => learnerId));
    const graded = standings.map((standing) => ({ standing, grade: gradeOf(publication.gradebook, scores.get(standing.learnerId) ?? [], hidden.get(standing.learnerId)) }));
    await this.standings.keepMany(tx, courseRunId, graded.map(({ standing: { learnerId, completed }, grade: { percent, passed } }) => ({
      learnerId, percent, passed, completed: scored.has(learnerId) ? withCompleted(completed, [blockId]) : withoutCompleted(completed, blockId),
    })));
    for (const { standing, grade } of graded) await this.tell(tx, standing.learnerId, standing, grade);
  }

  private async tell(tx: Transaction, learnerId: string, { courseRunId, passedAt }: StandingRow, { passed, percent }: CourseGrade): Promise<void> {
    if (passed && passedAt === null) await this.events.emit(tx, CoursePassed, { learnerId, courseRunId, percent }, learnerId);
  }
}

/** The grade that these scores give under this gradebook, to whom `hidden` blocks do not belong. What a conditional holds counts open or closed, as in the original. */
export function gradeOf(gradebook: Gradebook, scores: readonly BlockScore[], hidden: ReadonlySet<number> = new Set()): CourseGrade {
  return courseGrade(gradebook.policy, ownPart(gradebook, hidden).subsections, new Map(scores.map((s) => [s.blockId, s.maxScore > 0 ? s.score / s.maxScore : 0])));
}

const unitOf = ({ units }: Gradebook, blockId: number): number | null => units.find((u) => u.blocks.some((b) => b.blockId === blockId))?.unitId ?? null;
