import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RunEntity } from './run.entity';

/** One version of a course's content; never changed after it is written. */
@Entity({ schema: 'content', name: 'publication' })
export class PublicationEntity {
  @ForeignKey(() => RunEntity, { name: 'publication_run_fk' })
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'publication_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'version', primaryKeyConstraintName: 'publication_pk' }) version!: number;
  @Column('text') title!: string;
  @Column('jsonb') outline!: object;
  @Column('jsonb') gradebook!: object;
  @Column('text', { name: 'archive_sha256' }) archiveSha256!: string;
  @Column('jsonb') report!: object;
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy!: string | null;
  @Column('timestamptz', { name: 'published_at', default: () => 'now()' }) publishedAt!: Date;
}
