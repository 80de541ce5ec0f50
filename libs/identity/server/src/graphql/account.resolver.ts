import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Can, Public, type RequestContext, signedIn } from '@amoxtli/platform/server';
import { setSessionCookie } from '../http/session-cookie';
import { ClaimAdministrator } from '../use-cases/claim-administrator';
import { RegisterPerson } from '../use-cases/register-person';
import { ResetPassword } from '../use-cases/reset-password';
import { SetUpSecondFactor } from '../use-cases/set-up-second-factor';
import { UpdateProfile } from '../use-cases/update-profile';
import { VerifyEmail } from '../use-cases/verify-email';
import * as inputs from './inputs';
import * as models from './person.models';
import { SessionResolver, learnerOf } from './session.resolver';
import { ViewerModels } from './viewer-model';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly registerPerson: RegisterPerson,
    private readonly verify: VerifyEmail,
    private readonly passwords: ResetPassword,
    private readonly factor: SetUpSecondFactor,
    private readonly profiles: UpdateProfile,
    private readonly administrator: ClaimAdministrator,
    private readonly session: SessionResolver,
    private readonly viewers: ViewerModels,
  ) {}

  @Public()
  @Mutation(() => models.RegisterResult)
  async register(@Args('input') input: inputs.RegisterInput, @Context() { req }: RequestContext): Promise<typeof models.RegisterResult> {
    const outcome = await this.registerPerson.run({ ...input, locale: localeOf(input.locale) }, req.ip ?? '');
    if (outcome.kind === 'received') return { __typename: 'RegistrationReceived', email: outcome.email };
    return outcome.kind === 'invalid' ? { __typename: 'InvalidFields', fields: outcome.fields } : { __typename: 'TooManyTries', retryAt: outcome.retryAt };
  }

  @Public()
  @Mutation(() => models.VerifyEmailResult)
  async verifyEmail(@Args('input') { token }: inputs.VerifyEmailInput, @Context() context: RequestContext): Promise<typeof models.VerifyEmailResult> {
    const outcome = await this.verify.run(token);
    if (outcome.kind === 'refused') return { __typename: 'TokenNotUsable', reason: outcome.reason };
    const viewer = outcome.session === null ? null : await this.session.enter(context, outcome.learnerId, outcome.session);
    return { __typename: 'EmailVerified', viewer };
  }

  @Public()
  @Mutation(() => models.RequestPasswordResetResult)
  async requestPasswordReset(
    @Args('input') { email }: inputs.RequestPasswordResetInput,
    @Context() { req }: RequestContext,
  ): Promise<typeof models.RequestPasswordResetResult> {
    const retryAt = await this.passwords.request(email, req.ip ?? '');
    return retryAt ? { __typename: 'TooManyTries', retryAt } : { __typename: 'PasswordResetRequested', email };
  }

  @Public()
  @Mutation(() => models.ResetPasswordResult)
  async resetPassword(@Args('input') { token, password }: inputs.ResetPasswordInput): Promise<typeof models.ResetPasswordResult> {
    const outcome = await this.passwords.run(token, password);
    if (outcome.kind === 'changed') return { __typename: 'PasswordChanged', viewer: null };
    return outcome.kind === 'refused' ? { __typename: 'TokenNotUsable', reason: outcome.reason } : { __typename: 'InvalidFields', fields: outcome.fields };
  }

  @Can(signedIn)
  @Mutation(() => models.SecondFactorSecret)
  async startSecondFactor(@Context() context: RequestContext): Promise<models.SecondFactorSecret> {
    return this.factor.start(learnerOf(context));
  }

  @Can(signedIn)
  @Mutation(() => models.ConfirmSecondFactorResult)
  async confirmSecondFactor(
    @Args('input') { code }: inputs.ConfirmSecondFactorInput,
    @Context() context: RequestContext,
  ): Promise<typeof models.ConfirmSecondFactorResult> {
    const outcome = await this.factor.confirm(learnerOf(context), code);
    if (outcome.kind === 'wrong') return { __typename: 'WrongCode', triesLeft: null };
    setSessionCookie(context.res, outcome.session);
    return { __typename: 'SecondFactorEnabled', recoveryCodes: outcome.recoveryCodes };
  }

  @Can(signedIn)
  @Mutation(() => models.UpdateProfileResult)
  async updateProfile(@Args('input') input: inputs.UpdateProfileInput, @Context() context: RequestContext): Promise<typeof models.UpdateProfileResult> {
    const learnerId = learnerOf(context);
    const fields = await this.profiles.run(learnerId, {
      displayName: input.displayName,
      locale: localeOf(input.locale),
      state: input.state || null,
      birthYear: input.birthYear ?? null,
      schooling: input.schooling ?? null,
      occupation: input.occupation?.trim() || null,
      wantsLetters: input.wantsLetters ?? null,
    });
    return fields.length > 0 ? { __typename: 'InvalidFields', fields } : { __typename: 'ProfileSaved', viewer: await this.viewers.of(learnerId) };
  }

  @Can(signedIn)
  @Mutation(() => models.ClaimAdministratorResult)
  async claimAdministrator(
    @Args('input') { code }: inputs.ClaimAdministratorInput,
    @Context() context: RequestContext,
  ): Promise<typeof models.ClaimAdministratorResult> {
    const learnerId = learnerOf(context);
    if (!(await this.administrator.run(learnerId, code))) return { __typename: 'WrongCode', triesLeft: null };
    return { __typename: 'AdministratorClaimed', viewer: await this.viewers.of(learnerId) };
  }
}

const localeOf = (text: string | null | undefined): 'es' | 'en' => (text === 'en' ? 'en' : 'es');
