import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';

/**
 * With no project graph, or a stale one, ESLint lets every import through and still passes. So imports that must be refused are put into real
 * folders for a moment, and refused they must be.
 */
const root = join(import.meta.dirname, '..');

const illegal: [title: string, path: string, text: string][] = [
  ['up the ladder', 'libs/content/server/src/canary.ts', `import { CatalogModule } from '@amoxtli/catalog/server';\nexport const up = CatalogModule;\n`],
  ['from a rule to a server', 'libs/catalog/domain/src/canary.ts', `import { Database } from '@amoxtli/platform/server';\nexport const down = Database;\n`],
  ['from a screen to a server', 'libs/catalog/web/src/canary.ts', `import { CatalogModule } from '@amoxtli/catalog/server';\nexport const across = CatalogModule;\n`],
  ['from a rule to a framework', 'libs/progress/domain/src/canary.ts', `import { Injectable } from '@nestjs/common';\nexport const framework = Injectable;\n`],
  ['past the door of a context', 'libs/catalog/server/src/canary.ts', `import { KeyReader } from '../../../content/server/src/data/key-reader';\nexport const past = KeyReader;\n`],
];

afterAll(() => illegal.forEach(([, path]) => rmSync(join(root, path), { force: true })));

it('imports that the house forbids are refused by the linter, each for its own file', () => {
  for (const [, path, text] of illegal) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const env = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };
  execFileSync('nx', ['reset', '--onlyCache'], { cwd: root, env, stdio: 'ignore' });
  execFileSync('nx', ['show', 'projects'], { cwd: root, env, stdio: 'ignore' });
  let output = '[]';
  try {
    output = execFileSync('eslint', ['--format', 'json', ...illegal.map(([, path]) => path)], { cwd: root, env, encoding: 'utf8' });
  } catch (error) {
    output = String((error as { stdout: string }).stdout);
  }
  const results = JSON.parse(output) as { filePath: string; messages: { ruleId: string }[] }[];
  const refused = illegal.map(([title, path]) => [title, results.find((r) => r.filePath.endsWith(path))?.messages.some((m) => m.ruleId === '@nx/enforce-module-boundaries') ?? false]);
  expect(refused).toEqual(illegal.map(([title]) => [title, true]));
}, 120_000);
