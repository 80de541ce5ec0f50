/** What a first visit costs, compressed, everything included, as Chromium counts it on the wire: a new profile each time. */
import { build } from '../tools/build.mjs';
import { openBrowser } from '../tools/browser.mjs';

await build();
const { default: startSite } = await import('../tools/jest-site.mjs');
const { default: stopSite } = await import('../tools/jest-site-stop.mjs');
await startSite();
const site = process.env.AMOXTLI_SITE;
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

async function weigh(browser, path, storageState) {
  const context = await browser.newContext({ locale: 'es-MX', viewport: { width: 390, height: 844 }, storageState });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = {};
  const typeOf = new Map();
  session.on('Network.responseReceived', ({ requestId, type }) => typeOf.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = typeOf.get(requestId) ?? 'Other';
    kinds[type] = (kinds[type] ?? 0) + encodedDataLength;
  });
  await page.goto(site + path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const total = Object.values(kinds).reduce((sum, n) => sum + n, 0);
  process.stdout.write(`${kB(total)} kB  ${path}  ${Object.entries(kinds).map(([type, n]) => `${type} ${(n / 1000).toFixed(1)}`).join(', ')} (${typeOf.size} requests)\n`);
  await context.close();
}

/** A learner in the first course; answers with its browser state and the address of a unit. */
async function enroll(browser) {
  const context = await browser.newContext({ locale: 'es-MX' });
  const page = await context.newPage();
  const email = `peso.${Date.now()}@ejemplo.mx`;
  await page.goto(`${site}/registro`);
  await page.getByLabel('Nombre completo').fill('Peso Ligero');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill('caballo correcto grapa batería');
  await page.locator('main form button[type=submit]').click();
  let link;
  while (!link) {
    await page.waitForTimeout(300);
    link = /href="([^"]+verificar-correo[^"]+)"/.exec(await (await page.request.get(`${site}/correo`)).text())?.[1];
  }
  await page.goto(link);
  await page.locator('main').getByRole('button').first().click();
  await page.locator('main').getByRole('link', { name: /cursos/i }).first().waitFor();
  await page.goto(`${site}/cursos/porcentajes-para-la-vida-diaria`);
  await page.getByRole('button', { name: 'Inscribirme' }).click();
  await page.getByRole('link', { name: 'Continuar el curso' }).first().click();
  await page.waitForURL(/aprender/);
  const unit = await page.locator('main a[href*="/u/"]').nth(1).getAttribute('href');
  const storageState = await context.storageState();
  await context.close();
  return { unit, storageState };
}

const browser = await openBrowser();
try {
  for (const path of ['/', '/cursos', '/cursos/porcentajes-para-la-vida-diaria', '/verificar', '/marcos', '/marcos/ict-cft@3', '/verificar-credencial']) await weigh(browser, path);
  const { unit, storageState } = await enroll(browser);
  await weigh(browser, unit, storageState);
} finally {
  await browser.close();
  await stopSite();
}
