import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EvidenceEntity } from './evidence.entity';

/** A teacher asked for another look at a decision; once per version. */
@ForeignKey(() => EvidenceEntity, ['learnerId', 'evidenceId'], ['learnerId', 'evidenceId'], { name: 'appeal_evidence_fk' })
@Check('appeal_with_reason', `length(btrim(reason)) > 0`)
@Entity({ schema: 'competency', name: 'appeal' })
export class AppealEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'appeal_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'appeal_pk' }) evidenceId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'appeal_pk' }) version!: number;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'appealed_at', default: () => 'now()' }) appealedAt!: Date;
}
