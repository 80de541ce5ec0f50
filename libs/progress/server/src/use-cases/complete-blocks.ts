import { Injectable } from '@nestjs/common';
import { parseBlockRef } from '@amoxtli/platform/domain';
import { ContentFacade } from '@amoxtli/content/server';
import { ChooseBlocks, EnrollmentFacade } from '@amoxtli/enrollment/server';
import { Database, type Viewer, badInput, notFound } from '@amoxtli/platform/server';
import { ownPart, seeableBlocks, withCompleted } from '@amoxtli/progress/domain';
import { StandingStore } from '../data/standing.store';

const MOST = 200;

/** Notes that a learner has seen blocks. Problems are not among them: those are done by answering. */
@Injectable()
export class CompleteBlocks {
  constructor(
    private readonly db: Database,
    private readonly content: ContentFacade,
    private readonly enrollment: EnrollmentFacade,
    private readonly choosing: ChooseBlocks,
    private readonly standings: StandingStore,
  ) {}

  /** Answers with the learner and the run whose progress changed. */
  async run(viewer: Viewer, ids: readonly string[]): Promise<{ learnerId: string; courseRunId: number }> {
    const refs = ids.map(parseBlockRef);
    const [first] = refs;
    if (!first || refs.length > MOST || refs.some((r) => r?.runId !== first.runId)) throw badInput();
    const access = await this.enrollment.studyAccess(viewer, first.runId);
    const publication = access.ok && access.enrolled ? await this.content.publication(first.runId) : null;
    if (!access.ok || !publication) throw notFound();
    const hidden = await this.choosing.ofRuns(access.learnerId, [{ courseRunId: first.runId, choices: publication.gradebook.choices }]);
    const { units } = ownPart(publication.gradebook, hidden.get(first.runId) ?? new Set());
    const seeable = seeableBlocks(units);
    const seen = refs.flatMap((r) => (r && seeable.has(r.blockId) ? [r.blockId] : []));
    const unit = units.find((u) => u.blocks.some((b) => b.blockId === first.blockId));
    await this.db.transaction(async (tx) => {
      const standing = await this.standings.lock(tx, access.learnerId, first.runId);
      await this.standings.keep(tx, access.learnerId, { ...standing, completed: withCompleted(standing.completed, seen), lastUnitId: unit?.unitId ?? null });
    });
    return { learnerId: access.learnerId, courseRunId: first.runId };
  }
}
