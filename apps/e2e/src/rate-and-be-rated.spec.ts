import { type Keyboard, keyboardOf } from './keyboard';
import { type Visitor, accessibilityProblems, open, overflowing, settled, visit } from './site';
import { PASSWORD, newEmail, register } from './steps';

const COM = '/competencias/prende-skills@9/COM';
const WHY = 'Llevo dos ciclos enseñando a mi grupo a decir de quién es cada foto.';
const OPINION = 'Se entiende para quién es y abre en cualquier teléfono.';

/** Two teachers with narrow phones: one rates herself and asks, the other looks at her work and says what he sees, by keyboard. */
describe('a teacher rates herself and a colleague rates her work, at 320 px', () => {
  let ines: Visitor;
  let beto: Visitor;
  let keys: Keyboard;
  let address = '';
  const email = newEmail('beto');

  beforeAll(async () => {
    const registering = await visit();
    await register(registering.page, 'Beto Pérez Canul', email);
    await registering.close();
    [ines, beto] = [await visit({ width: 320, height: 720 }), await visit({ width: 320, height: 720 })];
    await register(ines.page, 'Inés Ñúñez', newEmail('ines'));
    keys = await keyboardOf(beto.page);
  }, 120_000);
  afterAll(() => Promise.all([ines?.close(), beto?.close()]));

  const fine = async ({ page }: Visitor, step: string) => expect([step, await accessibilityProblems(page), await overflowing(page)]).toEqual([step, [], []]);
  const line = async () => (await ines.page.getByRole('listitem').filter({ hasText: 'Cuatro miradas con la rúbrica' }).innerText()).replace(/\s+/g, ' ');

  it('she marks each criterion, says why, and the reasons move at once', async () => {
    const { page } = ines;
    await open(page, COM);
    expect(await line()).toMatch(/Falta · 0 de 4/);
    await page.getByRole('button', { name: 'Valorarme con la rúbrica' }).click();
    await fine(ines, 'the form');
    await page.getByRole('button', { name: 'Guardar mi valoración' }).click();
    await page.getByText('Hay 4 datos por completar.').waitFor();
    await fine(ines, 'what is missing');
    for (const criterion of ['A quién se dirige', 'El medio que eligió', 'Lo ajeno y lo propio']) await page.getByRole('group', { name: criterion }).getByRole('radio', { name: /Logrado/ }).check();
    await page.getByRole('textbox', { name: 'Por qué' }).fill(WHY);
    await page.getByRole('button', { name: 'Guardar mi valoración' }).click();
    await page.getByText('Tu valoración está guardada.').waitFor();
    expect(await line()).toMatch(/Falta · 1 de 4/);
    await fine(ines, 'rated');
    await page.getByRole('link', { name: 'Cómo me valoro' }).click();
    await page.waitForURL(/\/evidencias\//);
    await page.getByText(WHY).waitFor();
    await fine(ines, 'what she said');
  });

  it('hands a piece in and makes an address for a colleague', async () => {
    const { page } = ines;
    await open(page, `/evidencias/nueva?competencia=${encodeURIComponent('prende-skills@9/COM')}`);
    await page.getByLabel('Título').fill('Un cartel para el mercado');
    await page.getByLabel(/^Cuéntalo/).fill('Lo hicimos para quienes venden ahí, con su palabra y sus fotos.');
    await page.getByRole('button', { name: 'Guardar borrador' }).click();
    await page.waitForURL(/\/evidencias\/[0-9a-f-]{36}$/);
    await page.getByLabel('Elegir archivos').setInputFiles({ name: 'cartel.txt', mimeType: 'text/plain', buffer: Buffer.from('Se vende miel.') });
    await page.getByText('cartel.txt está guardado.').waitFor();
    await page.getByRole('button', { name: 'Entregar' }).click();
    await page.getByRole('button', { name: 'Sí, entregar' }).click();
    await page.getByText('Está entregada.').waitFor();
    await page.getByRole('button', { name: 'Hacer un enlace' }).click();
    address = await page.getByRole('textbox', { name: 'Enlace 1' }).inputValue();
    expect(address).toMatch(/\/colegas\/[0-9A-Z-]{19}$/);
    await fine(ines, 'an address');
  });

  it('he signs in on the way, sees the work, and says by keyboard what he sees', async () => {
    const { page } = beto;
    await page.goto(address);
    await page.waitForURL(/\/entrar\?volver=/);
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(/\/colegas\//);
    await settled(page);
    await page.getByRole('heading', { name: 'Inés Ñúñez te pide tu opinión', level: 1 }).waitFor();
    await fine(beto, 'the work');
    const file = await page.request.get(new URL((await page.getByRole('link', { name: 'Abrir: cartel.txt' }).getAttribute('href')) ?? '', page.url()).href);
    expect([file.status(), await file.text()]).toEqual([200, 'Se vende miel.']);
    for (const level of ['3', '2', '2']) {
      await keys.tabTo(/./, 'radio');
      await keys.press(level);
    }
    await page.getByText(/Resultado: 80\s?% · Competente/).waitFor();
    await keys.tabTo('Por qué', 'textbox');
    await keys.type(OPINION);
    await keys.tabTo('Enviar mi opinión', 'button');
    await keys.press('Enter');
    await page.getByText('Gracias: tu opinión está enviada.').waitFor();
    await fine(beto, 'sent');
    await page.goto(address);
    await page.getByRole('heading', { name: 'Este enlace ya no lleva a ningún trabajo' }).waitFor();
    await fine(beto, 'used');
    expect((await page.request.get(file.url())).status()).toBe(404);
  });

  it('she reads it with his name, and the reasons have moved again', async () => {
    const { page } = ines;
    await page.reload();
    await settled(page);
    const said = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Beto Pérez Canul' }) });
    expect(await said.innerText()).toContain(OPINION);
    await fine(ines, 'read');
    await open(page, COM);
    expect(await line()).toMatch(/Falta · 2 de 4/);
    await page.getByText('Opinó una persona colega').waitFor();
    await fine(ines, 'moved');
    expect(ines.complaints).toEqual([]);
  });
});
