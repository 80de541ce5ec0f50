import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { blockRefToId } from '@amoxtli/platform/domain';
import { Can, type InvalidFields, type RequestContext, signedIn } from '@amoxtli/platform/server';
import { ClearOverride } from '../use-cases/clear-override';
import { DeleteAnswers } from '../use-cases/delete-answers';
import { DescribeLearnerAnswers } from '../use-cases/describe-learner-answers';
import { FindTaughtProblem, type TaughtProblem } from '../use-cases/find-taught-problem';
import { OverrideScore } from '../use-cases/override-score';
import type { RescoreEffect } from '../use-cases/rescore-answers';
import { RescoreLearner } from '../use-cases/rescore-learner';
import { ResetAttempts } from '../use-cases/reset-attempts';
import { ClearOverrideInput, DeleteAnswersInput, OverrideScoreInput, RescoreLearnerInput, ResetAttemptsInput } from './staff.inputs';
import { ClearOverrideResult, DeleteAnswersResult, LearnerAnswers, type NothingToDo, OverrideScoreResult, RescoreEffectEnum, RescoreLearnerResult, ResetAttemptsResult } from './staff.models';

const EFFECTS: Record<RescoreEffect, RescoreEffectEnum> = {
  none: RescoreEffectEnum.NONE, faulty: RescoreEffectEnum.FAULTY, same: RescoreEffectEnum.SAME, 'not-higher': RescoreEffectEnum.NOT_HIGHER,
  raised: RescoreEffectEnum.RAISED, lowered: RescoreEffectEnum.LOWERED, changed: RescoreEffectEnum.CHANGED,
};

/** What staff do with one learner's answers. Who is not staff of the run finds nothing here. */
@Resolver()
export class StaffLearnerResolver {
  constructor(
    private readonly find: FindTaughtProblem,
    private readonly describing: DescribeLearnerAnswers,
    private readonly rescoring: RescoreLearner,
    private readonly resetting: ResetAttempts,
    private readonly deleting: DeleteAnswers,
    private readonly overriding: OverrideScore,
    private readonly clearing: ClearOverride,
  ) {}

  @Can(signedIn)
  @Query(() => LearnerAnswers)
  async learnerAnswers(
    @Args('blockId', { type: () => ID }) blockId: string,
    @Args('learnerId', { type: () => ID }) learnerId: string,
    @Context() { viewer }: RequestContext,
  ): Promise<LearnerAnswers> {
    return this.describing.run(await this.find.forLearner(viewer, blockId, learnerId, { onOneself: true }), learnerId);
  }

  @Can(signedIn)
  @Mutation(() => RescoreLearnerResult)
  async rescoreLearner(@Args('input') input: RescoreLearnerInput, @Context() { viewer }: RequestContext): Promise<typeof RescoreLearnerResult> {
    const outcome = await this.rescoring.run(viewer, input);
    if (outcome.kind === 'bad-reason') return badReason(outcome.code);
    if (outcome.effect === 'none') return nothing(outcome.taught);
    return { __typename: 'AnswersRescored', effect: EFFECTS[outcome.effect], learner: await this.describing.run(outcome.taught, input.learnerId) };
  }

  @Can(signedIn)
  @Mutation(() => ResetAttemptsResult)
  async resetAttempts(@Args('input') input: ResetAttemptsInput, @Context() { viewer }: RequestContext): Promise<typeof ResetAttemptsResult> {
    const outcome = await this.resetting.run(viewer, input);
    if (outcome.kind === 'bad-reason') return badReason(outcome.code);
    if (outcome.kind === 'nothing') return nothing(outcome.taught);
    return { __typename: 'AttemptsReset', learner: await this.describing.run(outcome.taught, input.learnerId) };
  }

  @Can(signedIn)
  @Mutation(() => DeleteAnswersResult)
  async deleteAnswers(@Args('input') input: DeleteAnswersInput, @Context() { viewer }: RequestContext): Promise<typeof DeleteAnswersResult> {
    const outcome = await this.deleting.run(viewer, input);
    if (outcome.kind === 'bad-reason') return badReason(outcome.code);
    if (outcome.kind === 'nothing') return nothing(outcome.taught);
    return { __typename: 'AnswersDeleted', learner: await this.describing.run(outcome.taught, input.learnerId) };
  }

  @Can(signedIn)
  @Mutation(() => OverrideScoreResult)
  async overrideScore(@Args('input') input: OverrideScoreInput, @Context() { viewer }: RequestContext): Promise<typeof OverrideScoreResult> {
    const outcome = await this.overriding.run(viewer, input);
    if (outcome.kind === 'bad-reason') return badReason(outcome.code);
    if (outcome.kind === 'out-of-range') return { __typename: 'ScoreOutOfRange', maxScore: outcome.maxScore };
    return { __typename: 'ScoreOverridden', learner: await this.describing.run(outcome.taught, input.learnerId) };
  }

  @Can(signedIn)
  @Mutation(() => ClearOverrideResult)
  async clearOverride(@Args('input') input: ClearOverrideInput, @Context() { viewer }: RequestContext): Promise<typeof ClearOverrideResult> {
    const outcome = await this.clearing.run(viewer, input);
    if (outcome.kind === 'bad-reason') return badReason(outcome.code);
    if (outcome.kind === 'nothing') return nothing(outcome.taught);
    return { __typename: 'OverrideCleared', learner: await this.describing.run(outcome.taught, input.learnerId) };
  }
}

export const badReason = (code: string): InvalidFields => ({ __typename: 'InvalidFields', fields: [{ field: 'reason', code }] });

const nothing = ({ ref }: TaughtProblem): NothingToDo => ({ __typename: 'NothingToDo', blockId: blockRefToId(ref) });
