import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, type RequestContext } from '@amoxtli/platform/server';
import { assess } from '../access';
import { DescribeBench } from '../use-cases/describe-bench';
import { JudgeEvidence } from '../use-cases/judge-evidence';
import * as models from './assessor.models';

/** The assessor's queue and bench; scope and own work are checked again on each piece. */
@Resolver()
export class AssessorResolver {
  constructor(
    private readonly describing: DescribeBench,
    private readonly judging: JudgeEvidence,
  ) {}

  @Can(assess)
  @Query(() => models.AssessorQueue)
  assessorQueue(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() { viewer }: RequestContext,
  ): Promise<models.AssessorQueue> {
    return this.describing.queue(viewer, first ?? null, after ?? null);
  }

  @Can(assess)
  @Query(() => models.AssessorAgreement)
  assessorAgreement(@Context() { viewer }: RequestContext): Promise<models.AssessorAgreement> {
    return this.describing.agreement(viewer);
  }

  @Can(assess)
  @Query(() => models.EvidenceToJudge)
  async evidenceToJudge(@Args('id', { type: () => ID }) id: string, @Context() { viewer }: RequestContext): Promise<models.EvidenceToJudge> {
    return this.describing.bench(viewer, await this.judging.find(viewer, id));
  }

  @Can(assess)
  @Mutation(() => models.ClaimEvidenceResult)
  async claimEvidence(@Args('input') { id }: models.ClaimEvidenceInput, @Context() { viewer }: RequestContext): Promise<typeof models.ClaimEvidenceResult> {
    if (!(await this.judging.claim(viewer, id))) return { __typename: 'EvidenceTaken', evidenceId: id };
    return { __typename: 'EvidenceClaimed', evidence: await this.describing.bench(viewer, await this.judging.find(viewer, id)) };
  }

  @Can(assess)
  @Mutation(() => models.ClaimReleased)
  async releaseEvidence(@Args('input') { id }: models.ClaimEvidenceInput, @Context() { viewer }: RequestContext): Promise<models.ClaimReleased> {
    await this.judging.release(viewer, id);
    return { evidenceId: id };
  }

  @Can(assess)
  @Mutation(() => models.JudgeEvidenceResult)
  async judgeEvidence(@Args('input') { id, ...verdict }: models.JudgeEvidenceInput, @Context() { viewer }: RequestContext): Promise<typeof models.JudgeEvidenceResult> {
    const outcome = await this.judging.judge(viewer, { evidenceId: id, ...verdict });
    switch (outcome.kind) {
      case 'recorded':
        return { __typename: 'JudgementRecorded', evidenceId: id, next: outcome.step };
      case 'invalid':
        return { __typename: 'InvalidFields', fields: outcome.fields };
      case 'taken':
        return { __typename: 'EvidenceTaken', evidenceId: id };
      case 'changed':
        return { __typename: 'EvidenceMovedOn', evidenceId: id };
    }
  }
}
