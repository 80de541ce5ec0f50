import { ensureInstalled, handOver } from './install.mjs';

ensureInstalled();
handOver('tools/run-screens.mjs');
