import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PartOfParent } from '@amoxtli/platform/server';
import { CompetencyModel } from './framework.models';

@PartOfParent()
@ObjectType()
export class EvidenceFileModel {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() mediaType!: string;
  @Field(() => Float) bytes!: number;
  @Field() url!: string;
}

@PartOfParent()
@ObjectType()
export class ClassContext {
  @Field(() => String, { nullable: true }) level!: string | null;
  @Field(() => String, { nullable: true }) grade!: string | null;
  @Field(() => String, { nullable: true }) subject!: string | null;
  @Field(() => Int, { nullable: true }) learners!: number | null;
  @Field(() => String, { nullable: true }) when!: string | null;
}

@PartOfParent()
@ObjectType()
export class PriorLearning {
  @Field() issuer!: string;
  @Field(() => Int, { nullable: true }) hours!: number | null;
  @Field(() => Int, { nullable: true }) year!: number | null;
}

/** A piece of evidence as whoever may look at it sees it: its owner, an assessor, a colleague. */
@ObjectType({ isAbstract: true })
export abstract class ShownWork {
  @Field(() => ID) id!: string;
  @Field(() => CompetencyModel) competency!: CompetencyModel;
  @Field(() => Int) version!: number;
  @Field() title!: string;
  @Field() form!: string;
  @Field() text!: string;
  @Field(() => [String]) links!: string[];
  @Field(() => ClassContext) context!: ClassContext;
  @Field(() => PriorLearning, { nullable: true }) prior!: PriorLearning | null;
  @Field(() => [EvidenceFileModel]) files!: EvidenceFileModel[];
}
