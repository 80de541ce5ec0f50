import { COOKIE } from '@amoxtli/identity/server';

export type Answer = { status: number; data: Record<string, any>; errors: { message: string; extensions: { code: string } }[]; headers: Headers };

/** Somebody with a browser: keeps the session cookie, sends GraphQL as our screens do. */
export class TestClient {
  constructor(
    readonly url: string,
    public token: string | null,
    readonly learnerId: string = '',
  ) {}

  /** Sends an operation; errors are answered, not thrown. */
  async graphql(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
    const body = (await response.json()) as { data?: Record<string, unknown>; errors?: Answer['errors'] };
    return { status: response.status, data: body.data ?? {}, errors: body.errors ?? [], headers: response.headers };
  }

  /** Runs one mutation with an `input` and answers with its result; `fields` is the selection on it. Fails on an error. */
  async mutate(name: string, inputType: string, input: Record<string, unknown>, fields: string): Promise<Record<string, any>> {
    const { data, errors } = await this.graphql(`mutation Do($input: ${inputType}!) { result: ${name}(input: $input) { ${fields} } }`, { input });
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data['result'];
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.token) headers.set('cookie', `${COOKIE}=${this.token}`);
    const response = await fetch(`${this.url}${path}`, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const match = new RegExp(`^${COOKIE}=([^;]*)`).exec(cookie);
      if (match) this.token = match[1] || null;
    }
    return response;
  }
}
