import { rmSync } from 'node:fs';

export default async function teardown() {
  const own = globalThis.__AMOXTLI_TEST_DATABASE__;
  if (!own) return;
  await own.server.stop();
  rmSync(own.dir, { recursive: true, force: true });
}
