import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { RichText } from '@amoxtli/platform/domain';
import { ProblemResponse } from '@amoxtli/content/server';
import { PartOfParent, RichTextScalar } from '@amoxtli/platform/server';

export enum CorrectnessEnum {
  CORRECT = 'CORRECT',
  PARTIAL = 'PARTIAL',
  INCORRECT = 'INCORRECT',
  UNANSWERED = 'UNANSWERED',
  HIDDEN = 'HIDDEN',
}
export enum ProblemStatus {
  UNANSWERED = 'UNANSWERED',
  SAVED = 'SAVED',
  CORRECT = 'CORRECT',
  PARTIAL = 'PARTIAL',
  INCORRECT = 'INCORRECT',
  SUBMITTED = 'SUBMITTED',
}
/** Which of several attempts counts. */
export enum GradingMethodEnum {
  LAST = 'LAST',
  FIRST = 'FIRST',
  HIGHEST = 'HIGHEST',
  AVERAGE = 'AVERAGE',
}
registerEnumType(GradingMethodEnum, { name: 'GradingMethod' });
export const gradingMethods = { last: GradingMethodEnum.LAST, first: GradingMethodEnum.FIRST, highest: GradingMethodEnum.HIGHEST, average: GradingMethodEnum.AVERAGE };
registerEnumType(CorrectnessEnum, { name: 'Correctness' });
registerEnumType(ProblemStatus, { name: 'ProblemStatus' });

@PartOfParent()
@ObjectType()
export class AnswerValue {
  @Field(() => ID) responseId!: string;
  @Field(() => [String]) values!: string[];
}

@PartOfParent()
@ObjectType('ResponseResult')
export class ResponseResultModel {
  @Field(() => ID) responseId!: string;
  @Field(() => CorrectnessEnum) correctness!: CorrectnessEnum;
  @Field(() => Float, { nullable: true }) score!: number | null;
  @Field(() => Float, { nullable: true }) maxScore!: number | null;
  @Field(() => RichTextScalar, { nullable: true }) feedback!: RichText | null;
}

@PartOfParent()
@ObjectType('ShownAnswer')
export class ShownAnswerModel {
  @Field(() => ID) responseId!: string;
  @Field(() => [String]) values!: string[];
  @Field() text!: string;
}

@PartOfParent()
@ObjectType()
export class Receipt {
  @Field() folio!: string;
  @Field(() => Date) submittedAt!: Date;
  @Field(() => Int) attempt!: number;
  @Field() sha256!: string;
}

/** The problem with the values and the order of choices that are this learner's own. */
@PartOfParent()
@ObjectType('ProblemVariant')
export class ProblemVariantModel {
  @Field(() => RichTextScalar) body!: RichText;
  @Field(() => [ProblemResponse]) responses!: ProblemResponse[];
}

/** How many said this, of those who have answered. */
@PartOfParent()
@ObjectType('OpinionCount')
export class OpinionCountModel {
  @Field(() => ID) responseId!: string;
  @Field() value!: string;
  @Field(() => Int) count!: number;
}

/** Where the viewer stands at a problem; made for the viewer, never for another. */
@PartOfParent()
@ObjectType()
export class ProblemState {
  @Field(() => ID) blockId!: string;
  @Field(() => ProblemStatus) status!: ProblemStatus;
  @Field(() => GradingMethodEnum) countingAttempt!: GradingMethodEnum;
  @Field(() => Int) attemptsUsed!: number;
  @Field(() => Int, { nullable: true }) maxAttempts!: number | null;
  @Field(() => Float, { nullable: true }) score!: number | null;
  @Field(() => Float) maxScore!: number;
  @Field(() => [AnswerValue]) savedAnswers!: AnswerValue[];
  @Field(() => [ResponseResultModel]) results!: ResponseResultModel[];
  @Field(() => [ShownAnswerModel]) shownAnswers!: ShownAnswerModel[];
  @Field(() => RichTextScalar, { nullable: true }) solution!: RichText | null;
  @Field(() => Date, { nullable: true }) dueAt!: Date | null;
  @Field() closed!: boolean;
  @Field() canSubmit!: boolean;
  @Field(() => Date, { nullable: true }) retryAt!: Date | null;
  @Field(() => Receipt, { nullable: true }) receipt!: Receipt | null;
  @Field(() => [RichTextScalar]) hints!: RichText[];
  /** Null when the learner sees what was published. */
  @Field(() => ProblemVariantModel, { nullable: true }) variant!: ProblemVariantModel | null;
  /** What all said at a question of opinion; null before one's own answer, and at any other problem. */
  @Field(() => [OpinionCountModel], { nullable: true }) opinions!: OpinionCountModel[] | null;
  /** The author's program fails: no answer can be taken now, and none is lost. */
  @Field() faulty!: boolean;
  /** Whether the problem may be started anew; it must be when it `mustReset`. */
  @Field() canReset!: boolean;
  @Field() mustReset!: boolean;
}

