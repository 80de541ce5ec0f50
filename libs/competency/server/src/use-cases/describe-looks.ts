import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { MOST_OPEN_INVITATIONS, countsUnjudged, mayBeShown } from '@amoxtli/competency/domain';
import { PersonStore } from '@amoxtli/identity/server';
import { CLOCK } from '@amoxtli/platform/server';
import type { EvidenceRow } from '../data/evidence.store';
import { PeerStore } from '../data/peer.store';
import { SelfRatingStore } from '../data/self-rating.store';
import type { EvidenceModel } from '../graphql/evidence.models';
import { Shelf } from '../shelf';

export type Looks = Pick<EvidenceModel, 'selfRating' | 'peerReviews' | 'invitations' | 'mayInvite' | 'peersCount'>;

/** What teachers and their colleagues said of pieces, for their owner; as many statements for many as for one. */
@Injectable()
export class DescribeLooks {
  constructor(
    private readonly shelf: Shelf,
    private readonly ratings: SelfRatingStore,
    private readonly peers: PeerStore,
    private readonly people: PersonStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(learnerId: string, rows: readonly EvidenceRow[]): Promise<(row: EvidenceRow) => Looks> {
    const ids = rows.map(({ evidenceId }) => evidenceId);
    const [{ byId }, ratings, reviews, open] = await Promise.all([this.shelf.read(), this.ratings.ofEvidence(learnerId, ids), this.peers.ofEvidence(learnerId, ids), this.peers.open(learnerId, ids, this.clock.now())]);
    const names = reviews.length === 0 ? new Map<string, string>() : await this.people.namesOf([...new Set(reviews.map(({ reviewerId }) => reviewerId))]);
    return (row) => {
      const rating = ratings.find(({ evidenceId }) => evidenceId === row.evidenceId);
      const rule = byId.get(row.competencyId)?.framework.document.rule;
      const invitations = mayBeShown(row) ? open.filter(({ evidenceId }) => evidenceId === row.evidenceId) : [];
      return {
        selfRating: rating ? { score: rating.score, proficient: rating.proficient, marks: rating.marks, reason: rating.reason, ratedAt: rating.ratedAt } : null,
        peerReviews: reviews
          .filter(({ evidenceId }) => evidenceId === row.evidenceId)
          .map(({ reviewId, reviewerId, version, score, proficient, marks, reason, reviewedAt }) => ({ id: reviewId, reviewerName: names.get(reviewerId) ?? '', version, score, proficient, marks, reason, reviewedAt })),
        invitations: invitations.map(({ invitationId, code, createdAt, expiresAt }) => ({ id: invitationId, url: `/colegas/${code}`, createdAt, expiresAt })),
        mayInvite: mayBeShown(row) && invitations.length < MOST_OPEN_INVITATIONS,
        peersCount: rule !== undefined && countsUnjudged(rule, 'PEER'),
      };
    };
  }
}
