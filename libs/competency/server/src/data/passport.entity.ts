import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LearnerEntity } from '@amoxtli/identity/server';

/** Whether the passport is open to the public, under which code, and what it shows. */
@Check('passport_open_with_code', `(code is null) = (opened_at is null)`)
@Entity({ schema: 'competency', name: 'passport' })
export class PassportEntity {
  @ForeignKey(() => LearnerEntity, { name: 'passport_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'passport_pk' }) learnerId!: string;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('jsonb', { default: [] }) shown!: object;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
}
