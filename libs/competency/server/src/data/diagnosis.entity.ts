import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LearnerEntity } from '@amoxtli/identity/server';
import { FrameworkEntity } from './framework.entity';

/** A self-diagnosis, answer by answer, so that it goes on where it was left. */
@Check('diagnosis_finished_with', `(finished_at is null) = (result is null)`)
@Entity({ schema: 'competency', name: 'diagnosis' })
export class DiagnosisEntity {
  @ForeignKey(() => LearnerEntity, { name: 'diagnosis_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'diagnosis_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'diagnosis_id', primaryKeyConstraintName: 'diagnosis_pk' }) diagnosisId!: string;
  @ForeignKey(() => FrameworkEntity, { name: 'diagnosis_framework_fk' })
  @Column('int', { name: 'framework_id' }) frameworkId!: number;
  @Column('jsonb', { default: [] }) answers!: object;
  @Column('jsonb', { nullable: true }) result!: object | null;
  @Column('timestamptz', { name: 'started_at', default: () => 'now()' }) startedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
