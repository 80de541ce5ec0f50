import { readFileSync } from 'node:fs';
import type { Config } from 'jest';

const root = import.meta.dirname;
const base: { compilerOptions: { paths: Record<string, [string]> } } = JSON.parse(readFileSync(`${root}/tsconfig.base.json`, 'utf8'));

/** `@amoxtli/x/y` → absolute path, read from tsconfig.base.json so that there is one list only. */
const moduleNameMapper = Object.fromEntries(
  Object.entries(base.compilerOptions.paths).map(([alias, [entry]]) => [`^${alias}$`, `${root}/${entry.replace('./', '')}`]),
);

const swc = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const shared = {
  rootDir: root,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] as [string, typeof swc] },
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.nx', '<rootDir>/.data', '<rootDir>/tmp'],
};

/** Looking a global up from within a test's sandbox is slow; handed to each module of CommonJS, these are not looked up. Signatures are verified three times as fast (A58). */
const sandboxInjectedGlobals = ['Array', 'Map', 'Object', 'Set'];

/** Four kinds of test, one line each; docs/architecture.md says what is real in which. */
const config: Config = {
  cacheDirectory: `${root}/node_modules/.cache/jest`,
  testTimeout: 180_000,
  projects: [
    { ...shared, displayName: 'rule', testEnvironment: 'node', sandboxInjectedGlobals, testMatch: ['<rootDir>/libs/*/domain/**/*.spec.ts', '<rootDir>/tools/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'use case',
      testEnvironment: 'node',
      sandboxInjectedGlobals,
      testMatch: ['<rootDir>/libs/*/{server,testing}/**/*.spec.ts', '<rootDir>/apps/api/test/**/*.spec.ts'],
      globalSetup: '<rootDir>/tools/jest-database.mjs',
      globalTeardown: '<rootDir>/tools/jest-database-stop.mjs',
    },
    {
      ...shared,
      displayName: 'screen',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/libs/*/web/**/*.spec.tsx', '<rootDir>/libs/*/web/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.tsx'],
      setupFiles: ['<rootDir>/tools/jest-screen.mjs'],
      // Its other half is for Node; a bundler is told so by a field that Jest does not read.
      moduleNameMapper: { ...moduleNameMapper, '\\.css$': '<rootDir>/tools/jest-empty.mjs', '^tus-js-client$': '<rootDir>/node_modules/tus-js-client/lib.es5/browser/index.js' },
    },
    {
      ...shared,
      displayName: 'journey',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/e2e/**/*.spec.ts'],
      globalSetup: '<rootDir>/tools/jest-site.mjs',
      globalTeardown: '<rootDir>/tools/jest-site-stop.mjs',
    },
  ],
};

export default config;
