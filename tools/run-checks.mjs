/** `npm run check`: the one gate. Graph, lint, types, generated files fresh, tests. `--fast` leaves the tests out. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apps, projects } from '../architecture.mjs';
import { build } from './build.mjs';
import { nodeBinary, root, run } from './install.mjs';

const steps = {
  // With no cached graph ESLint would enforce no boundary and still pass; so the graph comes first, always.
  graph: () => run('nx', ['show', 'projects'], { quiet: true }),
  lint: () => run('eslint', ['.', '--max-warnings', '0']),
  types: checkTypes,
  fresh: checkFresh,
  tests: () => (process.argv.includes('--fast') ? 0 : run(nodeBinary(), ['tools/run-tests.mjs'])),
};

async function checkTypes() {
  let failures = 0;
  for (const folder of [...projects.map((p) => p.root), ...Object.keys(apps).map((app) => `apps/${app}`)]) {
    failures += (await run(nodeBinary(), ['node_modules/typescript-native/bin/tsc', '-p', `${folder}/tsconfig.json`])) === 0 ? 0 : 1;
  }
  return failures;
}

/** The committed schema, documents and project files are what the code says. */
async function checkFresh() {
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'amoxtli-fresh-'));
  try {
    const printed = join(folder, 'schema.graphql');
    if ((await run(nodeBinary(), ['dist/apps/api/print-schema.js', printed], { quiet: true })) !== 0) return 1;
    if (readFileSync(printed, 'utf8') !== readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8')) return stale('apps/api/schema.graphql');
    const { generate } = await import('./codegen.mjs');
    for (const [path, text] of Object.entries(await generate())) if (readFileSync(join(root, path), 'utf8') !== text) return stale(path);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stale(path) {
  process.stderr.write(`${path} ya no corresponde con el código: npm run codegen\n`);
  return 1;
}

for (const [name, step] of Object.entries(steps)) {
  const began = performance.now();
  const code = await step();
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
  if (code !== 0) process.exit(1);
}
