import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ImportJobModel } from '@amoxtli/content/server';
import { InstitutionModel } from '@amoxtli/identity/server';
import { CatalogSnapshot } from '../catalog-snapshot';

/** Fields that the catalogue adds to types of the contexts below it. */
@Resolver(() => InstitutionModel)
export class InstitutionCatalogResolver {
  constructor(private readonly snapshots: CatalogSnapshot) {}

  @ResolveField(() => Int)
  async courseCount(@Parent() { slug }: InstitutionModel): Promise<number> {
    return (await this.snapshots.read()).listed.filter((c) => c.institution === slug).length;
  }
}

@Resolver(() => ImportJobModel)
export class ImportJobCatalogResolver {
  constructor(private readonly snapshots: CatalogSnapshot) {}

  @ResolveField(() => String, { nullable: true })
  async courseSlug(@Parent() { runId }: ImportJobModel): Promise<string | null> {
    if (runId === null) return null;
    const { runs, byId } = await this.snapshots.read();
    return byId.get(runs.get(Number(runId))?.courseId ?? 0)?.slug ?? null;
  }
}
