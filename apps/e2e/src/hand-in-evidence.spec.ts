import { type Visitor, accessibilityProblems, open, overflowing, settled, visit } from './site';
import { newEmail, register } from './steps';

/** A teacher with a narrow phone: from the matrix to a piece of evidence with its file, on the running product. */
describe('a teacher hands evidence in, at 320 px', () => {
  let teacher: Visitor;

  beforeAll(async () => {
    teacher = await visit({ width: 320, height: 640 });
    await register(teacher.page, 'Inés Ñúñez', newEmail('ines'));
  });
  afterAll(() => teacher?.close());

  const fine = async (step: string) => expect([step, await accessibilityProblems(teacher.page), await overflowing(teacher.page)]).toEqual([step, [], []]);

  it('from the matrix to a draft that has its own address', async () => {
    const { page } = teacher;
    await open(page, '/competencias');
    await fine('matrix');
    await page.getByRole('link', { name: /^KA\.2 / }).first().click();
    await page.waitForURL(/\/competencias\/ict-cft@3\/KA\.2$/);
    await settled(page);
    await fine('competency');
    await page.getByRole('link', { name: /^Preparar evidencia/ }).first().click();
    await page.waitForURL(/\/evidencias\/nueva/);
    await settled(page);
    await page.getByRole('button', { name: 'Guardar borrador' }).click();
    await page.getByText('Ponle un título.').waitFor();
    await fine('a field that does not fit');
    await page.getByLabel('Título').fill('Una secuencia para fracciones');
    await page.getByLabel(/^Cuéntalo/).fill('La probé con dos grupos.');
    await page.getByRole('button', { name: 'Guardar borrador' }).click();
    await page.waitForURL(/\/evidencias\/[0-9a-f-]{36}$/);
    await page.getByText('El borrador está guardado.').waitFor();
    await fine('draft');
  });

  it('with files: one refused in plain words, one kept, which opens again after a reload', async () => {
    const { page, complaints } = teacher;
    const input = page.getByLabel('Elegir archivos');
    await input.setInputFiles({ name: 'programa.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
    await page.getByText(/Ese tipo de archivo no se acepta|Contiene un programa/).waitFor();
    await fine('refused');
    await page.getByRole('button', { name: 'Olvidar programa.exe' }).click();
    await input.setInputFiles({ name: 'bitácora de clase.txt', mimeType: 'text/plain', buffer: Buffer.from('Lunes: fracciones con papel.') });
    await page.getByText('bitácora de clase.txt está guardado.').waitFor();
    complaints.length = 0;
    await page.reload();
    await settled(page);
    const link = page.getByRole('link', { name: 'Abrir bitácora de clase.txt' });
    const file = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect([file.status(), await file.text()]).toEqual([200, 'Lunes: fracciones con papel.']);
    await page.getByRole('button', { name: 'Quitar bitácora de clase.txt' }).click();
    await page.getByText('Se quitó bitácora de clase.txt.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('with a large file on a line that breaks twice: it goes on where it was, and arrives whole', async () => {
    const { page, complaints } = teacher;
    const large = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(2_600_000, 'x'), Buffer.from('\n%%EOF\n')]);
    const offsets: string[] = [];
    let broken = 0;
    await page.route('**/evidencias/subidas/*', async (route) => {
      const request = route.request();
      if (request.method() === 'PATCH') offsets.push((await request.headerValue('upload-offset')) ?? '');
      await (request.method() === 'PATCH' && offsets.length >= 2 && ++broken <= 2 ? route.abort('connectionreset') : route.continue());
    });
    await page.getByLabel('Elegir archivos').setInputFiles({ name: 'cuaderno.pdf', mimeType: 'application/pdf', buffer: large });
    await page.getByText('cuaderno.pdf está guardado.').waitFor();
    await page.unroute('**/evidencias/subidas/*');
    expect(offsets).toEqual(['0', '1048576', '1048576', '1048576', '2097152']);
    const link = page.getByRole('link', { name: 'Abrir cuaderno.pdf' });
    const file = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect((await file.body()).equals(large)).toBe(true);
    complaints.length = 0;
  });

  it('which is handed in or says what is missing, is listed, and can be withdrawn', async () => {
    const { page, complaints } = teacher;
    await page.getByRole('button', { name: 'Entregar' }).click();
    await page.getByRole('button', { name: 'Sí, entregar' }).click();
    await page.getByText('Está entregada.').waitFor();
    await fine('handed in');
    await open(page, '/competencias/ict-cft@3/KA.2');
    await page.getByRole('link', { name: 'Una secuencia para fracciones' }).click();
    await page.waitForURL(/\/evidencias\/[0-9a-f-]{36}$/);
    await settled(page);
    await page.getByText('Retirar esta evidencia').click();
    await page.getByRole('button', { name: 'Sí, retirarla' }).click();
    await page.getByText('La retiraste; no cuenta.').waitFor();
    await fine('withdrawn');
    expect(complaints).toEqual([]);
  });
});
