import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PublicationEntity } from './publication.entity';

@ForeignKey(() => PublicationEntity, ['courseRunId', 'version'], ['courseRunId', 'version'], { name: 'asset_publication_fk' })
@Entity({ schema: 'content', name: 'asset' })
export class AssetEntity {
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'asset_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'version', primaryKeyConstraintName: 'asset_pk' }) version!: number;
  @PrimaryColumn('text', { name: 'path', primaryKeyConstraintName: 'asset_pk' }) path!: string;
  @Index('asset_sha256')
  @Column('text') sha256!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('bigint') bytes!: string;
}
