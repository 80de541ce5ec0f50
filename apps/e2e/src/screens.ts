import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fillIn, problemsOf, rightAnswers, seedCourse } from './course-answers';
import { type Archives, packCourse } from './course-archive';
import { type Camera, type Sitter, asKeeper, asTeachers } from './screens-of-teachers';
import { open, settled, visit } from './site';
import { administer, enroll, register, unitsOf } from './steps';

const PASSED = 'porcentajes-para-la-vida-diaria';
const BEGUN = 'agua-cuidarla-desde-la-comunidad';
const IMPORTED = 'los-codices-leer-el-mundo-en-amate';
const SIZES = [
  ['phone', 390, 844, 2000],
  ['desk', 1280, 900, 1300],
] as const;

export type Screen = { name: string; title: string };

/** Walks the site as everyone who uses it and writes two pictures of each page; answers with what it took, in order. */
export async function takeScreens(folder: string): Promise<Screen[]> {
  const taken: Screen[] = [];
  const visitors = await Promise.all(Array.from({ length: 5 }, () => visit()));
  const [me, ...others] = visitors.map(({ page }) => ({ page, shoot: cameraAt(page, folder, taken) })) as [Sitter, Sitter, Sitter, Sitter, Sitter];
  try {
    await asVisitor(me.page, me.shoot);
    const folio = await asLearner(me.page, me.shoot);
    const run = await asTeachers(others[0], [others[1], others[2]], others[3], study);
    await asAdministrator(me.page, me.shoot);
    await asKeeper(me, run, folio);
  } finally {
    await Promise.all(visitors.map((one) => one.close()));
  }
  return taken;
}

function cameraAt(page: Page, folder: string, taken: Screen[]): Camera {
  return async (name, title, path) => {
    for (const [size, width, height, tallest] of SIZES) {
      await page.setViewportSize({ width, height });
      await open(page, path);
      await showFrames(page);
      const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
      await page.setViewportSize({ width, height: Math.min(whole, tallest) });
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${name}-${size}.jpeg`), type: 'jpeg', quality: 50 });
    }
    taken.push({ name, title });
  };
}

async function asVisitor(page: Page, shoot: Camera): Promise<void> {
  await shoot('home', 'Home', '/');
  await shoot('catalogue', 'Catalogue', '/cursos');
  await shoot('search', 'A misspelt search', '/cursos?q=porsentajes');
  await shoot('nothing-found', 'Nothing found', '/cursos?q=zzzzqqqq');
  await shoot('course', 'Course', `/cursos/${PASSED}`);
  await open(page, '/');
  await shoot('line', 'Strategic line', (await page.locator('main a[href^="/lineas/"]').first().getAttribute('href')) ?? '');
  await shoot('institutions', 'Institutions', '/instituciones');
  await open(page, '/cursos');
  await page.getByRole('link', { name: seedCourse(PASSED).title }).first().click();
  await shoot('institution', 'Institution', (await page.locator('main a[href^="/instituciones/"]').first().getAttribute('href')) ?? '');
  await shoot('verify', 'Verify a constancia', '/verificar');
  await shoot('accessibility', 'Accessibility', '/accesibilidad');
  await shoot('register', 'Register', '/registro');
  await shoot('sign-in', 'Sign in', '/entrar');
  await shoot('not-found', 'No such page', '/nada');
}

/** Answers with the folio of the constancia. */
async function asLearner(page: Page, shoot: Camera): Promise<string> {
  await register(page, 'Xóchitl Pérez Ñáñez', 'xochitl.perez@ejemplo.mx');
  const passed = await enroll(page, PASSED);
  for (const unit of await unitsOf(page, passed)) await study(page, unit, PASSED);
  const begun = await enroll(page, BEGUN);
  const units = await unitsOf(page, begun);
  const ofProblems = units[3] ?? '';
  for (const unit of units.slice(0, 3)) await study(page, unit, BEGUN);
  await study(page, ofProblems, BEGUN, 1);
  await shoot('my-courses', 'My courses', '/mis-cursos');
  await shoot('course-home', 'A course from inside', `/aprender/${begun}`);
  await shoot('unit', 'A unit with a reading and a problem', units[1] ?? '');
  await shoot('problems', 'Problems: one wrong, others right', ofProblems);
  await shoot('active-content', 'Active content in its frame', await unitWithFrame(page, passed));
  await shoot('progress', 'Progress, course begun', `/aprender/${begun}/progreso`);
  await shoot('progress-passed', 'Progress, course passed', `/aprender/${passed}/progreso`);
  await open(page, `/constancia/${passed}`);
  await page.getByRole('link', { name: /Descargar constancia/ }).waitFor({ timeout: 60_000 });
  await shoot('constancia', 'Constancia', `/constancia/${passed}`);
  const verify = (await page.getByRole('link', { name: 'Página pública de verificación' }).getAttribute('href')) ?? '';
  await shoot('verified', 'A constancia verified', verify.replace(/^https?:\/\/[^/]+/, ''));
  await shoot('profile', 'Profile', '/perfil');
  return verify.split('/').at(-1) ?? '';
}

/** Reads a unit and answers its problems right, but for the first `wrong` of them. */
async function study(page: Page, unit: string, slug: string, wrong = 0): Promise<void> {
  await open(page, unit);
  const problems = problemsOf(seedCourse(slug));
  const titles = await page.locator('main section:has(form) > h2').allInnerTexts();
  for (const [at, title] of titles.entries()) {
    const problem = problems.find((p) => p.title === title);
    if (!problem) throw new Error(`the seed has no problem «${title}»`);
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) }).last();
    await fillIn(card, rightAnswers(problem).map((answer) => (at < wrong ? { ...answer, places: answer.places.map((place) => (place + 1) % answer.choiceCount), text: answer.kind === 'option' ? answer.text : '0.5' } : answer)));
    await card.getByRole('button', { name: 'Enviar respuesta' }).click();
    await card.getByText(/Recibido, folio/).first().waitFor();
  }
  await page.getByRole('navigation', { name: 'Unidades' }).getByRole('link').last().click();
  await settled(page);
}

async function unitWithFrame(page: Page, runId: string): Promise<string> {
  for (const unit of await unitsOf(page, runId)) {
    await open(page, unit);
    if ((await page.locator('iframe').count()) > 0) return unit;
  }
  throw new Error('no unit has a frame');
}

/** Frames come late, when they are near; a picture wants them there. */
async function showFrames(page: Page): Promise<void> {
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded();
    await frame.contentFrame().locator('body > *').first().waitFor();
    await page.waitForTimeout(500);
  }
  await page.evaluate('scrollTo(0, 0)');
}

async function asAdministrator(page: Page, shoot: Camera): Promise<void> {
  await administer(page);
  const archives: Archives = await packCourse(IMPORTED, { org: 'TELESEC', title: seedCourse(IMPORTED).title, newTitle: 'Códices en el aula' });
  try {
    await open(page, '/admin/importar');
    await page.getByLabel('Archivo del curso').setInputFiles(archives.whole);
    await page.getByRole('button', { name: 'Subir e importar' }).click();
    await page.getByRole('heading', { name: 'Informe' }).waitFor({ timeout: 60_000 });
  } finally {
    archives.remove();
  }
  await shoot('import-report', 'Report of an import', new URL(page.url()).pathname);
  await shoot('import', 'Import a course', '/admin/importar');
}
