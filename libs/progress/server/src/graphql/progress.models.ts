import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PartOfParent } from '@amoxtli/platform/server';

@PartOfParent()
@ObjectType('GradeItem')
export class GradeItemModel {
  @Field(() => ID) subsectionId!: string;
  @Field() label!: string;
  @Field() title!: string;
  @Field(() => Float) earned!: number;
  @Field(() => Float) possible!: number;
  @Field(() => Float) percent!: number;
  @Field() dropped!: boolean;
}

@PartOfParent()
@ObjectType('GradeCategory')
export class GradeCategoryModel {
  @Field() name!: string;
  @Field(() => Float) weight!: number;
  @Field(() => Float) percent!: number;
  @Field(() => Int) dropCount!: number;
  @Field(() => [GradeItemModel]) items!: GradeItemModel[];
}

@PartOfParent()
@ObjectType()
export class RemainingItem {
  @Field(() => ID) unitId!: string;
  @Field() title!: string;
  @Field() kind!: string;
  @Field(() => Float, { nullable: true }) points!: number | null;
  @Field(() => Date, { nullable: true }) dueAt!: string | null;
}

/** percent, weight and passMark are 0..1. Made for one learner and reached only through what is theirs. */
@PartOfParent()
@ObjectType({ description: 'percent, weight and passMark are 0..1.' })
export class CourseProgress {
  @Field(() => ID) runId!: string;
  @Field(() => Float) percent!: number;
  @Field(() => Float) passMark!: number;
  @Field() passed!: boolean;
  @Field(() => String, { nullable: true }) grade!: string | null;
  @Field(() => [ID]) completedUnitIds!: string[];
  @Field(() => Int) completedUnits!: number;
  @Field(() => Int) totalUnits!: number;
  @Field(() => [GradeCategoryModel]) categories!: GradeCategoryModel[];
  @Field(() => [RemainingItem]) remaining!: RemainingItem[];
  @Field(() => ID, { nullable: true }) resumeUnitId!: string | null;
}

@InputType()
export class CompleteBlocksInput {
  @Field(() => [ID]) blockIds!: string[];
}

@PartOfParent()
@ObjectType()
export class BlocksCompleted {
  @Field(() => CourseProgress) progress!: CourseProgress;
}
