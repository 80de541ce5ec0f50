import { didKeyOf } from './identifiers';
import type { DidDocument, Multikey } from './json-object';
import type { DocumentLoader } from './untyped-packages';
import { type Vocabulary, shippedVocabulary } from './vocabulary';

/** A context whose words nobody here can vouch for: what it makes of a document could be anything. */
export class UnknownContext extends Error {
  constructor(readonly url: string) {
    super(`the context ${url} is not one that we know; it is never fetched`);
  }
}

/** Hands out contexts that came with the packages and the given issuers' documents. It touches no network: whatever else is asked for is refused. */
export function documentLoader(issuers: readonly DidDocument[] = [], { contexts }: Vocabulary = shippedVocabulary): DocumentLoader {
  const known = new Map<string, unknown>(issuers.flatMap(documentsOf));
  return async (url) => {
    const context = contexts.get(url);
    if (context) return { document: context, documentUrl: url, contextUrl: null, tag: 'static' };
    const document = known.get(url);
    if (document) return { document, documentUrl: url, contextUrl: null };
    throw new UnknownContext(url);
  };
}

/** An issuer and its keys by their addresses, also by those of did:key. */
function documentsOf(issuer: DidDocument): [string, unknown][] {
  return [
    [issuer.id, issuer],
    ...issuer.verificationMethod.flatMap((method): [string, unknown][] => {
      const did = didKeyOf(method.publicKeyMultibase);
      const own: Multikey = { ...method, id: `${did}#${method.publicKeyMultibase}`, controller: did };
      const document: DidDocument = { ...issuer, id: did, alsoKnownAs: [], verificationMethod: [own], assertionMethod: [own.id], authentication: [own.id] };
      return [[method.id, withContext(method)], [did, document], [own.id, withContext(own)]];
    }),
  ];
}

const withContext = (method: Multikey) => ({ '@context': 'https://w3id.org/security/multikey/v1', ...method });
