import { type JsonObject, isJsonObject, manyOf } from './json-object';
import { shippedContexts } from './untyped-packages';

/** Whose words are taken. `inline`: also those that a document brings along itself. */
export type Vocabulary = { contexts: ReadonlyMap<string, unknown>; inline: boolean };

/** What came with the packages, and nothing a document says of its own words: what we issue and what we vouch for. */
export const shippedVocabulary: Vocabulary = { contexts: shippedContexts, inline: false };

/** What the standard allows beyond that, for conformance suites: their example words, and contexts inside a document. */
export const suiteVocabulary: Vocabulary = {
  contexts: new Map([...shippedContexts, ['https://www.w3.org/ns/credentials/examples/v2', { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }]]),
  inline: true,
};

const knows = ({ contexts, inline }: Vocabulary, context: unknown): boolean => (typeof context === 'string' ? contexts.has(context) : inline && isJsonObject(context));

/**
 * The first context that nobody shipped, or JSON-LD's own keyword, which could say what no signature covers (`@index`, contexts inside); null when
 * all is known. Asked before the loader is: JSON-LD keeps contexts between calls, so that a loader's refusal alone would not hold.
 */
export function foreignWord(document: JsonObject, vocabulary: Vocabulary = shippedVocabulary): string | null {
  const { '@context': contexts, verifiableCredential: _, ...rest } = document;
  const unknown = manyOf(contexts).find((context) => !knows(vocabulary, context));
  if (unknown !== undefined) return typeof unknown === 'string' ? unknown : JSON.stringify(unknown).slice(0, 200);
  return findKeyword(rest);
}

function findKeyword(value: unknown): string | null {
  if (Array.isArray(value)) return value.reduce<string | null>((found, one) => found ?? findKeyword(one), null);
  if (!isJsonObject(value)) return null;
  return Object.entries(value).reduce<string | null>((found, [name, inner]) => found ?? (name.startsWith('@') ? name : findKeyword(inner)), null);
}
