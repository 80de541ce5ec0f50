/** `npm run bench -- <name>`: measurements, one command each; figures go to docs/measures.md by hand, with the machine's name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, handOver, root } from '../tools/install.mjs';

const [, , name] = process.argv;
const script = `bench/${name}.mjs`;
if (!/^[a-z]+$/.test(name ?? '') || !existsSync(join(root, script))) {
  process.stdout.write('npm run bench -- weight | start | grading | credentials | attainment\n');
  process.exit(name ? 2 : 0);
}
process.argv.splice(2, 1);
ensureInstalled();
handOver(script);
