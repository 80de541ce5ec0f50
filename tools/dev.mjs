/** `npm run dev`: everything with reload. Web by Vite with hot modules, API and worker built again and restarted when a source changes. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment, root, run } from './install.mjs';
import { choosePort, openDatabase, runCli, serverEnvironment, startProgram } from './local-server.mjs';
import { freePort } from './pg.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const dataDir = resolve(root, process.env.DATA_DIR ?? '.data');
const webPort = await choosePort();
const apiPort = await freePort();
const publicUrl = `http://localhost:${webPort}`;
const database = await openDatabase(dataDir);
const env = serverEnvironment({ url: database.url, dataDir, port: apiPort, NODE_ENV: 'development', LOG_LEVEL: 'info', OPEN_GRAPHQL: '1', PUBLIC_URL: publicUrl });

const codegen = () => run(process.execPath, ['tools/run-codegen.mjs'], { quiet: true });
let programs = [];
async function restart() {
  await Promise.all(programs.map((p) => p.stop()));
  if ((await codegen()) !== 0) return say('✗ la API no se pudo construir; se intenta de nuevo con el próximo cambio');
  await run('cp', ['libs/graphql/web/src/generated/persisted-documents.json', 'dist/apps/api/persisted-documents.json']);
  const { adminCode } = JSON.parse(await runCli(['prepare'], env));
  programs = ['main', 'worker'].map((name) => startProgram(name, env));
  await Promise.all(programs.map((p) => p.ready));
  say(`API lista en el puerto ${apiPort}${adminCode ? `; código de administración: ${adminCode}` : ''}`);
}

await restart();
const web = spawn(join(root, 'node_modules/.bin/vite'), ['-c', 'apps/web/vite.config.ts', '--port', String(webPort), '--strictPort'], {
  cwd: root,
  stdio: 'inherit',
  env: environment({ AMOXTLI_API: `http://127.0.0.1:${apiPort}` }),
});

let due = null;
const changed = (_, file) => {
  if (!/\.(ts|graphql|json)$/.test(file ?? '') || /generated|\.spec\./.test(file)) return;
  if (/(^|\/)web\//.test(file) && !file.endsWith('.graphql')) return;
  clearTimeout(due);
  due = setTimeout(() => void restart(), 200);
};
for (const folder of ['apps/api/src', 'apps/web/src', 'libs']) watch(join(root, folder), { recursive: true }, changed);

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  web.kill('SIGTERM');
  await Promise.all(programs.map((p) => p.stop()));
  await database.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
