/** `npm run screens`: a throw-away site, walked as visitor, learner, teacher, assessor and administrator; pictures of every page into docs/screens. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { build } from './build.mjs';
import { root } from './install.mjs';
import stopSite from './jest-site-stop.mjs';
import startSite from './jest-site.mjs';

const LARGEST_BYTES = 7_500_000;
const folder = join(root, 'docs/screens');

/** The walk is written in TypeScript beside the journeys, whose steps it shares. */
async function bundleWalk() {
  const file = join(root, 'dist/screens.mjs');
  const bundle = await rolldown({ input: join(root, 'apps/e2e/src/screens.ts'), platform: 'node', external: /^(?!\.|\/|@amoxtli\/)/, tsconfig: join(root, 'tsconfig.base.json'), logLevel: 'warn' });
  await bundle.write({ file, format: 'esm' });
  return file;
}

const table = (screens) =>
  [
    '# What it looks like',
    '',
    'Made by `npm run screens` from a fresh site with the seed; nothing here is drawn by hand.',
    '',
    '| page | on a phone, 390 px | on a desk, 1280 px |',
    '|---|---|---|',
    ...screens.map(({ name, title }) => `| ${title} | <img src="${name}-phone.jpeg" width="195" alt="${title}, phone"> | <img src="${name}-desk.jpeg" width="480" alt="${title}, desk"> |`),
    '',
  ].join('\n');

await build();
await startSite();
try {
  const { takeScreens } = await import(await bundleWalk());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const screens = await takeScreens(folder);
  writeFileSync(join(folder, 'README.md'), table(screens));
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  process.stdout.write(`${screens.length} pages, ${(bytes / 1e6).toFixed(1)} MB in docs/screens\n`);
  if (bytes > LARGEST_BYTES) throw new Error('docs/screens weighs more than 7.5 MB');
} finally {
  await stopSite();
}
