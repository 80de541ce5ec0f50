import { readFileSync } from 'node:fs';
import { fillIn, problemsOf, rightAnswers, seedCourse } from './course-answers';
import { type Visitor, accessibilityProblems, open, overflowing, settled, visit } from './site';
import { enroll, newEmail, register, unitsOf } from './steps';

const SLUG = 'porcentajes-para-la-vida-diaria';

/** register → find by facet and search → enroll → study → answer wrong, answer right → pass → download the constancia → verify it signed out */
describe.each([
  ['on a desk', 1280],
  ['on a phone of 320 px', 320],
])('a person learns and earns a constancia %s', (_, width) => {
  let me: Visitor;
  let runId = '';
  const course = seedCourse(SLUG);
  const problems = problemsOf(course);
  beforeAll(async () => {
    me = await visit({ width });
  });
  afterAll(() => me?.close());

  const checkPage = async () => expect({ url: me.page.url(), axe: await accessibilityProblems(me.page), overflow: await overflowing(me.page) }).toEqual({ url: me.page.url(), axe: [], overflow: [] });

  it('finds the course by facet and by a misspelt search', async () => {
    await open(me.page, '/');
    await checkPage();
    await open(me.page, '/cursos');
    await checkPage();
    const filters = me.page.locator('details').filter({ hasText: 'Filtros' }).first();
    if (!(await me.page.getByLabel(/Habilidades académicas fundamentales/).first().isVisible())) await filters.locator('summary').click();
    await me.page.getByLabel(/Habilidades académicas fundamentales/).first().check();
    await me.page.waitForURL(/linea|LINE|FAS/i);
    await me.page.getByLabel('Buscar cursos').fill('porsentajes');
    await me.page.getByRole('button', { name: 'Buscar' }).click();
    await me.page.getByText(/Mostramos resultados de/).waitFor();
    await checkPage();
    await me.page.getByRole('link', { name: course.title }).first().click();
    await me.page.waitForURL(`**/cursos/${SLUG}`);
    await settled(me.page);
    await checkPage();
  });

  it('registers, confirms the address and enrolls', async () => {
    await register(me.page, 'Xóchitl Pérez Ñáñez', newEmail('xochitl'));
    runId = await enroll(me.page, SLUG);
    expect(runId).not.toBe('');
    await checkPage();
  });

  it('answers wrong, is told so, answers right, and passes', async () => {
    let firstTry = true;
    for (const unit of await unitsOf(me.page, runId)) {
      await open(me.page, unit);
      for (const problem of problems) {
        const card = me.page.locator('section').filter({ has: me.page.getByRole('heading', { name: problem.title, exact: true }) }).last();
        if ((await card.count()) === 0 || (await card.locator('form').count()) === 0) continue;
        const answers = rightAnswers(problem);
        if (firstTry && answers.every((a) => a.kind === 'numerical')) {
          firstTry = false;
          await fillIn(card, answers.map((a) => ({ ...a, text: '-12345' })));
          await card.getByRole('button', { name: 'Enviar respuesta' }).click();
          await card.getByText('Respuesta incorrecta').first().waitFor();
          await checkPage();
        }
        await fillIn(card, answers);
        await card.getByRole('button', { name: 'Enviar respuesta' }).click();
        await card.getByText('Respuesta correcta').first().waitFor();
        await card.getByText(/Recibido, folio/).first().waitFor();
      }
      await checkPage();
    }
    expect(firstTry).toBe(false);
    await open(me.page, `/aprender/${runId}/progreso`);
    await me.page.getByText('Curso aprobado').waitFor();
    await checkPage();
  }, 300_000);

  it('downloads the constancia, and a stranger verifies it signed out', async () => {
    await open(me.page, `/constancia/${runId}`);
    const link = me.page.getByRole('link', { name: /Descargar constancia/ });
    await link.waitFor({ timeout: 30_000 });
    await checkPage();
    const [download] = await Promise.all([me.page.waitForEvent('download'), link.click()]);
    const pdf = readFileSync(await download.path());
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
    const folio = /constancia-(.+)\.pdf/.exec(download.suggestedFilename())?.[1] ?? '';
    expect(folio).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const stranger = await visit({ width });
    try {
      await open(stranger.page, `/verificar/${folio}`);
      await stranger.page.getByText('Xóchitl Pérez Ñáñez').first().waitFor();
      expect(await accessibilityProblems(stranger.page)).toEqual([]);
      await open(stranger.page, '/verificar/ZZZZ-ZZZZ-ZZZZ-ZZZZ');
      expect(await stranger.page.locator('main').innerText()).not.toContain('Xóchitl');
      expect(stranger.complaints).toEqual([]);
    } finally {
      await stranger.close();
    }
  }, 120_000);

  it('and the console never complained', () => expect(me.complaints).toEqual([]));
});
