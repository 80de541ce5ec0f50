import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EnrollmentEntity } from '@amoxtli/enrollment/server';

/** One thing that staff did with a learner's answers at a problem; numbered from 1, only ever added. */
@ForeignKey(() => EnrollmentEntity, ['learnerId', 'courseRunId'], ['learnerId', 'courseRunId'], { name: 'staff_act_enrollment_fk' })
@Check('staff_act_kind_known', `kind in ('RESCORE', 'RESET', 'DELETE', 'OVERRIDE', 'CLEAR_OVERRIDE')`)
@Check('staff_act_in_order', 'seq >= 1')
@Check('staff_act_override_in_range', `case when kind = 'OVERRIDE' then score >= 0 and score <= max_score else score is null end`)
@Check('staff_act_with_reason', `kind not in ('OVERRIDE', 'DELETE') or reason is not null`)
@Entity({ schema: 'assessment', name: 'staff_act' })
export class StaffActEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'staff_act_pk' }) learnerId!: string;
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'staff_act_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'block_id', primaryKeyConstraintName: 'staff_act_pk' }) blockId!: number;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'staff_act_pk' }) seq!: number;
  @Column('text') kind!: string;
  @Column('double precision', { nullable: true }) score!: number | null;
  @Column('double precision', { name: 'max_score', nullable: true }) maxScore!: number | null;
  @Column('text', { name: 'grading_method', nullable: true }) gradingMethod!: string | null;
  @Column('int', { nullable: true }) version!: number | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'acted_by' }) actedBy!: string;
  @Column('uuid', { name: 'job_id', nullable: true }) jobId!: string | null;
  @Column('timestamptz', { name: 'acted_at', default: () => 'now()' }) actedAt!: Date;
}
