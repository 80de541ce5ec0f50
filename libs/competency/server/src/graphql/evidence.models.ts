import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Can, InvalidFields, LocalizedText, PartOfParent } from '@amoxtli/platform/server';
import { own } from '../access';
import { EvidenceKindEnum, EvidenceTaskModel, RubricModel } from './framework.models';
import { CriterionMark, PeerInvitationModel, PeerReviewModel, SelfRatingModel } from './look.models';
import { ShownWork } from './work.models';

export enum EvidenceStateEnum {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  DECIDED = 'DECIDED',
  WITHDRAWN = 'WITHDRAWN',
}
export enum JudgementDecision {
  JUDGED = 'JUDGED',
  RETURNED = 'RETURNED',
}
registerEnumType(EvidenceStateEnum, { name: 'EvidenceState' });
registerEnumType(JudgementDecision, { name: 'JudgementDecision' });

/** One judgement with its reason; who judged is not told. */
@PartOfParent()
@ObjectType('Judgement')
export class JudgementModel {
  @Field(() => Int) version!: number;
  @Field(() => Int) round!: number;
  @Field(() => JudgementDecision) decision!: keyof typeof JudgementDecision;
  @Field(() => Float, { nullable: true }) score!: number | null;
  @Field(() => Boolean, { nullable: true }) proficient!: boolean | null;
  @Field(() => [CriterionMark]) marks!: CriterionMark[];
  @Field() reason!: string;
  @Field() appealed!: boolean;
  @Field(() => Date) judgedAt!: Date;
}

/** The criterion of another piece that gave this one. */
@PartOfParent()
@ObjectType()
export class CriterionOrigin {
  @Field(() => ID) evidenceId!: string;
  @Field() title!: string;
  @Field(() => LocalizedText) criterion!: LocalizedText;
}

@Can(own)
@ObjectType('Evidence')
export class EvidenceModel extends ShownWork {
  learnerId!: string;
  @Field(() => EvidenceKindEnum) kind!: keyof typeof EvidenceKindEnum;
  @Field(() => EvidenceStateEnum) state!: keyof typeof EvidenceStateEnum;
  @Field(() => Float, { nullable: true }) score!: number | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) submittedAt!: Date | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => [JudgementModel]) judgements!: JudgementModel[];
  /** The teacher may ask for another look. */
  @Field() mayAppeal!: boolean;
  @Field(() => String, { nullable: true }) appeal!: string | null;
  @Field(() => EvidenceTaskModel, { nullable: true }) task!: EvidenceTaskModel | null;
  @Field(() => RubricModel, { nullable: true }) rubric!: RubricModel | null;
  /** Of a piece that is one's word on oneself. */
  @Field(() => SelfRatingModel, { nullable: true }) selfRating!: SelfRatingModel | null;
  /** What colleagues said of its versions, the newest first. */
  @Field(() => [PeerReviewModel]) peerReviews!: PeerReviewModel[];
  /** Those that are open now. */
  @Field(() => [PeerInvitationModel]) invitations!: PeerInvitationModel[];
  /** It is handed in, so a colleague may be asked; three at a time. */
  @Field() mayInvite!: boolean;
  /** The framework's rule hears what colleagues say. */
  @Field() peersCount!: boolean;
  @Field(() => CriterionOrigin, { nullable: true }) origin!: CriterionOrigin | null;
}

@PartOfParent()
@ObjectType()
export class EvidenceSaved {
  readonly __typename = 'EvidenceSaved';
  @Field(() => EvidenceModel) evidence!: EvidenceModel;
}

/** The piece is with its assessors, decided or gone: it cannot be changed now. */
@PartOfParent()
@ObjectType()
export class NotInYourHands {
  readonly __typename = 'NotInYourHands';
  @Field(() => EvidenceModel) evidence!: EvidenceModel;
}

/** Nothing to look at: no file, no link, no text. */
@PartOfParent()
@ObjectType()
export class NothingShown {
  readonly __typename = 'NothingShown';
  @Field(() => ID) evidenceId!: string;
}

/** The competency has no rubric yet, so nobody could judge it. */
@PartOfParent()
@ObjectType()
export class NoRubricYet {
  readonly __typename = 'NoRubricYet';
  @Field(() => ID) evidenceId!: string;
}

/** This version was looked at again once already. */
@PartOfParent()
@ObjectType()
export class AppealedAlready {
  readonly __typename = 'AppealedAlready';
  @Field(() => ID) evidenceId!: string;
}

const resolveType = (value: { __typename: string }) => value.__typename;
export const SaveEvidenceResult = createUnionType({ name: 'SaveEvidenceResult', types: () => [EvidenceSaved, InvalidFields, NotInYourHands] as const, resolveType });
export const SubmitEvidenceResult = createUnionType({ name: 'SubmitEvidenceResult', types: () => [EvidenceSaved, NotInYourHands, NothingShown, NoRubricYet] as const, resolveType });
export const WithdrawEvidenceResult = createUnionType({ name: 'WithdrawEvidenceResult', types: () => [EvidenceSaved, NotInYourHands] as const, resolveType });
export const AppealJudgementResult = createUnionType({ name: 'AppealJudgementResult', types: () => [EvidenceSaved, InvalidFields, NotInYourHands, AppealedAlready] as const, resolveType });

export const SubmittedKind = { SUBMITTED: 'SUBMITTED', PRIOR: 'PRIOR' } as const;
registerEnumType(SubmittedKind, { name: 'SubmittedKind' });

@InputType()
export class ClassContextInput {
  @Field(() => String, { nullable: true }) level?: string | null;
  @Field(() => String, { nullable: true }) grade?: string | null;
  @Field(() => String, { nullable: true }) subject?: string | null;
  @Field(() => Int, { nullable: true }) learners?: number | null;
  @Field(() => String, { nullable: true }) when?: string | null;
}

@InputType()
export class PriorLearningInput {
  @Field() issuer!: string;
  @Field(() => Int, { nullable: true }) hours?: number | null;
  @Field(() => Int, { nullable: true }) year?: number | null;
}

@InputType()
export class SaveEvidenceInput {
  /** The client's UUID: a retry is the same piece. */
  @Field(() => ID) id!: string;
  @Field(() => ID) competency!: string;
  @Field(() => SubmittedKind) kind!: keyof typeof SubmittedKind;
  @Field(() => ID, { nullable: true }) taskId?: string | null;
  @Field() title!: string;
  @Field() form!: string;
  @Field() text!: string;
  @Field(() => [String]) links!: string[];
  @Field(() => ClassContextInput, { nullable: true }) context?: ClassContextInput | null;
  @Field(() => PriorLearningInput, { nullable: true }) prior?: PriorLearningInput | null;
}

@InputType()
export class EvidenceInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class AppealJudgementInput {
  @Field(() => ID) id!: string;
  @Field() reason!: string;
}
