import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EnrollmentEntity } from '@amoxtli/enrollment/server';

/** One constancia per learner and run: the primary key says so. Its words and its PDF are those of the day of issue. */
@ForeignKey(() => EnrollmentEntity, ['learnerId', 'courseRunId'], ['learnerId', 'courseRunId'], { name: 'certificate_enrollment_fk' })
@Check('certificate_revoked_with_reason', '(revoked_at is null) = (revoked_reason is null)')
@Entity({ schema: 'credentials', name: 'certificate' })
export class CertificateEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'certificate_pk' }) learnerId!: string;
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'certificate_pk' }) courseRunId!: number;
  @Column('text') folio!: string;
  @Column('jsonb') payload!: object;
  @Column('text', { name: 'pdf_sha256' }) pdfSha256!: string;
  @Column('timestamptz', { name: 'issued_at', default: () => 'now()' }) issuedAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column('uuid', { name: 'revoked_by', nullable: true }) revokedBy!: string | null;
  @Column('text', { name: 'revoked_reason', nullable: true }) revokedReason!: string | null;
}
