import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can } from '@amoxtli/platform/server';
import { keepFrameworks } from '../access';
import { AlignCriterion } from '../use-cases/align-criterion';
import * as models from './criterion.models';

/** What criteria of rubrics give, for who keeps rubrics. */
@Resolver()
export class CriterionResolver {
  constructor(private readonly aligning: AlignCriterion) {}

  @Can(keepFrameworks)
  @Query(() => [models.CriterionAlignmentModel])
  criterionAlignments(@Args('rubricOf', { type: () => ID }) rubricOf: string): Promise<models.CriterionAlignmentModel[]> {
    return this.aligning.describe(rubricOf);
  }

  @Can(keepFrameworks)
  @Mutation(() => models.SaveCriterionAlignmentResult)
  async saveCriterionAlignment(@Args('input') { rubricOf, criterion, competency, outcome, fromLevel }: models.SaveCriterionAlignmentInput): Promise<typeof models.SaveCriterionAlignmentResult> {
    const wrong = await this.aligning.run({ rubricOf, criterion, competency, outcome: outcome ?? null, fromLevel: fromLevel || null });
    return wrong ? { __typename: 'CriterionNotAlignable', field: wrong } : { __typename: 'CriterionAlignmentSaved', alignments: await this.aligning.describe(rubricOf) };
  }
}
