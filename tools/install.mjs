/** Runs on whatever Node started npm (20.20 too) and needs nothing installed: brings node_modules up to the lock, and a newer Node with them. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'node_modules/.amoxtli-lock');
const OLDEST = [22, 22];

const lockHash = () => createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');

export const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();

/** `npm ci`, once per lock. */
export function ensureInstalled() {
  if (isInstalled()) return;
  process.stdout.write('Instalando dependencias (sólo la primera vez; tarda uno o dos minutos)…\n');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) {
    process.stderr.write('npm ci no terminó. Revisa la conexión con el registro de npm y vuelve a intentar.\n');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, lockHash());
}

const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

/** The Node to run everything on: this one if it is new enough, else the one that came with the dependencies. */
export function nodeBinary() {
  const own = join(root, 'node_modules/.bin/node');
  if (existsSync(own)) return own;
  if (isNewEnough(process.versions.node)) return process.execPath;
  process.stderr.write(`Amoxtli necesita Node ${OLDEST.join('.')} o más nuevo en esta plataforma; éste es ${process.versions.node}.\n`);
  process.exit(1);
}

/** PATH with our binaries first, so that every child runs on the same Node. */
export const environment = (extra = {}) => ({ ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, NX_DAEMON: 'false', ...extra });

/** Runs a script of ours on that Node, with the same arguments, and ends as it ends. */
export function handOver(script) {
  const child = spawn(nodeBinary(), [join(root, script), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: environment() });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** Runs a program to its end; answers with its exit code. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env: environment(env), stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('exit', (code) => {
      if (quiet && code !== 0) process.stderr.write(output);
      done(code ?? 1);
    });
  });
}
