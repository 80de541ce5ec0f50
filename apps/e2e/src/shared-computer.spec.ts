import { fillIn, problemsOf, rightAnswers, seedCourse } from './course-answers';
import { type Visitor, open, settled, visit } from './site';
import { enroll, newEmail, register, signIn, unitsOf } from './steps';

const SLUG = 'agua-cuidarla-desde-la-comunidad';
const NAME = 'Zenaida Uc Tzab';
const HALF_WRITTEN = 'borrador secreto 7391';

/** Everything that this browser keeps for the site, as one text. */
const KEPT = `(async () => {
  const caches_ = await Promise.all((await caches.keys()).map(async (name) => [name, await Promise.all((await (await caches.open(name)).keys()).map((r) => r.url))]));
  const databases = await indexedDB.databases();
  return JSON.stringify({ cookies: document.cookie, local: { ...localStorage }, session: { ...sessionStorage }, caches: caches_, databases, name: window.name });
})()`;

/** A36: the computer of a telesecundaria is used by one person after another. */
describe('a shared computer', () => {
  let me: Visitor;
  let unit = '';
  const email = newEmail('zenaida');
  const traces = [NAME, 'Zenaida', email, HALF_WRITTEN];
  const found = (text: string) => traces.filter((trace) => text.includes(trace));
  const kept = () => me.page.evaluate<string>(KEPT);
  const shown = async () => `${await me.page.title()} ${await me.page.locator('html').innerHTML()}`;

  beforeAll(async () => {
    me = await visit();
    await register(me.page, NAME, email);
    const runId = await enroll(me.page, SLUG);
    const problem = problemsOf(seedCourse(SLUG)).find((p) => rightAnswers(p).every((a) => a.kind === 'text'));
    for (unit of await unitsOf(me.page, runId)) {
      await open(me.page, unit);
      const card = me.page.locator('section').filter({ has: me.page.getByRole('heading', { name: problem?.title ?? '', exact: true }) }).last();
      if (!problem || (await card.count()) === 0) continue;
      await fillIn(card, rightAnswers(problem));
      await card.getByRole('button', { name: 'Enviar respuesta' }).click();
      await card.getByText(/Recibido, folio/).first().waitFor();
      await card.locator('input[type=text]').first().fill(HALF_WRITTEN);
      await card.getByText('Guardado en este dispositivo').waitFor();
      break;
    }
  });
  afterAll(() => me?.close());

  it('keeps the draft of who is at it, and only that', async () => {
    expect(found(await kept())).toEqual([HALF_WRITTEN]);
    expect(await kept()).toContain('amoxtli:draft:');
  });

  it('keeps nothing of a person who signed out', async () => {
    await open(me.page, '/perfil');
    await me.page.getByRole('button', { name: 'Cerrar sesión', exact: true }).click();
    await me.page.waitForURL((url) => url.pathname === '/');
    await settled(me.page);
    await me.page.getByRole('link', { name: 'Entrar', exact: true }).waitFor();
    expect(found(await shown())).toEqual([]);
    const left = await kept();
    expect(found(left)).toEqual([]);
    expect(left).not.toContain('amoxtli:draft:');
    expect(JSON.parse(left)).toMatchObject({ cookies: '', session: {}, caches: [], databases: [] });
    expect((await me.context.cookies()).map(({ name }) => name)).toEqual([]);
  });

  it('shows nothing of that person to who goes back', async () => {
    for (let steps = 0; steps < 6; steps++) {
      await me.page.goBack().catch(() => undefined);
      await me.page.waitForTimeout(400);
      expect([steps, found(await shown())]).toEqual([steps, []]);
    }
    await open(me.page, unit);
    await me.page.waitForURL(/\/entrar\?volver=/);
    expect(found(await shown())).toEqual([]);
  });

  it('shows the next person an own, empty place', async () => {
    const next = newEmail('tomas');
    await register(me.page, 'Tomás Ek Pech', next);
    await open(me.page, '/mis-cursos');
    await me.page.getByText('Todavía no tienes cursos').waitFor();
    expect(found(await shown())).toEqual([]);
    await open(me.page, unit);
    expect(found(await shown())).toEqual([]);
    expect(await me.page.locator('main form').count()).toBe(0);
  });

  it('is the first person’s again, with the answers that were sent, after signing in', async () => {
    await open(me.page, '/perfil');
    await me.page.getByRole('button', { name: 'Cerrar sesión', exact: true }).click();
    await me.page.waitForURL((url) => url.pathname === '/');
    await signIn(me.page, email);
    await me.page.getByText(NAME).first().waitFor();
    await open(me.page, unit);
    await me.page.getByText(/Recibido, folio/).first().waitFor();
    expect(await me.page.locator('html').innerHTML()).not.toContain(HALF_WRITTEN);
  });
});
