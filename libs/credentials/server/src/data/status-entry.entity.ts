import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A place in a list of states, and which of its bits are up. One credential per place: the primary key says so. */
@Check('status_entry_in_list', 'place between 0 and 131071')
@Entity({ schema: 'credentials', name: 'status_entry' })
export class StatusEntryEntity {
  @PrimaryColumn('int', { name: 'list_id', primaryKeyConstraintName: 'status_entry_pk' }) listId!: number;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'status_entry_pk' }) place!: number;
  @Column('boolean', { default: false }) revoked!: boolean;
  @Column('boolean', { default: false }) suspended!: boolean;
}
