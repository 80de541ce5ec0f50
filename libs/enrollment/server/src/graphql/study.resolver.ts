import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { type Clock, parseBlockRef, parseIntId } from '@amoxtli/platform/domain';
import { ContentFacade, CourseOutline, UnitPage } from '@amoxtli/content/server';
import { CLOCK, Can, type RequestContext, signedIn } from '@amoxtli/platform/server';
import { EnrollmentFacade } from '../enrollment.facade';
import { ChooseBlocks } from '../use-cases/choose-blocks';

/** Content is handed out here, where it is known who may study; not enrolled answers as if there were nothing. */
@Resolver()
export class StudyResolver {
  constructor(
    private readonly content: ContentFacade,
    private readonly enrollment: EnrollmentFacade,
    private readonly choosing: ChooseBlocks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Can(signedIn)
  @Query(() => CourseOutline, { nullable: true })
  async courseOutline(@Args('runId', { type: () => ID }) runId: string, @Context() { viewer }: RequestContext): Promise<CourseOutline | null> {
    const courseRunId = parseIntId(runId);
    if (courseRunId === null) return null;
    const access = await this.enrollment.studyAccess(viewer, courseRunId);
    return access.ok ? this.content.outline(courseRunId, { staff: access.staff, now: this.clock.now() }) : null;
  }

  @Can(signedIn)
  @Query(() => UnitPage, { nullable: true })
  async unit(@Args('unitId', { type: () => ID }) unitId: string, @Context() { viewer }: RequestContext): Promise<UnitPage | null> {
    const ref = parseBlockRef(unitId);
    if (!ref) return null;
    const access = await this.enrollment.studyAccess(viewer, ref.runId);
    const page = access.ok ? await this.content.unit(ref, { staff: access.staff, now: this.clock.now() }) : null;
    if (!access.ok || !page || access.staff) return page;
    const hidden = await this.choosing.atSight(access.learnerId, ref.runId, await this.content.choices(ref.runId, page.blocks));
    return hidden.size === 0 ? page : { ...page, blocks: page.blocks.filter(({ id }) => !hidden.has(parseBlockRef(id)?.blockId ?? 0)) };
  }
}
