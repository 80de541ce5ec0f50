import { type Visitor, accessibilityProblems, open, overflowing, settled, visit } from './site';
import { enroll, newEmail, register, unitsOf } from './steps';

const SLUG = 'cambio-climatico-entender-y-actuar';
const OPEN_COURSE = 'porcentajes-para-la-vida-diaria';

const forAnyone = ['/', '/cursos', '/cursos?q=agua', '/cursos?q=zzzzqqqq', `/cursos/${SLUG}`, `/cursos/${OPEN_COURSE}`, '/instituciones', '/instituciones?q=zzzz', '/verificar', '/verificar/ZZZZ-ZZZZ-ZZZZ-ZZZZ', '/accesibilidad', '/entrar', '/registro', '/recuperar', '/restablecer?token=nada', '/verificar-correo', '/nada/de/nada', '/cursos/nada', '/lineas/nada', '/instituciones/nada'];
const forLearners = ['/mis-cursos', '/perfil', '/administrador', '/aprender/RUN', '/aprender/RUN/progreso', '/constancia/RUN', '/aprender/999999', '/aprender/nada', '/aprender/999999/progreso', '/aprender/RUN/u/RUN.999999', '/aprender/RUN/u/nada', '/constancia/1', '/constancia/999999', '/constancia/nada'];

const NOT_FOUND = { es: 'Esta página no existe', en: 'This page does not exist' };
const isWrong = (path: string) => /nada$|999999/.test(path) && !path.startsWith('/restablecer');
/** Words that only Spanish has; a name of a course is its author's in any language. */
const SPANISH = /[¿¡ñ]|\b(los|las|una|tus?|mis?|para|página|cursos|instituciones|constancia|cuenta|entrar|correo|contraseña)\b/i;
/** Pages whose heading is a title that an author gave. */
const isAuthored = (path: string) => /^\/(cursos|aprender)\/(?!nada)[^/]+$/.test(path) || /\/u\//.test(path);

/** Every address as who may open it sees it, in both languages, on the narrowest phone. */
describe.each(['es', 'en'] as const)('every page, in %s, at 320 px', (language) => {
  let visitor: Visitor;
  let learner: Visitor;
  let runId = '';
  let units: string[] = [];

  beforeAll(async () => {
    [visitor, learner] = await Promise.all([visit({ width: 320, height: 640 }), visit({ width: 320, height: 640 })]);
    await register(learner.page, 'Nayeli Ñúñez', newEmail('nayeli'));
    runId = await enroll(learner.page, OPEN_COURSE);
    units = await unitsOf(learner.page, runId);
    for (const { page } of [visitor, learner]) {
      await open(page, '/');
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.locator(`html[lang^=${language}]`).waitFor();
    }
  });
  afterAll(() => Promise.all([visitor?.close(), learner?.close()]));

  const check = async ({ page, complaints }: Visitor, path: string) => {
    complaints.length = 0;
    await page.goto(new URL(path, page.url()).href);
    await settled(page);
    const heading = await page.locator('h1').first().innerText();
    const seen = { path, axe: await accessibilityProblems(page), overflow: await overflowing(page), complaints, headings: await page.locator('h1').count(), lang: await page.locator('html').getAttribute('lang') };
    expect(seen).toEqual({ path, axe: [], overflow: [], complaints: [], headings: 1, lang: language === 'es' ? 'es-MX' : 'en' });
    if (isWrong(path)) expect([path, heading]).toEqual([path, NOT_FOUND[language]]);
    else if (language === 'en' && !isAuthored(path)) expect([path, SPANISH.test(heading) ? heading : '']).toEqual([path, '']);
  };

  it.each(forAnyone)('a visitor opens %s', (path) => check(visitor, path));

  it('a visitor opens each line and an institution', async () => {
    await open(visitor.page, '/');
    const links = await visitor.page.locator('main a[href^="/lineas/"]').evaluateAll((all) => all.map((a) => (a as unknown as { getAttribute(n: string): string }).getAttribute('href')));
    expect(links.length).toBe(6);
    for (const path of [...new Set(links)]) await checkNamed(path);
    await checkNamed('/instituciones/amoxtli');
  });
  /** Their headings are names that the catalogue gives. */
  const checkNamed = async (path: string) => {
    await visitor.page.goto(new URL(path, visitor.page.url()).href);
    await settled(visitor.page);
    expect({ path, axe: await accessibilityProblems(visitor.page), overflow: await overflowing(visitor.page), complaints: visitor.complaints }).toEqual({ path, axe: [], overflow: [], complaints: [] });
  };

  it.each(forLearners)('a learner opens %s', (path) => check(learner, path.replaceAll('RUN', runId)));

  it('a learner opens each kind of unit', async () => {
    expect(units.length).toBeGreaterThan(10);
    for (const unit of units.slice(0, 8)) await check(learner, unit);
  });

  it('a visitor who opens what is personal is asked to sign in', async () => {
    for (const path of ['/mis-cursos', `/aprender/${runId}`, '/perfil', '/admin/importar']) {
      await visitor.page.goto(new URL(path, visitor.page.url()).href);
      await visitor.page.waitForURL(/\/entrar\?volver=/);
    }
  });
});
