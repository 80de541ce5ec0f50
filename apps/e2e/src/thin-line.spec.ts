import type { Locator, Page } from 'playwright-core';
import { fillIn, problemsOf, rightAnswers, seedCourse } from './course-answers';
import { type Visitor, open, settled, visit } from './site';
import { enroll, newEmail, register, unitsOf } from './steps';

const SLUG = 'agua-cuidarla-desde-la-comunidad';
const GRADED = 'El monte y la llave';
const OTHER = 'Cuentas de un acuífero';

/** The line of a rural school: it drops in the middle of an answer, and nothing typed or sent is lost or counted twice. */
describe('a person whose line drops', () => {
  let me: Visitor;
  let unit = '';
  const problems = problemsOf(seedCourse(SLUG));
  const answersTo = (title: string) => rightAnswers(problems.find((p) => p.title === title) ?? fail(title));
  const card = (page: Page, title: string): Locator => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) }).last();

  beforeAll(async () => {
    me = await visit({ width: 390 });
    await register(me.page, 'Rufina Chan Dzul', newEmail('rufina'));
    const runId = await enroll(me.page, SLUG);
    for (unit of await unitsOf(me.page, runId)) {
      await open(me.page, unit);
      if ((await card(me.page, GRADED).count()) > 0) return;
    }
    throw new Error(`no unit has «${GRADED}»`);
  });
  afterAll(() => me?.close());

  it('answers without a line: it is kept, and said so', async () => {
    await me.context.setOffline(true);
    await fillIn(card(me.page, GRADED), answersTo(GRADED));
    await card(me.page, GRADED).getByText('Guardado en este dispositivo').waitFor();
    await card(me.page, GRADED).getByRole('button', { name: 'Enviar respuesta' }).click();
    await card(me.page, GRADED).getByText('No se pudo enviar, lo conservamos').waitFor();
    expect(await card(me.page, GRADED).getByText(/^Intentos: 0 de/).count()).toBe(1);
    expect(await card(me.page, GRADED).locator('input:checked').count()).toBe(1);
  });

  it('sends it again when the line is back: it is received and counts once', async () => {
    await me.context.setOffline(false);
    await card(me.page, GRADED).getByRole('button', { name: 'Reintentar envío' }).click();
    await card(me.page, GRADED).getByText(/^Recibido, folio/).waitFor();
    await card(me.page, GRADED).getByText('Respuesta correcta').waitFor();
    await open(me.page, unit);
    await card(me.page, GRADED).getByText(/^Intentos: 1 de/).waitFor();
    expect(await me.page.evaluate(`Object.keys(localStorage).filter((key) => key.startsWith('amoxtli:draft'))`)).toEqual([]);
  });

  it('whose answer arrives but whose receipt is lost tries again, and it still counts once', async () => {
    await fillIn(card(me.page, OTHER), answersTo(OTHER));
    let arrived = 0;
    await me.page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('SubmitAnswer')) return route.continue();
      await route.fetch();
      arrived++;
      return route.abort('connectionreset');
    });
    await card(me.page, OTHER).getByRole('button', { name: 'Enviar respuesta' }).click();
    await card(me.page, OTHER).getByText('No se pudo enviar, lo conservamos').waitFor();
    await me.page.unroute('**/graphql');
    expect(arrived).toBe(1);
    await me.page.reload();
    await settled(me.page);
    await card(me.page, OTHER).getByText('No se pudo enviar, lo conservamos').waitFor();
    await card(me.page, OTHER).getByRole('button', { name: 'Reintentar envío' }).click();
    await card(me.page, OTHER).getByText(/^Recibido, folio/).waitFor();
    await card(me.page, OTHER).getByText(/^Intentos: 1 de/).waitFor();
  });

  it('closes the page with an answer half written, and finds it there again', async () => {
    await fillIn(card(me.page, OTHER), answersTo(OTHER).map((answer) => ({ ...answer, text: answer.kind === 'numerical' ? '4.75' : answer.text })));
    await card(me.page, OTHER).getByText('Guardado en este dispositivo').waitFor();
    await me.page.close();
    const page = await me.context.newPage();
    await open(page, unit);
    await card(page, OTHER).getByText('Guardado en este dispositivo').waitFor();
    expect(await card(page, OTHER).locator('input[type=text]').first().inputValue()).toBe('4.75');
    await card(page, OTHER).getByText(/^Intentos: 1 de/).waitFor();
  });

  it('was never shown an error that is not the line', () => expect(me.complaints.filter((text) => !/net::ERR|Failed to fetch|ERR_INTERNET/.test(text))).toEqual([]));
});

function fail(title: string): never {
  throw new Error(`the seed has no problem «${title}»`);
}
