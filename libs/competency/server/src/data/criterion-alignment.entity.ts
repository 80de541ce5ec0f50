import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CompetencyEntity } from './competency.entity';

/** What a criterion of a competency's rubric gives for a further competency, from a level on (null: from what is proficient). It outlives the rubric's versions. */
@Unique('criterion_alignment_unique', ['rubricOf', 'criterion', 'competencyId'])
@Check('criterion_alignment_further', 'rubric_of <> competency_id')
@Check('criterion_alignment_outcome_known', `outcome in ('NOTHING', 'EVIDENCE', 'REVIEW', 'ATTAINS')`)
@Entity({ schema: 'competency', name: 'criterion_alignment' })
export class CriterionAlignmentEntity {
  @PrimaryGeneratedColumn('identity', { name: 'criterion_alignment_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'criterion_alignment_pk' }) criterionAlignmentId!: number;
  @ForeignKey(() => CompetencyEntity, { name: 'criterion_alignment_rubric_fk' })
  @Column('int', { name: 'rubric_of' }) rubricOf!: number;
  @Column('text') criterion!: string;
  @ForeignKey(() => CompetencyEntity, { name: 'criterion_alignment_competency_fk' })
  @Column('int', { name: 'competency_id' }) competencyId!: number;
  @Column('text') outcome!: string;
  @Column('text', { name: 'from_level', nullable: true }) fromLevel!: string | null;
}
