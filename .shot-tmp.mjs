import { openBrowser } from './tools/browser.mjs';
const [, , base, ...pairs] = process.argv;
const browser = await openBrowser();
for (const pair of pairs) {
  const [name, path, width] = pair.split('|');
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, locale: 'es-MX' });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()));
  await page.goto(base + path); await page.waitForLoadState('networkidle'); await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true });
  await context.close();
}
await browser.close();
