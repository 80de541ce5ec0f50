export * from './career-rules';
export * from './constancia';
export * from './folio';
export * from './image-header';
export * from './signers';
export * from './verifiable/achievement-facts';
export * from './verifiable/bake-png';
export * from './verifiable/bake-svg';
export * from './verifiable/compose-credential';
export * from './verifiable/compose-presentation';
export { type CredentialFacts, factsOf, holderOf } from './verifiable/credential-facts';
export * from './verifiable/identifiers';
export type { DidDocument, JsonObject } from './verifiable/json-object';
export * from './verifiable/read-document';
export * from './verifiable/reasons';
export type { SigningKey } from './verifiable/sign-document';
export type { CredentialVerdict, Trust, Verdict } from './verifiable/verify-document';

/** What signs and verifies, a chunk of its own. */
export const loadCryptography = () => import('./verifiable/cryptography');
