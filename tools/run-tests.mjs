/** `npm test`: builds what the journeys drive, then every kind of test in one Jest. Arguments go to Jest. */
import { build } from './build.mjs';
import { run } from './install.mjs';

await build();
const args = process.argv.slice(2);
const code = await run('jest', ['--maxWorkers=2', ...args], { env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' } });
process.exit(code);
