/** A JSON object as it came in or goes out; its members are looked at by a schema. */
export type JsonObject = { [member: string]: unknown };

/** A public key in the form of the Controlled Identifiers specification. */
export type Multikey = { id: string; type: 'Multikey'; controller: string; publicKeyMultibase: string; secretKeyMultibase?: string };

/** What a did:web address answers: the keys with which its owner signs. */
export type DidDocument = {
  '@context': string[];
  id: string;
  alsoKnownAs: string[];
  verificationMethod: Multikey[];
  assertionMethod: string[];
  authentication: string[];
};

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One or many, as many. */
export const manyOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
