import { describeOperated, operate } from './operator';
import { type Visitor, accessibilityProblems, open, overflowing, settled, visit } from './site';
import { beginSecondFactor, confirmSecondFactor, newEmail, register } from './steps';

const SLUG = 'un-instrumento-digital-para-evaluar';
const INSTITUTION = 'AMOXTLI';

/** an author says what their institution's course gives → who runs it offers a plan for many, changes it and closes it; on the narrowest phone */
describeOperated('an institution says what its courses give and offers plans (needs a site started by this run)', () => {
  const email = newEmail('cuida');
  let keeper: Visitor;
  beforeAll(async () => {
    keeper = await visit({ width: 320, height: 720 });
    await register(keeper.page, 'Citlali Cuida Marcos', email);
    await grant('AUTHOR');
    await beginSecondFactor(keeper.page);
    await confirmSecondFactor(keeper.page);
  }, 120_000);
  afterAll(() => keeper?.close());

  const grant = async (role: string) => expect(await operate('grant-role', email, role, INSTITUTION)).toContain(role);
  const check = async () => expect({ url: keeper.page.url(), axe: await accessibilityProblems(keeper.page), overflow: await overflowing(keeper.page) }).toEqual({ url: keeper.page.url(), axe: [], overflow: [] });

  it('comes from the course to what it gives, and gives a part of a competency for one problem', async () => {
    const { page } = keeper;
    await open(page, `/cursos/${SLUG}`);
    await page.getByRole('link', { name: 'Qué competencias da' }).click();
    await page.waitForURL('**/impartir/*/competencias');
    await settled(page);
    await page.getByLabel('Marco').selectOption('ict-cft@3');
    await page.getByLabel('Competencia', { exact: true }).selectOption({ label: await optionOf('KD.1 · ') });
    await page.getByLabel('Qué de ella').selectOption({ index: 1 });
    await page.getByLabel('Qué parte').selectOption({ label: await optionOf('› ejercicio 1') });
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Guardado').waitFor();
    await page.getByText('Una parte: cuenta para la competencia entera').first().waitFor();
    await check();
  });

  it('offers a plan with a course that was looked for, changes it and stops offering it', async () => {
    const { page } = keeper;
    await grant('INSTITUTION_ADMIN');
    await open(page, '/institucion/planes');
    await page.getByLabel('Nombre del plan').fill('Plan de verano');
    await page.getByLabel('Marco').selectOption('ict-cft@3');
    await page.getByRole('checkbox', { name: /KA\.2/ }).check();
    await page.getByLabel('Buscar un curso del catálogo').fill('instrumento');
    await page.getByRole('button', { name: 'Buscar', exact: true }).click();
    await page.getByRole('button', { name: /Agregar el curso Un instrumento/ }).click();
    await check();
    await page.getByRole('button', { name: 'Ofrecer el plan' }).click();
    await page.getByText('«Plan de verano» ya se ofrece.').waitFor();
    await page.getByText('2 cosas por hacer').first().click();
    await check();
    await page.getByRole('button', { name: 'Cambiar el plan Plan de verano' }).click();
    await page.getByRole('button', { name: /^Quitar el curso Un instrumento/ }).click();
    await check();
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await page.getByText('1 cosa por hacer').first().waitFor();
    await page.getByRole('button', { name: 'Dejar de ofrecerlo: Plan de verano' }).click();
    await check();
    await page.getByRole('button', { name: 'Sí, dejar de ofrecerlo' }).click();
    await expect(page.getByRole('heading', { name: 'Plan de verano' }).waitFor({ state: 'detached' })).resolves.toBeUndefined();
  });

  /** The whole label of the first choice that has these words. */
  const optionOf = async (words: string) => ((await keeper.page.locator('option', { hasText: words }).first().textContent()) ?? '').trim();
});
