import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Can, type RequestContext, signedIn } from '@amoxtli/platform/server';
import { clearSessionCookie } from '../http/session-cookie';
import { ErasePerson } from '../use-cases/erase-person';
import { EraseAccountInput } from './inputs';
import { EraseAccountResult, Role } from './person.models';
import { learnerOf } from './session.resolver';

@Resolver()
export class ErasureResolver {
  constructor(private readonly erasing: ErasePerson) {}

  /** For good: of whoever asks, and nobody else. */
  @Can(signedIn)
  @Mutation(() => EraseAccountResult)
  async eraseAccount(@Args('input') { password, code }: EraseAccountInput, @Context() context: RequestContext): Promise<typeof EraseAccountResult> {
    const learnerId = learnerOf(context);
    const outcome = await this.erasing.run(learnerId, password, code ?? null);
    switch (outcome.kind) {
      case 'erased':
        clearSessionCookie(context.res);
        return { __typename: 'AccountErased', learnerId };
      case 'second-factor':
        return { __typename: 'SecondFactorRequired', wrongCode: outcome.wrongCode };
      case 'last-administrator':
        return { __typename: 'LastAdministrator', role: Role.PLATFORM_ADMIN };
      case 'too-many':
        return { __typename: 'TooManyTries', retryAt: outcome.retryAt };
      case 'wrong':
        return { __typename: 'WrongCredentials', message: null };
    }
  }
}
