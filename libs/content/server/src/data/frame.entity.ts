import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PublicationEntity } from './publication.entity';

@ForeignKey(() => PublicationEntity, ['courseRunId', 'version'], ['courseRunId', 'version'], { name: 'frame_publication_fk' })
@Entity({ schema: 'content', name: 'frame' })
export class FrameEntity {
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'frame_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'version', primaryKeyConstraintName: 'frame_pk' }) version!: number;
  @PrimaryColumn('int', { name: 'block_id', primaryKeyConstraintName: 'frame_pk' }) blockId!: number;
  @Column('text') html!: string;
}
