import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Clock, parseBlockRef } from '@amoxtli/platform/domain';
import { CLOCK, CONFIG, type Config, notFound } from '@amoxtli/platform/server';
import { PublicationStore } from '../data/publication.store';
import { frameUrl } from '../http/frame.controller';
import { FrameBlock } from './block.models';

@Resolver(() => FrameBlock)
export class FrameBlockResolver {
  constructor(
    private readonly publications: PublicationStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ResolveField(() => String)
  async url(@Parent() { id }: FrameBlock): Promise<string> {
    const ref = parseBlockRef(id);
    const version = ref && (await this.publications.currentVersion(ref.runId));
    if (!ref || !version) throw notFound();
    return frameUrl(this.config, this.clock.now(), { ...ref, version });
  }
}
