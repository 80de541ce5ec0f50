import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LearnerEntity } from '@amoxtli/identity/server';
import { CompetencyEntity } from './competency.entity';

/** The log that attainment is folded from; only ever added. */
@Check('log_entry_shape', `case kind when 'CREDIT' then evidence_kind is not null and score >= 0 and score <= 1 and judged is not null and attains is not null and of_entry is null when 'REVOKE' then of_entry is not null and reason is not null and score is null else false end`)
@Entity({ schema: 'competency', name: 'log_entry' })
export class LogEntryEntity {
  @ForeignKey(() => LearnerEntity, { name: 'log_entry_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'log_entry_pk' }) learnerId!: string;
  @ForeignKey(() => CompetencyEntity, { name: 'log_entry_competency_fk' })
  @PrimaryColumn('int', { name: 'competency_id', primaryKeyConstraintName: 'log_entry_pk' }) competencyId!: number;
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'log_entry_pk' }) entryId!: string;
  @Column('text') kind!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { name: 'evidence_kind', nullable: true }) evidenceKind!: string | null;
  @Column('double precision', { nullable: true }) score!: number | null;
  @Column('boolean', { nullable: true }) judged!: boolean | null;
  @Column('boolean', { nullable: true }) attains!: boolean | null;
  @Column('uuid', { name: 'of_entry', nullable: true }) ofEntry!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'evidence_id', nullable: true }) evidenceId!: string | null;
}
