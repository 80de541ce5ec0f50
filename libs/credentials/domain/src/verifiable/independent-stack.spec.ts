import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { RDFC10 } from 'rdfjs-c14n';
import type { JsonObject } from './json-object';
import { testIssuer } from './test-credentials';
import { shippedContexts } from './untyped-packages';

/** Another reader of JSON-LD, another canonicalization, another curve: what we sign must hold without any of the packages that signed it. */
const loader = {
  load: async (url: string) => {
    const context = shippedContexts.get(url);
    if (!context) throw new Error(`no network: ${url}`);
    return context as { [id: string]: unknown };
  },
};

async function canonize(document: JsonObject): Promise<string> {
  const quads = await new Promise<unknown[]>((done, failed) => {
    const found: unknown[] = [];
    const parser = new JsonLdParser({ documentLoader: loader as never, rdfDirection: 'i18n-datatype', skipContextValidation: true });
    parser.on('data', (quad: unknown) => found.push(quad));
    parser.on('error', failed);
    parser.on('end', () => done(found));
    parser.write(JSON.stringify(document));
    parser.end();
  });
  return new RDFC10().canonicalize(quads as never);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();

const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Multibase `z…`: base 58 of Bitcoin. */
function decode(multibase: string, size: number): Uint8Array {
  let value = 0n;
  for (const letter of multibase.slice(1)) value = value * 58n + BigInt(LETTERS.indexOf(letter));
  return Buffer.from(value.toString(16).padStart(size * 2, '0'), 'hex');
}

async function verifies({ proof, ...document }: JsonObject, publicKeyMultibase: string): Promise<boolean> {
  const [{ proofValue, ...options }] = proof as [{ proofValue: string }];
  const message = Buffer.concat([sha256(await canonize({ '@context': document['@context'], ...options })), sha256(await canonize(document))]);
  return ed25519.verify(decode(proofValue, 64), message, decode(publicKeyMultibase, 34).subarray(2));
}

it.each(['constancia', 'achievement'] as const)('a credential of %s verifies with an independent stack; one letter changed, it does not', async (kind) => {
  const own = await testIssuer();
  const signed = await own.sign(own.composed[kind]());
  expect(await verifies(signed, own.key.publicKeyMultibase)).toBe(true);
  expect(await verifies({ ...signed, name: `${String(signed['name'])}.` }, own.key.publicKeyMultibase)).toBe(false);
});
