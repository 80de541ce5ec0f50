import type { Frame } from 'playwright-core';
import { attempt, escapes } from './escapes';
import { type Visitor, open, site, visit } from './site';
import { enroll, newEmail, register, unitsOf } from './steps';

const SLUG = 'porcentajes-para-la-vida-diaria';
const NAME = 'Yolotl Secreto Hernández';

/** A31: a course's own script draws and computes in its frame, and reaches neither the app nor the session of who reads it. */
describe('active content', () => {
  let me: Visitor;
  let frame: Frame;
  let unit = '';
  let ask = '';
  const content = () => new URL(frame.url()).origin;
  const seen = { dialogs: 0, downloads: 0, cookiesToContent: 0, answersToFrames: [] as string[] };

  beforeAll(async () => {
    me = await visit();
    await register(me.page, NAME, newEmail('yolotl'));
    const runId = await enroll(me.page, SLUG);
    me.page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('CurrentViewer')) ask = body;
    });
    for (unit of await unitsOf(me.page, runId)) {
      await open(me.page, unit);
      if ((await me.page.locator('iframe').count()) > 0) break;
    }
    await me.page.locator('iframe').scrollIntoViewIfNeeded();
    const handle = await me.page.locator('iframe').elementHandle();
    const inside = await handle?.contentFrame();
    if (!inside) throw new Error('no unit has a frame');
    frame = inside;
    await frame.waitForLoadState();
    me.context.on('dialog', (dialog) => void (seen.dialogs++, dialog.dismiss()));
    me.context.on('page', (page) => page.on('download', () => seen.downloads++));
    me.page.on('download', () => seen.downloads++);
    me.context.on('request', async (request) => {
      if (request.url().startsWith(content()) && (await request.allHeaders())['cookie']) seen.cookiesToContent++;
    });
    me.context.on('response', (response) => {
      const mine = response.request().isNavigationRequest() ? response.frame().parentFrame() !== null : response.frame() !== me.page.mainFrame();
      if (mine && response.url().startsWith(site) && response.ok()) seen.answersToFrames.push(response.url());
    });
  });
  afterAll(() => me?.close());

  /** What must not change, whatever the frame does. */
  const app = async () => ({
    url: me.page.url(),
    title: await me.page.title(),
    storage: await me.page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'),
    cookies: (await me.context.cookies()).map(({ name, domain, value }) => `${domain} ${name} ${value}`),
    workers: await me.page.evaluate<number>('navigator.serviceWorker.getRegistrations().then((all) => all.length)'),
  });

  it('draws and computes', async () => {
    expect(new URL(content()).hostname).not.toBe(new URL(site).hostname);
    await frame.evaluate(`const c = document.getElementById('descuento'); c.value = '50'; c.dispatchEvent(new Event('input'))`);
    expect(await frame.evaluate(`document.getElementById('paga').textContent`)).toBe('250.00');
    expect(await frame.evaluate('origin')).toBe('null');
  });

  it(`tries ${escapes.length} ways out, and none opens`, async () => {
    const before = await app();
    expect(before.cookies.join()).toMatch(/__Host-amoxtli/);
    await me.page.evaluate(`window.heard = 0; new BroadcastChannel('amoxtli').onmessage = () => window.heard++`);
    const got: Record<string, string> = {};
    for (const [name, body] of escapes) got[name] = await frame.evaluate<string>(attempt(body, site, ask));
    expect(got).toEqual(Object.fromEntries(escapes.map(([name]) => [name, 'refused'])));
    expect(await app()).toEqual(before);
    expect(await me.page.evaluate('window.heard')).toBe(0);
    expect(seen).toEqual({ dialogs: 0, downloads: 0, cookiesToContent: 0, answersToFrames: [] });
    expect(await me.page.getByText(NAME).count()).toBeGreaterThan(0);
  });

  it('opens windows that know nothing of the person', async () => {
    for (const window of me.context.pages().filter((page) => page !== me.page)) {
      expect(await window.evaluate<string>(`document.body?.innerText ?? ''`)).not.toContain(NAME);
      await window.close();
    }
  });

  it.each([
    ['a huge height', `{ type: 'amoxtli:height', height: 1e9 }`, 4000],
    ['a negative height', `{ type: 'amoxtli:height', height: -5 }`, 120],
    ['an ordinary height', `{ type: 'amoxtli:height', height: 321.2 }`, 322],
    ['a word for a height', `{ type: 'amoxtli:height', height: 'x' }`, 322],
    ['no number', `{ type: 'amoxtli:height', height: NaN }`, 322],
    ['no end', `{ type: 'amoxtli:height', height: Infinity }`, 322],
    ['another type', `{ type: 'amoxtli:navigate', to: '/robado', height: 999 }`, 322],
    ['markup', `'<img src=x onerror=alert(1)>'`, 322],
    ['nothing', `null`, 322],
  ])('says %s, and the app gives it what it gives', async (_, message, height) => {
    const before = me.page.url();
    await frame.evaluate(`parent.postMessage(${message}, '*')`);
    await me.page.waitForTimeout(150);
    expect(await me.page.locator('iframe').getAttribute('height')).toBe(String(height));
    expect(me.page.url()).toBe(before);
  });

  it('is on a host that serves no page of the app and knows nobody', async () => {
    const headers = { 'content-type': 'application/json', 'x-amoxtli-csrf': '1' };
    for (const path of ['/', '/cursos', '/entrar', '/perfil', '/index.html']) expect([path, (await me.page.request.get(content() + path)).ok()]).toEqual([path, false]);
    expect(await (await me.page.request.post(`${site}/graphql`, { headers, data: ask })).text()).toContain(NAME);
    const stranger = await me.page.request.post(`${content()}/graphql`, { headers, data: ask });
    expect(await stranger.text()).not.toContain(NAME);
  });

  it('may leave its own place, and does not become the app', async () => {
    await frame.evaluate(`location.href = ${JSON.stringify(`${site}/perfil`)}`).catch(() => undefined);
    await me.page.waitForTimeout(800);
    const text = await me.page.locator('iframe').contentFrame().locator('body').innerText({ timeout: 1000 }).catch(() => '');
    expect(text).not.toContain(NAME);
    expect(seen.answersToFrames.filter((url) => !url.endsWith('/perfil'))).toEqual([]);
    expect(me.page.url()).toBe(site + unit);
  });
});
