/** The built product on a throw-away database with PostgreSQL's own safe settings, one API process and one worker, as `npm start` runs it. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDatabase, runCli, serverEnvironment, startProgram } from '../tools/local-server.mjs';
import { freePort } from '../tools/pg.mjs';

export async function startSite() {
  delete process.env.DATABASE_URL;
  const dataDir = mkdtempSync(join(tmpdir(), 'amoxtli-bench-'));
  const database = await openDatabase(dataDir);
  const programs = [];
  const stop = async () => {
    for (const program of programs) await program.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const start = async (name, env) => {
    const program = startProgram(name, env);
    programs.push(program);
    await program.ready;
    return program.child;
  };
  const port = await freePort();
  const env = serverEnvironment({ url: database.url, dataDir, port, NODE_ENV: 'production', LOG_LEVEL: 'error', NODE_OPTIONS: '' });
  const watch = `--import=${pathToFileURL(join(import.meta.dirname, 'loop-watch.mjs'))}`;
  try {
    await runCli(['prepare'], env);
    const began = performance.now();
    const api = await start('main', { ...env, NODE_OPTIONS: watch });
    const coldStartMs = performance.now() - began;
    const worker = await start('worker', env);
    return {
      url: `http://localhost:${port}`,
      database,
      env,
      appDatabase: env.APP_DATABASE_URL,
      coldStartMs,
      loopDelay: () => ask(api),
      memory: () => [...familyOf(api.pid, 'api'), ...familyOf(worker.pid, 'worker')],
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The delay of the event loop since the last question, in milliseconds. */
const ask = (child) =>
  new Promise((answered) => {
    child.once('message', answered);
    child.send('loop delay?');
  });

/** A process and its children by /proc: name and resident megabytes. Empty where there is no /proc. */
function familyOf(pid, name) {
  try {
    const parents = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).map((entry) => [Number(entry), parentOf(entry)]);
    const children = parents.filter(([, parent]) => parent === pid).map(([child]) => ({ name: `${name}: Python`, megabytes: residentOf(child) }));
    return [{ name, megabytes: residentOf(pid) }, ...children];
  } catch {
    return [];
  }
}

function parentOf(pid) {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const residentOf = (pid) => Math.round(Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
