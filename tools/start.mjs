import { ensureInstalled, handOver } from './install.mjs';

ensureInstalled();
handOver(process.argv.includes('--dev') ? 'tools/dev.mjs' : 'tools/serve.mjs');
