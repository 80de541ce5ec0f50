import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { parseBlockRef } from '@amoxtli/platform/domain';
import { Block, type BlockModel, ConditionalBlock, ContentFacade } from '@amoxtli/content/server';
import { learnerOf } from '@amoxtli/identity/server';
import { type RequestContext, loaderOf } from '@amoxtli/platform/server';
import { FindClosed } from '../use-cases/find-closed';

const OPEN = Symbol('open conditionals');

/** What assessment adds to a conditional: whether the viewer's answers have opened it, and then what is in it. Staff see it open. */
@Resolver(() => ConditionalBlock)
export class ConditionalResolver {
  constructor(
    private readonly content: ContentFacade,
    private readonly closing: FindClosed,
  ) {}

  @ResolveField(() => Boolean)
  async open(@Parent() { id, forStaff }: ConditionalBlock, @Context() context: RequestContext): Promise<boolean> {
    if (forStaff) return true;
    const learnerId = learnerOf(context);
    return loaderOf(context, OPEN, () => new DataLoader<string, boolean>((ids) => this.areOpen(learnerId, ids))).load(id);
  }

  @ResolveField(() => [Block])
  async blocks(@Parent() block: ConditionalBlock, @Context() context: RequestContext): Promise<BlockModel[]> {
    return (await this.open(block, context)) ? block.inside : [];
  }

  private async areOpen(learnerId: string, ids: readonly string[]): Promise<boolean[]> {
    const refs = ids.map(parseBlockRef);
    const runIds = [...new Set(refs.flatMap((ref) => ref?.runId ?? []))];
    const runs = await Promise.all(runIds.map(async (courseRunId) => ({ courseRunId, choices: ((await this.content.publication(courseRunId))?.gradebook.choices ?? []).filter(({ blockId }) => refs.some((ref) => ref?.runId === courseRunId && ref.blockId === blockId)) })));
    const closed = await this.closing.run(learnerId, runs);
    const known = new Set(runs.flatMap(({ courseRunId, choices }) => choices.map(({ blockId }) => `${courseRunId}.${blockId}`)));
    return ids.map((id, i) => known.has(id) && !closed.get(refs[i]?.runId ?? 0)?.has(refs[i]?.blockId ?? 0));
  }
}
