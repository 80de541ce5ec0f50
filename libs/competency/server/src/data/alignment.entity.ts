import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { RunEntity } from '@amoxtli/content/server';
import { CompetencyEntity } from './competency.entity';

/** What a course (block 0), section or problem gives for a competency. */
@Unique('alignment_unique', ['courseRunId', 'blockId', 'competencyId'])
@Check('alignment_outcome_known', `outcome in ('NOTHING', 'EVIDENCE', 'REVIEW', 'ATTAINS')`)
@Entity({ schema: 'competency', name: 'alignment' })
export class AlignmentEntity {
  @PrimaryGeneratedColumn('identity', { name: 'alignment_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'alignment_pk' }) alignmentId!: number;
  @ForeignKey(() => RunEntity, { name: 'alignment_run_fk' })
  @Column('int', { name: 'course_run_id' }) courseRunId!: number;
  @Column('int', { name: 'block_id', default: 0 }) blockId!: number;
  @ForeignKey(() => CompetencyEntity, { name: 'alignment_competency_fk' })
  @Column('int', { name: 'competency_id' }) competencyId!: number;
  @Column('text') outcome!: string;
}
