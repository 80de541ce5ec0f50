import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { EvidenceEntity } from './evidence.entity';
import { PeerInvitationEntity } from './peer-invitation.entity';

/** What a colleague said of one version, by the rubric and why; only ever added. An invitation is used once, and nobody says it of own work or twice. */
@ForeignKey(() => EvidenceEntity, ['learnerId', 'evidenceId'], ['learnerId', 'evidenceId'], { name: 'peer_review_evidence_fk' })
@ForeignKey(() => PeerInvitationEntity, ['learnerId', 'invitationId'], ['learnerId', 'invitationId'], { name: 'peer_review_invitation_fk' })
@Unique('peer_review_invited_once', ['learnerId', 'invitationId'])
@Unique('peer_review_once_each', ['learnerId', 'evidenceId', 'version', 'reviewerId'])
@Check('peer_review_of_another', `reviewer_id <> learner_id`)
@Check('peer_review_with_reason', `length(btrim(reason)) > 0`)
@Check('peer_review_scored', `score >= 0 and score <= 1`)
@Entity({ schema: 'competency', name: 'peer_review' })
export class PeerReviewEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'peer_review_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'review_id', primaryKeyConstraintName: 'peer_review_pk' }) reviewId!: string;
  @Column('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'invitation_id' }) invitationId!: string;
  @Column('uuid', { name: 'reviewer_id' }) reviewerId!: string;
  @Column('double precision') score!: number;
  @Column('boolean') proficient!: boolean;
  @Column('jsonb') marks!: object;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'reviewed_at' }) reviewedAt!: Date;
}
