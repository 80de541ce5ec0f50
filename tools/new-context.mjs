/** `npm run new:context -- <name> <context below it>`: a rung of the ladder with its three floors, registered everywhere that follows from architecture.mjs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

/** The text of architecture.mjs with the context put above `below`. Throws a sentence when that makes no sense. */
export function withContext(text, name, below) {
  if (!/^[a-z][a-z-]*$/.test(name ?? '')) throw new Error('the name of a context is one lower-case word');
  const ladder = /export const ladder = \[(.*)\];/.exec(text);
  const rungs = ladder?.[1].match(/[a-z-]+/g) ?? [];
  if (rungs.includes(name)) throw new Error(`${name} is there already`);
  if (!rungs.includes(below)) throw new Error(`${below} is no rung of the ladder: ${rungs.join(' · ')}`);
  rungs.splice(rungs.indexOf(below) + 1, 0, name);
  const list = rungs.map((r) => `'${r}'`).join(', ');
  return text
    .replace(ladder[0], `export const ladder = [${list}];`)
    .replace(new RegExp(`(  ${below}: \\[[^\\]]*\\],\\n)`), `$1  ${name}: ['domain', 'server', 'web'],\n`);
}

const readme = (name) => `# ${name}

What it owns, in a sentence.

- **Words:**
- **Tables:** schema \`${name}\`
- **Events:**
- **Asks of contexts below:**
`;

const moduleFile = (name) => `import { Module } from '@nestjs/common';

@Module({ imports: [], providers: [], exports: [] })
export class ${pascal(name)}Module {}
`;

export const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

async function main([name, below]) {
  const file = join(root, 'architecture.mjs');
  writeFileSync(file, withContext(readFileSync(file, 'utf8'), name, below));
  const { writeProjects } = await import(`${pathToFileURL(join(root, 'tools/projects.mjs'))}?${Date.now()}`);
  writeProjects();
  writeFileSync(join(root, `libs/${name}/README.md`), readme(name));
  writeFileSync(join(root, `libs/${name}/server/src/${name}.module.ts`), moduleFile(name));
  writeFileSync(join(root, `libs/${name}/server/src/index.ts`), `export { ${pascal(name)}Module } from './${name}.module';\n`);
  process.stdout.write(`libs/${name} is there. Next: its module in apps/api/src/contexts.ts, its first feature, its line in docs/architecture.md.\n`);
}

if (process.argv[1] === import.meta.filename) {
  await main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
