import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LearnerEntity } from './learner.entity';

/** How a person signs in. No GraphQL type maps this table. */
@Entity({ schema: 'identity', name: 'account' })
export class AccountEntity {
  @ForeignKey(() => LearnerEntity, { name: 'account_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'account_pk' }) learnerId!: string;
  @Column('text') email!: string;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('timestamptz', { name: 'email_verified_at', nullable: true }) emailVerifiedAt!: Date | null;
  @Column('int', { name: 'session_epoch', default: 1 }) sessionEpoch!: number;
  @Column('bytea', { name: 'totp_sealed', nullable: true }) totpSealed!: Buffer | null;
  @Column('timestamptz', { name: 'totp_confirmed_at', nullable: true }) totpConfirmedAt!: Date | null;
  @Column('int', { name: 'totp_last_step', default: 0 }) totpLastStep!: number;
  @Column('bytea', { name: 'recovery_hashes', array: true, default: [] }) recoveryHashes!: Buffer[];
}
