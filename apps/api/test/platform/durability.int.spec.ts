import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { assertDurable, createDataSource } from '@amoxtli/platform/server';

type Server = { url: (database: string) => string; stop: () => Promise<void> };

/** A server of its own, with PostgreSQL's defaults: settings are turned off on it that other tests stand on. */
let server: Server;
let source: DataSource;
const dir = mkdtempSync(join(tmpdir(), 'amoxtli-durable-'));
beforeAll(async () => {
  const { startPostgres } = (await import(resolve('tools/pg.mjs'))) as { startPostgres: (options: object) => Promise<Server> };
  server = await startPostgres({ dir, durable: true, fresh: true });
  source = await createDataSource({ url: server.url('postgres'), role: 'owner', poolSize: 1 }).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** The server is told, and has heard it. */
async function set(name: string, value: string): Promise<void> {
  await source.query(`alter system set ${name} = ${value}`);
  await source.query('select pg_reload_conf()');
  for (let tries = 0; tries < 100; tries++) {
    const [row]: { value: string }[] = await source.query('select current_setting($1) as value', [name]);
    if (row?.value === value) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${name} is not ${value}`);
}

describe('F04: a server that may forget an acknowledged answer is refused', () => {
  it('with PostgreSQL’s own defaults it is taken', async () => {
    expect(await assertDurable(source)).toBeUndefined();
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])('with %s off it is refused by the name of the setting, and taken again once it is on', async (name) => {
    await set(name, 'off');
    await expect(assertDurable(source)).rejects.toThrow(`PostgreSQL has ${name} = off: with it an acknowledged answer can be lost. Set it to on.`);
    await set(name, 'on');
    expect(await assertDurable(source)).toBeUndefined();
  });

  it('what waits for a second server too is taken', async () => {
    await source.query('set synchronous_commit = remote_apply');
    expect(await assertDurable(source)).toBeUndefined();
  });
});
