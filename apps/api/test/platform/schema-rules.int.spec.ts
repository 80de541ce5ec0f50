import { Client } from 'pg';
import { type TableKey, declaredKeys } from '@amoxtli/platform/server';
import { createTestDatabase } from '@amoxtli/platform/testing';
import { migrations } from '../../src/contexts';
import { findViolations } from './key-rules';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

/** What the rules say of a database with these bad tables, on top of the real ones. */
async function withBad(ddl: string, classes: Record<string, TableKey>): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query('create schema bad');
    await client.query(ddl);
    return await findViolations(client, new Map([...declaredKeys(), ...Object.entries(classes)]));
  } finally {
    await client.query('rollback');
  }
}

it('the migrated database keeps every rule', async () => {
  expect(declaredKeys().size).toBeGreaterThan(30);
  expect(await findViolations(client, declaredKeys())).toEqual([]);
});

const run = 'course_run_id';
const planted: [string, string, Record<string, TableKey>, string][] = [
  ['a table that nobody classified', 'create table bad.t (id int primary key)', {}, 'bad.t: not classified'],
  ['a class for a table that is not there', 'select 1', { 'bad.t': 'ref' }, 'bad.t: classified, but there is no such table'],
  ['a table without primary key', 'create table bad.t (learner_id uuid)', { 'bad.t': 'learner_id' }, 'bad.t: no primary key'],
  ['a spread table without its key column', 'create table bad.t (id uuid primary key)', { 'bad.t': 'learner_id' }, 'bad.t: lacks its key column learner_id'],
  ['a nullable key column', 'create table bad.t (id uuid primary key, learner_id uuid)', { 'bad.t': 'learner_id' }, 'bad.t: its key learner_id may be null'],
  ['a key that is not first in the primary key', `create table bad.t (id uuid, learner_id uuid, primary key (id, learner_id))`, { 'bad.t': 'learner_id' }, 'bad.t: learner_id is not first in the primary key'],
  ['a unique constraint without the key', `create table bad.t (learner_id uuid primary key, mail text constraint one_mail unique)`, { 'bad.t': 'learner_id' }, 'bad.t: one_mail is unique without learner_id'],
  ['a unique index without the key', `create table bad.t (learner_id uuid primary key, mail text); create unique index one_mail on bad.t (lower(mail))`, { 'bad.t': 'learner_id' }, 'bad.t: one_mail is unique without learner_id'],
  ['a unique index that only includes the key', `create table bad.t (learner_id uuid primary key, mail text); create unique index one_mail on bad.t (mail) include (learner_id)`, { 'bad.t': 'learner_id' }, 'bad.t: one_mail is unique without learner_id'],
  ['a foreign key to a table spread by another key', `create table bad.t (${run} int primary key, learner_id uuid constraint to_learner references identity.learner)`, { 'bad.t': run }, 'bad.t: to_learner crosses shards'],
  ['a foreign key between tables of one class that leaves the key out', `create table bad.t (learner_id uuid primary key, friend uuid constraint to_friend references identity.learner)`, { 'bad.t': 'learner_id' }, 'bad.t: to_friend crosses shards'],
  ['a reference table that points at a spread one', `create table bad.t (id int primary key, learner_id uuid constraint to_learner references identity.learner)`, { 'bad.t': 'ref' }, 'bad.t: to_learner crosses shards'],
  ['a foreign key that sets the key null', `create table bad.t (learner_id uuid, id int, primary key (learner_id, id), constraint to_learner foreign key (learner_id) references identity.learner on delete set null)`, { 'bad.t': 'learner_id' }, 'bad.t: to_learner may set learner_id null'],
  ['a trigger on a spread table', `create table bad.t (learner_id uuid primary key); create function bad.f() returns trigger language plpgsql as 'begin return new; end'; create trigger look before insert on bad.t for each row execute function bad.f()`, { 'bad.t': 'learner_id' }, 'bad.t: has a trigger, look'],
  ['a trigger on a reference table', `create table bad.t (id int primary key); create function bad.f() returns trigger language plpgsql as 'begin return new; end'; create trigger look before insert on bad.t for each row execute function bad.f()`, { 'bad.t': 'ref' }, 'bad.t: has a trigger, look'],
  ['a serial on a spread table', `create table bad.t (learner_id uuid, no serial, primary key (learner_id, no))`, { 'bad.t': 'learner_id' }, 'bad.t: no counts by a sequence'],
  ['an identity column on a spread table', `create table bad.t (learner_id uuid, no bigint generated always as identity, primary key (learner_id, no))`, { 'bad.t': 'learner_id' }, 'bad.t: no counts by a sequence'],
];

it.each(planted)('%s is named', async (_, ddl, classes, violation) => {
  expect(await withBad(ddl, classes)).toContain(violation);
});

const allowed: [string, string, Record<string, TableKey>][] = [
  ['a reference table that counts by itself', 'create table bad.t (id int generated always as identity primary key)', { 'bad.t': 'ref' }],
  ['a local table that points at a reference table', 'create table bad.t (id int primary key, at int references content.run)', { 'bad.t': 'local' }],
  ['a spread table that points at a reference table', `create table bad.t (learner_id uuid primary key, at int references content.run)`, { 'bad.t': 'learner_id' }],
  ['a spread table that points at its own shard', `create table bad.t (learner_id uuid primary key references identity.learner)`, { 'bad.t': 'learner_id' }],
];

it.each(allowed)('%s is in order', async (_, ddl, classes) => {
  expect(await withBad(ddl, classes)).toEqual([]);
});
