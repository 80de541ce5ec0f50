import { Field, ID, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { LocalizedText, PartOfParent } from '@amoxtli/platform/server';
import { AlignmentOutcomeEnum, CompetencyModel } from './framework.models';

/** What a criterion of a competency's rubric gives for a further competency. */
@PartOfParent()
@ObjectType('CriterionAlignment')
export class CriterionAlignmentModel {
  @Field() criterion!: string;
  @Field(() => LocalizedText, { nullable: true }) name!: LocalizedText | null;
  @Field(() => CompetencyModel) competency!: CompetencyModel;
  @Field(() => AlignmentOutcomeEnum) outcome!: keyof typeof AlignmentOutcomeEnum;
  /** From this level on; null: from the rubric's own mark. */
  @Field(() => String, { nullable: true }) fromLevel!: string | null;
}

@PartOfParent()
@ObjectType()
export class CriterionAlignmentSaved {
  readonly __typename = 'CriterionAlignmentSaved';
  @Field(() => [CriterionAlignmentModel]) alignments!: CriterionAlignmentModel[];
}

/** A criterion that the newest rubric does not have, a level that it does not have, or the rubric's own competency. */
@PartOfParent()
@ObjectType()
export class CriterionNotAlignable {
  readonly __typename = 'CriterionNotAlignable';
  @Field() field!: string;
}

export const SaveCriterionAlignmentResult = createUnionType({ name: 'SaveCriterionAlignmentResult', types: () => [CriterionAlignmentSaved, CriterionNotAlignable] as const, resolveType: (v) => v.__typename });

@InputType()
export class SaveCriterionAlignmentInput {
  /** The competency whose rubric it is. */
  @Field(() => ID) rubricOf!: string;
  @Field() criterion!: string;
  @Field(() => ID) competency!: string;
  /** Absent: the alignment is taken away. */
  @Field(() => AlignmentOutcomeEnum, { nullable: true }) outcome?: keyof typeof AlignmentOutcomeEnum | null;
  @Field(() => String, { nullable: true }) fromLevel?: string | null;
}
