import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EvidenceEntity } from './evidence.entity';

/** Who is judging which round now: one person per round, nobody their own work. */
@ForeignKey(() => EvidenceEntity, ['learnerId', 'evidenceId'], ['learnerId', 'evidenceId'], { name: 'claim_evidence_fk' })
@Check('claim_of_another', `assessor_id <> learner_id`)
@Entity({ schema: 'competency', name: 'claim' })
export class ClaimEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'claim_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'claim_pk' }) evidenceId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'claim_pk' }) version!: number;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'claim_pk' }) round!: number;
  @Column('uuid', { name: 'assessor_id' }) assessorId!: string;
  @Column('timestamptz', { name: 'claimed_at', default: () => 'now()' }) claimedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
