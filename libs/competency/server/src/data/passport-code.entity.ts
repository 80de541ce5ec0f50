import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose a public passport is: found by its random code alone. */
@Entity({ schema: 'competency', name: 'passport_code' })
export class PassportCodeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'passport_code_pk' }) code!: string;
  @Column('uuid', { name: 'learner_id' }) learnerId!: string;
}
