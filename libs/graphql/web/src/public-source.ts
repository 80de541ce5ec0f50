import { createContext } from 'react';
import type { PublicDocument } from './public-document';

type AnyDocument = PublicDocument<unknown, never>;

/** Where public answers come from: the network, or a mock in tests. `peek` is what is already at hand. */
export type PublicSource = {
  peek: (document: AnyDocument, variables: object) => unknown;
  ask: (document: AnyDocument, variables: object) => Promise<unknown>;
};

/** The server refused; `code` is one of the six of docs/architecture.md. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const KEPT_MS = 5 * 60_000;
const MOST_KEPT = 100;

/**
 * By GET, with the hash for a text, and without cookies, so that any cache on the way may keep the answer. What came is
 * kept a few minutes, so that "back" shows at once what was there.
 */
export function networkSource(send: typeof fetch = (...request) => fetch(...request), now: () => number = Date.now): PublicSource {
  const kept = new Map<string, { data: unknown; at: number }>();
  const keyOf = (document: AnyDocument, variables: object) => document.hash + JSON.stringify(variables);
  return {
    peek(document, variables) {
      const found = kept.get(keyOf(document, variables));
      return found && now() - found.at < KEPT_MS ? found.data : undefined;
    },
    async ask(document, variables) {
      const data = await readPublic(await send(addressOf(document, variables), { credentials: 'omit', headers: { accept: 'application/json', 'x-amoxtli-csrf': '1' } }));
      const [oldest] = kept.keys();
      if (kept.size >= MOST_KEPT && oldest) kept.delete(oldest);
      kept.set(keyOf(document, variables), { data, at: now() });
      return data;
    },
  };
}

export const PublicSourceContext = createContext<PublicSource>(networkSource());

function addressOf({ name, hash }: AnyDocument, variables: object): string {
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
  return `/graphql?${new URLSearchParams({ operationName: name, variables: JSON.stringify(variables), extensions })}`;
}

type Answer = { data?: unknown; errors?: { extensions?: { code?: string } }[] };

async function readPublic(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.includes('json')) throw new Error(`The server answered ${response.status} without JSON.`);
  const answer = (await response.json()) as Answer;
  if (answer.errors?.length) throw new Refused(answer.errors[0]?.extensions?.code ?? 'INTERNAL');
  if (!answer.data) throw new Error(`The server answered ${response.status} without data.`);
  return answer.data;
}
