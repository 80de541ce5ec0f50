import { ApolloLink, Observable } from '@apollo/client';

type Options = { endpoint?: string; fetch?: typeof fetch; onSignedOut?: () => void };
type Meta = { hash: string; public?: boolean };
type Answer = ApolloLink.Result;

/**
 * Sends the hash of a document that the server knows, never its text. Queries that depend on nobody go by GET without
 * cookies, so that any cache on the way may keep them; all else goes by POST with the header that a foreign form cannot send.
 */
export function manifestLink({ endpoint = '/graphql', fetch: send = fetch, onSignedOut }: Options = {}): ApolloLink {
  return new ApolloLink((operation) => {
    const meta = metaOf(operation.query);
    return new Observable<Answer>((observer) => {
      const aborter = new AbortController();
      send(...requestOf(endpoint, operation, meta, aborter.signal))
        .then(readAnswer)
        .then((answer) => {
          if (saysSignedOut(answer)) onSignedOut?.();
          observer.next(answer);
          observer.complete();
        })
        .catch((error: unknown) => observer.error(error));
      return () => aborter.abort();
    });
  });
}

function metaOf(document: object): Meta {
  const meta = '__meta__' in document ? (document.__meta__ as Partial<Meta>) : {};
  if (!meta.hash) throw new Error('This document is not in the manifest: run `npm run codegen`.');
  return { hash: meta.hash, public: meta.public };
}

function requestOf(endpoint: string, operation: ApolloLink.Operation, meta: Meta, signal: AbortSignal): [string, RequestInit] {
  const { operationName, variables } = operation;
  const extensions = { persistedQuery: { version: 1, sha256Hash: meta.hash } };
  if (meta.public) {
    const query = new URLSearchParams({ operationName: operationName ?? '', variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) });
    return [`${endpoint}?${query}`, { headers: { accept: 'application/json', 'x-amoxtli-csrf': '1' }, credentials: 'omit', signal }];
  }
  return [
    endpoint,
    {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'x-amoxtli-csrf': '1' },
      credentials: 'same-origin',
      body: JSON.stringify({ operationName, variables, extensions }),
      signal,
    },
  ];
}

async function readAnswer(response: Response): Promise<Answer> {
  if (!response.headers.get('content-type')?.includes('json')) throw new Error(`The server answered ${response.status} without JSON.`);
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) throw new Error(`The server answered ${response.status} without data.`);
  return answer as Answer;
}

const saysSignedOut = (answer: Answer) => 'errors' in answer && !!answer.errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
