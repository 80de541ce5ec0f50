import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EvidenceEntity } from './evidence.entity';

/** Evidence as it was handed in; only ever added. */
@ForeignKey(() => EvidenceEntity, ['learnerId', 'evidenceId'], ['learnerId', 'evidenceId'], { name: 'evidence_version_evidence_fk' })
@Entity({ schema: 'competency', name: 'evidence_version' })
export class EvidenceVersionEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'evidence_version_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'evidence_version_pk' }) evidenceId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'evidence_version_pk' }) version!: number;
  @Column('text') title!: string;
  @Column('jsonb') body!: object;
  @Column('jsonb') files!: object;
  @Column('timestamptz', { name: 'submitted_at', default: () => 'now()' }) submittedAt!: Date;
}
