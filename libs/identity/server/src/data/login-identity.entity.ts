import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose address it is: the primary key is the rule that an address belongs to one person. */
@Entity({ schema: 'identity', name: 'login_identity' })
export class LoginIdentityEntity {
  @PrimaryColumn('bytea', { name: 'identity_hash', primaryKeyConstraintName: 'login_identity_pk' }) identityHash!: Buffer;
  @Column('uuid', { name: 'learner_id' }) learnerId!: string;
}
