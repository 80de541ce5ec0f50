import { Field, Float, ID, InputType } from '@nestjs/graphql';

@InputType()
export class RescoreLearnerInput {
  @Field(() => ID) blockId!: string;
  @Field(() => ID) learnerId!: string;
  @Field() onlyIfHigher!: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class RescoreProblemInput {
  @Field(() => ID) blockId!: string;
  @Field() onlyIfHigher!: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ResumeRescoreInput {
  @Field(() => ID) runId!: string;
  @Field(() => ID) jobId!: string;
}

@InputType()
export class ResetAttemptsInput {
  @Field(() => ID) blockId!: string;
  @Field(() => ID) learnerId!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class DeleteAnswersInput {
  @Field(() => ID) blockId!: string;
  @Field(() => ID) learnerId!: string;
  @Field() reason!: string;
}

@InputType()
export class OverrideScoreInput {
  @Field(() => ID) blockId!: string;
  @Field(() => ID) learnerId!: string;
  @Field(() => Float) score!: number;
  @Field() reason!: string;
}

@InputType()
export class ClearOverrideInput {
  @Field(() => ID) blockId!: string;
  @Field(() => ID) learnerId!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
