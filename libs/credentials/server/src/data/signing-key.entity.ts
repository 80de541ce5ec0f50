import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The platform's keys: one is current (it has the only slot), the others are retired and stay, so that what they signed verifies. */
@Unique('signing_key_current_unique', ['slot'])
@Check('signing_key_one_slot', 'slot = 1')
@Check('signing_key_retired_or_current', '(slot is null) = (retired_at is not null)')
@Entity({ schema: 'credentials', name: 'signing_key' })
export class SigningKeyEntity {
  @PrimaryColumn('text', { name: 'public_multibase', primaryKeyConstraintName: 'signing_key_pk' }) publicMultibase!: string;
  @Column('bytea', { name: 'secret_sealed' }) secretSealed!: Buffer;
  @Column('smallint', { nullable: true }) slot!: number | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt!: Date | null;
}
