import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { RunEntity } from '@amoxtli/content/server';
import { CompetencyEntity } from './competency.entity';

/** What a teacher is asked to show for a competency, on its own or at the end of a course. */
@Unique('task_unique', ['competencyId', 'courseRunId'])
@Entity({ schema: 'competency', name: 'task' })
export class TaskEntity {
  @PrimaryGeneratedColumn('identity', { name: 'task_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'task_pk' }) taskId!: number;
  @ForeignKey(() => CompetencyEntity, { name: 'task_competency_fk' })
  @Column('int', { name: 'competency_id' }) competencyId!: number;
  @ForeignKey(() => RunEntity, { name: 'task_run_fk' })
  @Column('int', { name: 'course_run_id', nullable: true }) courseRunId!: number | null;
  @Column('jsonb') title!: object;
  @Column('jsonb') description!: object;
}
