import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PublicationEntity } from './publication.entity';

@ForeignKey(() => PublicationEntity, ['courseRunId', 'version'], ['courseRunId', 'version'], { name: 'problem_publication_fk' })
@Entity({ schema: 'content', name: 'problem' })
export class ProblemEntity {
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'problem_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'version', primaryKeyConstraintName: 'problem_pk' }) version!: number;
  @PrimaryColumn('int', { name: 'block_id', primaryKeyConstraintName: 'problem_pk' }) blockId!: number;
  @Column('jsonb') definition!: object;
  @Column('jsonb') settings!: object;
  @Column('boolean') graded!: boolean;
  @Column('real', { name: 'max_score' }) maxScore!: number;
}
