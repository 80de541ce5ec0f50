import { Injectable } from '@nestjs/common';
import { blockRefToId } from '@amoxtli/platform/domain';
import { AssessmentFacade, type BlockScore } from '@amoxtli/assessment/server';
import { ContentFacade, type Gradebook } from '@amoxtli/content/server';
import { ChooseBlocks } from '@amoxtli/enrollment/server';
import { completedSet, completedUnits, ownPart } from '@amoxtli/progress/domain';
import { type StandingRow, StandingStore } from '../data/standing.store';
import type { CourseProgress, RemainingItem } from '../graphql/progress.models';
import { gradeOf } from './recompute-grade';

const NOTHING: Gradebook = { policy: { categories: [], cutoffs: [], passMark: 0 }, units: [], subsections: [], choices: [] };
const NONE: ReadonlySet<number> = new Set();

/** What a learner sees of their way through a run: ticks, grade by category, what is left, where to go on. */
@Injectable()
export class DescribeProgress {
  constructor(
    private readonly content: ContentFacade,
    private readonly assessment: AssessmentFacade,
    private readonly choosing: ChooseBlocks,
    private readonly standings: StandingStore,
  ) {}

  async many(learnerId: string, courseRunIds: readonly number[]): Promise<Map<number, CourseProgress>> {
    const [rows, scores] = await Promise.all([this.standings.many(learnerId, courseRunIds), this.assessment.scoresOfRuns(learnerId, courseRunIds)]);
    const standings = new Map(rows.map((s) => [s.courseRunId, s]));
    const runs = await Promise.all(courseRunIds.map(async (courseRunId) => ({ courseRunId, gradebook: (await this.content.publication(courseRunId))?.gradebook ?? NOTHING })));
    const choices = runs.map(({ courseRunId, gradebook }) => ({ courseRunId, choices: gradebook.choices }));
    const [hidden, closed] = await Promise.all([this.choosing.ofRuns(learnerId, choices), this.assessment.closedBlocks(learnerId, choices)]);
    return new Map(
      runs.map(({ courseRunId: id, gradebook }) => {
        const own = ownPart(gradebook, hidden.get(id) ?? NONE);
        return [id, describe(id, { own, open: ownPart(own, closed.get(id) ?? NONE) }, standings.get(id), scores.get(id) ?? [])];
      }),
    );
  }

  async one(learnerId: string, courseRunId: number): Promise<CourseProgress> {
    const progress = (await this.many(learnerId, [courseRunId])).get(courseRunId);
    if (!progress) throw new Error('progress of a run was asked and not described');
    return progress;
  }
}

/** `own`: what is the learner's and counts; `open`: what of it they can do now. */
function describe(courseRunId: number, { own, open }: { own: Gradebook; open: Gradebook }, standing: StandingRow | undefined, answered: readonly BlockScore[]): CourseProgress {
  const { percent, passed, grade, categories } = gradeOf(own, answered);
  const id = (blockId: number) => blockRefToId({ runId: courseRunId, blockId });
  const done = completedSet(standing?.completed ?? Buffer.alloc(0));
  const finished = completedUnits(open.units, done);
  const counted = open.units.filter((u) => u.blocks.length > 0);
  const next = counted.find((u) => !finished.includes(u.unitId));
  const resume = standing?.lastUnitId ?? next?.unitId ?? counted[0]?.unitId ?? null;
  return {
    runId: String(courseRunId),
    percent,
    passMark: own.policy.passMark,
    passed,
    grade,
    completedUnitIds: finished.map(id),
    completedUnits: finished.length,
    totalUnits: counted.length,
    categories: categories.map((c) => ({ ...c, items: c.items.map((item) => ({ ...item, subsectionId: id(item.subsectionId) })) })),
    remaining: remainingOf(open, done, new Set(finished), id),
    resumeUnitId: resume === null ? null : id(resume),
  };
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
