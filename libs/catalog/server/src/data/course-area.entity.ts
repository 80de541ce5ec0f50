import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CourseEntity } from './course.entity';
import { SubjectAreaEntity } from './subject-area.entity';

@Entity({ schema: 'catalog', name: 'course_area' })
export class CourseAreaEntity {
  @ForeignKey(() => CourseEntity, { name: 'course_area_course_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('int', { name: 'course_id', primaryKeyConstraintName: 'course_area_pk' }) courseId!: number;
  @ForeignKey(() => SubjectAreaEntity, { name: 'course_area_area_fk' })
  @PrimaryColumn('text', { name: 'area_code', primaryKeyConstraintName: 'course_area_pk' }) areaCode!: string;
}
