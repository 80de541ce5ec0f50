/** How long `npm start` takes on a fresh clone of what is committed, the first time and the second, until it prints its address. npm's cache is as it is. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../tools/install.mjs';
import { freePort } from '../tools/pg.mjs';

const folder = mkdtempSync(join(tmpdir(), 'amoxtli-clone-'));
const clone = join(folder, 'amoxtli');
execFileSync('git', ['clone', '--quiet', root, clone]);
const port = await freePort();
const { PATH, HOME } = process.env;
const outside = { PATH: PATH.split(':').filter((p) => !p.startsWith(root)).join(':'), HOME, PORT: String(port) };

async function once(what) {
  const began = performance.now();
  const child = spawn('npm', ['start'], { cwd: clone, env: outside, detached: true });
  let text = '';
  await new Promise((ready, failed) => {
    child.stdout.on('data', (data) => {
      text += data;
      if (text.includes('Ctrl-C')) ready();
    });
    child.on('exit', (code) => failed(new Error(`npm start ended with ${code}: ${text.slice(-500)}`)));
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const page = await fetch(`http://localhost:${port}/cursos`);
  process.stdout.write(`${seconds.padStart(7)} s  ${what} (GET /cursos: ${page.status})\n`);
  child.removeAllListeners('exit');
  await new Promise((stopped) => {
    child.on('exit', stopped);
    process.kill(-child.pid, 'SIGINT');
  });
}

try {
  await once('npm start, fresh clone: install, build, initdb, migrate, seed');
  await once('npm start, again');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
