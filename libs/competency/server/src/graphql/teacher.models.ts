import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Can, InvalidFields, LocalizedText, PartOfParent } from '@amoxtli/platform/server';
import { own } from '../access';
import { CriterionMark, PeerInvitationModel, PeerReviewModel, SelfRatingModel } from './look.models';
import { CompetencyModel, CrosswalkRelationEnum, EvidenceKindEnum, EvidenceTaskModel, FrameworkModel, RubricModel } from './framework.models';

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
export class EvidenceModel {
  learnerId!: string;
  @Field(() => ID) id!: string;
  @Field(() => CompetencyModel) competency!: CompetencyModel;
  @Field(() => EvidenceKindEnum) kind!: keyof typeof EvidenceKindEnum;
  @Field(() => EvidenceStateEnum) state!: keyof typeof EvidenceStateEnum;
  @Field(() => Int) version!: number;
  @Field() title!: string;
  @Field() form!: string;
  @Field() text!: string;
  @Field(() => [String]) links!: string[];
  @Field(() => ClassContext) context!: ClassContext;
  @Field(() => PriorLearning, { nullable: true }) prior!: PriorLearning | null;
  @Field(() => [EvidenceFileModel]) files!: EvidenceFileModel[];
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
