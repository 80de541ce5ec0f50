import { Client } from 'pg';
import { type PersonalTable, declaredPersonalData } from '@amoxtli/platform/server';
import { createTestDatabase } from '@amoxtli/platform/testing';
import { migrations } from '../../src/contexts';
import { findUnclassified } from './personal-data-rules';

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

it('A11: every column that knows a person, and every other of its table, is classified', async () => {
  expect(declaredPersonalData().size).toBeGreaterThan(35);
  expect(await findUnclassified(client, declaredPersonalData())).toEqual([]);
});

const link = (more: Partial<PersonalTable['links'][string]> = {}): PersonalTable['links'][string] => ({ as: 'Cosas', shows: {}, onErasure: 'delete', ...more });
const planted: [string, string, Record<string, PersonalTable>, string][] = [
  ['a table that points at a learner', 'create table bad.t (whose uuid references identity.learner)', {}, 'bad.t.whose: knows a person, and nobody said so'],
  ['a column called as a learner is', 'create table bad.t (learner_id uuid)', {}, 'bad.t.learner_id: knows a person, and nobody said so'],
  ['a column that says who did it', 'create table bad.t (seen_by uuid)', {}, 'bad.t.seen_by: knows a person, and nobody said so'],
  ['a peer', 'create table bad.t (peer_id uuid)', {}, 'bad.t.peer_id: knows a person, and nobody said so'],
  ['a mail', 'create table bad.t (email text)', {}, 'bad.t.email: knows a person, and nobody said so'],
  ['a second person in a classified table', 'create table bad.t (learner_id uuid, reviewer_id uuid)', { 'bad.t': { links: { learner_id: link({ shows: { reviewer_id: 'quien revisó' } }) } } }, 'bad.t.reviewer_id: a person, but no link'],
  ['a text beside a learner', 'create table bad.t (learner_id uuid, note text)', { 'bad.t': { links: { learner_id: link() } } }, 'bad.t.note: neither shown nor hidden'],
  ['a document beside a learner', 'create table bad.t (learner_id uuid, body jsonb)', { 'bad.t': { links: { learner_id: link() } } }, 'bad.t.body: neither shown nor hidden'],
  ['a column that is gone', 'create table bad.t (learner_id uuid)', { 'bad.t': { links: { learner_id: link({ shows: { note: 'nota' } }) } } }, 'bad.t.note: classified, but there is no such column'],
  ['a column to blank that is not there', 'create table bad.t (learner_id uuid)', { 'bad.t': { links: { learner_id: link({ onErasure: { keep: 'es del curso y queda', blank: { note: 'null' } } }) } } }, 'bad.t.note: classified, but there is no such column'],
  ['a table that is gone', 'select 1', { 'bad.t': { links: {} } }, 'bad.t: classified, but there is no such table'],
  ['a column both shown and hidden', 'create table bad.t (learner_id uuid, note text)', { 'bad.t': { links: { learner_id: link({ shows: { note: 'nota' } }) }, hides: { note: 'marcha interna' } } }, 'bad.t.note: both shown and hidden'],
  ['bytes that nobody can read', 'create table bad.t (learner_id uuid, sealed bytea)', { 'bad.t': { links: { learner_id: link({ shows: { sealed: 'sellado' } }) } } }, 'bad.t.sealed: shown as bytes'],
  ['hidden without a reason', 'create table bad.t (learner_id uuid, note text)', { 'bad.t': { links: { learner_id: link() }, hides: { note: '' } } }, 'bad.t.note: hidden without a reason'],
  ['kept without a reason', 'create table bad.t (learner_id uuid)', { 'bad.t': { links: { learner_id: link({ onErasure: { keep: ' ' } }) } } }, 'bad.t.learner_id: kept without a reason'],
];

it.each(planted)('%s is named', async (_, ddl, more, what) => {
  await client.query('begin');
  try {
    await client.query('create schema bad');
    await client.query(ddl);
    expect(await findUnclassified(client, new Map([...declaredPersonalData(), ...Object.entries(more)]))).toContain(what);
  } finally {
    await client.query('rollback');
  }
});
