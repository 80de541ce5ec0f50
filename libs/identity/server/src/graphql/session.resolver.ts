import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, Public, type RequestContext, signedIn, unauthenticated } from '@amoxtli/platform/server';
import { AccountStore } from '../data/account.store';
import { SessionStore } from '../data/session.store';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../http/session-cookie';
import { SignIn } from '../use-cases/sign-in';
import { SignInInput, SignOutInput } from './inputs';
import { SignInResult, SignedOut, ViewerModel } from './person.models';
import { ViewerModels } from './viewer-model';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly signInPerson: SignIn,
    private readonly sessions: SessionStore,
    private readonly accounts: AccountStore,
    private readonly models: ViewerModels,
  ) {}

  @Public()
  @Query(() => ViewerModel, { nullable: true })
  async viewer(@Context() { viewer }: RequestContext): Promise<ViewerModel | null> {
    return viewer.kind === 'person' ? this.models.of(viewer.learnerId) : null;
  }

  @Public()
  @Mutation(() => SignInResult)
  async signIn(@Args('input') input: SignInInput, @Context() context: RequestContext): Promise<typeof SignInResult> {
    const outcome = await this.signInPerson.run({ email: input.email, password: input.password, code: input.code ?? null }, context.req.ip ?? '');
    switch (outcome.kind) {
      case 'signed-in':
        return { __typename: 'SignedIn', viewer: await this.enter(context, outcome.learnerId, outcome.session) };
      case 'second-factor':
        return { __typename: 'SecondFactorRequired', wrongCode: outcome.wrongCode };
      case 'not-verified':
        return { __typename: 'EmailNotVerified', email: outcome.email };
      case 'too-many':
        return { __typename: 'TooManyTries', retryAt: outcome.retryAt };
      case 'wrong':
        return { __typename: 'WrongCredentials', message: null };
    }
  }

  @Can(signedIn)
  @Mutation(() => SignedOut)
  async signOut(@Args('input') { everywhere }: SignOutInput, @Context() { viewer, req, res }: RequestContext): Promise<SignedOut> {
    const token = readSessionCookie(req);
    if (token) await this.sessions.close(token);
    if (everywhere && viewer.kind === 'person') await this.accounts.endAllSessions(viewer.learnerId);
    clearSessionCookie(res);
    return { everywhere };
  }

  /** Puts the new session into the answer's cookie, and the person into this request; the session it takes the place of is over. */
  async enter(context: RequestContext, learnerId: string, session: string): Promise<ViewerModel> {
    const old = readSessionCookie(context.req);
    if (old) await this.sessions.close(old);
    setSessionCookie(context.res, session);
    const model = await this.models.of(learnerId);
    context.viewer = { kind: 'person', learnerId, locale: model.locale === 'en' ? 'en' : 'es', roles: [] };
    return model;
  }
}

/** The learner who asks; only behind `@Can(signedIn)`. */
export function learnerOf(context: RequestContext): string {
  if (context.viewer.kind !== 'person') throw unauthenticated();
  return context.viewer.learnerId;
}
