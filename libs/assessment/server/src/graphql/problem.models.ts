import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { RichText } from '@amoxtli/platform/domain';
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

/** Where the viewer stands at a problem; made for the viewer, never for another. */
@PartOfParent()
@ObjectType()
export class ProblemState {
  @Field(() => ID) blockId!: string;
  @Field(() => ProblemStatus) status!: ProblemStatus;
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
}

@PartOfParent()
@ObjectType()
export class UnreadableAnswer {
  readonly __typename = 'UnreadableAnswer';
  @Field(() => [UnreadableInput]) inputs!: UnreadableInput[];
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
  types: () => [AnswerGradedResult, NoAttemptsLeft, PastDue, WaitBeforeRetry, UnreadableAnswer] as const,
  resolveType: typename,
});
export const SaveAnswerResult = createUnionType({
  name: 'SaveAnswerResult',
  types: () => [AnswerSaved, PastDue, NoAttemptsLeft, UnreadableAnswer] as const,
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
export class SaveAnswerInput {
  @Field(() => ID) blockId!: string;
  @Field(() => [AnswerInput]) answers!: AnswerInput[];
}
