import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstitutionEntity, LearnerEntity } from '@amoxtli/identity/server';
import { CompetencyEntity } from './competency.entity';
import { RubricEntity } from './rubric.entity';
import { TaskEntity } from './task.entity';

/** One piece of evidence and where it stands. Automatic evidence has a source, once per competency. */
@Unique('evidence_source_unique', ['learnerId', 'competencyId', 'source'])
@Check('evidence_kind_known', `kind in ('AUTOMATIC', 'SUBMITTED', 'PRIOR', 'PEER', 'SELF')`)
@Check('evidence_state_known', `state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'DECIDED', 'WITHDRAWN')`)
@Check('evidence_automatic_from', `(kind = 'AUTOMATIC') = (source is not null)`)
@Check('evidence_decided_with', `(state = 'DECIDED') = (decided_at is not null and score is not null)`)
@Check('evidence_self_decided', `kind <> 'SELF' or (state in ('DECIDED', 'WITHDRAWN') and rubric_id is not null)`)
@Index('evidence_one_self', ['learnerId', 'competencyId'], { unique: true, where: `kind = 'SELF' and state = 'DECIDED'` })
@Index('evidence_queue', ['submittedAt', 'evidenceId'], { where: `state = 'SUBMITTED'` })
@Index('evidence_by_id', ['evidenceId'])
@Entity({ schema: 'competency', name: 'evidence' })
export class EvidenceEntity {
  @ForeignKey(() => LearnerEntity, { name: 'evidence_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'evidence_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'evidence_pk' }) evidenceId!: string;
  @ForeignKey(() => CompetencyEntity, { name: 'evidence_competency_fk' })
  @Column('int', { name: 'competency_id' }) competencyId!: number;
  @Column('text') kind!: string;
  @Column('text') state!: string;
  @Column('text', { nullable: true }) source!: string | null;
  @ForeignKey(() => InstitutionEntity, { name: 'evidence_institution_fk' })
  @Column('int', { name: 'institution_id', nullable: true }) institutionId!: number | null;
  @ForeignKey(() => RubricEntity, { name: 'evidence_rubric_fk' })
  @Column('int', { name: 'rubric_id', nullable: true }) rubricId!: number | null;
  @ForeignKey(() => TaskEntity, { name: 'evidence_task_fk' })
  @Column('int', { name: 'task_id', nullable: true }) taskId!: number | null;
  @Column('int', { default: 0 }) version!: number;
  @Column('int', { default: 0 }) round!: number;
  @Column('text') title!: string;
  @Column('jsonb') body!: object;
  @Column('double precision', { nullable: true }) score!: number | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
}
