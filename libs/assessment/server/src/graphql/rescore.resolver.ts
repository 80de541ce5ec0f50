import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, type RequestContext, signedIn } from '@amoxtli/platform/server';
import { DescribeProblemAnswers, toRescoreJob } from '../use-cases/describe-problem-answers';
import { FindTaughtProblem } from '../use-cases/find-taught-problem';
import { RescoreProblem } from '../use-cases/rescore-problem';
import { RescoreProblemInput, ResumeRescoreInput } from './staff.inputs';
import { ProblemAnswers, RescoreProblemResult, ResumeRescoreResult } from './staff.models';
import { badReason } from './staff.resolver';

/** What staff see and do of a problem and all its learners. */
@Resolver()
export class StaffProblemResolver {
  constructor(
    private readonly find: FindTaughtProblem,
    private readonly describing: DescribeProblemAnswers,
    private readonly rescoring: RescoreProblem,
  ) {}

  @Can(signedIn)
  @Query(() => ProblemAnswers)
  async problemAnswers(
    @Args('blockId', { type: () => ID }) blockId: string,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() { viewer }: RequestContext,
  ): Promise<ProblemAnswers> {
    return this.describing.run(await this.find.run(viewer, blockId), first ?? null, after ?? null);
  }

  @Can(signedIn)
  @Mutation(() => RescoreProblemResult)
  async rescoreProblem(@Args('input') input: RescoreProblemInput, @Context() { viewer }: RequestContext): Promise<typeof RescoreProblemResult> {
    const outcome = await this.rescoring.start(viewer, input);
    switch (outcome.kind) {
      case 'bad-reason':
        return badReason(outcome.code);
      case 'started':
        return { __typename: 'RescoreStarted', job: toRescoreJob(outcome.job) };
      case 'under-way':
        return { __typename: 'RescoreUnderWay', job: toRescoreJob(outcome.job) };
    }
  }

  @Can(signedIn)
  @Mutation(() => ResumeRescoreResult)
  async resumeRescore(@Args('input') input: ResumeRescoreInput, @Context() { viewer }: RequestContext): Promise<typeof ResumeRescoreResult> {
    return { __typename: 'RescoreStarted', job: toRescoreJob(await this.rescoring.resume(viewer, input)) };
  }
}