@PartOfParent()
@ObjectType('AnswerGraded')
export class AnswerGradedResult {
  readonly __typename = 'AnswerGraded';
  @Field(() => ProblemState) state!: ProblemState;
  @Field(() => Receipt) receipt!: Receipt;
  /** Not a field; progress adds one from above. */
  courseRunId!: number;
}

@PartOfParent()
@ObjectType()
export class NoAttemptsLeft {
  readonly __typename = 'NoAttemptsLeft';
  @Field(() => Int, { nullable: true }) maxAttempts!: number | null;
  @Field(() => ProblemState) state!: ProblemState;
}

@PartOfParent()
@ObjectType()
export class PastDue {
  readonly __typename = 'PastDue';
  @Field(() => Date) dueAt!: Date;
}

@PartOfParent()
@ObjectType()
export class WaitBeforeRetry {
  readonly __typename = 'WaitBeforeRetry';
  @Field(() => Date) retryAt!: Date;
}

@PartOfParent()
@ObjectType()
export class UnreadableInput {
  @Field(() => ID) responseId!: string;
  @Field() code!: string;
  /** The name or the words that were not understood. */
  @Field(() => String, { nullable: true }) detail?: string | null;
}

@PartOfParent()
@ObjectType()
export class UnreadableAnswer {
  readonly __typename = 'UnreadableAnswer';
  @Field(() => [UnreadableInput]) inputs!: UnreadableInput[];
}

/** The author's program failed on this answer: it cost no attempt, and staff are told. */
@PartOfParent()
@ObjectType()
export class ProblemFaulty {
  readonly __typename = 'ProblemFaulty';
  @Field(() => ProblemState) state!: ProblemState;
}

/** The values of this problem change with each attempt; it has to be started anew first. */
@PartOfParent()
@ObjectType()
export class ResetNeeded {
  readonly __typename = 'ResetNeeded';
  @Field(() => ProblemState) state!: ProblemState;
}

@PartOfParent()
@ObjectType()
export class ProblemReset {
  readonly __typename = 'ProblemReset';
  @Field(() => ProblemState) state!: ProblemState;
}

@PartOfParent()
@ObjectType()
export class AnswerSaved {
  readonly __typename = 'AnswerSaved';
  @Field(() => ProblemState) state!: ProblemState;
}

const typename = (value: { __typename: string }) => value.__typename;

export const SubmitAnswerResult = createUnionType({
  name: 'SubmitAnswerResult',
  types: () => [AnswerGradedResult, NoAttemptsLeft, PastDue, WaitBeforeRetry, UnreadableAnswer, ProblemFaulty, ResetNeeded] as const,
  resolveType: typename,
});
export const ResetProblemResult = createUnionType({
  name: 'ResetProblemResult',
  types: () => [ProblemReset, PastDue, NoAttemptsLeft] as const,
  resolveType: typename,
});
export const SaveAnswerResult = createUnionType({
  name: 'SaveAnswerResult',
  types: () => [AnswerSaved, PastDue, NoAttemptsLeft, UnreadableAnswer, ProblemFaulty] as const,
  resolveType: typename,
});

@InputType()
export class AnswerInput {
  @Field(() => ID) responseId!: string;
  @Field(() => [String]) values!: string[];
}

@InputType()
export class SubmitAnswerInput {
  @Field(() => ID) submissionId!: string;
  @Field(() => ID) blockId!: string;
  @Field(() => [AnswerInput]) answers!: AnswerInput[];
}

@InputType()
export class ResetProblemInput {
  @Field(() => ID) blockId!: string;
}

@InputType()
export class SaveAnswerInput {
  @Field(() => ID) blockId!: string;
  @Field(() => [AnswerInput]) answers!: AnswerInput[];
}
