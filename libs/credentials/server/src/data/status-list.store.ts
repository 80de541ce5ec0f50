import { Injectable } from '@nestjs/common';
import type { StatusPurpose } from '@amoxtli/credentials/domain';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type StatusPlace = { listId: number; index: number };
type Taken = { listId: number; taken: number; step: number; offset: number };

const take = statement<Taken>(
  'credentials.take-place',
  `update credentials.status_list set taken = taken + 1
   where list_id = (select max(list_id) from credentials.status_list) and taken < $1
   returning list_id as "listId", taken - 1 as taken, step, first_place as "offset"`,
);
const open = statement<never>(
  'credentials.open-list',
  `insert into credentials.status_list (list_id, step, first_place)
   select coalesce(max(list_id), 0) + 1, $2, $3 from credentials.status_list having coalesce(max(list_id) filter (where taken < $1), 0) = 0
   on conflict on constraint status_list_pk do nothing`,
);
const keep = statement<never>('credentials.keep-place', 'insert into credentials.status_entry (list_id, place) values ($1, $2)');
const revoke = statement<never>('credentials.raise-revoked', 'update credentials.status_entry set revoked = true where list_id = $1 and place = $2');
const suspend = statement<never>('credentials.set-suspended', 'update credentials.status_entry set suspended = $3 where list_id = $1 and place = $2');
const raised = statement<{ place: number }>(
  'credentials.raised-places',
  `select place from credentials.status_entry where list_id = $1 and case $2 when 'revocation' then revoked else suspended end`,
);
const known = statement<{ listId: number }>('credentials.status-list', 'select list_id as "listId" from credentials.status_list where list_id = $1');
const ids = statement<{ listId: number }>('credentials.status-lists', 'select list_id as "listId" from credentials.status_list order by list_id');

@Injectable()
export class StatusListStore {
  constructor(private readonly db: Database) {}

  /** The next of the newest list's turns, by an atomic count; null when the list is full or there is none. */
  async take(size: number): Promise<Taken | null> {
    const [row] = await this.db.run(take, [size]);
    return row ?? null;
  }

  /** A list after the last one, when that is full; of several at once one makes it. */
  async open(size: number, step: number, offset: number): Promise<void> {
    await this.db.run(open, [size, step, offset]);
  }

  /** Fails on the primary key when the place is another credential's. */
  async keep(tx: Queryable, { listId, index }: StatusPlace): Promise<void> {
    await tx.run(keep, [listId, index]);
  }

  /** For good. */
  async revoke(tx: Queryable, { listId, index }: StatusPlace): Promise<void> {
    await tx.run(revoke, [listId, index]);
  }

  async suspend(tx: Queryable, { listId, index }: StatusPlace, suspended: boolean): Promise<void> {
    await tx.run(suspend, [listId, index, suspended]);
  }

  /** Every list there is. */
  async ids(): Promise<number[]> {
    return (await this.db.run(ids)).map(({ listId }) => listId);
  }

  /** Places whose bit is up; null when there is no such list. */
  async raised(listId: number, purpose: StatusPurpose): Promise<number[] | null> {
    if ((await this.db.run(known, [listId])).length === 0) return null;
    return (await this.db.run(raised, [listId, purpose])).map(({ place }) => place);
  }
}
