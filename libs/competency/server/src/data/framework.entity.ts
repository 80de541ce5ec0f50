import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A framework of one version. Its document is what was imported; once published nothing changes it. */
@Unique('framework_version_unique', ['code', 'version'])
@Check('framework_state_known', `state in ('DRAFT', 'PUBLISHED')`)
@Check('framework_published_when', `(state = 'PUBLISHED') = (published_at is not null)`)
@Entity({ schema: 'competency', name: 'framework' })
export class FrameworkEntity {
  @PrimaryGeneratedColumn('identity', { name: 'framework_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'framework_pk' }) frameworkId!: number;
  @Column('text') code!: string;
  @Column('text') version!: string;
  @Column('text', { default: 'DRAFT' }) state!: string;
  @Column('jsonb') document!: object;
  @Column('jsonb') judging!: object;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
}
