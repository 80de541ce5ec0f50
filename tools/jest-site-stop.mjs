export default async function teardown() {
  await globalThis.__AMOXTLI_SITE__?.();
}
