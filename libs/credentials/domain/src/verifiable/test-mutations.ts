import { type JsonObject, isJsonObject } from './json-object';
import { readDocument } from './read-document';
import type { ReasonCode } from './reasons';
import { NOW, testIssuer } from './test-credentials';
import { type Trust, verifyDocument } from './verify-document';

/** What was changed, and the state of the lists it is judged by. */
type Change = (original: JsonObject, i: number) => unknown;

/** Ten signed credentials of an issuer of their own, and what is done to them. */
export async function testMutations() {
  const own = await testIssuer();
  const composed = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? own.composed.constancia() : own.composed.achievement()));
  const originals = await Promise.all(composed.map((one) => own.sign(one)));
  const original = (i: number): JsonObject => originals[i % originals.length] ?? {};

  /** `blindTo`: a defect planted in the verifier, which then overlooks that reason. */
  const holds = async (document: unknown, { trust = own.trust, blindTo = null }: { trust?: Trust; blindTo?: ReasonCode | null } = {}): Promise<boolean> => {
    const { kind, reasons, credentials } = await verifyDocument(document, trust);
    return kind === 'credential' && [...reasons, ...credentials.flatMap((one) => one.reasons)].every(({ code }) => code === blindTo);
  };

  /** How many of the changed documents verify; each is another than its original. */
  const countValid = async (count: number, change: Change, blindTo: ReasonCode | null = null): Promise<number> => {
    let valid = 0;
    for (let i = 0; i < count; i++) {
      const changed = change(original(i), i);
      if (JSON.stringify(changed) === JSON.stringify(original(i))) throw new Error(`change ${i} changed nothing`);
      if (await holds(changed, { blindTo })) valid += 1;
    }
    return valid;
  };

  const revoked = async (count: number, blindTo: ReasonCode | null = null): Promise<number> => {
    const trust = { ...own.trust, statusLists: [await own.list('revocation', [94_567]), await own.list('suspension')] };
    let valid = 0;
    for (let i = 0; i < count; i++) if (await holds(original(i), { trust, blindTo })) valid += 1;
    return valid;
  };
  return { own, original, holds, countValid, revoked };
}

/** One bit somewhere in its bytes. */
export function flipABit(seed: number): Change {
  const next = numbers(seed);
  return (original) => {
    const bytes = new TextEncoder().encode(JSON.stringify(original));
    const at = next(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
    return readDocument(bytes);
  };
}

/** A member taken away, replaced or added, anywhere. */
export function changeAMember(seed: number): Change {
  const next = numbers(seed);
  return (original, i) => {
    const changed = structuredClone(original);
    const all = places(changed);
    const path = all[next(all.length)] ?? [];
    const parent = path.slice(0, -1).reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], changed) as Record<string | number, unknown>;
    const name = path.at(-1) ?? '';
    if (i % 3 === 0 && !Array.isArray(parent)) delete parent[name];
    else if (i % 3 === 1 && isJsonObject(parent)) parent['description'] = `añadido ${i}`;
    else parent[name] = typeof parent[name] === 'boolean' ? !parent[name] : `cambiado ${i}`;
    return changed;
  };
}

/** Signed with another key, or bearing another credential's signature. */
export async function takeAnotherProof(own: Awaited<ReturnType<typeof testIssuer>>, originalOf: (i: number) => JsonObject): Promise<Change> {
  const other = await testIssuer();
  const forged = await Promise.all(Array.from({ length: 20 }, () => other.sign(own.composed.constancia(), NOW)));
  return (original, i) => {
    const proof = (i % 2 === 0 ? forged[i % 20] : originalOf(i + 1 + (i % 7)))?.['proof'];
    return i % 4 === 0 ? forged[i % 20] : { ...original, proof };
  };
}

/** About another subject, or naming another person. */
export const nameAnother: Change = (original, i) => {
  const changed = structuredClone(original) as { credentialSubject: { id: string; identifier: { identityHash: string }[] } };
  if (i % 2 === 0) changed.credentialSubject.id = 'urn:uuid:6f1b2f4e-0000-4000-8000-000000000001';
  else changed.credentialSubject.identifier = [{ ...changed.credentialSubject.identifier[0], identityHash: `Otra Persona ${i}` }];
  return changed;
};

/** A small generator with a fixed beginning, so that a failure comes again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Every place of a value in the document. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const inner = Array.isArray(value) ? [...value.entries()] : isJsonObject(value) ? Object.entries(value) : [];
  return [...(path.length > 0 ? [path] : []), ...inner.flatMap(([name, one]) => places(one, [...path, name]))];
}
