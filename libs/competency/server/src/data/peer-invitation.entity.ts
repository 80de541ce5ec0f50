import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EvidenceEntity } from './evidence.entity';

/** A colleague may look at a piece: three places per piece, each held by one open invitation. */
@ForeignKey(() => EvidenceEntity, ['learnerId', 'evidenceId'], ['learnerId', 'evidenceId'], { name: 'peer_invitation_evidence_fk' })
@Check('peer_invitation_three', `place >= 1 and place <= 3`)
@Index('peer_invitation_place', ['learnerId', 'evidenceId', 'place'], { unique: true, where: '(closed_at IS NULL)' })
@Entity({ schema: 'competency', name: 'peer_invitation' })
export class PeerInvitationEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'peer_invitation_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'invitation_id', primaryKeyConstraintName: 'peer_invitation_pk' }) invitationId!: string;
  @Column('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('int') place!: number;
  @Column('text') code!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
