import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, type RequestContext, signedIn } from '@amoxtli/platform/server';
import type { SealRow } from '../data/institution-seal.store';
import { KeepSeal } from '../use-cases/keep-seal';
import { SaveSignersInput, SaveSignersResult, SealModel } from './seal.models';

/** For who runs the institution or the platform; for anyone else it is not there. */
@Resolver()
export class SealResolver {
  constructor(private readonly seals: KeepSeal) {}

  @Can(signedIn)
  @Query(() => SealModel)
  async institutionSeal(@Args('institutionId', { type: () => ID }) institutionId: string, @Context() { viewer }: RequestContext): Promise<SealModel> {
    return toSeal(await this.seals.find(viewer, institutionId));
  }

  @Can(signedIn)
  @Mutation(() => SaveSignersResult)
  async saveSigners(@Args('input') { institutionId, signers }: SaveSignersInput, @Context() { viewer }: RequestContext): Promise<typeof SaveSignersResult> {
    const outcome = await this.seals.saveSigners(viewer, institutionId, signers);
    return outcome.kind === 'kept' ? { __typename: 'SignersSaved', seal: toSeal(outcome.seal) } : { __typename: 'InvalidFields', fields: outcome.problems };
  }
}

/** The hash stands in the address, so that a new picture is a new address. */
export function toSeal({ institutionId, sealSha256, signers, updatedAt }: SealRow): SealModel {
  const urlOf = (place: string, sha256: string | null) => sha256 && `/instituciones/${institutionId}/${place}?v=${sha256.slice(0, 12)}`;
  return {
    institutionId,
    id: String(institutionId),
    sealUrl: urlOf('sello', sealSha256),
    signers: signers.map(({ name, post, signatureSha256 }, i) => ({ name, post, signatureUrl: urlOf(`firmas/${i}`, signatureSha256) })),
    updatedAt,
  };
}
