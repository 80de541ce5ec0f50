import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnrollmentEntity } from '@amoxtli/enrollment/server';

/** How far a learner is in a run: what is done (a bit per block), and the grade. A projection; recomputed from answers at any time. */
@ForeignKey(() => EnrollmentEntity, ['learnerId', 'courseRunId'], ['learnerId', 'courseRunId'], { name: 'standing_enrollment_fk' })
@Index('standing_passed', ['courseRunId', 'learnerId'], { where: '(passed_at IS NOT NULL)' })
@Entity({ schema: 'progress', name: 'standing' })
export class StandingEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'standing_pk' }) learnerId!: string;
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'standing_pk' }) courseRunId!: number;
  @Column('bytea', { default: () => "'\\x'" }) completed!: Buffer;
  @Column('int', { name: 'last_unit_id', nullable: true }) lastUnitId!: number | null;
  @Column('double precision', { default: 0 }) percent!: number;
  @Column('boolean', { default: false }) passed!: boolean;
  @Column('timestamptz', { name: 'passed_at', nullable: true }) passedAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
