import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    target: 'node22',
    outDir: '../../dist/apps/api',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', worker: 'src/worker.ts', cli: 'src/cli.ts', 'print-schema': 'src/print-schema.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
