import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PublicationEntity } from './publication.entity';

@ForeignKey(() => PublicationEntity, ['courseRunId', 'version'], ['courseRunId', 'version'], { name: 'unit_page_publication_fk' })
@Entity({ schema: 'content', name: 'unit_page' })
export class UnitPageEntity {
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'unit_page_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'version', primaryKeyConstraintName: 'unit_page_pk' }) version!: number;
  @PrimaryColumn('int', { name: 'unit_id', primaryKeyConstraintName: 'unit_page_pk' }) unitId!: number;
  @Column('jsonb') page!: object;
}
