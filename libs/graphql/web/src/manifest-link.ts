import { ApolloLink, Observable } from '@apollo/client';

type Options = { endpoint?: string; fetch?: typeof fetch; onSignedOut?: () => void };
type Answer = ApolloLink.Result;

/** Sends the hash of a document that the server knows, never its text, with the header that a foreign form cannot send. */
export function manifestLink({ endpoint = '/graphql', fetch: send = fetch, onSignedOut }: Options = {}): ApolloLink {
  return new ApolloLink((operation) => {
    const hash = hashOf(operation.query);
    return new Observable<Answer>((observer) => {
      const aborter = new AbortController();
      send(endpoint, requestOf(operation, hash, aborter.signal))
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

function hashOf(document: object): string {
  const meta = '__meta__' in document ? (document.__meta__ as { hash?: string }) : {};
  if (!meta.hash) throw new Error('This document is not in the manifest: run `npm run codegen`.');
  return meta.hash;
}

function requestOf({ operationName, variables }: ApolloLink.Operation, sha256Hash: string, signal: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', 'x-amoxtli-csrf': '1' },
    credentials: 'same-origin',
    body: JSON.stringify({ operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    signal,
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  if (!response.headers.get('content-type')?.includes('json')) throw new Error(`The server answered ${response.status} without JSON.`);
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) throw new Error(`The server answered ${response.status} without data.`);
  return answer as Answer;
}

const saysSignedOut = (answer: Answer) => 'errors' in answer && !!answer.errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
