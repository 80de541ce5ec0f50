import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An open session, by the hash of its cookie; it counts while its epoch is the account's. */
@Entity({ schema: 'identity', name: 'session' })
export class SessionEntity {
  @PrimaryColumn('bytea', { name: 'session_hash', primaryKeyConstraintName: 'session_pk' }) sessionHash!: Buffer;
  @Column('uuid', { name: 'learner_id' }) learnerId!: string;
  @Column('int') epoch!: number;
  @Column('boolean', { name: 'second_factor' }) secondFactor!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
