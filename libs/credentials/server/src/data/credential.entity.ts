import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A credential as it was signed. Of one subject (a run, a competency) a learner has one that stands; a revoked one may be followed by the next edition. */
@Unique('credential_edition_unique', ['learnerId', 'kind', 'subjectKey', 'edition'])
@Unique('credential_request_unique', ['learnerId', 'requestId'])
@Index('credential_one_standing', ['learnerId', 'kind', 'subjectKey'], { unique: true, where: '(revoked_at IS NULL)' })
@Check('credential_kind_known', `kind in ('CERTIFICATE', 'COMPETENCY')`)
@Check('credential_edition_counted', 'edition >= 1')
@Check('credential_revoked_with_reason', '(revoked_at is null) = (revoked_reason is null)')
@Check('credential_suspended_with_reason', '(suspended_at is null) = (suspended_reason is null)')
@Entity({ schema: 'credentials', name: 'credential' })
export class CredentialEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'credential_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'credential_id', primaryKeyConstraintName: 'credential_pk' }) credentialId!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'subject_key' }) subjectKey!: string;
  @Column('int') edition!: number;
  @Column('text', { name: 'request_id' }) requestId!: string;
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('text') document!: string;
  @Column('int', { name: 'list_id' }) listId!: number;
  @Column('int') place!: number;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt!: Date;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt!: Date | null;
  @Column('uuid', { name: 'suspended_by', nullable: true }) suspendedBy!: string | null;
  @Column('text', { name: 'suspended_reason', nullable: true }) suspendedReason!: string | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column('uuid', { name: 'revoked_by', nullable: true }) revokedBy!: string | null;
  @Column('text', { name: 'revoked_reason', nullable: true }) revokedReason!: string | null;
}
