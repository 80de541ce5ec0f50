import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Can, LocalizedText, PartOfParent } from '@amoxtli/platform/server';
import { own } from '../access';
import { EvidenceModel } from './evidence.models';
import { CompetencyModel, CrosswalkRelationEnum, FrameworkModel } from './framework.models';

/** A piece that counts for a line of the rule; where a criterion of another piece gave it, `criterion` names it and `title` is that piece's. */
@PartOfParent()
@ObjectType()
export class CountedEvidence {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field(() => LocalizedText, { nullable: true }) criterion!: LocalizedText | null;
}

/** Why a competency stands where it stands: what its rule asks, and what there is. */
@PartOfParent()
@ObjectType()
export class AttainmentReason {
  @Field() code!: string;
  @Field(() => LocalizedText, { nullable: true }) name!: LocalizedText | null;
  @Field() met!: boolean;
  @Field(() => Float) have!: number;
  @Field(() => Float) need!: number;
  @Field(() => [CountedEvidence]) counted!: CountedEvidence[];
}

/** What another framework says for this competency. */
@PartOfParent()
@ObjectType()
export class CrosswalkedAttainment {
  @Field(() => CompetencyModel) via!: CompetencyModel;
  @Field(() => CrosswalkRelationEnum) relation!: keyof typeof CrosswalkRelationEnum;
  @Field(() => Float) weight!: number;
  /** Only what is exact both ways stands for it; the rest is prior learning, to be judged. */
  @Field() standsFor!: boolean;
}

@PartOfParent()
@ObjectType()
export class MatrixCell {
  @Field(() => CompetencyModel) competency!: CompetencyModel;
  @Field() attained!: boolean;
  @Field(() => Date, { nullable: true }) attainedAt!: Date | null;
  /** When it stops to count, or stopped: then it lies in the past and `attained` is false. */
  @Field(() => Date, { nullable: true }) expiresAt!: Date | null;
  /** 0..1 */
  @Field(() => Float) value!: number;
  @Field(() => Int) evidence!: number;
  @Field(() => Int) waiting!: number;
  @Field(() => [AttainmentReason]) reasons!: AttainmentReason[];
  /** How many of the lines have to be met; null: all of them. */
  @Field(() => Int, { nullable: true }) reasonsNeeded!: number | null;
  @Field(() => [CrosswalkedAttainment]) otherwise!: CrosswalkedAttainment[];
}

/** A teacher's own matrix. There is no overall level, here or anywhere. */
@Can(own)
@ObjectType()
export class TeacherMatrix {
  learnerId!: string;
  @Field(() => ID) id!: string;
  @Field(() => FrameworkModel) framework!: FrameworkModel;
  @Field(() => [MatrixCell]) cells!: MatrixCell[];
}

/** One competency as its teacher sees it. */
@Can(own)
@ObjectType()
export class MyCompetency {
  learnerId!: string;
  @Field(() => ID) id!: string;
  @Field(() => MatrixCell) cell!: MatrixCell;
  @Field(() => [EvidenceModel]) evidence!: EvidenceModel[];
  /** The framework's rule hears what one says of oneself. */
  @Field() selfCounts!: boolean;
}
