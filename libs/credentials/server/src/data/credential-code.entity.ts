import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose a credential's code is: found by its random value alone. */
@Entity({ schema: 'credentials', name: 'credential_code' })
export class CredentialCodeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'credential_code_pk' }) code!: string;
  @Column('uuid', { name: 'learner_id' }) learnerId!: string;
  @Column('uuid', { name: 'credential_id' }) credentialId!: string;
}
