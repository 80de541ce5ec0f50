import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { parseIntId } from '@amoxtli/platform/domain';
import { AnswerGradedResult } from '@amoxtli/assessment/server';
import { EnrollmentFacade, EnrollmentModel } from '@amoxtli/enrollment/server';
import { learnerOf } from '@amoxtli/identity/server';
import { Can, type RequestContext, loaderOf, notFound, signedIn } from '@amoxtli/platform/server';
import { CompleteBlocks } from '../use-cases/complete-blocks';
import { DescribeProgress } from '../use-cases/describe-progress';
import { BlocksCompleted, CompleteBlocksInput, CourseProgress } from './progress.models';

const PROGRESS = Symbol('progress');

@Resolver(() => EnrollmentModel)
export class ProgressResolver {
  constructor(
    private readonly describing: DescribeProgress,
    private readonly completing: CompleteBlocks,
    private readonly enrollment: EnrollmentFacade,
  ) {}

  @Can(signedIn)
  @Query(() => CourseProgress, { nullable: true })
  async courseProgress(@Args('runId', { type: () => ID }) runId: string, @Context() context: RequestContext): Promise<CourseProgress | null> {
    const courseRunId = parseIntId(runId);
    if (courseRunId === null) return null;
    const access = await this.enrollment.studyAccess(context.viewer, courseRunId);
    return access.ok ? this.describing.one(access.learnerId, courseRunId) : null;
  }

  @Can(signedIn)
  @Mutation(() => BlocksCompleted)
  async completeBlocks(@Args('input') { blockIds }: CompleteBlocksInput, @Context() { viewer }: RequestContext): Promise<BlocksCompleted> {
    const { learnerId, courseRunId } = await this.completing.run(viewer, blockIds);
    return { progress: await this.describing.one(learnerId, courseRunId) };
  }

  @ResolveField(() => CourseProgress)
  async progress(@Parent() { runId, learnerId }: EnrollmentModel, @Context() context: RequestContext): Promise<CourseProgress> {
    const loader = loaderOf(context, PROGRESS, () => new DataLoader<number, CourseProgress>(async (ids) => this.inOrder(learnerId, ids)));
    return loader.load(Number(runId));
  }

  private async inOrder(learnerId: string, ids: readonly number[]): Promise<(CourseProgress | Error)[]> {
    const known = await this.describing.many(learnerId, ids);
    return ids.map((id) => known.get(id) ?? notFound());
  }
}

/** What progress adds to a judged answer: the grade as it is after it. */
@Resolver(() => AnswerGradedResult)
export class AnswerProgressResolver {
  constructor(private readonly describing: DescribeProgress) {}

  @ResolveField(() => CourseProgress)
  progress(@Parent() { courseRunId }: AnswerGradedResult, @Context() context: RequestContext): Promise<CourseProgress> {
    return this.describing.one(learnerOf(context), courseRunId);
  }
}
