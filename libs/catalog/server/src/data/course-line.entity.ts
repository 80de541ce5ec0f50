import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CourseEntity } from './course.entity';
import { StrategicLineEntity } from './strategic-line.entity';

@Check('course_line_at_most_three', 'position between 1 and 3')
@Unique('course_line_unique', ['courseId', 'lineId'])
@Entity({ schema: 'catalog', name: 'course_line' })
export class CourseLineEntity {
  @ForeignKey(() => CourseEntity, { name: 'course_line_course_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('int', { name: 'course_id', primaryKeyConstraintName: 'course_line_pk' }) courseId!: number;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'course_line_pk' }) position!: number;
  @ForeignKey(() => StrategicLineEntity, { name: 'course_line_line_fk' })
  @Column('smallint', { name: 'line_id' }) lineId!: number;
}
