import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EnrollmentEntity } from './enrollment.entity';

/** What chance gave a learner, once and for all: numbers of a bank's blocks, or of a partition's group. Rows are only added. */
@Check('kept_choice_kind_known', `kind in ('BANK', 'GROUP')`)
@Check('kept_choice_in_order', 'seq >= 0')
@ForeignKey(() => EnrollmentEntity, ['learnerId', 'courseRunId'], ['learnerId', 'courseRunId'], { name: 'kept_choice_enrollment_fk' })
@Entity({ schema: 'enrollment', name: 'kept_choice' })
export class KeptChoiceEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'kept_choice_pk' }) learnerId!: string;
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'kept_choice_pk' }) courseRunId!: number;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kept_choice_pk' }) kind!: 'BANK' | 'GROUP';
  @PrimaryColumn('int', { name: 'choice_id', primaryKeyConstraintName: 'kept_choice_pk' }) choiceId!: number;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'kept_choice_pk' }) seq!: number;
  @Column('jsonb') chosen!: number[];
  @Column('timestamptz', { name: 'kept_at', default: () => 'now()' }) keptAt!: Date;
}
