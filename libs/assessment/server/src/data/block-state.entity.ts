import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnrollmentEntity } from '@amoxtli/enrollment/server';

/**
 * Where a learner stands at one problem: a projection of the submissions and of what staff did, plus the saved draft. `round`: how often the
 * learner asked for another variant; `answered`: whether this one is. The index serves the pages and jobs of staff, which go by problem.
 */
@Index('block_state_problem', ['courseRunId', 'blockId', 'learnerId'])
@ForeignKey(() => EnrollmentEntity, ['learnerId', 'courseRunId'], ['learnerId', 'courseRunId'], { name: 'block_state_enrollment_fk' })
@Check('block_state_small', 'pg_column_size(draft) <= 65536')
@Entity({ schema: 'assessment', name: 'block_state' })
export class BlockStateEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'block_state_pk' }) learnerId!: string;
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'block_state_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'block_id', primaryKeyConstraintName: 'block_state_pk' }) blockId!: number;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('int', { default: 0 }) era!: number;
  @Column('int', { default: 0 }) acts!: number;
  @Column('int', { default: 0 }) counted!: number;
  @Column('text', { name: 'grading_method', default: 'last' }) gradingMethod!: string;
  @Column('double precision', { name: 'score_sum', nullable: true }) scoreSum!: number | null;
  @Column('double precision', { name: 'max_sum', nullable: true }) maxSum!: number | null;
  @Column('boolean', { default: false }) overridden!: boolean;
  @Column('int', { default: 0 }) round!: number;
  @Column('boolean', { default: false }) answered!: boolean;
  @Column('double precision', { nullable: true }) score!: number | null;
  @Column('double precision', { name: 'max_score' }) maxScore!: number;
  @Column('boolean', { default: false }) correct!: boolean;
  @Column('jsonb', { nullable: true }) draft!: object | null;
  @Column('uuid', { name: 'last_submission_id', nullable: true }) lastSubmissionId!: string | null;
  @Column('timestamptz', { name: 'last_submitted_at', nullable: true }) lastSubmittedAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
