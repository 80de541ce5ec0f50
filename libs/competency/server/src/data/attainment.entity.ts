import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LearnerEntity } from '@amoxtli/identity/server';
import { CompetencyEntity } from './competency.entity';

/** Projection of the log, recomputable from it: where a teacher stands at one competency. */
@Check('attainment_since', `attained = (attained_at is not null)`)
@Index('attainment_of', ['competencyId'], { where: `attained` })
@Entity({ schema: 'competency', name: 'attainment' })
export class AttainmentEntity {
  @ForeignKey(() => LearnerEntity, { name: 'attainment_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'attainment_pk' }) learnerId!: string;
  @ForeignKey(() => CompetencyEntity, { name: 'attainment_competency_fk' })
  @PrimaryColumn('int', { name: 'competency_id', primaryKeyConstraintName: 'attainment_pk' }) competencyId!: number;
  @Column('boolean') attained!: boolean;
  @Column('timestamptz', { name: 'attained_at', nullable: true }) attainedAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('double precision') value!: number;
  @Column('timestamptz', { name: 'computed_at' }) computedAt!: Date;
}
