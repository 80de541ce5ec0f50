import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { learnerOf } from '@amoxtli/identity/server';
import { Can, type RequestContext, signedIn } from '@amoxtli/platform/server';
import { DescribeEvidence } from '../use-cases/describe-evidence';
import { DescribeMyCompetency } from '../use-cases/describe-my-competency';
import { DescribePeerWork } from '../use-cases/describe-peer-work';
import { InvitePeer } from '../use-cases/invite-peer';
import { RateMyself } from '../use-cases/rate-myself';
import { ReviewAsPeer } from '../use-cases/review-as-peer';
import * as models from './peer.models';

/** What teachers say of themselves, and of one another when they are asked. */
@Resolver()
export class PeerResolver {
  constructor(
    private readonly mine: DescribeMyCompetency,
    private readonly describing: DescribeEvidence,
    private readonly showing: DescribePeerWork,
    private readonly rating: RateMyself,
    private readonly inviting: InvitePeer,
    private readonly reviewing: ReviewAsPeer,
  ) {}

  @Can(signedIn)
  @Query(() => models.PeerInvitationView)
  peerInvitation(@Args('code') code: string, @Context() context: RequestContext): Promise<typeof models.PeerInvitationView> {
    return this.showing.run(learnerOf(context), code);
  }

  @Can(signedIn)
  @Mutation(() => models.RateMyselfResult)
  async rateMyself(@Args('input') { id, ...rating }: models.RateMyselfInput, @Context() context: RequestContext): Promise<typeof models.RateMyselfResult> {
    const learnerId = learnerOf(context);
    const outcome = await this.rating.run(learnerId, { evidenceId: id, ...rating });
    switch (outcome.kind) {
      case 'rated':
        return { __typename: 'SelfRated', competency: await this.mine.run(learnerId, rating.competency) };
      case 'invalid':
        return { __typename: 'InvalidFields', fields: outcome.fields };
      case 'no-rubric':
        return { __typename: 'NoRubricYet', evidenceId: id };
    }
  }

  @Can(signedIn)
  @Mutation(() => models.InvitePeerResult)
  async invitePeer(@Args('input') { id, evidenceId }: models.InvitePeerInput, @Context() context: RequestContext): Promise<typeof models.InvitePeerResult> {
    const outcome = await this.inviting.run(learnerOf(context), evidenceId, id);
    const evidence = await this.describing.one(learnerOf(context), evidenceId);
    switch (outcome.kind) {
      case 'invited':
        return { __typename: 'PeerInvited', evidence };
      case 'too-many':
        return { __typename: 'EnoughInvitations', evidence };
      case 'not-handed-in':
        return { __typename: 'NotInYourHands', evidence };
    }
  }

  @Can(signedIn)
  @Mutation(() => models.ClosePeerInvitationResult)
  async closePeerInvitation(@Args('input') { id }: models.ClosePeerInvitationInput, @Context() context: RequestContext): Promise<typeof models.ClosePeerInvitationResult> {
    const evidenceId = await this.inviting.close(learnerOf(context), id);
    return { __typename: 'PeerInvitationClosed', evidence: await this.describing.one(learnerOf(context), evidenceId) };
  }

  @Can(signedIn)
  @Mutation(() => models.GivePeerReviewResult)
  async givePeerReview(@Args('input') { id, ...opinion }: models.GivePeerReviewInput, @Context() context: RequestContext): Promise<typeof models.GivePeerReviewResult> {
    const outcome = await this.reviewing.run(learnerOf(context), { reviewId: id, ...opinion });
    switch (outcome.kind) {
      case 'given':
        return { __typename: 'PeerReviewGiven', reviewId: id };
      case 'invalid':
        return { __typename: 'InvalidFields', fields: outcome.fields };
      case 'not-for-you':
        return { __typename: 'InvitationNotForYou', reason: outcome.reason };
      case 'moved-on':
        return { __typename: 'EvidenceMovedOn', evidenceId: id };
    }
  }
}
