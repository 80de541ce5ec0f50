import { CREDENTIALS_V2 } from './identifiers';
import { type JsonObject, isJsonObject, manyOf } from './json-object';

const isUrl = (value: unknown): value is string => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value);
const hasType = (document: JsonObject, type: string) => manyOf(document['type']).includes(type);
const isInstant = (value: unknown) => value === undefined || (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)));

/** What must say of what kind it is (§4.5). */
const TYPED = ['credentialStatus', 'credentialSchema', 'refreshService', 'termsOfUse', 'evidence'];

/** True when it has the members that VC Data Model 2.0 asks of a credential (§4), each of the right kind. */
export function isCredential(given: unknown): given is JsonObject {
  if (!isJsonObject(given) || !hasType(given, 'VerifiableCredential') || manyOf(given['@context'])[0] !== CREDENTIALS_V2) return false;
  const subjects = manyOf(given['credentialSubject']);
  const aboutSomething = subjects.length > 0 && subjects.every((subject) => isJsonObject(subject) && Object.keys(subject).length > 0);
  const isTyped = TYPED.every((name) => manyOf(given[name]).every((one) => isJsonObject(one) && manyOf(one['type']).length > 0));
  const isSchema = (one: unknown) => isJsonObject(one) && isUrl(one['id']);
  return (
    issuerOf(given) !== '' &&
    aboutSomething &&
    isInstant(given['validFrom']) &&
    isInstant(given['validUntil']) &&
    isTyped &&
    manyOf(given['credentialSchema']).every(isSchema) &&
    areResources(manyOf(given['relatedResource']))
  );
}

/** Each has an address of its own and a digest to hold it to (§5.3). */
function areResources(given: unknown[]): boolean {
  const ids = given.map((one) => (isJsonObject(one) && ('digestSRI' in one || 'digestMultibase' in one) && isUrl(one['id']) ? one['id'] : null));
  return !ids.includes(null) && new Set(ids).size === ids.length;
}

export function isPresentation(given: unknown): given is JsonObject {
  return isJsonObject(given) && hasType(given, 'VerifiablePresentation') && manyOf(given['@context'])[0] === CREDENTIALS_V2;
}

/** The issuer's address; empty when there is none. */
export function issuerOf({ issuer }: JsonObject): string {
  const id = isJsonObject(issuer) ? issuer['id'] : issuer;
  return isUrl(id) ? id : '';
}

/** The proof, when there is exactly one: a second, foreign one would be passed over unread. */
export function proofOf({ proof }: JsonObject): JsonObject | null {
  const [only, ...others] = manyOf(proof);
  return others.length === 0 && isJsonObject(only) ? only : null;
}

/** Why that issuer cannot sign this; null when it can. A signed document is not signed again. */
export function isIssuable(given: unknown, did: string): string | null {
  if (!isCredential(given)) return 'credential';
  if (issuerOf(given) !== did) return 'issuer';
  return given['proof'] === undefined ? null : 'proof';
}
