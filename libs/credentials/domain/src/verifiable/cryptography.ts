/** Everything that needs JSON-LD and signatures: some 100 kB, loaded only by who signs or verifies. */
export * from './document-loader';
export { isIssuable } from './shape';
export * from './sign-document';
export * from './status-list';
export * from './verify-document';
export { suiteVocabulary } from './vocabulary';
