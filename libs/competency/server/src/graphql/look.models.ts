import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PartOfParent } from '@amoxtli/platform/server';

@PartOfParent()
@ObjectType()
export class CriterionMark {
  @Field() criterion!: string;
  @Field() level!: string;
}

/** What a teacher said of themself. */
@PartOfParent()
@ObjectType('SelfRating')
export class SelfRatingModel {
  @Field(() => Float) score!: number;
  @Field() proficient!: boolean;
  @Field(() => [CriterionMark]) marks!: CriterionMark[];
  @Field() reason!: string;
  @Field(() => Date) ratedAt!: Date;
}

/** What a colleague said, by name: whoever asked knows whom they asked. */
@PartOfParent()
@ObjectType('PeerReview')
export class PeerReviewModel {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field() reviewerName!: string;
  @Field(() => Float) score!: number;
  @Field() proficient!: boolean;
  @Field(() => [CriterionMark]) marks!: CriterionMark[];
  @Field() reason!: string;
  @Field(() => Date) reviewedAt!: Date;
}

/** An address that one colleague may use once. */
@PartOfParent()
@ObjectType('PeerInvitation')
export class PeerInvitationModel {
  @Field(() => ID) id!: string;
  @Field() url!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) expiresAt!: Date;
}
