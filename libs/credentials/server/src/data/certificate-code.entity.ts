import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose a folio is: found by its random value alone. */
@Entity({ schema: 'credentials', name: 'certificate_code' })
export class CertificateCodeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'certificate_code_pk' }) folio!: string;
  @Column('uuid', { name: 'learner_id' }) learnerId!: string;
  @Column('int', { name: 'course_run_id' }) courseRunId!: number;
}
