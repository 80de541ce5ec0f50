import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EvidenceEntity } from './evidence.entity';

/** One judgement with its reason; only ever added. Nobody judges their own work, and nobody the same version twice. */
@ForeignKey(() => EvidenceEntity, ['learnerId', 'evidenceId'], ['learnerId', 'evidenceId'], { name: 'judgement_evidence_fk' })
@Unique('judgement_once_each', ['learnerId', 'evidenceId', 'version', 'assessorId'])
@Check('judgement_of_another', `assessor_id <> learner_id`)
@Check('judgement_with_reason', `length(btrim(reason)) > 0`)
@Check('judgement_decision_known', `decision in ('JUDGED', 'RETURNED')`)
@Check('judgement_scored', `case when decision = 'JUDGED' then score >= 0 and score <= 1 and proficient is not null else score is null and proficient is null end`)
@Index('judgement_assessor', ['assessorId'])
@Entity({ schema: 'competency', name: 'judgement' })
export class JudgementEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'judgement_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'judgement_pk' }) evidenceId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'judgement_pk' }) version!: number;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'judgement_pk' }) round!: number;
  @Column('uuid', { name: 'assessor_id' }) assessorId!: string;
  @Column('text') decision!: string;
  @Column('double precision', { nullable: true }) score!: number | null;
  @Column('boolean', { nullable: true }) proficient!: boolean | null;
  @Column('jsonb') marks!: object;
  @Column('text') reason!: string;
  @Column('boolean', { default: false }) appealed!: boolean;
  @Column('timestamptz', { name: 'judged_at', default: () => 'now()' }) judgedAt!: Date;
}
