import { Injectable } from '@nestjs/common';
import { parseBlockRef, parseIntId } from '@amoxtli/platform/domain';
import type { AlignmentOutcome } from '@amoxtli/competency/domain';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { ContentFacade } from '@amoxtli/content/server';
import { Database, type Viewer, badInput, notFound } from '@amoxtli/platform/server';
import { alignCourse } from '../access';
import { AlignmentStore } from '../data/alignment.store';
import { canBeFinished, placesOf } from '../places';
import { Shelf } from '../shelf';

/** `place`: a run (`12`) or a block of it (`12.57`). `outcome` null takes the alignment away. */
export type AlignmentChange = { place: string; competency: string; outcome: AlignmentOutcome | null };

/** Says what a course or a part of it gives for a competency, or for an indicator of one. */
@Injectable()
export class AlignCourse {
  constructor(
    private readonly db: Database,
    private readonly catalog: CatalogFacade,
    private readonly content: ContentFacade,
    private readonly store: AlignmentStore,
    private readonly shelf: Shelf,
  ) {}

  /** Answers with the run that changed. Whoever does not run the course does not find it. */
  async run(viewer: Viewer, { place, competency, outcome }: AlignmentChange): Promise<number> {
    const ref = parseBlockRef(place) ?? { runId: parseIntId(place) ?? 0, blockId: 0 };
    const run = await this.catalog.run(ref.runId);
    if (!run || !alignCourse.allows(viewer, run)) throw notFound();
    const shelved = (await this.shelf.read()).byKey.get(competency);
    if (!shelved || shelved.node.kind === 'GROUP' || (ref.blockId !== 0 && !(await this.has(ref.runId, ref.blockId)))) throw badInput();
    const row = { courseRunId: ref.runId, blockId: ref.blockId, competencyId: shelved.competencyId };
    await this.db.transaction((tx) => (outcome === null ? this.store.drop(tx, row) : this.store.keep(tx, { ...row, outcome })));
    this.shelf.forget();
    return ref.runId;
  }

  private async has(courseRunId: number, blockId: number): Promise<boolean> {
    const publication = await this.content.publication(courseRunId);
    return publication !== null && placesOf(publication).some((place) => place.blockId === blockId && canBeFinished(place));
  }
}
