import { Inject, Injectable } from '@nestjs/common';
import { type BlockRef, type Clock, parseBlockRef } from '@amoxtli/platform/domain';
import { ContentFacade, type Gradebook, type PublishedProblem } from '@amoxtli/content/server';
import { ChooseBlocks, EnrollmentFacade } from '@amoxtli/enrollment/server';
import { CLOCK, type Viewer, notFound } from '@amoxtli/platform/server';
import type { Deadline } from '@amoxtli/assessment/domain';
import { FindClosed } from './find-closed';

export type OpenProblem = { learnerId: string; ref: BlockRef; problem: PublishedProblem; deadline: Deadline };

/** The problem that a learner answers; for anyone not enrolled, for a problem of another course, and for one that is not theirs, it is not there. */
@Injectable()
export class FindProblem {
  constructor(
    private readonly content: ContentFacade,
    private readonly enrollment: EnrollmentFacade,
    private readonly choosing: ChooseBlocks,
    private readonly closing: FindClosed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: string): Promise<OpenProblem> {
    const ref = parseBlockRef(id);
    if (!ref) throw notFound();
    const access = await this.enrollment.studyAccess(viewer, ref.runId);
    if (!access.ok || !access.enrolled) throw notFound();
    const publication = await this.content.publication(ref.runId);
    const problem = publication && (await this.content.problem(ref, publication.version));
    if (!problem || !(await this.hasBegun(ref, access.staff, publication.gradebook.units))) throw notFound();
    if (!access.staff && !(await this.isOwn(access.learnerId, ref, publication.gradebook))) throw notFound();
    return { learnerId: access.learnerId, ref, problem, deadline: deadlineOf(problem) };
  }

  /** Of a bank, a split or a conditional only what the learner is shown. */
  private async isOwn(learnerId: string, { runId, blockId }: BlockRef, { choices }: Gradebook): Promise<boolean> {
    const over = choices.filter(({ blockIds }) => blockIds.includes(blockId));
    const closed = await this.closing.run(learnerId, [{ courseRunId: runId, choices: over }]);
    return !closed.get(runId)?.has(blockId) && !(await this.choosing.atSight(learnerId, runId, over)).has(blockId);
  }

  /** A problem whose unit has not opened yet cannot be answered by guessing its number. */
  private async hasBegun(ref: BlockRef, staff: boolean, units: readonly { unitId: number; blocks: { blockId: number }[] }[]): Promise<boolean> {
    if (staff) return true;
    const unit = units.find((u) => u.blocks.some((b) => b.blockId === ref.blockId));
    return unit !== undefined && (await this.content.unit({ runId: ref.runId, blockId: unit.unitId }, { staff, now: this.clock.now() })) !== null;
  }
}

export function deadlineOf({ settings }: PublishedProblem): Deadline {
  return { dueAt: settings.dueAt === null ? null : new Date(settings.dueAt), graceSeconds: settings.graceSeconds };
}
