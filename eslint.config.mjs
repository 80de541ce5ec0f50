import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { depConstraints } from './architecture.mjs';

/** Ours are few: what the compiler checks is not checked again. */
export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/generated', '.nx', '.data', 'tmp'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Rich text is a tree: use RichTextView.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  {
    files: ['libs/*/domain/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/cases/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: 'A rule does no I/O.' }, { name: 'process', message: 'A rule knows no process.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is given to a rule.' },
        { object: 'Math', property: 'random', message: 'Chance is given to a rule.' },
      ],
    },
  },
  {
    files: ['*.config.ts', '**/vite.config.ts', 'jest.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['apps/api/test/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
);
