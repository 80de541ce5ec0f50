import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class SaveTeacherProfileInput {
  @Field(() => ID, { nullable: true }) state?: string | null;
  @Field(() => ID, { nullable: true }) level?: string | null;
  @Field(() => ID, { nullable: true }) service?: string | null;
  @Field(() => String, { nullable: true }) subject?: string | null;
  @Field(() => String, { nullable: true }) cct?: string | null;
  @Field(() => ID, { nullable: true }) shift?: string | null;
  @Field(() => ID, { nullable: true }) institutionId?: string | null;
  /** Null keeps the one there is. */
  @Field(() => String, { nullable: true }) curp?: string | null;
  @Field(() => Boolean, { nullable: true }) forgetCurp?: boolean | null;
}

@InputType()
export class ConfirmSchoolInput {
  @Field(() => ID) learnerId!: string;
  @Field(() => ID) institutionId!: string;
  /** As it was shown. */
  @Field(() => String, { nullable: true }) cct?: string | null;
  @Field() confirmed!: boolean;
}
