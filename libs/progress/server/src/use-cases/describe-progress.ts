import { Injectable } from '@nestjs/common';
import { blockRefToId } from '@amoxtli/platform/domain';
import { AssessmentFacade, type BlockScore } from '@amoxtli/assessment/server';
import { ContentFacade, type Gradebook } from '@amoxtli/content/server';
import { completedSet, completedUnits } from '@amoxtli/progress/domain';
import { type StandingRow, StandingStore } from '../data/standing.store';
import type { CourseProgress, RemainingItem } from '../graphql/progress.models';
import { gradeOf } from './recompute-grade';

const NOTHING: Gradebook = { policy: { categories: [], cutoffs: [], passMark: 0 }, units: [], subsections: [] };

/** What a learner sees of their way through a run: ticks, grade by category, what is left, where to go on. */
@Injectable()
export class DescribeProgress {
  constructor(
    private readonly content: ContentFacade,
    private readonly assessment: AssessmentFacade,
    private readonly standings: StandingStore,
  ) {}

  async many(learnerId: string, courseRunIds: readonly number[]): Promise<Map<number, CourseProgress>> {
    const [rows, scores] = await Promise.all([this.standings.many(learnerId, courseRunIds), this.assessment.scoresOfRuns(learnerId, courseRunIds)]);
    const standings = new Map(rows.map((s) => [s.courseRunId, s]));
    const described = await Promise.all(courseRunIds.map(async (id) => [id, await this.describe(id, standings.get(id), scores.get(id) ?? [])] as const));
    return new Map(described);
  }

  async one(learnerId: string, courseRunId: number): Promise<CourseProgress> {
    const progress = (await this.many(learnerId, [courseRunId])).get(courseRunId);
    if (!progress) throw new Error('progress of a run was asked and not described');
    return progress;
  }

  private async describe(courseRunId: number, standing: StandingRow | undefined, answered: readonly BlockScore[]): Promise<CourseProgress> {
    const gradebook = (await this.content.publication(courseRunId))?.gradebook ?? NOTHING;
    const { percent, passed, grade, categories } = gradeOf(gradebook, answered);
    const id = (blockId: number) => blockRefToId({ runId: courseRunId, blockId });
    const done = completedSet(standing?.completed ?? Buffer.alloc(0));
    const finished = completedUnits(gradebook.units, done);
    const counted = gradebook.units.filter((u) => u.blocks.length > 0);
    const next = counted.find((u) => !finished.includes(u.unitId));
    const resume = standing?.lastUnitId ?? next?.unitId ?? counted[0]?.unitId ?? null;
    return {
      runId: String(courseRunId),
      percent,
      passMark: gradebook.policy.passMark,
      passed,
      grade,
      completedUnitIds: finished.map(id),
      completedUnits: finished.length,
      totalUnits: counted.length,
      categories: categories.map((c) => ({ ...c, items: c.items.map((item) => ({ ...item, subsectionId: id(item.subsectionId) })) })),
      remaining: remainingOf(gradebook, done, new Set(finished), id),
      resumeUnitId: resume === null ? null : id(resume),
    };
  }
}

/** Units not finished, in order; those with graded problems not yet answered say how many points wait there. */
function remainingOf({ units, subsections }: Gradebook, done: ReadonlySet<number>, finished: ReadonlySet<number>, id: (n: number) => string): RemainingItem[] {
  const graded = subsections.flatMap((s) => s.problems);
  return units
    .filter((u) => u.blocks.length > 0 && !finished.has(u.unitId))
    .map((unit) => {
      const points = graded.filter((p) => p.unitId === unit.unitId && !done.has(p.blockId)).reduce((sum, p) => sum + p.points, 0);
      return { unitId: id(unit.unitId), title: unit.title, kind: points > 0 ? 'graded' : 'unit', points: points > 0 ? points : null, dueAt: unit.dueAt };
    });
}
