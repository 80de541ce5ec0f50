import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstitutionEntity } from '@amoxtli/identity/server';

/** What stands on an institution's constancias from now on; those already issued keep what stood then. */
@Entity({ schema: 'credentials', name: 'institution_seal' })
export class InstitutionSealEntity {
  @ForeignKey(() => InstitutionEntity, { name: 'institution_seal_institution_fk' })
  @PrimaryColumn('int', { name: 'institution_id', primaryKeyConstraintName: 'institution_seal_pk' }) institutionId!: number;
  @Column('text', { name: 'seal_sha256', nullable: true }) sealSha256!: string | null;
  @Column('jsonb', { default: () => "'[]'" }) signers!: object;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
