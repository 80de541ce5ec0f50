import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PartOfParent } from '@amoxtli/platform/server';
import { Block, type BlockModel } from './block.models';

/** Both are handed out by the enrollment context, which knows who may study; so they are parts of what it decided. */
@PartOfParent()
@ObjectType('OutlineUnit')
export class OutlineUnitModel {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field(() => [String]) kinds!: string[];
}

@PartOfParent()
@ObjectType('OutlineSubsection')
export class OutlineSubsectionModel {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field() graded!: boolean;
  @Field(() => String, { nullable: true }) format!: string | null;
  @Field(() => Date, { nullable: true }) startsAt!: string | null;
  @Field(() => Date, { nullable: true }) dueAt!: string | null;
  @Field(() => [OutlineUnitModel]) units!: OutlineUnitModel[];
}

@PartOfParent()
@ObjectType('OutlineSection')
export class OutlineSectionModel {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field(() => [OutlineSubsectionModel]) subsections!: OutlineSubsectionModel[];
}

@PartOfParent()
@ObjectType()
export class CourseOutline {
  @Field(() => ID) runId!: string;
  @Field(() => Int) version!: number;
  @Field() title!: string;
  @Field(() => [OutlineSectionModel]) sections!: OutlineSectionModel[];
}

@PartOfParent()
@ObjectType()
export class UnitPage {
  @Field(() => ID) id!: string;
  @Field(() => ID) runId!: string;
  @Field() title!: string;
  @Field() sectionTitle!: string;
  @Field() subsectionTitle!: string;
  @Field(() => ID) subsectionId!: string;
  @Field() graded!: boolean;
  @Field(() => Date, { nullable: true }) dueAt!: string | null;
  @Field(() => ID, { nullable: true }) previousUnitId!: string | null;
  @Field(() => ID, { nullable: true }) nextUnitId!: string | null;
  @Field(() => [Block]) blocks!: BlockModel[];
}
