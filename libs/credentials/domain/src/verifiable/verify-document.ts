import { didKeyOf } from './identifiers';
import { type DidDocument, type JsonObject, manyOf } from './json-object';
import { documentLoader } from './document-loader';
import { type CredentialFacts, factsOf } from './credential-facts';
import type { Reason, ReasonCode } from './reasons';
import { isCredential, isPresentation, issuerOf, proofOf } from './shape';
import { readStatus } from './read-status';
import { DataIntegrityProof, type DocumentLoader, type Purpose, cryptosuite, jsigs, vc } from './untyped-packages';
import { type Vocabulary, foreignWord } from './vocabulary';

/** What the verifier goes by; nothing else is looked up anywhere. */
export type Trust = { didDocuments: readonly DidDocument[]; statusLists: readonly JsonObject[]; now: Date; vocabulary?: Vocabulary };

/** `statusAsOf`: the moment of which its state was told, null when it has none. */
export type CredentialVerdict = { valid: boolean; reasons: Reason[]; facts: CredentialFacts | null; statusAsOf: string | null };

/** Of a presentation, `reasons` are about its own signature; a single credential is its only one. */
export type Verdict = { kind: 'credential' | 'presentation' | 'unreadable'; valid: boolean; reasons: Reason[]; credentials: CredentialVerdict[] };

/** Clocks differ. */
const SKEW_MS = 300_000;

/**
 * Says of a credential or presentation whether it holds, with every reason why not: shape, vocabulary, issuer, signature, dates, state.
 * Never throws, whatever is given; needs no network.
 */
export async function verifyDocument(given: unknown, trust: Trust): Promise<Verdict> {
  if (isPresentation(given)) return verifyPresentation(given, trust);
  if (!isCredential(given)) return { kind: 'unreadable', valid: false, reasons: [reason('NOT_A_CREDENTIAL')], credentials: [] };
  const verdict = await verifyCredential(given, trust);
  return { kind: 'credential', valid: verdict.valid, reasons: [], credentials: [verdict] };
}

async function verifyPresentation(presentation: JsonObject, trust: Trust): Promise<Verdict> {
  const inside = manyOf(presentation['verifiableCredential']);
  const credentials = await Promise.all(inside.map((one) => (isCredential(one) ? verifyCredential(one, trust) : unreadable())));
  const reasons = [...(inside.length === 0 ? [reason('NOTHING_INSIDE')] : []), ...foreignWords(presentation, trust), ...(await checkOwnProof(presentation, trust))];
  return { kind: 'presentation', valid: reasons.length === 0 && credentials.every(({ valid }) => valid), reasons, credentials };
}

const unreadable = (): CredentialVerdict => ({ valid: false, reasons: [reason('NOT_A_CREDENTIAL')], facts: null, statusAsOf: null });

/** A presentation proves who presents; our own are signed by the platform on the holder's behalf. */
async function checkOwnProof(presentation: JsonObject, trust: Trust): Promise<Reason[]> {
  const proof = proofOf(presentation);
  if (!proof) return [reason('NOT_SIGNED')];
  const signer = String(proof['verificationMethod']).split('#')[0] ?? '';
  if (!isKnownIssuer(signer, trust)) return [reason('UNKNOWN_ISSUER', signer)];
  const challenge = typeof proof['challenge'] === 'string' ? proof['challenge'] : '';
  const purpose = new jsigs.purposes.AuthenticationProofPurpose({ challenge });
  return (await isSigned(presentation, purpose, documentLoader(trust.didDocuments, trust.vocabulary))) ? [] : [reason('BAD_SIGNATURE')];
}

async function verifyCredential(credential: JsonObject, trust: Trust): Promise<CredentialVerdict> {
  const issuer = issuerOf(credential);
  const loader = documentLoader(trust.didDocuments, trust.vocabulary);
  const strange = foreignWords(credential, trust);
  const signature = strange.length > 0 ? strange : await checkSignature(credential, issuer, trust, loader);
  const status = await readStatus(credential, issuer, trust, (list) => isSigned(list, new vc.CredentialIssuancePurpose(), loader));
  const reasons = [...signature, ...checkDates(credential, trust.now), ...status.reasons];
  return { valid: reasons.length === 0, reasons, facts: factsOf(credential), statusAsOf: status.asOf };
}

async function checkSignature(credential: JsonObject, issuer: string, trust: Trust, loader: DocumentLoader): Promise<Reason[]> {
  if (!isKnownIssuer(issuer, trust)) return [reason('UNKNOWN_ISSUER', issuer)];
  if (!proofOf(credential)) return [reason('NOT_SIGNED')];
  return (await isSigned(credential, new vc.CredentialIssuancePurpose(), loader)) ? [] : [reason('BAD_SIGNATURE')];
}

/** JSON-LD's safe mode refuses whatever a signature would not cover. */
async function isSigned(document: JsonObject, purpose: Purpose, loader: DocumentLoader): Promise<boolean> {
  try {
    const { verified } = await jsigs.verify(structuredClone(document), { suite: new DataIntegrityProof({ cryptosuite }), purpose, documentLoader: loader });
    return verified;
  } catch {
    return false;
  }
}

const isKnownIssuer = (did: string, { didDocuments }: Trust): boolean =>
  didDocuments.some(({ id, verificationMethod }) => id === did || verificationMethod.some(({ publicKeyMultibase }) => didKeyOf(publicKeyMultibase) === did));

function checkDates(credential: JsonObject, now: Date): Reason[] {
  const { validFrom, validUntil } = credential;
  const proof = proofOf(credential);
  const ends = [validUntil, proof?.['expires']].filter((end) => typeof end === 'string');
  const late = ends.find((end) => !(Date.parse(end) + SKEW_MS >= now.getTime()));
  return [
    ...(typeof validFrom === 'string' && !(Date.parse(validFrom) - SKEW_MS <= now.getTime()) ? [reason('FROM_THE_FUTURE', validFrom)] : []),
    ...(late === undefined ? [] : [reason('EXPIRED', late)]),
  ];
}

function foreignWords(document: JsonObject, { vocabulary }: Trust): Reason[] {
  const word = foreignWord(document, vocabulary);
  return word === null ? [] : [reason('UNKNOWN_CONTEXT', word)];
}

const reason = (code: ReasonCode, detail: string | null = null): Reason => ({ code, detail });
