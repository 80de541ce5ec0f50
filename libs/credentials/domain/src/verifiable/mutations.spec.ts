import { type JsonObject, isJsonObject } from './json-object';
import { readDocument } from './read-document';
import { NOW, testIssuer } from './test-credentials';
import { verifyDocument } from './verify-document';

/** A58. In four parts, so that what fails says which kind of change went through. */
const [FLIPS, FIELDS, KEYS, STATES] = [7000, 2400, 400, 200];

type TestIssuer = Awaited<ReturnType<typeof testIssuer>>;
let own: TestIssuer;
let originals: JsonObject[];
beforeAll(async () => {
  own = await testIssuer();
  const composed = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? own.composed.constancia() : own.composed.achievement()));
  originals = await Promise.all(composed.map((one) => own.sign(one)));
});

const holds = async (document: unknown) => (await verifyDocument(document, own.trust)).valid;

/** A small generator with a fixed beginning, so that a failure comes again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** How many of the changed documents verify; each is another than its original. */
async function countValid(count: number, change: (original: JsonObject, i: number) => unknown): Promise<number> {
  let valid = 0;
  for (let i = 0; i < count; i++) {
    const original = originals[i % originals.length] ?? {};
    const changed = change(original, i);
    if (JSON.stringify(changed) === JSON.stringify(original)) throw new Error(`change ${i} changed nothing`);
    if (await holds(changed)) valid += 1;
  }
  return valid;
}

it('all unchanged ones verify, however often they are asked about', async () => {
  for (let i = 0; i < 100; i++) expect(await holds(structuredClone(originals[i % 10]))).toBe(true);
});

it(`of ${FLIPS} with one bit flipped, anywhere in their bytes, none verifies`, async () => {
  const next = numbers(1);
  expect(
    await countValid(FLIPS, (original) => {
      const bytes = new TextEncoder().encode(JSON.stringify(original));
      const at = next(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
      return readDocument(bytes);
    }),
  ).toBe(0);
}, 120_000);

/** Every place of a value in the document. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const inner = Array.isArray(value) ? [...value.entries()] : isJsonObject(value) ? Object.entries(value) : [];
  return [...(path.length > 0 ? [path] : []), ...inner.flatMap(([name, one]) => places(one, [...path, name]))];
}

it(`of ${FIELDS} with a member taken away, replaced or added, none verifies`, async () => {
  const next = numbers(2);
  expect(
    await countValid(FIELDS, (original, i) => {
      const changed = structuredClone(original);
      const all = places(changed);
      const path = all[next(all.length)] ?? [];
      const parent = path.slice(0, -1).reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], changed) as Record<string | number, unknown>;
      const name = path.at(-1) ?? '';
      if (i % 3 === 0 && !Array.isArray(parent)) delete parent[name];
      else if (i % 3 === 1 && isJsonObject(parent)) parent['description'] = `añadido ${i}`;
      else parent[name] = typeof parent[name] === 'boolean' ? !parent[name] : `cambiado ${i}`;
      return changed;
    }),
  ).toBe(0);
}, 120_000);

it(`of ${KEYS} signed with another key or bearing another’s signature, none verifies`, async () => {
  const other = await testIssuer();
  const forged = await Promise.all(Array.from({ length: 20 }, () => other.sign(own.composed.constancia(), NOW)));
  expect(
    await countValid(KEYS, (original, i) => {
      const proof = (i % 2 === 0 ? forged[i % 20] : originals[(i + 1 + (i % 7)) % 10])?.['proof'];
      return i % 4 === 0 ? forged[i % 20] : { ...original, proof };
    }),
  ).toBe(0);
}, 60_000);

it(`of ${STATES} that were revoked, or name another person, none verifies`, async () => {
  const trust = { ...own.trust, statusLists: [await own.list('revocation', [94_567]), await own.list('suspension')] };
  let valid = 0;
  for (let i = 0; i < STATES / 2; i++) if ((await verifyDocument(originals[i % 10], trust)).valid) valid += 1;
  valid += await countValid(STATES / 2, (original, i) => {
    const changed = structuredClone(original) as { credentialSubject: { id: string; identifier: { identityHash: string }[] } };
    if (i % 2 === 0) changed.credentialSubject.id = 'urn:uuid:6f1b2f4e-0000-4000-8000-000000000001';
    else changed.credentialSubject.identifier = [{ ...changed.credentialSubject.identifier[0], identityHash: `Otra Persona ${i}` }];
    return changed;
  });
  expect(valid).toBe(0);
}, 60_000);
