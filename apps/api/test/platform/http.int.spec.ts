import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../src/create-app';
import { rawGet } from '../harness/learning';
import { TestApi } from '../harness/test-api';

let api: TestApi;
/** The same configuration with a built web beside it. */
let withWeb: NestExpressApplication;
let web: string;
const folder = mkdtempSync(join(tmpdir(), 'amoxtli-web-'));
beforeAll(async () => {
  api = await TestApi.start();
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Amoxtli</title>${'<p>hola</p>'.repeat(100)}`);
  writeFileSync(join(folder, 'sw.js'), 'self.x = 1;');
  withWeb = await createApp({ config: api.config, manifest: {}, poolSize: 4 }, folder);
  await withWeb.listen(0, '127.0.0.1');
  web = `http://localhost:${(withWeb.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(async () => {
  await withWeb?.close();
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const CSP = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'connect-src': "'self'",
  'require-trusted-types-for': "'script'",
};

/** `{ directive: values }` of a Content-Security-Policy. */
const parsed = (csp: string | null) => Object.fromEntries((csp ?? '').split(';').map((d) => d.trim()).map((d) => [d.split(' ')[0], d.split(' ').slice(1).join(' ')]));

describe('A33: every answer of the app’s own origin says how far a browser may go', () => {
  const routes: [string, RequestInit][] = [
    ['/', {}],
    ['/cursos/algo', {}],
    ['/sw.js', {}],
    ['/graphql', {}],
    ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' }],
    ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{broken' }],
    ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `"${'x'.repeat(110_000)}"` }],
    ['/nope.js', {}],
    ['/healthz', {}],
    ['/readyz', {}],
    ['/correo', {}],
    ['/constancias/x.pdf', {}],
    ['/api/constancias/AAAA', {}],
    ['/uploads', { method: 'POST' }],
    ['/api/none', {}],
  ];

  it.each(routes)('%s %j', async (path, init) => {
    const { headers } = await fetch(`${web}${path}`, init);
    const policy = parsed(headers.get('content-security-policy'));
    expect(policy).toMatchObject(CSP);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('frames may come only from the content origin, which is another host, and from the video host', async () => {
    const policy = parsed((await fetch(`${web}/`)).headers.get('content-security-policy'));
    expect(policy['frame-src']).toBe(`${api.config.contentUrl} https://www.youtube-nocookie.com`);
    expect(new URL(api.config.contentUrl).hostname).not.toBe(new URL(api.config.publicUrl).hostname);
  });

  it('under https browsers are told to stay there', async () => {
    const secure = await createApp({ config: { ...api.config, publicUrl: 'https://aprende.example.mx' }, manifest: {}, poolSize: 2 }, folder);
    await secure.listen(0, '127.0.0.1');
    const { headers } = await fetch(`${await secure.getUrl()}/healthz`);
    await secure.close();
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});

describe('A33: what is personal is kept by nobody', () => {
  it('answers of /graphql are no-store, signed in or not, right or wrong', async () => {
    const person = await api.person();
    for (const who of [person, api.anonymous()]) {
      for (const query of ['{ viewer { id email } }', '{ institutions { id } }', '{ nope }']) {
        expect((await who.graphql(query)).headers.get('cache-control')).toBe('no-store');
      }
    }
  });

  it('the session cookie is out of reach of scripts and of other sites, and for this host alone', async () => {
    const person = await api.person();
    const answer = await person.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: 'mutation { signOut(input: { everywhere: false }) { everywhere } }' }) });
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^__Host-amoxtli=;/);
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(word);
    expect(cookie).not.toMatch(/Domain=/i);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  it('the page itself is asked for again each time, and its address may be any of the app’s', async () => {
    const page = await fetch(`${web}/perfil`);
    expect([page.status, page.headers.get('cache-control'), await page.text()]).toEqual([200, 'no-cache', expect.stringContaining('<title>Amoxtli')]);
    expect((await fetch(`${web}/perfil`, { headers: { 'if-none-match': String(page.headers.get('etag')) } })).status).toBe(304);
  });

  it('no page of the app is served under the content host’s name', async () => {
    const address = { ...api, url: web } as TestApi;
    const answer = await rawGet(address, '/perfil', { host: new URL(api.config.contentUrl).host });
    expect([answer.status, answer.body.toString().includes('<title>Amoxtli')]).toEqual([404, false]);
  });

  it('no way out of the web folder', async () => {
    writeFileSync(join(folder, '..', 'outside.txt'), 'un tesoro');
    for (const path of ['/../outside.txt', '/..%2foutside.txt', '/%2e%2e/outside.txt', '/assets/..%5c..%5coutside.txt', '//outside.txt']) {
      const answer = await rawGet({ ...api, url: web } as TestApi, path, { host: 'localhost' });
      expect([path, answer.body.toString().includes('tesoro')]).toEqual([path, false]);
    }
    rmSync(join(folder, '..', 'outside.txt'));
  });
});
