import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { linkInMail, open, settled, site } from './site';

export const PASSWORD = 'caballo correcto grapa batería';

/** A new address each time, so that journeys do not meet. */
export const newEmail = (who: string) => `${who}.${Date.now()}.${Math.floor(Math.random() * 1e6)}@ejemplo.mx`;

/** Registers, opens the letter and confirms: signed in at the end. */
export async function register(page: Page, displayName: string, email: string): Promise<void> {
  await open(page, '/registro');
  await page.getByLabel('Nombre completo').fill(displayName);
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await page.locator('main form button[type=submit]').click();
  const link = await linkInMail(page, email, '/verificar-correo');
  await open(page, link.replace(/^https?:\/\/[^/]+/, ''));
  await page.locator('main').getByRole('button').first().click();
  await page.locator('main').getByRole('link', { name: /cursos/i }).first().waitFor();
}

export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await open(page, '/entrar');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.locator('main form button[type=submit]').click();
}

/** Claims the platform with the site's one-time code. */
export async function claimPlatform(page: Page, code = process.env['AMOXTLI_ADMIN_CODE'] ?? ''): Promise<void> {
  await open(page, '/administrador');
  await page.getByLabel('Código de instalación').fill(code);
  await page.getByRole('button', { name: 'Reclamar administración' }).click();
  await page.getByText('Ya administras esta plataforma').waitFor();
}

/** From the profile, with the secret that the page shows; stops before the code is sent. */
export async function beginSecondFactor(page: Page): Promise<void> {
  await open(page, '/perfil');
  await page.getByRole('button', { name: 'Activar segundo factor' }).click();
  const secret = await page.getByText('Si no puedes escanear').locator('xpath=following-sibling::p[1]').innerText();
  await page.getByLabel('Código de verificación').fill(new TOTP({ secret: Secret.fromBase32(secret.trim()) }).generate());
}

export async function confirmSecondFactor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Activar', exact: true }).click();
  await page.getByText('Segundo factor activo').waitFor();
}

/** From a person signed in to an administrator whose role counts. */
export async function administer(page: Page): Promise<void> {
  await claimPlatform(page);
  await beginSecondFactor(page);
  await confirmSecondFactor(page);
}

/** Enrolls from the course page; answers with the run's number. */
export async function enroll(page: Page, slug: string): Promise<string> {
  await open(page, `/cursos/${slug}`);
  await page.getByRole('button', { name: 'Inscribirme' }).click();
  await page.getByRole('link', { name: 'Continuar el curso' }).first().click();
  await page.waitForURL(/\/aprender\/\d+/);
  await settled(page);
  return /\/aprender\/(\d+)/.exec(page.url())?.[1] ?? '';
}

/** The addresses of all units, from the outline on the course home. */
export async function unitsOf(page: Page, runId: string): Promise<string[]> {
  await open(page, `/aprender/${runId}`);
  const links = await page.locator('main a[href*="/u/"]').evaluateAll((all) => all.map((a) => (a as unknown as { getAttribute(n: string): string }).getAttribute('href')));
  return [...new Set(links)].filter((href) => href !== '');
}

export const absolute = (path: string) => `${site}${path}`;
