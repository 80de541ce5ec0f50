/**
 * The house, said once. The linter, the path aliases, the generators and the tests all read this file.
 * A context may import only from contexts below it; calls go down, events go up.
 */

/** Low to high. A context is born with its first feature, never empty. */
export const ladder = ['identity', 'content', 'catalog', 'enrollment', 'assessment', 'progress', 'credentials', 'competency'];

/** What everyone stands on; below the ladder. */
export const ground = ['platform', 'ui', 'graphql'];

/** Each floor lists the floors it may import from. */
export const floors = {
  domain: ['domain'],
  server: ['domain', 'server'],
  web: ['domain', 'web'],
  testing: ['domain', 'server', 'testing'],
};

/** Which floors each context has. The folder `libs/<context>/<floor>` exists exactly when it is listed here. */
export const contexts = {
  platform: ['domain', 'server', 'testing'],
  ui: ['web'],
  graphql: ['web'],
  identity: ['domain', 'server', 'web'],
  content: ['domain', 'server', 'web'],
  catalog: ['domain', 'server', 'web'],
  enrollment: ['domain', 'server', 'web'],
  assessment: ['domain', 'server', 'web'],
  progress: ['domain', 'server', 'web'],
  credentials: ['domain', 'server', 'web'],
  competency: ['domain', 'server', 'web'],
};

/** Apps only compose. `e2e` drives the built product from outside. */
export const apps = { api: ['domain', 'server', 'testing'], web: ['domain', 'web'], e2e: ['domain', 'server', 'testing'] };

export const scope = '@amoxtli';

/** Every library project: `{ context, floor, root, alias, entry }`. */
export const projects = Object.entries(contexts).flatMap(([context, own]) =>
  own.map((floor) => ({
    context,
    floor,
    root: `libs/${context}/${floor}`,
    alias: `${scope}/${context}/${floor}`,
    entry: `./libs/${context}/${floor}/src/index.ts`,
  })),
);

/** Contexts that `context` may import: itself, the ground, and every rung below. */
export function mayImport(context) {
  if (ground.includes(context)) return context === 'ui' ? ['ui', 'platform'] : [context, 'platform'];
  return [...ground, ...ladder.slice(0, ladder.indexOf(context) + 1)];
}

/** Packages that would bring I/O or a framework into a pure rule. */
const impure = ['@nestjs/*', 'typeorm', 'pg', 'react', 'react-dom', '@apollo/*', 'express', 'node:fs', 'node:http'];

/** Constraints for @nx/enforce-module-boundaries, derived from the above. */
export const depConstraints = [
  ...Object.keys(contexts).map((context) => ({
    sourceTag: `scope:${context}`,
    onlyDependOnLibsWithTags: mayImport(context).map((c) => `scope:${c}`),
  })),
  ...Object.entries(floors).map(([floor, may]) => ({
    sourceTag: `floor:${floor}`,
    onlyDependOnLibsWithTags: may.map((f) => `floor:${f}`),
    ...(floor === 'domain' && { bannedExternalImports: impure }),
    ...(floor === 'web' && { bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'pg-boss'] }),
    ...(floor === 'server' && { bannedExternalImports: ['react', 'react-dom', '@apollo/client'] }),
  })),
  ...Object.entries(apps).map(([app, may]) => ({
    sourceTag: `app:${app}`,
    onlyDependOnLibsWithTags: may.map((f) => `floor:${f}`),
  })),
];
