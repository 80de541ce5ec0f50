import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createDataSource, migrate, prepareQueues } from '@amoxtli/platform/server';
import { createTestDatabase } from '@amoxtli/platform/testing';
import { entities, migrations } from '../../src/contexts';

const names = migrations.map((m) => m.name);

/** An empty database on the server of this test run. */
async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `e_${randomBytes(6).toString('hex')}`;
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  const asOwner = async (sql: string) => {
    const client = new Client({ connectionString: url.toString() });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await asOwner(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.toString(), drop: () => asOwner(`drop database ${name} with (force)`) };
}

it('of two that start together on an empty database one migrates, the other waits and finds nothing to do', async () => {
  const { url, drop } = await emptyDatabase();
  try {
    const during: string[] = [];
    const start = (who: string) =>
      migrate(url, migrations, async (owner) => {
        during.push(`${who} in`);
        await prepareQueues(url, owner);
        during.push(`${who} out`);
      });
    const ran = await Promise.all([start('a'), start('b')]);
    expect(ran.map((r) => r.length).sort()).toEqual([0, names.length]);
    expect(ran.flat()).toEqual(names);
    expect(during.map((d) => d.slice(2))).toEqual(['in', 'out', 'in', 'out']);
    expect(await migrate(url, migrations)).toEqual([]);
  } finally {
    await drop();
  }
});

it('a migration that fails leaves nothing of itself, and the next start carries on from there', async () => {
  const { url, drop } = await emptyDatabase();
  class Broken1999999999999 {
    static broken = true;
    async up(runner: { query: (sql: string) => Promise<unknown> }) {
      await runner.query('create table platform.half (x int)');
      if (Broken1999999999999.broken) throw new Error('planted');
    }
    async down() {}
  }
  try {
    await expect(migrate(url, [...migrations, Broken1999999999999])).rejects.toThrow('planted');
    const client = new Client({ connectionString: url });
    await client.connect();
    expect((await client.query(`select to_regclass('platform.half') as half, to_regclass('credentials.certificate')::text as last`)).rows).toEqual([{ half: null, last: 'credentials.certificate' }]);
    await client.end();
    Broken1999999999999.broken = false;
    expect(await migrate(url, [...migrations, Broken1999999999999])).toEqual(['Broken1999999999999']);
  } finally {
    await drop();
  }
});

it('each migration goes back the way it came', async () => {
  const { url, drop } = await emptyDatabase();
  try {
    await migrate(url, migrations);
    const owner = await new DataSource({ type: 'postgres', url, migrations, migrationsTableName: 'migrations', installExtensions: false }).initialize();
    for (const _ of migrations) await owner.undoLastMigration({ transaction: 'each' });
    expect(await owner.query(`select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')`)).toEqual([]);
    await owner.destroy();
    expect(await migrate(url, migrations)).toEqual(names);
  } finally {
    await drop();
  }
});

describe('no drift', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let owner: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase(migrations);
    owner = await createDataSource({ url: database.url, role: 'owner', entities }).initialize();
    // TypeORM asks its own table for the expression of a generated column; ours stands in the migration.
    await owner.query('create table public.typeorm_metadata (type varchar, database varchar, schema varchar, "table" varchar, name varchar, value text)');
  });
  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });
  /** What TypeORM would do to the database; not counted is the one generated column, whose expression it cannot read, and the index on it. */
  const differences = async () => (await owner.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query).filter((q) => !/"(TEMP_OLD_)?tsv"|"course_search_tsv"|"typeorm_metadata"/.test(q));

  it('the entities say what the migrations made: nothing to change in either', async () => {
    expect(await differences()).toEqual([]);
  });

  it('every table is an entity, besides those that only statements touch', async () => {
    const tables: { name: string }[] = await owner.query(`select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'pgboss') and tablename <> 'typeorm_metadata'`);
    const mapped = new Set(owner.entityMetadatas.map((m) => m.tablePath));
    const unmapped = tables.map((t) => t.name).filter((t) => !mapped.has(t));
    expect(unmapped.sort()).toEqual(['content_secret.problem_key', 'content_secret.problem_variant', 'platform.captured_mail', 'platform.outbox', 'platform.rate_limit', 'platform.setting', 'public.migrations']);
  });

  it.each([
    ['a column that only the database has', 'alter table identity.profile add column shoe_size int', 'alter table identity.profile drop column shoe_size', /DROP COLUMN "shoe_size"/],
    ['a column that may be null only in the database', 'alter table identity.learner alter column display_name drop not null', 'alter table identity.learner alter column display_name set not null', /"display_name" SET NOT NULL/],
    ['an index that only the entity has', 'drop index catalog.course_run_course', 'create index course_run_course on catalog.course_run (course_id)', /CREATE INDEX "course_run_course"/],
    ['a foreign key that only the entity has', 'alter table identity.profile drop constraint profile_learner_fk', 'alter table identity.profile add constraint profile_learner_fk foreign key (learner_id) references identity.learner (learner_id)', /ADD CONSTRAINT "profile_learner_fk"/],
  ])('a planted drift is seen: %s', async (_, plant, mend, told) => {
    await owner.query(plant);
    try {
      expect((await differences()).join('\n')).toMatch(told);
    } finally {
      await owner.query(mend);
    }
  });
});
