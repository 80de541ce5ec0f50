import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CredentialSummary } from '@amoxtli/credentials/server';
import { learnerOf } from '@amoxtli/identity/server';
import { Can, Public, type RequestContext, signedIn } from '@amoxtli/platform/server';
import { Shelf, type ShelfContent } from '../shelf';
import { KeepPassport } from '../use-cases/keep-passport';
import * as models from './passport.models';
import { toCompetency, toFramework } from './to-models';

@Resolver()
export class PassportResolver {
  constructor(
    private readonly shelf: Shelf,
    private readonly passports: KeepPassport,
  ) {}

  @Can(signedIn)
  @Query(() => models.MyPassport)
  myPassport(@Context() context: RequestContext): Promise<models.MyPassport> {
    return this.mine(learnerOf(context));
  }

  @Can(signedIn)
  @Mutation(() => models.OpenPassportResult)
  async openPassport(@Args('input') { shown }: models.OpenPassportInput, @Context() context: RequestContext): Promise<typeof models.OpenPassportResult> {
    await this.passports.open(learnerOf(context), shown);
    return { __typename: 'PassportOpened', passport: await this.mine(learnerOf(context)) };
  }

  @Can(signedIn)
  @Mutation(() => models.MyPassport)
  async closePassport(@Context() context: RequestContext): Promise<models.MyPassport> {
    await this.passports.close(learnerOf(context));
    return this.mine(learnerOf(context));
  }

  @Public()
  @Query(() => models.PassportModel, { nullable: true })
  async passport(@Args('code') code: string): Promise<models.PassportModel | null> {
    const found = await this.passports.read(code);
    if (!found) return null;
    const shelf = await this.shelf.read();
    const items = found.credentials.map((one) => toItem(shelf, one, true));
    const keys = new Set(items.flatMap(({ competency }) => (competency ? [competency.key.split('/')[0] ?? ''] : [])));
    const frameworks = [...shelf.frameworks.values()].filter(({ key }) => keys.has(key)).map(toFramework);
    return { code: found.code, holder: found.holder, openedAt: found.openedAt, frameworks, items, fileUrl: `/pasaportes/${found.code}.json` };
  }

  private async mine(learnerId: string): Promise<models.MyPassport> {
    const [{ passport, credentials }, shelf] = await Promise.all([this.passports.see(learnerId), this.shelf.read()]);
    const isShown = (id: string) => passport.shown.length === 0 || passport.shown.includes(id);
    return {
      learnerId,
      id: learnerId,
      open: passport.code !== null,
      url: passport.code && `/pasaporte/${passport.code}`,
      openedAt: passport.openedAt,
      items: credentials.map((one) => toItem(shelf, one, isShown(one.credentialId))),
    };
  }
}

function toItem({ byKey }: ShelfContent, { credentialId, code, kind, subjectKey, title, issuedAt, expiresAt, status }: CredentialSummary, shown: boolean): models.PassportItem {
  const competency = kind === 'COMPETENCY' ? byKey.get(subjectKey) : undefined;
  return { id: credentialId, code, kind, title, competency: competency ? toCompetency(competency) : null, issuedAt, expiresAt, standing: status, shown };
}
