import { Injectable } from '@nestjs/common';
import type { AlignmentOutcome } from '@amoxtli/competency/domain';
import { Database, notFound } from '@amoxtli/platform/server';
import { AlignmentStore } from '../data/alignment.store';
import type { CriterionAlignmentModel } from '../graphql/criterion.models';
import { toCompetency } from '../graphql/to-models';
import { Shelf } from '../shelf';

/** `rubricOf`: the key of the competency whose rubric it is. `outcome` null takes the alignment away. */
export type CriterionChange = { rubricOf: string; criterion: string; competency: string; outcome: AlignmentOutcome | null; fromLevel: string | null };

/** Says what a criterion of a rubric gives for a further competency; it holds for work that is decided from now on, under whatever version of the rubric. */
@Injectable()
export class AlignCriterion {
  constructor(
    private readonly db: Database,
    private readonly store: AlignmentStore,
    private readonly shelf: Shelf,
  ) {}

  /** Answers with the field that does not fit; null when it is kept. What is taken away need not fit any more. */
  async run({ rubricOf, criterion, competency, outcome, fromLevel }: CriterionChange): Promise<'criterion' | 'competency' | 'fromLevel' | null> {
    const { byKey, counting, rubricOf: rubrics } = await this.shelf.read();
    const [own, to] = [byKey.get(rubricOf), byKey.get(competency)];
    if (!own || !to) throw notFound();
    const row = { rubricOf: own.competencyId, criterion, competencyId: to.competencyId };
    if (outcome !== null) {
      const found = rubrics.get(own.competencyId)?.document.criteria.find(({ code }) => code === criterion);
      if (!found) return 'criterion';
      const counts = counting.get(to.competencyId);
      if (!counts || counts.competencyId === own.competencyId) return 'competency';
      if (fromLevel !== null && !found.levels.some(({ code }) => code === fromLevel)) return 'fromLevel';
    }
    await this.db.transaction((tx) => (outcome === null ? this.store.dropOfCriterion(tx, row) : this.store.keepOfCriterion(tx, { ...row, outcome, fromLevel })));
    this.shelf.forget();
    return null;
  }

  async describe(key: string): Promise<CriterionAlignmentModel[]> {
    const { byKey, byId, rubricOf, ofRubric } = await this.shelf.read();
    const own = byKey.get(key);
    if (!own) throw notFound();
    const criteria = rubricOf.get(own.competencyId)?.document.criteria ?? [];
    return (ofRubric.get(own.competencyId) ?? []).flatMap(({ criterion, competencyId, outcome, fromLevel }) => {
      const to = byId.get(competencyId);
      return to ? [{ criterion, name: criteria.find(({ code }) => code === criterion)?.name ?? null, competency: toCompetency(to), outcome, fromLevel }] : [];
    });
  }
}
