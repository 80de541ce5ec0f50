import { describe, expect, it } from '@jest/globals';
import { createClient } from './client';
import { CurrentViewerDocument, SearchSuggestionsDocument } from './generated';
import { manifestLink } from './manifest-link';
import { networkSource } from './public-source';

const viewer = { data: { viewer: null } };
const suggestions = { data: { searchSuggestions: [] } };

function serverOf(answer: unknown, type = 'application/json') {
  const requests: [string, RequestInit][] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    requests.push([String(url), init ?? {}]);
    const headers = new Map([['content-type', type]]);
    return { status: 200, headers, json: async () => answer } as unknown as Response;
  };
  return { requests, fetch: fetch as typeof globalThis.fetch };
}

describe('what travels to the server', () => {
  it('is the hash of a private query by POST, and never its text', async () => {
    const { requests, fetch } = serverOf(viewer);
    await createClient(manifestLink({ fetch })).query({ query: CurrentViewerDocument });
    const [url, init] = requests[0] ?? ['', {}];
    const body = JSON.parse(String(init.body));
    expect([url, init.method, init.credentials]).toEqual(['/graphql', 'POST', 'same-origin']);
    expect(Object.keys(body).sort()).toEqual(['extensions', 'operationName', 'variables']);
    expect(body.extensions.persistedQuery.sha256Hash).toMatch(/^[0-9a-f]{64}$/);
    expect(init.headers).toMatchObject({ 'x-amoxtli-csrf': '1' });
  });

  it('is a public query by GET without cookies', async () => {
    const { requests, fetch } = serverOf(suggestions);
    await networkSource(fetch).ask(SearchSuggestionsDocument, { text: 'mate' });
    const [url, init] = requests[0] ?? ['', {}];
    const query = new URL(url, 'http://here').searchParams;
    expect(JSON.parse(query.get('variables') ?? '')).toEqual({ text: 'mate' });
    expect(JSON.parse(query.get('extensions') ?? '').persistedQuery.version).toBe(1);
    expect([init.method, init.credentials, init.body]).toEqual([undefined, 'omit', undefined]);
  });
});

describe('what comes back', () => {
  it('of a public query is at hand for a while, and no longer', async () => {
    let now = 0;
    const source = networkSource(serverOf(suggestions).fetch, () => now);
    await source.ask(SearchSuggestionsDocument, { text: 'mate' });
    expect(source.peek(SearchSuggestionsDocument, { text: 'mate' })).toEqual(suggestions.data);
    expect(source.peek(SearchSuggestionsDocument, { text: 'arte' })).toBeUndefined();
    now = 10 * 60_000;
    expect(source.peek(SearchSuggestionsDocument, { text: 'mate' })).toBeUndefined();
  });

  it('is a failure when it is not JSON', async () => {
    const { fetch } = serverOf('<html>', 'text/html');
    await expect(createClient(manifestLink({ fetch })).query({ query: CurrentViewerDocument })).rejects.toThrow('without JSON');
  });

  it('tells the page when the session has ended', async () => {
    const { fetch } = serverOf({ data: null, errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] });
    let told = 0;
    const client = createClient(manifestLink({ fetch, onSignedOut: () => told++ }));
    await expect(client.query({ query: CurrentViewerDocument })).rejects.toThrow('x');
    expect(told).toBe(1);
  });
});
