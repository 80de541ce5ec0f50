import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { InstitutionEntity } from '@amoxtli/identity/server';

@Check('course_hours_positive', 'hours > 0 and effort_hours > 0')
@Unique('course_slug_unique', ['slug'])
@Entity({ schema: 'catalog', name: 'course' })
export class CourseEntity {
  @PrimaryGeneratedColumn('identity', { name: 'course_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'course_pk' }) courseId!: number;
  @ForeignKey(() => InstitutionEntity, { name: 'course_institution_fk' })
  @Column('int', { name: 'institution_id' }) institutionId!: number;
  @Column('text') slug!: string;
  @Column('text') title!: string;
  @Column('text', { name: 'short_description', default: '' }) shortDescription!: string;
  @Column('jsonb', { default: [] }) about!: string[];
  @Column('jsonb', { default: [] }) outcomes!: string[];
  @Column('jsonb', { default: [] }) prerequisites!: string[];
  @Column('text', { default: 'BASIC' }) level!: string;
  @Column('text', { default: 'es' }) language!: string;
  @Column('smallint', { name: 'effort_hours', nullable: true }) effortHours!: number | null;
  @Column('smallint', { nullable: true }) hours!: number | null;
  @Column('boolean', { name: 'show_grade', default: true }) showGrade!: boolean;
}
