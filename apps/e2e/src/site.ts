import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
// eslint-disable-next-line @nx/enforce-module-boundaries -- `tools` is no project: screens and journeys open the same browser.
import { openBrowser } from '../../../tools/browser.mjs';

/** The address of the running product; jest-site.mjs started it. */
export const site = process.env['AMOXTLI_SITE'] ?? 'http://localhost:3000';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Visitor = { page: Page; context: BrowserContext; browser: Browser; complaints: string[]; close: () => Promise<void> };

/** A person with a browser of their own, in Mexico, on a desk or a phone. Whatever the console complains of is kept. */
export async function visit({ width = 1280, height = 900, throughFrames = false } = {}): Promise<Visitor> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width, height }, locale: 'es-MX', timezoneId: 'America/Mexico_City', bypassCSP: throughFrames });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, browser, complaints, close: () => browser.close() };
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${site}${path}`);
  await settled(page);
}

/** The page has its heading and nothing is on its way. Within the app the browser knows of no load: the router and the skeletons say it. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main[aria-busy=false]').waitFor();
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('main [class*=animate-pulse]').first().waitFor({ state: 'detached' });
}

/** What axe finds against WCAG 2.2 AA on the page as it stands; `[]` is what we want. It runs beside the page's own policy, not within it. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe', grantUniveralAccess: false });
  await session.send('Runtime.evaluate', { contextId: executionContextId, expression: axeSource });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const expression = `axe.run(document, { iframes: false, runOnly: ${JSON.stringify(tags)} }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')))`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId: executionContextId, expression, awaitPromise: true, returnByValue: true });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value as string[];
}

/** What sticks out to the right of the page; `[]` is what we want. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(`document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5).map((e) => e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 40))`);

/** The newest letter to an address that captured mail shows; the link in it. */
export async function linkInMail(page: Page, email: string, path: string): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    const html = await (await page.request.get(`${site}/correo`)).text();
    const article = html.split('<article>').find((part) => part.includes(email) && part.includes(path));
    const link = article && /href="([^"]+)"/.exec(article)?.[1];
    if (link) return link.replaceAll('&amp;', '&');
    await page.waitForTimeout(250);
  }
  throw new Error(`no letter to ${email} came`);
}
