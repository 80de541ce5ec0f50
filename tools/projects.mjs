/** Writes what follows from architecture.mjs: project files, tsconfigs, path aliases. Idempotent: `node tools/projects.mjs`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { apps, contexts, floors, projects } from '../architecture.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

function write(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function writeOnce(path, text) {
  if (!existsSync(path)) write(path, text);
}

function project(root, name, type, tags) {
  const up = '../'.repeat(root.split('/').length);
  write(`${root}/project.json`, json({ $schema: `${up}node_modules/nx/schemas/project-schema.json`, name, projectType: type, sourceRoot: `${root}/src`, tags }));
  return up;
}

/** Files of one library floor; `src/index.ts` is made only if absent. */
export function writeProjects() {
  for (const { context, floor, root } of projects) {
    const up = project(root, `${context}-${floor}`, 'library', [`scope:${context}`, `floor:${floor}`]);
    write(`${root}/tsconfig.json`, json({ extends: `${up}tsconfig.${floor === 'web' ? 'web' : 'base'}.json`, include: ['src', `${up}tools/jest-globals.d.ts`] }));
    writeOnce(`${root}/src/index.ts`, 'export {};\n');
  }
  for (const app of Object.keys(apps)) {
    const up = project(`apps/${app}`, app, 'application', [`app:${app}`]);
    write(`apps/${app}/tsconfig.json`, json({ extends: `${up}tsconfig.${app === 'web' ? 'web' : 'base'}.json`, include: [...(app === 'web' ? ['src', 'vite.config.ts'] : ['src', 'test', '*.ts']), `${up}tools/jest-globals.d.ts`] }));
  }
  const base = JSON.parse(readFileSync('tsconfig.base.json', 'utf8'));
  base.compilerOptions.paths = Object.fromEntries(projects.map((p) => [p.alias, [p.entry]]));
  write('tsconfig.base.json', json(base));
}

for (const own of Object.values(contexts)) for (const floor of own) if (!floors[floor]) throw new Error(`architecture.mjs names an unknown floor: ${floor}`);
if (process.argv[1] === import.meta.filename) writeProjects();
