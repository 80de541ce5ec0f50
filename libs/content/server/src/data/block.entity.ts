import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { RunEntity } from './run.entity';

/** The number of a block within its run, the same from version to version. */
@Unique('block_usage_key_unique', ['courseRunId', 'usageKey'])
@Entity({ schema: 'content', name: 'block' })
export class BlockEntity {
  @ForeignKey(() => RunEntity, { name: 'block_run_fk' })
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'block_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'block_id', primaryKeyConstraintName: 'block_pk' }) blockId!: number;
  @Column('text', { name: 'usage_key' }) usageKey!: string;
}
