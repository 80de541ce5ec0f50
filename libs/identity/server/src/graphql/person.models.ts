import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { schoolings } from '@amoxtli/identity/domain';
import { Can, InvalidFields, PartOfParent, Public, TooManyTries, definePolicy } from '@amoxtli/platform/server';

export enum Role {
  PLATFORM_ADMIN = 'PLATFORM_ADMIN',
  INSTITUTION_ADMIN = 'INSTITUTION_ADMIN',
  AUTHOR = 'AUTHOR',
  REVIEWER = 'REVIEWER',
  INSTRUCTOR = 'INSTRUCTOR',
  TEACHING_ASSISTANT = 'TEACHING_ASSISTANT',
  ASSESSOR = 'ASSESSOR',
  LEARNER = 'LEARNER',
}
registerEnumType(Role, { name: 'Role' });

export const Schooling = Object.fromEntries(schoolings.map((s) => [s, s])) as Record<(typeof schoolings)[number], string>;
registerEnumType(Schooling, { name: 'Schooling' });

/** A person's own data are seen by that person. */
const ownPerson = definePolicy<{ id: string }>({ name: 'identity.own-person', allows: (viewer, person) => viewer.kind === 'person' && viewer.learnerId === person.id });

@PartOfParent()
@ObjectType('RoleGrant')
export class RoleGrantModel {
  @Field(() => Role) role!: Role;
  @Field(() => ID, { nullable: true }) institutionId!: string | null;
  @Field(() => ID, { nullable: true }) courseRunId!: string | null;
}

@PartOfParent()
@ObjectType('Profile')
export class ProfileModel {
  @Field(() => ID, { nullable: true }) state!: string | null;
  @Field(() => Int, { nullable: true }) birthYear!: number | null;
  @Field(() => Schooling, { nullable: true }) schooling!: string | null;
  @Field(() => String, { nullable: true }) occupation!: string | null;
}

@Can(ownPerson)
@ObjectType('Viewer')
export class ViewerModel {
  @Field(() => ID) id!: string;
  @Field() displayName!: string;
  @Field() email!: string;
  @Field() emailVerified!: boolean;
  @Field() locale!: string;
  /** About their own work; letters that open the account come anyhow. */
  @Field() wantsLetters!: boolean;
  @Field() secondFactorEnabled!: boolean;
  /** A staff role waits until the second factor is set up. */
  @Field() secondFactorRequired!: boolean;
  @Field(() => [RoleGrantModel]) roles!: RoleGrantModel[];
  @Field(() => ProfileModel) profile!: ProfileModel;
}

@Public()
@ObjectType('Institution')
export class InstitutionModel {
  @Field(() => ID) id!: string;
  @Field() slug!: string;
  @Field() acronym!: string;
  @Field() name!: string;
  @Field() kind!: string;
}

@PartOfParent()
@ObjectType()
export class RegistrationReceived {
  readonly __typename = 'RegistrationReceived';
  @Field() email!: string;
}

@PartOfParent()
@ObjectType()
export class EmailVerified {
  readonly __typename = 'EmailVerified';
  /** Null when a second factor stands before signing in. */
  @Field(() => ViewerModel, { nullable: true }) viewer!: ViewerModel | null;
}

@PartOfParent()
@ObjectType()
export class TokenNotUsable {
  readonly __typename = 'TokenNotUsable';
  @Field() reason!: string;
}

@PartOfParent()
@ObjectType()
export class SignedIn {
  readonly __typename = 'SignedIn';
  @Field(() => ViewerModel) viewer!: ViewerModel;
}

@PartOfParent()
@ObjectType()
export class SecondFactorRequired {
  readonly __typename = 'SecondFactorRequired';
  @Field() wrongCode!: boolean;
}

@PartOfParent()
@ObjectType()
export class EmailNotVerified {
  readonly __typename = 'EmailNotVerified';
  @Field() email!: string;
}

@PartOfParent()
@ObjectType()
export class WrongCredentials {
  readonly __typename = 'WrongCredentials';
  @Field(() => String, { nullable: true }) message!: string | null;
}

@PartOfParent()
@ObjectType()
export class SignedOut {
  @Field() everywhere!: boolean;
}

@PartOfParent()
@ObjectType()
export class PasswordResetRequested {
  readonly __typename = 'PasswordResetRequested';
  @Field() email!: string;
}

@PartOfParent()
@ObjectType()
export class PasswordChanged {
  readonly __typename = 'PasswordChanged';
  @Field(() => ViewerModel, { nullable: true }) viewer!: ViewerModel | null;
}

@PartOfParent()
@ObjectType()
export class SecondFactorSecret {
  @Field() secret!: string;
  @Field() otpauthUri!: string;
  @Field() qrSvg!: string;
}

@PartOfParent()
@ObjectType()
export class SecondFactorEnabled {
  readonly __typename = 'SecondFactorEnabled';
  @Field(() => [String]) recoveryCodes!: string[];
}

@PartOfParent()
@ObjectType()
export class WrongCode {
  readonly __typename = 'WrongCode';
  @Field(() => Int, { nullable: true }) triesLeft!: number | null;
}

@PartOfParent()
@ObjectType()
export class ProfileSaved {
  readonly __typename = 'ProfileSaved';
  @Field(() => ViewerModel) viewer!: ViewerModel;
}

@PartOfParent()
@ObjectType()
export class AdministratorClaimed {
  readonly __typename = 'AdministratorClaimed';
  @Field(() => ViewerModel) viewer!: ViewerModel;
}

@PartOfParent()
@ObjectType()
export class AccountErased {
  readonly __typename = 'AccountErased';
  @Field(() => ID) learnerId!: string;
}

@PartOfParent()
@ObjectType()
export class LastAdministrator {
  readonly __typename = 'LastAdministrator';
  @Field(() => Role) role!: Role;
}

const union = <T extends readonly (new () => object)[]>(name: string, types: T) =>
  createUnionType({ name, types: () => types, resolveType: (value: { __typename: string }) => value.__typename });

export const RegisterResult = union('RegisterResult', [RegistrationReceived, InvalidFields, TooManyTries]);
export const VerifyEmailResult = union('VerifyEmailResult', [EmailVerified, TokenNotUsable]);
export const SignInResult = union('SignInResult', [SignedIn, SecondFactorRequired, EmailNotVerified, WrongCredentials, TooManyTries]);
export const EraseAccountResult = union('EraseAccountResult', [AccountErased, WrongCredentials, SecondFactorRequired, LastAdministrator, TooManyTries]);
export const RequestPasswordResetResult = union('RequestPasswordResetResult', [PasswordResetRequested, TooManyTries]);
export const ResetPasswordResult = union('ResetPasswordResult', [PasswordChanged, TokenNotUsable, InvalidFields]);
export const ConfirmSecondFactorResult = union('ConfirmSecondFactorResult', [SecondFactorEnabled, WrongCode]);
export const UpdateProfileResult = union('UpdateProfileResult', [ProfileSaved, InvalidFields]);
export const ClaimAdministratorResult = union('ClaimAdministratorResult', [AdministratorClaimed, WrongCode]);
