import { Args, Query, Resolver } from '@nestjs/graphql';
import { CacheForAll, Public } from '@amoxtli/platform/server';
import { type InstitutionRow, InstitutionStore } from '../data/institution.store';
import { InstitutionModel } from './person.models';

@Resolver(() => InstitutionModel)
export class InstitutionResolver {
  constructor(private readonly institutionStore: InstitutionStore) {}

  @Public()
  @CacheForAll()
  @Query(() => [InstitutionModel])
  async institutions(): Promise<InstitutionModel[]> {
    return (await this.institutionStore.all()).map(toInstitution);
  }

  @Public()
  @CacheForAll()
  @Query(() => InstitutionModel, { nullable: true })
  async institution(@Args('slug') slug: string): Promise<InstitutionModel | null> {
    const row = await this.institutionStore.bySlug(slug);
    return row && toInstitution(row);
  }
}

export const toInstitution = ({ institutionId, slug, acronym, name, kind }: InstitutionRow): InstitutionModel => ({ id: String(institutionId), slug, acronym, name, kind });
