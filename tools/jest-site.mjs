// The built product as `npm start` runs it, on a throw-away database: what the journeys drive from outside.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { openDatabase, runCli, serverEnvironment, startProgram } from './local-server.mjs';
import { freePort } from './pg.mjs';

export default async function setup() {
  await (await openBrowser()).close();
  if (process.env.AMOXTLI_SITE) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'amoxtli-site-'));
  const database = await openDatabase(dataDir, { durable: false });
  const port = await freePort();
  const env = serverEnvironment({ url: database.url, dataDir, port, NODE_ENV: 'test', LOG_LEVEL: 'error' });
  const { adminCode } = JSON.parse(await runCli(['prepare'], env));
  const programs = ['main', 'worker'].map((name) => startProgram(name, env));
  await Promise.all(programs.map((p) => p.ready));
  process.env.AMOXTLI_SITE = `http://localhost:${port}`;
  process.env.AMOXTLI_ADMIN_CODE = adminCode;
  process.env.AMOXTLI_SITE_ENV = JSON.stringify(env);
  globalThis.__AMOXTLI_SITE__ = async () => {
    for (const { stop } of programs) await stop();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
