import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EvidenceEntity } from './evidence.entity';

/** A file of a piece of evidence; private, known by the hash of its bytes. */
@ForeignKey(() => EvidenceEntity, ['learnerId', 'evidenceId'], ['learnerId', 'evidenceId'], { name: 'evidence_file_evidence_fk' })
@Index('evidence_file_of', ['learnerId', 'evidenceId'])
@Entity({ schema: 'competency', name: 'evidence_file' })
export class EvidenceFileEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'evidence_file_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'evidence_file_pk' }) fileId!: string;
  @Column('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('bigint') bytes!: string;
  @Column('text') sha256!: string;
  @Column('timestamptz', { name: 'added_at', default: () => 'now()' }) addedAt!: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}
