import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FrameworkEntity } from './framework.entity';

/** How one framework reads in another: typed, weighted lines. */
@Check('crosswalk_between_two', `from_framework_id <> to_framework_id`)
@Entity({ schema: 'competency', name: 'crosswalk' })
export class CrosswalkEntity {
  @ForeignKey(() => FrameworkEntity, { name: 'crosswalk_from_fk' })
  @PrimaryColumn('int', { name: 'from_framework_id', primaryKeyConstraintName: 'crosswalk_pk' }) fromFrameworkId!: number;
  @ForeignKey(() => FrameworkEntity, { name: 'crosswalk_to_fk' })
  @PrimaryColumn('int', { name: 'to_framework_id', primaryKeyConstraintName: 'crosswalk_pk' }) toFrameworkId!: number;
  @Column('jsonb') lines!: object;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
