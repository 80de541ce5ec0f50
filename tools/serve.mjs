/** `npm start`: database, migrations, seed, web, API and worker, on one port; Ctrl-C stops all of it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, preparedBy } from './build.mjs';
import { root } from './install.mjs';
import { choosePort, openDatabase, runCli, serverEnvironment, startProgram } from './local-server.mjs';

const began = performance.now();
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
const say = (text) => process.stdout.write(`${text}\n`);
const dataDir = resolve(root, process.env.DATA_DIR ?? '.data');

const stops = [];
let stopping = false;
async function stopAll(code) {
  if (stopping) return;
  stopping = true;
  for (const stop of stops.reverse()) await stop().catch(() => {});
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopAll(0));

/** Migrates, seeds and offers the first administrator's code; not again while sources, seed and database are the ones it was done for. */
async function prepare(env) {
  const note = join(dataDir, 'prepared');
  const wanted = preparedBy(process.env.DATABASE_URL ?? '');
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return { migrations: 0, seeded: false, adminCode: null };
  rmSync(note, { force: true });
  const prepared = JSON.parse(await runCli(['prepare'], env));
  if (prepared.adminCode === null) writeFileSync(note, wanted);
  return prepared;
}

try {
  if (await build()) say(`Web y API construidas (${seconds()})`);
  const database = await openDatabase(dataDir);
  stops.push(database.stop);
  const port = await choosePort();
  const env = serverEnvironment({ url: database.url, dataDir, port });
  say(`Base de datos lista (${seconds()})`);
  const prepared = await prepare(env);
  if (prepared.migrations > 0 || prepared.seeded) say(`Migraciones: ${prepared.migrations}; catálogo y cursos sembrados (${seconds()})`);
  const programs = ['main', 'worker'].map((name) => startProgram(name, env));
  for (const { child, stop } of programs) {
    stops.push(stop);
    child.once('exit', () => void stopAll(1));
  }
  await Promise.all(programs.map((p) => p.ready));
  say(`\n  Amoxtli está en  ${process.env.PUBLIC_URL ?? `http://localhost:${port}`}   (${seconds()})`);
  if (!process.env.SMTP_URL) say(`  Correo capturado http://localhost:${port}/correo`);
  if (prepared.adminCode) say(`  Código para la primera persona administradora (un solo uso, en /administrador): ${prepared.adminCode}`);
  say('  Ctrl-C lo detiene todo.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  await stopAll(1);
}
