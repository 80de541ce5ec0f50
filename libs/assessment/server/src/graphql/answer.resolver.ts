import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { parseBlockRef } from '@amoxtli/platform/domain';
import { ProblemBlock } from '@amoxtli/content/server';
import { learnerOf } from '@amoxtli/identity/server';
import { Can, type RequestContext, loaderOf, notFound, signedIn } from '@amoxtli/platform/server';
import { toReceipt } from '../receipt';
import { DescribeProblem } from '../use-cases/describe-problem';
import { FindProblem, type OpenProblem } from '../use-cases/find-problem';
import { ResetProblem } from '../use-cases/reset-problem';
import { SaveAnswer } from '../use-cases/save-answer';
import { SubmitAnswer } from '../use-cases/submit-answer';
import { ProblemState, ResetProblemInput, ResetProblemResult, SaveAnswerInput, SaveAnswerResult, SubmitAnswerInput, SubmitAnswerResult } from './problem.models';

const STATES = Symbol('problem states');

@Resolver(() => ProblemBlock)
export class AnswerResolver {
  constructor(
    private readonly submitting: SubmitAnswer,
    private readonly saving: SaveAnswer,
    private readonly resetting: ResetProblem,
    private readonly describing: DescribeProblem,
    private readonly finding: FindProblem,
  ) {}

  @Can(signedIn)
  @Mutation(() => SubmitAnswerResult)
  async submitAnswer(@Args('input') input: SubmitAnswerInput, @Context() { viewer }: RequestContext): Promise<typeof SubmitAnswerResult> {
    const outcome = await this.submitting.run(viewer, input);
    switch (outcome.kind) {
      case 'graded': {
        const { open, submission } = outcome;
        const receipt = toReceipt(open.learnerId, { ...submission, bodyHash: submission.bodyHash.toString('hex') });
        return { __typename: 'AnswerGraded', state: await this.stateOf(open), receipt, courseRunId: open.ref.runId };
      }
      case 'no-attempts':
        return { __typename: 'NoAttemptsLeft', maxAttempts: outcome.open.problem.settings.maxAttempts, state: await this.stateOf(outcome.open) };
      case 'past-due':
        return { __typename: 'PastDue', dueAt: outcome.dueAt };
      case 'wait':
        return { __typename: 'WaitBeforeRetry', retryAt: outcome.retryAt };
      case 'unreadable':
        return { __typename: 'UnreadableAnswer', inputs: outcome.problems };
      case 'faulty':
        return { __typename: 'ProblemFaulty', state: await this.stateOf(outcome.open) };
      case 'reset-needed':
        return { __typename: 'ResetNeeded', state: await this.stateOf(outcome.open) };
    }
  }

  @Can(signedIn)
  @Mutation(() => ResetProblemResult)
  async resetProblem(@Args('input') input: ResetProblemInput, @Context() { viewer }: RequestContext): Promise<typeof ResetProblemResult> {
    const outcome = await this.resetting.run(viewer, input);
    switch (outcome.kind) {
      case 'reset':
        return { __typename: 'ProblemReset', state: await this.stateOf(outcome.open) };
      case 'no-attempts':
        return { __typename: 'NoAttemptsLeft', maxAttempts: outcome.open.problem.settings.maxAttempts, state: await this.stateOf(outcome.open) };
      case 'past-due':
        return { __typename: 'PastDue', dueAt: outcome.dueAt };
    }
  }

  @Can(signedIn)
  @Mutation(() => SaveAnswerResult)
  async saveAnswer(@Args('input') input: SaveAnswerInput, @Context() { viewer }: RequestContext): Promise<typeof SaveAnswerResult> {
    const outcome = await this.saving.run(viewer, input);
    switch (outcome.kind) {
      case 'saved':
        return { __typename: 'AnswerSaved', state: await this.stateOf(outcome.open) };
      case 'no-attempts':
        return { __typename: 'NoAttemptsLeft', maxAttempts: outcome.open.problem.settings.maxAttempts, state: await this.stateOf(outcome.open) };
      case 'past-due':
        return { __typename: 'PastDue', dueAt: outcome.dueAt };
      case 'unreadable':
        return { __typename: 'UnreadableAnswer', inputs: outcome.problems };
      case 'faulty':
        return { __typename: 'ProblemFaulty', state: await this.stateOf(outcome.open) };
    }
  }

  @Can(signedIn)
  @Query(() => ProblemState, { nullable: true })
  async problemState(@Args('blockId', { type: () => ID }) blockId: string, @Context() { viewer }: RequestContext): Promise<ProblemState | null> {
    return this.stateOf(await this.finding.run(viewer, blockId));
  }

  /** The viewer's standing at each problem of a unit, all read at once. Content hands out units only to who may study them. */
  @ResolveField(() => ProblemState, { nullable: true })
  async state(@Parent() { id }: ProblemBlock, @Context() context: RequestContext): Promise<ProblemState | null> {
    const learnerId = learnerOf(context);
    return loaderOf(context, STATES, () => new DataLoader<string, ProblemState | null>((ids) => this.statesOf(learnerId, ids))).load(id);
  }

  private async stateOf({ learnerId, ref }: OpenProblem): Promise<ProblemState> {
    const state = (await this.describing.many(learnerId, ref.runId, [ref.blockId])).get(ref.blockId);
    if (!state) throw notFound();
    return state;
  }

  private async statesOf(learnerId: string, ids: readonly string[]): Promise<(ProblemState | null)[]> {
    const refs = ids.map(parseBlockRef);
    const known = new Map<string, ProblemState>();
    for (const [runId, group] of Map.groupBy(refs.filter((r) => r !== null), (r) => r.runId)) {
      const states = await this.describing.many(learnerId, runId, group.map((r) => r.blockId));
      for (const state of states.values()) known.set(state.blockId, state);
    }
    return ids.map((id) => known.get(id) ?? null);
  }
}
