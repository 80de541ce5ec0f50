import { seedCourse } from './course-answers';
import { type Archives, packCourse } from './course-archive';
import { type Visitor, accessibilityProblems, open, overflowing, settled, visit } from './site';
import { beginSecondFactor, claimPlatform, confirmSecondFactor, newEmail, register } from './steps';

const SLUG = 'hojas-de-calculo-para-tu-trabajo';
const TITLE = 'Taller de hojas para telesecundarias';
const NOT_ALLOWED = 'No tienes permiso para esto';

/** Keeps what the upload's bar says of itself, at every change. */
const WATCH_BAR = `window.shown = []; new MutationObserver(() => window.shown.push(document.querySelector('progress')?.getAttribute('aria-label') ?? ''))
  .observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })`;

/** claim the platform → second factor → files that are no course → a course, counted → it is in the catalogue. Needs a fresh site: its code works once. */
describe('an administrator imports a course', () => {
  let me: Visitor;
  let archives: Archives;
  const course = seedCourse(SLUG);
  beforeAll(async () => {
    archives = await packCourse(SLUG, { org: 'TELESEC', title: course.title, newTitle: TITLE });
    me = await visit();
    await register(me.page, 'Itzel Ávila Cruz', newEmail('itzel'));
  });
  afterAll(async () => {
    archives?.remove();
    await me?.close();
  });

  const checkPage = async () => expect({ axe: await accessibilityProblems(me.page), overflow: await overflowing(me.page) }).toEqual({ axe: [], overflow: [] });

  const courseCount = async () => {
    await open(me.page, '/cursos');
    return me.page.getByText(/^\d+ cursos$/).first().innerText();
  };

  const upload = async (file: string) => {
    await open(me.page, '/admin/importar');
    await me.page.getByLabel('Archivo del curso').setInputFiles(file);
    await me.page.getByRole('button', { name: 'Subir e importar' }).click();
  };

  it('claims the platform once, and has no power yet', async () => {
    await open(me.page, '/administrador');
    await me.page.getByLabel('Código de instalación').fill('AAAAA-AAAAA');
    await me.page.getByRole('button', { name: 'Reclamar administración' }).click();
    await me.page.getByText(/Ese código no sirve/).waitFor();
    await claimPlatform(me.page);
    await checkPage();
    await me.page.goto(`${new URL(me.page.url()).origin}/admin/importar`);
    await me.page.getByText(NOT_ALLOWED).waitFor();
  });

  it('sets up the second factor, and then may import', async () => {
    await open(me.page, '/perfil');
    await me.page.getByText('Tu función en la plataforma exige un segundo factor.').waitFor();
    await beginSecondFactor(me.page);
    await checkPage();
    await confirmSecondFactor(me.page);
    await checkPage();
    await open(me.page, '/admin/importar');
    await me.page.getByText('Aún no hay importaciones.').waitFor();
    await me.page.getByRole('link', { name: 'Administrar' }).waitFor();
    await checkPage();
  });

  it('is told in words that a renamed letter is no course', async () => {
    await upload(archives.text);
    const alert = me.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/no es un \.tar\.gz: exporta el curso de nuevo/);
    expect(await me.page.getByText('Archivo completo').count()).toBe(0);
    await checkPage();
  });

  it('is told that a truncated archive failed, and the catalogue is as before', async () => {
    const before = await courseCount();
    await upload(archives.cut);
    await me.page.waitForURL(/\/admin\/importar\/.+/);
    await me.page.getByText('La importación falló').waitFor({ timeout: 30_000 });
    expect(await me.page.getByRole('alert').innerText()).toMatch(/incompleto|cortad|dañad/i);
    await checkPage();
    expect(await courseCount()).toBe(before);
  });

  it('uploads a course, sees how far it is, and reads the report', async () => {
    await open(me.page, '/admin/importar');
    await me.page.evaluate(WATCH_BAR);
    await me.page.getByLabel('Archivo del curso').setInputFiles(archives.whole);
    await me.page.getByRole('button', { name: 'Subir e importar' }).click();
    await me.page.waitForURL(/\/admin\/importar\/.+/, { timeout: 30_000 });
    const shown = await me.page.evaluate<string[]>('window.shown');
    expect(shown.filter((text) => /^Subiendo: [1-9]\d?(\.\d)?\s?%$/.test(text)).length).toBeGreaterThan(0);
    await me.page.getByRole('heading', { name: 'Informe' }).waitFor({ timeout: 30_000 });
    await settled(me.page);
    await checkPage();
    const problems = me.page.getByRole('row').filter({ has: me.page.getByRole('rowheader', { name: 'problem', exact: true }) });
    const count = course.sections.flatMap((s) => s.subsections.flatMap((sub) => sub.units.flatMap((u) => u.blocks))).filter((b) => b.olxKind === 'problem').length;
    expect(await problems.getByRole('cell').allInnerTexts()).toEqual([String(count), '0', '0']);
    expect(await me.page.getByText('TELESEC').first().isVisible()).toBe(true);
  });

  it('finds it in the catalogue within five seconds', async () => {
    const began = Date.now();
    const stranger = await visit();
    try {
      for (;;) {
        await open(stranger.page, `/cursos?q=${encodeURIComponent(TITLE)}`);
        if ((await stranger.page.getByRole('link', { name: TITLE }).count()) > 0) break;
        if (Date.now() - began > 10_000) throw new Error('the course did not come');
        await stranger.page.waitForTimeout(500);
      }
      await stranger.page.getByRole('link', { name: TITLE }).first().click();
      await stranger.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    } finally {
      await stranger.close();
    }
    expect(me.complaints.filter((text) => !/status of 40\d/.test(text))).toEqual([]);
  });

  it('confirms a teacher who says to work at an institution, both on the narrowest phone', async () => {
    const teacher = await visit({ width: 320, height: 640 });
    const check = async ({ page }: Visitor) => expect({ axe: await accessibilityProblems(page), overflow: await overflowing(page) }).toEqual({ axe: [], overflow: [] });
    try {
      await register(teacher.page, 'Maestra Nopal de Ejemplo', newEmail('nopal'));
      await open(teacher.page, '/perfil');
      await teacher.page.getByLabel('Entidad donde das clase').selectOption('20');
      await teacher.page.getByLabel('Nivel educativo').selectOption('secundaria');
      await teacher.page.getByLabel('Clave de tu escuela').fill('21DTV0000A');
      await teacher.page.getByLabel('Turno').selectOption('matutino');
      await teacher.page.getByLabel('Institución que puede confirmar').selectOption({ label: 'Colectivo Amoxtli' });
      await teacher.page.getByText('¿Para qué la pedimos').click();
      const save = teacher.page.getByRole('button', { name: 'Guardar mis datos docentes' });
      await save.click();
      await teacher.page.getByText('Esa CCT es de otra entidad').waitFor();
      await check(teacher);
      await teacher.page.getByLabel('Clave de tu escuela').fill('20DTV0000A');
      await save.click();
      await teacher.page.getByText('esperábamos que terminara en J').waitFor();
      await check(teacher);
      await me.page.setViewportSize({ width: 320, height: 640 });
      await open(me.page, '/mis-cursos');
      await me.page.getByRole('link', { name: 'Administrar' }).click();
      await me.page.getByRole('link', { name: 'Docentes', exact: true }).click();
      await me.page.getByLabel('Institución').selectOption({ label: 'Colectivo Amoxtli' });
      await me.page.getByText('Escuela 20DTV0000A, turno matutino').waitFor();
      await checkPage();
      await me.page.getByRole('button', { name: /^Confirmar.*Nopal/ }).click();
      await me.page.getByText('Escuela 20DTV0000A, turno matutino').waitFor({ state: 'detached' });
      await checkPage();
      await open(teacher.page, '/perfil');
      await teacher.page.getByText('Colectivo Amoxtli confirmó que trabajas ahí.').waitFor();
    } finally {
      await teacher.close();
    }
  });
});
