import { UnknownContext, documentLoader } from './document-loader';
import { didDocumentOf } from './identifiers';
import { type JsonObject, manyOf } from './json-object';
import { type Vocabulary, foreignWord } from './vocabulary';
import { DataIntegrityProof, type KeyPair, cryptosuite, keys, vc } from './untyped-packages';

/** A key to sign with. `secretKeyMultibase` leaves this type only to be sealed. */
export type SigningKey = { did: string; publicKeyMultibase: string; pair: KeyPair };

/** A new Ed25519 key of that issuer, and its secret, which must be sealed at once. */
export async function makeSigningKey(did: string): Promise<{ publicKeyMultibase: string; secretKeyMultibase: string }> {
  const pair = await keys.generate({ controller: did });
  const { secretKeyMultibase = '' } = await pair.export({ publicKey: true, secretKey: true });
  return { publicKeyMultibase: pair.publicKeyMultibase, secretKeyMultibase };
}

/** A key made ready to sign; throws when the two halves cannot be read. */
export async function openSigningKey(did: string, publicKeyMultibase: string, secretKeyMultibase: string): Promise<SigningKey> {
  const pair = await keys.from({ type: 'Multikey', id: `${did}#${publicKeyMultibase}`, controller: did, publicKeyMultibase, secretKeyMultibase });
  return { did, publicKeyMultibase, pair };
}

/**
 * The credential with a proof by eddsa-rdfc-2022 (W3C Data Integrity EdDSA Cryptosuites v1.0). The given one stays as it was.
 * Throws when a word of it is in none of its contexts: what would not be signed is not let through.
 */
export async function signCredential(credential: JsonObject, key: SigningKey, now: Date, vocabulary?: Vocabulary): Promise<JsonObject> {
  const word = foreignWord(credential, vocabulary);
  if (word !== null) throw new UnknownContext(word);
  const signed = await vc.issue({ credential: structuredClone(credential), suite: suiteOf(key, now), documentLoader: documentLoader([], vocabulary) });
  // The published JSON Schema of Open Badges 3.0 takes a list of proofs, also of one.
  return manyOf(signed['type']).includes('OpenBadgeCredential') ? { ...signed, proof: manyOf(signed['proof']) } : signed;
}

/** The presentation with a proof for that challenge, by the same suite. */
export function signPresentation(presentation: JsonObject, key: SigningKey, { now, challenge }: { now: Date; challenge: string }): Promise<JsonObject> {
  const issuer = didDocumentOf(key.did, [key.publicKeyMultibase]);
  return vc.signPresentation({ presentation: structuredClone(presentation), suite: suiteOf(key, now), challenge, documentLoader: documentLoader([issuer]) });
}

const suiteOf = ({ pair }: SigningKey, now: Date) => new DataIntegrityProof({ signer: pair.signer(), cryptosuite, date: wholeSeconds(now) });

/** `2026-07-01T05:30:00Z`: the standards know no need for milliseconds. */
export const wholeSeconds = (instant: Date): string => instant.toISOString().replace(/\.\d+Z$/, 'Z');
