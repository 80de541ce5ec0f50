/** `npm run cli -- <command>`: the built CLI, on the same database as `npm start`. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { nodeBinary, root } from './install.mjs';
import { openDatabase, runCli, serverEnvironment } from './local-server.mjs';

const dataDir = resolve(root, process.env.DATA_DIR ?? '.data');
await build();
const database = await openDatabase(dataDir);
const env = serverEnvironment({ url: database.url, dataDir, port: process.env.PORT ?? 3000 });
const args = process.argv.slice(2).map((arg, i) => (i > 0 && !arg.startsWith('--') ? resolve(process.env.INIT_CWD ?? process.cwd(), arg) : arg));
if (!['migrate', 'prepare', undefined].includes(args[0])) await runCli(['migrate'], env);
const child = spawn(nodeBinary(), [join(root, 'dist/apps/api/cli.js'), ...args], { cwd: root, env, stdio: 'inherit' });
child.on('exit', (code) => void database.stop().then(() => process.exit(code ?? 1)));
