import { DataSource, type MigrationInterface } from 'typeorm';
import { Client } from 'pg';
import { grantErasure } from './grant-erasure';

export type MigrationClass = new () => MigrationInterface;

/** Any two processes that start together must not migrate together: TypeORM has no lock of its own. */
const MIGRATION_LOCK = 7_213_001;
const OLDEST_SERVER = 150_000;

/**
 * Brings the database at `url` (the owner's) up to date: `migrations` in the order of their time stamps, each in a transaction,
 * under an advisory lock held by a connection of its own. Answers with the names of those that ran. What the eraser may do is then as declared. `after` runs under the same lock.
 */
export async function migrate(url: string, migrations: MigrationClass[], after?: (owner: DataSource) => Promise<void>): Promise<string[]> {
  const lock = new Client({ connectionString: url });
  await lock.connect();
  try {
    await assertServer(lock);
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const owner = new DataSource({ type: 'postgres', url, migrations, migrationsTableName: 'migrations', installExtensions: false, poolSize: 3 });
    await owner.initialize();
    try {
      const ran = await owner.runMigrations({ transaction: 'each' });
      await grantErasure(owner);
      await after?.(owner);
      return ran.map((m) => m.name);
    } finally {
      await owner.destroy();
    }
  } finally {
    await lock.end();
  }
}

async function assertServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const [server] = rows;
  if (!server || server.version < OLDEST_SERVER) throw new Error('Amoxtli needs PostgreSQL 15 or newer');
  if (server.encoding !== 'UTF8') throw new Error('Amoxtli needs a database whose encoding is UTF8');
}
