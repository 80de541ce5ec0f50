import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contexts, ground, ladder, mayImport, projects } from '../architecture.mjs';
import { filesOf } from './new-use-case.mjs';
import { withContext } from './new-context.mjs';

const root = join(import.meta.dirname, '..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

it('every context is on the ladder or the ground, once', () => {
  expect([...ladder, ...ground].sort()).toEqual(Object.keys(contexts).sort());
});

it('every folder of libs is a floor that architecture.mjs names, and says so in its tags', () => {
  expect(globSync('libs/*/*/project.json', { cwd: root }).sort()).toEqual(projects.map((p) => `${p.root}/project.json`).sort());
  for (const { root: folder, context, floor } of projects) expect(json(`${folder}/project.json`).tags).toEqual([`scope:${context}`, `floor:${floor}`]);
});

it('aliases lead to the doors and nowhere else', () => {
  expect(json('tsconfig.base.json').compilerOptions.paths).toEqual(Object.fromEntries(projects.map((p) => [p.alias, [p.entry]])));
});

it('a context sees itself, the ground and the rungs below', () => {
  expect(mayImport('identity')).toEqual([...ground, 'identity']);
  expect(mayImport('catalog')).toEqual([...ground, 'identity', 'content', 'catalog']);
  expect(mayImport('platform')).not.toContain('identity');
});

it('files of the servers are named after verbs and the framework: no services', () => {
  expect(globSync('libs/*/server/src/**/*.service.ts', { cwd: root })).toEqual([]);
});

describe('the generators', () => {
  const text = readFileSync(join(root, 'architecture.mjs'), 'utf8');
  it('put a new context on its rung', () => {
    const changed = withContext(text, 'observatory', 'competency');
    expect(changed).toContain(`'competency', 'observatory'];`);
    expect(changed).toContain(`  observatory: ['domain', 'server', 'web'],`);
  });
  it.each([
    ['identity', 'content', 'there already'],
    ['Observatory', 'content', 'lower-case'],
    ['observatory', 'nowhere', 'no rung'],
  ])('refuse %s above %s', (name, below, why) => expect(() => withContext(text, name, below)).toThrow(why));
  it('write a use case and the test that it does not pass yet', () => {
    expect(Object.keys(filesOf('assessment', 'reset-attempts'))).toEqual(['libs/assessment/server/src/use-cases/reset-attempts.ts', 'apps/api/test/assessment/reset-attempts.int.spec.ts']);
    expect(() => filesOf('assessment', 'service')).toThrow('verb');
  });
});

it('no file names a machine, and no test is left out', () => {
  const machine = new RegExp(['/ro' + 'ot/', '/ho' + 'me/', '/wo' + 'rk/'].join('|'));
  const files = globSync(['apps/**/*.{ts,tsx,mjs}', 'libs/**/*.{ts,tsx}', 'tools/*.{mjs,ts}', 'docs/**/*.md', '*.md'], { cwd: root }).filter((f) => !f.includes('generated'));
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  expect(files.filter((f) => !f.includes('.spec.') && machine.test(text(f)))).toEqual([]);
  expect(files.filter((f) => /\b(it|describe|test)\.(only|todo)\(/.test(text(f)))).toEqual([]);
});
