import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EvidenceEntity } from './evidence.entity';

/** What a teacher said of themself, by the rubric and why; only ever added. */
@ForeignKey(() => EvidenceEntity, ['learnerId', 'evidenceId'], ['learnerId', 'evidenceId'], { name: 'self_rating_evidence_fk' })
@Check('self_rating_with_reason', `length(btrim(reason)) > 0`)
@Check('self_rating_scored', `score >= 0 and score <= 1`)
@Entity({ schema: 'competency', name: 'self_rating' })
export class SelfRatingEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'self_rating_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'self_rating_pk' }) evidenceId!: string;
  @Column('double precision') score!: number;
  @Column('boolean') proficient!: boolean;
  @Column('jsonb') marks!: object;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'rated_at' }) ratedAt!: Date;
}
