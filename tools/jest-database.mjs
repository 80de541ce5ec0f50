// One throw-away server per Jest run; workers are forked after this, so they see its address.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './pg.mjs';

export default async function setup() {
  if (process.env.TEST_DATABASE_URL) return;
  const dir = mkdtempSync(join(tmpdir(), 'amoxtli-pg-'));
  const server = await startPostgres({ dir, durable: false, fresh: true });
  process.env.TEST_DATABASE_URL = server.url('postgres');
  globalThis.__AMOXTLI_TEST_DATABASE__ = { server, dir };
}
