/** `npm run codegen`: the SDL from the resolvers, then the typed documents and the manifest from the SDL. */
import { ensureInstalled, handOver } from './install.mjs';

ensureInstalled();
handOver('tools/run-codegen.mjs');
