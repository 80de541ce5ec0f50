import { Inject, Injectable } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Clock, parseBlockRef } from '@amoxtli/platform/domain';
import { CLOCK, CONFIG, type Config, notFound } from '@amoxtli/platform/server';
import { PublicationStore } from '../data/publication.store';
import { frameUrl } from '../http/frame.controller';
import { FrameBlock, ProblemBlock } from './block.models';

/** Where the active content of a block opens, for some hours. */
@Injectable()
export class FrameAddress {
  constructor(
    private readonly publications: PublicationStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(id: string): Promise<string> {
    const ref = parseBlockRef(id);
    const version = ref && (await this.publications.currentVersion(ref.runId));
    if (!ref || !version) throw notFound();
    return frameUrl(this.config, this.clock.now(), { ...ref, version });
  }
}

@Resolver(() => FrameBlock)
export class FrameBlockResolver {
  constructor(private readonly address: FrameAddress) {}

  @ResolveField(() => String)
  url(@Parent() { id }: FrameBlock): Promise<string> {
    return this.address.of(id);
  }
}

@Resolver(() => ProblemBlock)
export class ProblemFrameResolver {
  constructor(private readonly address: FrameAddress) {}

  @ResolveField(() => String, { nullable: true })
  async frameUrl(@Parent() { id, framed }: ProblemBlock): Promise<string | null> {
    return framed ? this.address.of(id) : null;
  }
}
