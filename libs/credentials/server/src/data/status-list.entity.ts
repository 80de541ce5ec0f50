import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A list of states: how many of its places are taken, and the walk by which they are. Its bits are told by the credentials' own rows. */
@Check('status_list_not_over', 'taken between 0 and 131072')
@Check('status_list_step_odd', 'step % 2 = 1')
@Entity({ schema: 'credentials', name: 'status_list' })
export class StatusListEntity {
  @PrimaryColumn('int', { name: 'list_id', primaryKeyConstraintName: 'status_list_pk' }) listId!: number;
  @Column('int', { default: 0 }) taken!: number;
  @Column('int') step!: number;
  @Column('int', { name: 'first_place' }) firstPlace!: number;
}
