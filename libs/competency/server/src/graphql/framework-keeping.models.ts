import { Field, Float, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { PartOfParent } from '@amoxtli/platform/server';
import { AlignmentOutcomeEnum, CourseAlignmentModel, FrameworkModel, RubricModel } from './framework.models';

@PartOfParent()
@ObjectType()
export class FrameworkFaultModel {
  @Field(() => Int, { nullable: true }) line!: number | null;
  @Field(() => String, { nullable: true }) path!: string | null;
  @Field() code!: string;
  @Field() subject!: string;
}

@PartOfParent()
@ObjectType()
export class FrameworkKept {
  readonly __typename = 'FrameworkKept';
  @Field(() => FrameworkModel) framework!: FrameworkModel;
}

/** Nothing was kept. */
@PartOfParent()
@ObjectType()
export class FrameworkFaulty {
  readonly __typename = 'FrameworkFaulty';
  @Field(() => [FrameworkFaultModel]) faults!: FrameworkFaultModel[];
}

/** That version is published and stays as it is: a change is a new version. */
@PartOfParent()
@ObjectType()
export class FrameworkInUse {
  readonly __typename = 'FrameworkInUse';
  @Field() key!: string;
}

export const PublishFrameworkResult = createUnionType({ name: 'PublishFrameworkResult', types: () => [FrameworkKept, FrameworkInUse] as const, resolveType: (v) => v.__typename });

@PartOfParent()
@ObjectType()
export class RubricKept {
  readonly __typename = 'RubricKept';
  @Field(() => RubricModel) rubric!: RubricModel;
}

export const SaveRubricResult = createUnionType({ name: 'SaveRubricResult', types: () => [RubricKept, FrameworkFaulty] as const, resolveType: (v) => v.__typename });

@PartOfParent()
@ObjectType()
export class AlignmentSaved {
  readonly __typename = 'AlignmentSaved';
  @Field(() => [CourseAlignmentModel]) alignments!: CourseAlignmentModel[];
}

export const SaveAlignmentResult = createUnionType({ name: 'SaveAlignmentResult', types: () => [AlignmentSaved] as const, resolveType: (v) => v.__typename });

@InputType()
export class LocalizedTextInput {
  @Field() es!: string;
  @Field() en!: string;
}

@InputType()
export class PublishFrameworkInput {
  @Field(() => ID) key!: string;
}

@InputType()
export class RubricLevelInput {
  @Field() code!: string;
  @Field(() => LocalizedTextInput) name!: LocalizedTextInput;
  @Field(() => LocalizedTextInput) descriptor!: LocalizedTextInput;
  @Field(() => Float) score!: number;
}

@InputType()
export class RubricCriterionInput {
  @Field() code!: string;
  @Field(() => LocalizedTextInput) name!: LocalizedTextInput;
  @Field(() => Float) weight!: number;
  @Field(() => [RubricLevelInput]) levels!: RubricLevelInput[];
}

@InputType()
export class SaveRubricInput {
  @Field(() => ID) competency!: string;
  @Field(() => Float) proficientFrom!: number;
  @Field(() => [RubricCriterionInput]) criteria!: RubricCriterionInput[];
}

@InputType()
export class SaveAlignmentInput {
  @Field(() => ID) place!: string;
  @Field(() => ID) competency!: string;
  /** Absent: the alignment is taken away. */
  @Field(() => AlignmentOutcomeEnum, { nullable: true }) outcome?: keyof typeof AlignmentOutcomeEnum | null;
}
