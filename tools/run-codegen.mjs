import { nodeBinary, run } from './install.mjs';

for (const [command, args] of [
  ['vite', ['build', '-c', 'apps/api/vite.config.ts', '--logLevel', 'warn']],
  [nodeBinary(), ['dist/apps/api/print-schema.js', 'apps/api/schema.graphql']],
  [nodeBinary(), ['tools/codegen.mjs']],
]) {
  const code = await run(command, args);
  if (code !== 0) process.exit(code);
}
