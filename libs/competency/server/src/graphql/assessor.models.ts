import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Can, InvalidFields, LocalizedText, PageInfo, PartOfParent } from '@amoxtli/platform/server';
import { assess } from '../access';
import { CompetencyModel, EvidenceKindEnum, RubricModel } from './framework.models';
import { CriterionMark } from './look.models';
import { JudgementDecision, JudgementModel } from './evidence.models';
import { ShownWork } from './work.models';

/** What comes after a judgement. */
export const JudgingStepEnum = { WAIT_FIRST: 'WAIT_FIRST', WAIT_SECOND: 'WAIT_SECOND', WAIT_THIRD: 'WAIT_THIRD', WAIT_APPEAL: 'WAIT_APPEAL', DECIDED: 'DECIDED', RETURNED: 'RETURNED' } as const;
registerEnumType(JudgingStepEnum, { name: 'JudgingStep' });

@PartOfParent()
@ObjectType()
export class QueuedEvidence {
  @Field(() => ID) id!: string;
  @Field(() => CompetencyModel) competency!: CompetencyModel;
  @Field(() => EvidenceKindEnum) kind!: keyof typeof EvidenceKindEnum;
  @Field() title!: string;
  @Field(() => Int) round!: number;
  @Field() appealed!: boolean;
  /** The viewer has it. */
  @Field() mine!: boolean;
  @Field(() => Date) submittedAt!: Date;
}

@PartOfParent()
@ObjectType()
export class QueuedEvidenceEdge {
  @Field() cursor!: string;
  @Field(() => QueuedEvidence) node!: QueuedEvidence;
}

@Can(assess)
@ObjectType()
export class AssessorQueue {
  @Field(() => [QueuedEvidenceEdge]) edges!: QueuedEvidenceEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

/** Cohen's kappa of the viewer with whoever judged the same work; null while there are too few, or no difference to measure. */
@Can(assess)
@ObjectType()
export class AssessorAgreement {
  @Field(() => Int) pairs!: number;
  @Field(() => Int) agreed!: number;
  @Field(() => Float, { nullable: true }) kappa!: number | null;
}

/** The work beside its rubric. Whose it is stands here only where the framework does not judge blind. */
@Can(assess)
@ObjectType()
export class EvidenceToJudge extends ShownWork {
  @Field(() => [CompetencyModel]) indicators!: CompetencyModel[];
  @Field(() => EvidenceKindEnum) kind!: keyof typeof EvidenceKindEnum;
  @Field(() => Int) round!: number;
  @Field(() => String, { nullable: true }) learnerName!: string | null;
  @Field(() => LocalizedText, { nullable: true }) task!: LocalizedText | null;
  @Field(() => RubricModel) rubric!: RubricModel;
  /** What was said of older versions, and in an appeal of this one. */
  @Field(() => [JudgementModel]) history!: JudgementModel[];
  @Field(() => String, { nullable: true }) appeal!: string | null;
  /** The viewer has it and may judge it. */
  @Field() mine!: boolean;
}

@PartOfParent()
@ObjectType()
export class EvidenceClaimed {
  readonly __typename = 'EvidenceClaimed';
  @Field(() => EvidenceToJudge) evidence!: EvidenceToJudge;
}

/** Another assessor has it, or it is judged already. */
@PartOfParent()
@ObjectType()
export class EvidenceTaken {
  readonly __typename = 'EvidenceTaken';
  @Field(() => ID) evidenceId!: string;
}

/** The teacher changed it or somebody judged it meanwhile; nothing was recorded. */
@PartOfParent()
@ObjectType()
export class EvidenceMovedOn {
  readonly __typename = 'EvidenceMovedOn';
  @Field(() => ID) evidenceId!: string;
}

@PartOfParent()
@ObjectType()
export class JudgementRecorded {
  readonly __typename = 'JudgementRecorded';
  @Field(() => ID) evidenceId!: string;
  @Field(() => JudgingStepEnum) next!: keyof typeof JudgingStepEnum;
}

@PartOfParent()
@ObjectType()
export class ClaimReleased {
  @Field(() => ID) evidenceId!: string;
}

const resolveType = (value: { __typename: string }) => value.__typename;
export const ClaimEvidenceResult = createUnionType({ name: 'ClaimEvidenceResult', types: () => [EvidenceClaimed, EvidenceTaken] as const, resolveType });
export const JudgeEvidenceResult = createUnionType({ name: 'JudgeEvidenceResult', types: () => [JudgementRecorded, InvalidFields, EvidenceTaken, EvidenceMovedOn] as const, resolveType });

@InputType()
export class CriterionMarkInput {
  @Field() criterion!: string;
  @Field() level!: string;
}

@InputType()
export class JudgeEvidenceInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => JudgementDecision) decision!: keyof typeof JudgementDecision;
  @Field(() => [CriterionMarkInput]) marks!: CriterionMark[];
  @Field() reason!: string;
}

@InputType()
export class ClaimEvidenceInput {
  @Field(() => ID) id!: string;
}
