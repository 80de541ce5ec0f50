/** Credentials composed and signed per second on one core, as a ratio to bare Ed25519 signing of the same bytes in the same run. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { root } from '../tools/install.mjs';

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false }, count: { type: 'string', default: '10000' } } });
const count = Number(options.count);
const WARM_UP = 200;

/** The rules as they are in the sources; nothing is served. */
const vite = await createServer({ root, configFile: false, logLevel: 'error', server: { middlewareMode: true, hmr: false, watch: null }, resolve: { tsconfigPaths: true }, optimizeDeps: { noDiscovery: true } });
try {
  const { testIssuer } = await vite.ssrLoadModule('/libs/credentials/domain/src/verifiable/test-credentials.ts');
  const { own, kinds } = await testIssuer().then((issuer) => ({ own: issuer, kinds: [issuer.composed.constancia, issuer.composed.achievement] }));
  const issue = (i) => own.sign(kinds[i % 2]());
  for (let i = 0; i < WARM_UP; i++) await issue(i);
  const signed = [];
  const began = performance.now();
  const cpu = process.cpuUsage();
  for (let i = 0; i < count; i++) signed.push(await issue(i));
  const issued = count / ((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage(cpu);
  const bytes = signed.map((one) => Buffer.from(JSON.stringify(one)));
  const { privateKey } = generateKeyPairSync('ed25519');
  const started = performance.now();
  for (const one of bytes) sign(null, one, privateKey);
  const bare = count / ((performance.now() - started) / 1000);
  const report = { count, issuedPerSecond: issued, issuedPerCoreSecond: count / ((user + system) / 1e6), bareEd25519PerSecond: bare, ratio: issued / bare, bytes: bytes.reduce((sum, one) => sum + one.length, 0) / count };
  const text = Object.entries(report).map(([name, value]) => `${name.padEnd(24)}${value.toLocaleString('en', { maximumSignificantDigits: 4 })}`);
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${text.join('\n')}\n`);
} finally {
  await vite.close();
}
