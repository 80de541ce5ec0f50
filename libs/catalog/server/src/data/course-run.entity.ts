import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { RunEntity } from '@amoxtli/content/server';
import { CourseEntity } from './course.entity';

@Check('course_run_not_reversed', 'ends_at >= starts_at')
@Check('course_run_enrollment_not_reversed', 'enrollment_closes_at >= enrollment_opens_at')
@Check('course_run_capacity_positive', 'capacity > 0')
@Unique('course_run_key_unique', ['runKey'])
@Entity({ schema: 'catalog', name: 'course_run' })
export class CourseRunEntity {
  @ForeignKey(() => RunEntity, { name: 'course_run_content_fk' })
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'course_run_pk' }) courseRunId!: number;
  @Index('course_run_course')
  @ForeignKey(() => CourseEntity, { name: 'course_run_course_fk' })
  @Column('int', { name: 'course_id' }) courseId!: number;
  @Column('text', { name: 'run_key' }) runKey!: string;
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt!: Date | null;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt!: Date | null;
  @Column('timestamptz', { name: 'enrollment_opens_at', nullable: true }) enrollmentOpensAt!: Date | null;
  @Column('timestamptz', { name: 'enrollment_closes_at', nullable: true }) enrollmentClosesAt!: Date | null;
  @Column('text', { name: 'time_zone', default: 'America/Mexico_City' }) timeZone!: string;
  @Column('text', { default: 'SCHEDULED' }) pace!: string;
  @Column('int', { nullable: true }) capacity!: number | null;
}
