import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CompetencyEntity } from './competency.entity';

/** What a competency is judged by; a new wording is a new version, since judgements point at theirs. */
@Unique('rubric_version_unique', ['competencyId', 'version'])
@Entity({ schema: 'competency', name: 'rubric' })
export class RubricEntity {
  @PrimaryGeneratedColumn('identity', { name: 'rubric_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'rubric_pk' }) rubricId!: number;
  @ForeignKey(() => CompetencyEntity, { name: 'rubric_competency_fk' })
  @Column('int', { name: 'competency_id' }) competencyId!: number;
  @Column('int') version!: number;
  @Column('jsonb') document!: object;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
