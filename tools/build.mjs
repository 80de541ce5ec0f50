/** Builds API and web into dist/, again only when a source changed. */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './install.mjs';

const stamp = join(root, 'dist/.stamp');
const SOURCES = ['apps/{api,web}/**/*', 'libs/**/src/**/*', 'package-lock.json', 'tsconfig*.json'];

/** What a whole build leaves; `npm run codegen` builds a part of it anew. */
const OUTPUTS = ['dist/.stamp', 'dist/apps/api/main.js', 'dist/apps/api/persisted-documents.json', 'dist/apps/api/python/python-child.mjs', 'dist/apps/web/index.html'];

/** What a prepared database was prepared by: sources, seed, and which database. */
export const preparedBy = (databaseUrl) => hashOf([...SOURCES, 'seed/**/*'], databaseUrl);

function hashOf(patterns, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const path of globSync(patterns, { cwd: root }).sort()) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

export async function build({ quiet = true } = {}) {
  const hash = hashOf(SOURCES);
  const whole = OUTPUTS.every((path) => existsSync(join(root, path)));
  if (whole && readFileSync(stamp, 'utf8') === hash) return false;
  const vite = join(root, 'node_modules/.bin/vite');
  for (const app of ['api', 'web']) {
    const code = await run(vite, ['build', '-c', `apps/${app}/vite.config.ts`, '--logLevel', 'warn'], { quiet });
    if (code !== 0) throw new Error(`no se pudo construir apps/${app}`);
  }
  copyFileSync(join(root, 'libs/graphql/web/src/generated/persisted-documents.json'), join(root, 'dist/apps/api/persisted-documents.json'));
  cpSync(join(root, 'libs/assessment/server/src/python/child'), join(root, 'dist/apps/api/python'), { recursive: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  ensureInstalled();
  await build({ quiet: false });
}
