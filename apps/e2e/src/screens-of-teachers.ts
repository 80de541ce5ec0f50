import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { operate } from './operator';
import { open, settled } from './site';
import { beginSecondFactor, confirmSecondFactor, enroll, register, unitsOf } from './steps';

export type Camera = (name: string, title: string, path: string) => Promise<void>;
/** A person with a browser of their own, and who takes the pictures of it. */
export type Sitter = { page: Page; shoot: Camera };
/** Reads a unit and answers its problems right. */
export type Study = (page: Page, unit: string, slug: string) => Promise<void>;

const COURSE = 'un-instrumento-digital-para-evaluar';
const FRAMEWORK = 'ict-cft@3';
const KA2 = `${FRAMEWORK}/KA.2`;
const TITLE = 'Mi instrumento de fracciones';

/** A teacher who earns a competency, two who judge their work, a colleague, and what came of it; answers with the run that was taken. */
export async function asTeachers(teacher: Sitter, assessors: [Sitter, Sitter], colleague: Sitter, study: Study): Promise<string> {
  await beTeacher(teacher.page);
  await diagnose(teacher);
  const run = await enroll(teacher.page, COURSE);
  for (const unit of await unitsOf(teacher.page, run)) await study(teacher.page, unit, COURSE);
  const evidence = await handIn(teacher);
  for (const [at, assessor] of assessors.entries()) await judge(assessor, at);
  await askColleague(teacher, colleague, evidence);
  await showWhatCame(teacher, evidence);
  return run;
}

async function beTeacher(page: Page): Promise<void> {
  await register(page, 'Guadalupe Reyes Luna', 'guadalupe.reyes@ejemplo.mx');
  await open(page, '/perfil');
  await page.getByLabel('Entidad donde das clase').selectOption({ label: 'Oaxaca' });
  await page.getByLabel('Nivel educativo').selectOption('secundaria');
  await page.getByLabel(/Institución que puede confirmar/).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Guardar mis datos docentes' }).click();
  await page.getByText('Datos docentes guardados').waitFor();
}

async function diagnose({ page, shoot }: Sitter): Promise<void> {
  await shoot('diagnosis', 'Diagnosis: a question', '/diagnostico');
  const answers = ['Nunca', 'Siempre', 'A veces'];
  for (let asked = 0; asked < 19; asked++) {
    const answer = page.getByRole('button', { name: answers[asked % answers.length] ?? '', exact: true });
    if ((await answer.count()) === 0) break;
    const said = await page.locator('main').innerText();
    await answer.click();
    await patiently(async () => (await page.locator('main').innerText()) !== said, 100);
  }
  await page.getByRole('button', { name: 'Hacer mi plan' }).waitFor();
  await shoot('diagnosis-result', 'Diagnosis: where one stands', '/diagnostico');
  await page.getByRole('button', { name: 'Hacer mi plan' }).click();
  await page.waitForURL('**/plan');
}

