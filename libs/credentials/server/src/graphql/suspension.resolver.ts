import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Clock } from '@amoxtli/platform/domain';
import { holderOf } from '@amoxtli/credentials/domain';
import { learnerOf } from '@amoxtli/identity/server';
import { CLOCK, Can, type RequestContext } from '@amoxtli/platform/server';
import { revokeCertificates } from '../access';
import { statusOf } from '../credential.facade';
import type { CredentialRow } from '../data/credential.store';
import { readReason } from '../read-reason';
import { SuspendCredential } from '../use-cases/suspend-credential';
import { type KeptCredential, KeptCredentialResult, SuspendCredentialInput } from './suspension.models';

@Resolver()
export class SuspensionResolver {
  constructor(
    private readonly suspending: SuspendCredential,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Can(revokeCertificates)
  @Query(() => KeptCredentialResult)
  async keptCredential(@Args('code') code: string): Promise<typeof KeptCredentialResult> {
    return this.told(code, await this.suspending.find(code));
  }

  /** One that is suspended already, or revoked, stays as it is; the answer says how it stands. */
  @Can(revokeCertificates)
  @Mutation(() => KeptCredentialResult)
  async suspendCredential(@Args('input') { code, reason }: SuspendCredentialInput, @Context() context: RequestContext): Promise<typeof KeptCredentialResult> {
    const why = readReason(reason);
    const found = await this.suspending.find(code);
    return this.told(code, found && ((await this.suspending.suspend(found, learnerOf(context), why)) ?? (await this.suspending.find(code))));
  }

  @Can(revokeCertificates)
  @Mutation(() => KeptCredentialResult)
  async resumeCredential(@Args('code') code: string): Promise<typeof KeptCredentialResult> {
    const found = await this.suspending.find(code);
    return this.told(code, found && ((await this.suspending.resume(found)) ?? (await this.suspending.find(code))));
  }

  private told(code: string, row: CredentialRow | null): typeof KeptCredentialResult {
    return row ? toModel(row, this.clock.now()) : { __typename: 'UnknownCredential', code: code.slice(0, 40) };
  }
}

const toModel = (row: CredentialRow, now: Date): KeptCredential => ({
  __typename: 'KeptCredential',
  code: row.code,
  title: row.title,
  holder: holderOf(JSON.parse(row.document)),
  status: statusOf(row, now),
  issuedAt: row.issuedAt,
  suspendedAt: row.suspendedAt,
  reason: row.revokedReason ?? row.suspendedReason,
});
