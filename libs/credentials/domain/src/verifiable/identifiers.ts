import type { DidDocument, Multikey } from './json-object';

export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const DID_V1 = 'https://www.w3.org/ns/did/v1';
const MULTIKEY_V1 = 'https://w3id.org/security/multikey/v1';

/** `https://aprende.mx` → `did:web:aprende.mx`; a port's colon is escaped (did:web, §3.2). Throws when it is no address. */
export function didWebOf(publicUrl: string): string {
  const { host, pathname } = new URL(publicUrl);
  const path = pathname.split('/').filter(Boolean);
  return ['did:web', encodeURIComponent(host), ...path.map(encodeURIComponent)].join(':');
}

export const didKeyOf = (publicKeyMultibase: string): string => `did:key:${publicKeyMultibase}`;

/** The issuer's document: all keys it ever signed with, retired ones too, so that old credentials still verify. */
export function didDocumentOf(did: string, publicKeys: readonly string[]): DidDocument {
  const methods = publicKeys.map((publicKeyMultibase): Multikey => ({ id: `${did}#${publicKeyMultibase}`, type: 'Multikey', controller: did, publicKeyMultibase }));
  const ids = methods.map(({ id }) => id);
  return { '@context': [DID_V1, MULTIKEY_V1], id: did, alsoKnownAs: publicKeys.map(didKeyOf), verificationMethod: methods, assertionMethod: ids, authentication: ids };
}

export type StatusPurpose = 'revocation' | 'suspension';
export const STATUS_PURPOSES: readonly StatusPurpose[] = ['revocation', 'suspension'];

export const statusListUrl = (publicUrl: string, listId: number, purpose: StatusPurpose): string => `${publicUrl}/estados/${listId}/${purpose}`;

/** The list of who is suspended, beside that of who was revoked: same number, same places. Null for a list that is not laid out as ours are. */
export const suspensionBeside = (revocationList: string): string | null => (/\/estados\/\d{1,9}\/revocation$/.test(revocationList) ? revocationList.replace(/revocation$/, 'suspension') : null);

/** A random UUID (RFC 9562 version 4) as a URN, from sixteen bytes of chance. */
export function urnUuid(bytes: Uint8Array): string {
  const hex = [...bytes.subarray(0, 16)].map((byte, i) => (i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
