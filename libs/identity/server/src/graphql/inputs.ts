import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Schooling } from './person.models';

@InputType()
export class RegisterInput {
  @Field() displayName!: string;
  @Field() email!: string;
  @Field() password!: string;
  @Field(() => String, { nullable: true }) locale?: string | null;
}

@InputType()
export class VerifyEmailInput {
  @Field() token!: string;
}

@InputType()
export class SignInInput {
  @Field() email!: string;
  @Field() password!: string;
  @Field(() => String, { nullable: true }) code?: string | null;
}

@InputType()
export class SignOutInput {
  @Field() everywhere!: boolean;
}

@InputType()
export class EraseAccountInput {
  @Field() password!: string;
  @Field(() => String, { nullable: true }) code?: string | null;
}

@InputType()
export class RequestPasswordResetInput {
  @Field() email!: string;
}

@InputType()
export class ResetPasswordInput {
  @Field() token!: string;
  @Field() password!: string;
}

@InputType()
export class ConfirmSecondFactorInput {
  @Field() code!: string;
}

@InputType()
export class UpdateProfileInput {
  @Field() displayName!: string;
  @Field(() => String, { nullable: true }) locale?: string | null;
  @Field(() => ID, { nullable: true }) state?: string | null;
  @Field(() => Int, { nullable: true }) birthYear?: number | null;
  @Field(() => Schooling, { nullable: true }) schooling?: keyof typeof Schooling | null;
  @Field(() => String, { nullable: true }) occupation?: string | null;
  @Field(() => Boolean, { nullable: true }) wantsLetters?: boolean | null;
}

@InputType()
export class ClaimAdministratorInput {
  @Field() code!: string;
}
