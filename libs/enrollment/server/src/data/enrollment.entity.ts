import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CourseRunEntity } from '@amoxtli/catalog/server';
import { LearnerEntity } from '@amoxtli/identity/server';

@Index('enrollment_of_run', ['courseRunId', 'learnerId'])
@Check('enrollment_status_known', `status in ('ACTIVE', 'LEFT')`)
@Entity({ schema: 'enrollment', name: 'enrollment' })
export class EnrollmentEntity {
  @ForeignKey(() => LearnerEntity, { name: 'enrollment_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'enrollment_pk' }) learnerId!: string;
  @ForeignKey(() => CourseRunEntity, { name: 'enrollment_run_fk' })
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'enrollment_pk' }) courseRunId!: number;
  @Column('text') status!: 'ACTIVE' | 'LEFT';
  @Column('timestamptz', { name: 'enrolled_at', default: () => 'now()' }) enrolledAt!: Date;
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt!: Date | null;
}
