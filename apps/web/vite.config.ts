import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

const api = process.env['AMOXTLI_API'] ?? 'http://127.0.0.1:3333';

/** `AMOXTLI_THEME=gobmx` builds with another set of tokens (libs/ui/web/src/theme-gobmx.css). */
const theme = (name: string | undefined): Plugin => ({
  name: 'amoxtli-theme',
  transformIndexHtml: (html) => (name ? html.replace('<html ', `<html data-theme="${name.replace(/[^a-z-]/g, '')}" `) : html),
});

/** Two shared files instead of twenty tiny ones: each request costs a round trip on a slow line. */
const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
  { name: 'ui', test: /libs\/ui\/web\/src\/(?!i18n\/\w+\.e[sn]|formula\.)|libs\/graphql\/web\/src\/(public-source|use-public-ask|failure|generated\/fragment-masking)|shell\/(nav-items|sign-in-path)|session-hint/ },
];

/** Our own modules only declare things, so whatever a page does not use stays out of its chunk, door files included. */
const declaresOnly = (id: string) => /\/libs\/[a-z]+\/(web|domain)\/src\/.*\.tsx?$/.test(id);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), theme(process.env['AMOXTLI_THEME'])],
  resolve: { tsconfigPaths: true },
  server: { host: 'localhost', port: 4300, proxy: Object.fromEntries(['/graphql', '/.well-known', '/credenciales', '/estados', '/evidencias/archivos', '/evidencias/subidas', '^/.*\\.(csv|json|pdf)$', '/uploads', '/files', '/api', '/constancias', '/correo', '^/instituciones/\\d+/(sello|firmas)', '/mi-pasaporte.json', '/pasaportes'].map((path) => [path, api])) },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !declaresOnly(id) }, output: { codeSplitting: { groups } } },
  },
});
