import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'content', name: 'import_job' })
export class ImportJobEntity {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_job_pk' }) importId!: string;
  @Column('uuid', { name: 'requested_by', nullable: true }) requestedBy!: string | null;
  @Column('text', { name: 'upload_id', nullable: true }) uploadId!: string | null;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') state!: string;
  @Column('text', { nullable: true }) step!: string | null;
  @Column('int', { default: 0 }) done!: number;
  @Column('int', { default: 0 }) total!: number;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('jsonb', { nullable: true }) report!: object | null;
  @Column('int', { name: 'course_run_id', nullable: true }) courseRunId!: number | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
