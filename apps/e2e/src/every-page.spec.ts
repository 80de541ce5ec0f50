import { type Visitor, accessibilityProblems, open, overflowing, visit } from './site';
import { enroll, newEmail, register, unitsOf } from './steps';

const SLUG = 'cambio-climatico-entender-y-actuar';
const OPEN_COURSE = 'porcentajes-para-la-vida-diaria';

const forAnyone = ['/', '/cursos', '/cursos?q=agua', '/cursos?q=zzzzqqqq', `/cursos/${SLUG}`, `/cursos/${OPEN_COURSE}`, '/instituciones', '/instituciones?q=zzzz', '/verificar', '/verificar/ZZZZ-ZZZZ-ZZZZ-ZZZZ', '/verificar-credencial', '/pasaporte/ZZZZ-ZZZZ-ZZZZ-ZZZZ', '/marcos', '/marcos/ict-cft@3', '/marcos/prende-skills@9', '/marcos/ict-cft@3/KA.2', '/marcos/nada', '/marcos/ict-cft@3/nada', '/accesibilidad', '/entrar', '/registro', '/recuperar', '/restablecer?token=nada', '/verificar-correo', '/nada/de/nada', '/cursos/nada', '/lineas/nada', '/instituciones/nada'];
const forLearners = ['/mis-cursos', '/perfil', '/administrador', '/institucion/docentes', '/institucion/sello', '/admin/constancias', '/pasaporte', '/aprender/RUN', '/aprender/RUN/progreso', '/constancia/RUN', '/aprender/999999', '/aprender/nada', '/aprender/999999/progreso', '/aprender/RUN/u/RUN.999999', '/aprender/RUN/u/nada', '/constancia/1', '/constancia/999999', '/constancia/nada',
  '/competencias', '/competencias/marco/prende-skills@9', '/competencias/marco/nada', '/competencias/ict-cft@3/KA.2', '/competencias/nada/nada', '/evidencias/nueva', '/evidencias/nueva?competencia=ict-cft@3/KA.2', '/evidencias/nueva?competencia=ict-cft@3/KA.2&tipo=previo', '/evidencias/nueva?competencia=nada', '/evidencias/nada', '/colegas/ZZZZ-ZZZZ-ZZZZ-ZZZZ',
  '/diagnostico', '/plan', '/evaluar', '/evaluar/nada', '/institucion/reportes', '/institucion/planes', '/administrar', '/admin/encargos', '/admin/marcos', '/impartir/RUN/competencias', '/impartir/RUN/constancias'];

const NOT_FOUND = { es: 'Esta página no existe', en: 'This page does not exist' };
const isWrong = (path: string) => /nada$|999999/.test(path) && !path.startsWith('/restablecer');
/** Words that only Spanish has; a name of a course is its author's in any language. */
const SPANISH = /[¿¡ñ]|\b(los|las|una|tus?|mis?|para|página|cursos|instituciones|constancia|cuenta|entrar|correo|contraseña)\b/i;
/** Pages whose heading is a title that an author gave. */
const isAuthored = (path: string) => /^\/(cursos|aprender)\/(?!nada)[^/]+$/.test(path) || /\/u\//.test(path);

/** Every address as who may open it sees it, in both languages, on the narrowest phone. */
describe('every page, in Spanish and in English, at 320 px', () => {
  let visitor: Visitor;
  let learner: Visitor;
  let runId = '';
  let units: string[] = [];

  beforeAll(async () => {
    [visitor, learner] = await Promise.all([visit({ width: 320, height: 640 }), visit({ width: 320, height: 640 })]);
    await register(learner.page, 'Nayeli Ñúñez', newEmail('nayeli'));
    runId = await enroll(learner.page, OPEN_COURSE);
    units = await unitsOf(learner.page, runId);
    await open(visitor.page, '/');
  });
  afterAll(() => Promise.all([visitor?.close(), learner?.close()]));

  const face = async ({ page }: Visitor) => ({ lang: await page.locator('html').getAttribute('lang'), headings: await page.locator('h1').count(), axe: await accessibilityProblems(page), overflow: await overflowing(page) });

  const speak = async ({ page }: Visitor, name: 'Español' | 'English', lang: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator(`html[lang="${lang}"]`).waitFor();
  };

  const check = async (who: Visitor, path: string, authored = isAuthored(path)) => {
    who.complaints.length = 0;
    await open(who.page, path);
    const spanish = { ...(await face(who)), heading: await who.page.locator('h1').innerText() };
    await speak(who, 'English', 'en');
    const english = { ...(await face(who)), heading: await who.page.locator('h1').innerText() };
    await speak(who, 'Español', 'es-MX');
    const good = { headings: 1, axe: [], overflow: [], heading: expect.any(String) };
    expect({ path, spanish, english, complaints: who.complaints }).toEqual({ path, spanish: { ...good, lang: 'es-MX' }, english: { ...good, lang: 'en' }, complaints: [] });
    if (isWrong(path)) expect([path, spanish.heading, english.heading]).toEqual([path, NOT_FOUND.es, NOT_FOUND.en]);
    else if (!authored) expect([path, SPANISH.test(english.heading) ? english.heading : '']).toEqual([path, '']);
  };

  it.each(forAnyone)('a visitor opens %s', (path) => check(visitor, path));

  it('a visitor opens each line and an institution', async () => {
    await open(visitor.page, '/');
    const links = await visitor.page.locator('main a[href^="/lineas/"]').evaluateAll((all) => all.map((a) => (a as unknown as { getAttribute(n: string): string }).getAttribute('href')));
    expect(links.length).toBe(6);
    for (const path of links) await check(visitor, path);
    await check(visitor, '/instituciones/amoxtli', true);
  });

  it.each(forLearners)('a learner opens %s', (path) => check(learner, path.replaceAll('RUN', runId)));

  it('a learner opens each kind of unit', async () => {
    expect(units.length).toBeGreaterThan(10);
    for (const unit of units.slice(0, 6)) await check(learner, unit);
  });

  it('a visitor who opens what is personal is asked to sign in', async () => {
    for (const path of ['/mis-cursos', `/aprender/${runId}`, '/perfil', '/colegas/ZZZZ-ZZZZ-ZZZZ-ZZZZ', '/admin/importar']) {
      await visitor.page.goto(new URL(path, visitor.page.url()).href);
      await visitor.page.waitForURL(/\/entrar\?volver=/);
    }
  });
});