async function handIn({ page, shoot }: Sitter): Promise<string> {
  await shoot('new-evidence', 'Preparing evidence', `/evidencias/nueva?competencia=${KA2}`);
  await page.getByLabel('Título').fill(TITLE);
  await page.getByLabel('Cuéntalo').fill('Hice un formulario de ocho reactivos sobre fracciones equivalentes. Lo apliqué con mi grupo de segundo, en dos sesiones, y devolví los resultados a cada estudiante con lo que le falta practicar.');
  await page.getByRole('button', { name: 'Guardar borrador' }).click();
  await page.waitForURL(/\/evidencias\/[0-9a-f-]{36}$/);
  await settled(page);
  const chooser = page.locator('input[type=file]');
  await chooser.waitFor({ state: 'attached' });
  const file = join(mkdtempSync(join(tmpdir(), 'amoxtli-')), 'plan-de-clase.pdf');
  writeFileSync(file, '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  await chooser.setInputFiles(file);
  await page.getByRole('link', { name: /plan-de-clase\.pdf/ }).first().waitFor();
  await page.getByRole('button', { name: 'Entregar' }).click();
  await page.getByRole('button', { name: 'Sí, entregar' }).click();
  await page.getByText('En valoración').first().waitFor();
  return page.url().split('/').at(-1) ?? '';
}

async function judge({ page, shoot }: Sitter, at: number): Promise<void> {
  const email = `asesora.${at}@ejemplo.mx`;
  await register(page, `Asesora ${'AB'[at]}`, email);
  await operate('grant-role', email, 'ASSESSOR');
  await beginSecondFactor(page);
  await confirmSecondFactor(page);
  await open(page, '/evaluar');
  if (at === 0) await shoot('queue', 'What waits for an assessor', '/evaluar');
  const mine = page.getByRole('button', { name: `Tomar y valorar: ${TITLE}` });
  for (let more = 0; more < 10 && (await mine.count()) === 0; more++) await page.getByRole('link', { name: /Siguientes?/ }).click().then(() => settled(page));
  await mine.click();
  await page.waitForURL(/\/evaluar\/.+/);
  await settled(page);
  if (at === 0) await shoot('bench', 'The bench', new URL(page.url()).pathname);
  const criteria = page.locator('form fieldset');
  for (let c = 0; c < (await criteria.count()); c++) {
    await criteria.nth(c).locator('input[type=radio]').first().focus();
    await page.keyboard.press(c === 1 ? '4' : '3');
  }
  await page.getByRole('textbox', { name: 'Por qué' }).fill('El instrumento corresponde a lo que se enseñó y los resultados se devolvieron a cada estudiante.');
  await page.keyboard.press('Control+Enter');
  await page.getByText(at === 0 ? 'Falta que la vea una segunda persona.' : 'Quedó decidida.').waitFor();
}

async function askColleague({ page }: Sitter, { page: other, shoot }: Sitter, evidence: string): Promise<void> {
  await open(page, `/evidencias/${evidence}`);
  await page.getByRole('button', { name: 'Hacer un enlace' }).click();
  const address = await page.getByRole('textbox', { name: 'Enlace 1' }).inputValue();
  await register(other, 'Beto Itzá', 'beto.itza@ejemplo.mx');
  await shoot('colleague', 'A colleague is asked', new URL(address).pathname);
}

async function showWhatCame({ page, shoot }: Sitter, evidence: string): Promise<void> {
  await shoot('evidence', 'Evidence, decided', `/evidencias/${evidence}`);
  await shoot('competency', 'A competency attained, and why', `/competencias/${KA2}`);
  await shoot('matrix', 'My competencies', '/competencias');
  await shoot('plan', 'My plan', '/plan');
  await patiently(async () => {
    await open(page, '/pasaporte');
    return (await page.locator('main').innerText()).includes('Conocimientos básicos');
  });
  await page.getByRole('button', { name: 'Abrir el pasaporte' }).click();
  await page.getByText('Tu pasaporte está abierto').first().waitFor();
  await shoot('passport', 'My passport', '/pasaporte');
  const html = await page.locator('main').innerHTML();
  await shoot('passport-public', 'A passport as anyone sees it', `/pasaporte/${/\/pasaporte\/([0-9A-Z-]{19})/.exec(html)?.[1] ?? ''}`);
  await shoot('verify-credential', 'Verify a credential', '/verificar-credencial');
  await shoot('verified-credential', 'A credential verified', `/verificar-credencial/${/\/credenciales\/([0-9A-Z-]{19})/.exec(html)?.[1] ?? ''}`);
}

/** Once the second factor of who administers is set up; `run` is one that gives competencies, `folio` a constancia's. */
export async function asKeeper({ shoot }: Sitter, run: string, folio: string): Promise<void> {
  await shoot('hub', 'What one administers', '/administrar');
  await shoot('teachers', 'Teachers to confirm', '/institucion/docentes');
  await shoot('seal', 'Seal and signatures', '/institucion/sello');
  await shoot('report', 'Report of competencies', '/institucion/reportes');
  await shoot('plan-templates', 'Plans for many', '/institucion/planes');
  await shoot('people', 'Roles', '/admin/encargos');
  await shoot('certificates', 'Suspending, revoking', `/admin/constancias?folio=${folio}`);
  await shoot('frameworks-kept', 'Frameworks', '/admin/marcos');
  await shoot('rubric', 'A rubric', `/admin/rubricas/${KA2}`);
  await shoot('alignment', 'What a course gives', `/impartir/${run}/competencias`);
  await shoot('bulk-issue', 'Issuing what a run owes', `/impartir/${run}/constancias`);
}

/** Tries for half a minute what a worker does after the answer. */
async function patiently(look: () => Promise<boolean>, pauseMs = 1000): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    if (await look()) return;
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  throw new Error('it did not come to pass within half a minute');
}
