import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Can, InvalidFields, LocalizedText, PartOfParent } from '@amoxtli/platform/server';
import { reviewAsPeer } from '../access';
import { CriterionMarkInput, EvidenceMovedOn } from './assessor.models';
import { EvidenceModel, NoRubricYet, NotInYourHands } from './evidence.models';
import { RubricModel } from './framework.models';
import { MyCompetency } from './teacher.models';
import { ShownWork } from './work.models';

export const InvitationRefusal = { CLOSED: 'CLOSED', OWN_WORK: 'OWN_WORK', ALREADY_GIVEN: 'ALREADY_GIVEN', ASSESSING: 'ASSESSING' } as const;
registerEnumType(InvitationRefusal, { name: 'InvitationRefusal' });

/** A colleague's work beside its rubric, as it was handed in, while the invitation is open. */
@Can(reviewAsPeer)
@ObjectType()
export class PeerWork extends ShownWork {
  readonly __typename = 'PeerWork';
  learnerId!: string;
  @Field() learnerName!: string;
  @Field(() => LocalizedText, { nullable: true }) task!: LocalizedText | null;
  @Field(() => RubricModel) rubric!: RubricModel;
  @Field(() => Date) expiresAt!: Date;
}

/** Closed, used, expired and unknown are one thing; the others are said to whom they concern. */
@PartOfParent()
@ObjectType()
export class InvitationNotForYou {
  readonly __typename = 'InvitationNotForYou';
  @Field(() => InvitationRefusal) reason!: keyof typeof InvitationRefusal;
}

@PartOfParent()
@ObjectType()
export class PeerInvited {
  readonly __typename = 'PeerInvited';
  @Field(() => EvidenceModel) evidence!: EvidenceModel;
}

/** Three are open already. */
@PartOfParent()
@ObjectType()
export class EnoughInvitations {
  readonly __typename = 'EnoughInvitations';
  @Field(() => EvidenceModel) evidence!: EvidenceModel;
}

@PartOfParent()
@ObjectType()
export class PeerInvitationClosed {
  readonly __typename = 'PeerInvitationClosed';
  @Field(() => EvidenceModel) evidence!: EvidenceModel;
}

@PartOfParent()
@ObjectType()
export class PeerReviewGiven {
  readonly __typename = 'PeerReviewGiven';
  @Field(() => ID) reviewId!: string;
}

@PartOfParent()
@ObjectType()
export class SelfRated {
  readonly __typename = 'SelfRated';
  @Field(() => MyCompetency) competency!: MyCompetency;
}

const resolveType = (value: { __typename: string }) => value.__typename;
export const PeerInvitationView = createUnionType({ name: 'PeerInvitationView', types: () => [PeerWork, InvitationNotForYou] as const, resolveType });
export const RateMyselfResult = createUnionType({ name: 'RateMyselfResult', types: () => [SelfRated, InvalidFields, NoRubricYet] as const, resolveType });
export const InvitePeerResult = createUnionType({ name: 'InvitePeerResult', types: () => [PeerInvited, EnoughInvitations, NotInYourHands] as const, resolveType });
export const ClosePeerInvitationResult = createUnionType({ name: 'ClosePeerInvitationResult', types: () => [PeerInvitationClosed] as const, resolveType });
export const GivePeerReviewResult = createUnionType({ name: 'GivePeerReviewResult', types: () => [PeerReviewGiven, InvalidFields, InvitationNotForYou, EvidenceMovedOn] as const, resolveType });

@InputType()
export class RateMyselfInput {
  /** The client's UUID: a retry is the same rating. */
  @Field(() => ID) id!: string;
  @Field(() => ID) competency!: string;
  @Field(() => [CriterionMarkInput]) marks!: CriterionMarkInput[];
  @Field() reason!: string;
}

@InputType()
export class InvitePeerInput {
  /** The client's UUID: a retry is the same invitation. */
  @Field(() => ID) id!: string;
  @Field(() => ID) evidenceId!: string;
}

@InputType()
export class ClosePeerInvitationInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class GivePeerReviewInput {
  /** The client's UUID: a retry is the same review. */
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field(() => Int) version!: number;
  @Field(() => [CriterionMarkInput]) marks!: CriterionMarkInput[];
  @Field() reason!: string;
}
