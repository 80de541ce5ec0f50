import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What a course run's content hangs from; contexts above say what the run is. */
@Unique('run_key_unique', ['runKey'])
@Entity({ schema: 'content', name: 'run' })
export class RunEntity {
  @PrimaryGeneratedColumn('identity', { name: 'course_run_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'run_pk' }) courseRunId!: number;
  @Column('text', { name: 'run_key' }) runKey!: string;
  @Column('int', { name: 'published_version', nullable: true }) publishedVersion!: number | null;
}
