import { readFileSync } from 'node:fs';
import { type Visitor, accessibilityProblems, open, overflowing, visit } from './site';
import { PASSWORD, newEmail, register, signIn } from './steps';

/** A person takes their data along, and goes; afterwards nobody has that account. */
describe('what a person may ask of their own data', () => {
  const email = newEmail('citlali');
  let person: Visitor;
  beforeAll(async () => {
    person = await visit({ width: 320, height: 720 });
    await register(person.page, 'Citlali Ñúñez', email);
  });
  afterAll(() => person?.close());

  it('downloads all of it from the profile', async () => {
    const { page } = person;
    await open(page, '/perfil');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Descargar mis datos' }).click()]);
    expect(download.suggestedFilename()).toBe('mis-datos.json');
    const data = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, Record<string, Record<string, unknown>[]>>;
    expect([data['Cuenta y perfil']?.['Cuenta']?.[0]?.['nombre'], data['Cuenta y perfil']?.['Acceso']?.[0]?.['correo']]).toEqual(['Citlali Ñúñez', email]);
  }, 60_000);

  it('reads what goes and what stays, and is not taken away by a wrong password', async () => {
    const { page } = person;
    await page.getByRole('button', { name: 'Quiero borrar mi cuenta' }).click();
    expect({ axe: await accessibilityProblems(page), overflow: await overflowing(page) }).toEqual({ axe: [], overflow: [] });
    await page.getByLabel('Contraseña', { exact: true }).fill('no es la mía');
    await page.getByRole('button', { name: 'Borrar mi cuenta para siempre' }).click();
    await page.getByText('La contraseña no coincide. No se borró nada.').waitFor();
  }, 60_000);

  it('goes with the right one: signed out, and the account is nobody’s', async () => {
    const { page } = person;
    await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Borrar mi cuenta para siempre' }).click();
    await page.getByRole('button', { name: 'Ir al inicio' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Entrar' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Citlali');
    await signIn(page, email);
    await page.getByText('El correo o la contraseña no coinciden.').waitFor();
    expect(person.complaints).toEqual([]);
  }, 60_000);
});
