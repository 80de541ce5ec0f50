import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type MigrationClass, migrate, prepareQueues } from '@amoxtli/platform/server';

const TEMPLATE = 'amoxtli_template';
const LOCK = 7_213_009;

const address = (database: string): string => {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${database}`;
  return url.toString();
};

async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const exists = async (client: Client, name: string) => (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;

/** The first test that needs it migrates a template, once per run; the others wait for it. */
async function ensureTemplate(client: Client, migrations: MigrationClass[]): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  if (await exists(client, TEMPLATE)) return;
  const draft = `${TEMPLATE}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  await migrate(address(draft), migrations, (owner) => prepareQueues(address(draft), owner));
  await client.query(`alter database ${draft} rename to ${TEMPLATE}`);
}

/** An empty migrated database of its own, in some 50 ms; `drop` removes it. */
export async function createTestDatabase(migrations: MigrationClass[]): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner(async (client) => {
    await ensureTemplate(client, migrations);
    await client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  });
  return { url: address(name), drop: () => asOwner(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))) };
}
