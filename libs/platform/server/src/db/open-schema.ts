import type { DataSource, QueryRunner } from 'typeorm';
import { ROLES } from './data-source';

/** Makes a context's schema; whatever table is made in it later may be read and written by the app's role, not altered. */
export async function openSchema(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`create schema ${schema}`);
  await runner.query(`grant usage on schema ${schema} to ${ROLES.app}`);
  await runner.query(`alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${ROLES.app}`);
  await runner.query(`alter default privileges in schema ${schema} grant usage, select on sequences to ${ROLES.app}`);
}

/** Rows of this table are only ever added (answers, grades' history, audit). */
export async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`revoke update, delete on ${table} from ${ROLES.app}`);
}

/** Lets the lesser roles log in by themselves, so that no connection of theirs can become the owner's. For a database that trusts loopback. */
export async function allowLogins(owner: DataSource): Promise<void> {
  for (const role of Object.values(ROLES)) await owner.query(`alter role ${role} login`);
}
