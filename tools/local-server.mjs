/** What a server on this machine needs: a database, a secret key, a free port, an environment. Shared by `npm start`, `npm run cli` and the journeys. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { environment, nodeBinary, root } from './install.mjs';
import { freePort, startPostgres } from './pg.mjs';

/** The address of a database and how to stop it: DATABASE_URL's, one that another command of ours runs, or one started here. */
export async function openDatabase(dataDir, { durable = true } = {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const running = runningAddress(dataDir);
  if (running) return { url: running, stop: async () => {} };
  const server = await startPostgres({ dir: join(dataDir, 'pg'), durable });
  const url = server.url('postgres');
  return { url, stop: server.stop };
}

/** PostgreSQL writes its pid and port into postmaster.pid; the pid says whether it still runs. */
function runningAddress(dataDir) {
  try {
    const [pid, , , port] = readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 0);
    return `postgres://postgres@127.0.0.1:${port}/postgres`;
  } catch {
    return null;
  }
}

/** 32 bytes of chance, made once and kept beside the data. */
export function secretKey(dataDir) {
  if (process.env.SECRET_KEY) return process.env.SECRET_KEY;
  const file = join(dataDir, 'secret-key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

export function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

/** PORT if given, else 3000 if free, else any. */
export async function choosePort() {
  if (process.env.PORT) return Number(process.env.PORT);
  return (await isFree(3000)) ? 3000 : freePort();
}

/** Our own database trusts loopback: the app, the grader and the eraser log in as themselves and can become nobody else. */
const lesserRoles = (url) => ({
  EMBEDDED_DATABASE: '1',
  APP_DATABASE_URL: url.replace('postgres@', 'amoxtli_app@'),
  GRADER_DATABASE_URL: url.replace('postgres@', 'amoxtli_grader@'),
  ERASER_DATABASE_URL: url.replace('postgres@', 'amoxtli_eraser@'),
});

export const serverEnvironment = ({ url, dataDir, port, ...rest }) =>
  environment({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    SECRET_KEY: secretKey(dataDir),
    PORT: String(port),
    ...(!process.env.DATABASE_URL && lesserRoles(url)),
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    NODE_COMPILE_CACHE: join(dataDir, 'compile-cache'),
    ...rest,
  });

/** Starts one of the built programs; resolves when it says it is ready. */
export function startProgram(name, env) {
  const child = spawn(nodeBinary(), [join(root, `dist/apps/api/${name}.js`)], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true });
  const ready = new Promise((done, failed) => {
    child.once('message', done);
    child.once('exit', (code) => failed(new Error(`${name} terminó (${code})`)));
  });
  const stop = () =>
    new Promise((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
      child.once('exit', () => (clearTimeout(force), done()));
      child.kill('SIGTERM');
    });
  return { child, ready, stop };
}

/** Runs a command of the built CLI to its end; answers with its last line. */
export function runCli(args, env) {
  return new Promise((done, failed) => {
    const child = spawn(nodeBinary(), [join(root, 'dist/apps/api/cli.js'), ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('exit', (code) => (code === 0 ? done(output.trim().split('\n').at(-1) ?? '') : failed(new Error(`${args[0]} terminó con ${code}`))));
  });
}
