import { problemsOf, rightAnswers, seedCourse } from './course-answers';
import { type Keyboard, keyboardOf } from './keyboard';
import { type Visitor, linkInMail, open, settled, visit } from './site';
import { PASSWORD, newEmail } from './steps';

const SLUG = 'agua-cuidarla-desde-la-comunidad';
const TEXT_UNIT = /^La cuenca/;
const KINDS = ['checkbox', 'choice', 'numerical', 'option', 'text'];

/** register → search → enroll → read and answer each first kind of problem → progress, and no mouse anywhere */
describe('a person who uses the keyboard alone', () => {
  let me: Visitor;
  let keys: Keyboard;
  const course = seedCourse(SLUG);
  const problems = new Map(problemsOf(course).map((problem) => [problem.title, problem]));
  const answered = new Set<string>();
  beforeAll(async () => {
    me = await visit();
    keys = await keyboardOf(me.page);
  });
  afterAll(() => me?.close());

  /** The new page has come when its heading has taken the focus from the link; a Tab before that would start from the old one. */
  const follow = async (name: string | RegExp, role: 'link', address: RegExp) => {
    const before = me.page.url();
    await me.page.getByRole(role, { name }).first().waitFor();
    await keys.tabTo(name, role);
    await keys.press('Enter');
    await me.page.waitForURL((url) => url.href !== before && address.test(url.href));
    await me.page.locator('h1:focus').waitFor();
    await settled(me.page);
  };

  /** Every problem of the unit in sight, from the first to the last, each sent right. */
  const answerAll = async () => {
    const headings = me.page.locator('main section:has(form) > h2');
    await headings.first().waitFor();
    const titles = await headings.allInnerTexts();
    for (const title of titles) {
      const problem = problems.get(title);
      if (!problem) throw new Error(`the seed has no problem «${title}»`);
      const answers = rightAnswers(problem);
      await keys.answer(answers);
      await keys.tabTo('Guardar sin enviar', 'button');
      await keys.tabTo('Enviar respuesta', 'button', 'Shift+Tab');
      await keys.press('Enter');
      const card = me.page.locator('section').filter({ has: me.page.getByRole('heading', { name: title, exact: true }) }).last();
      await card.getByText('Respuesta correcta').first().waitFor();
      for (const { kind } of answers) answered.add(kind);
    }
  };

  it('skips to the content with the first key', async () => {
    await open(me.page, '/');
    await keys.tabTo('Saltar al contenido', 'link');
    await keys.press('Enter');
    expect(await keys.focused()).toMatchObject({ role: 'main' });
    await keys.tabTo('Buscar cursos', 'combobox');
  });

  it('registers and confirms the address', async () => {
    const email = newEmail('teclado');
    await open(me.page, '/registro');
    for (const [label, text] of [['Nombre completo', 'Ixchel Canul Poot'], ['Correo electrónico', email], ['Contraseña', PASSWORD]] as const) {
      await keys.tabTo(label, 'textbox');
      await keys.type(text);
    }
    await keys.tabTo('Crear cuenta', 'button');
    await keys.press('Enter');
    const link = await linkInMail(me.page, email, '/verificar-correo');
    await open(me.page, link.replace(/^https?:\/\/[^/]+/, ''));
    await keys.tabTo('Confirmar mi correo', 'button');
    await keys.press('Space');
    await me.page.getByText('Correo confirmado').waitFor();
    await follow('Ver los cursos', 'link', /\/cursos$/);
    expect(await keys.focused()).toEqual({ role: 'heading', name: 'Cursos' });
  });

  it('finds the course by words and enrolls', async () => {
    await keys.tabTo('Buscar cursos', 'combobox');
    await keys.type('cuidar agua');
    await keys.press('Enter');
    await me.page.waitForURL(/q=cuidar/);
    await settled(me.page);
    await follow(course.title, 'link', new RegExp(`/cursos/${SLUG}$`));
    await keys.tabTo('Inscribirme', 'button');
    await keys.press('Enter');
    await me.page.getByText('Listo: ya estás en el curso.').waitFor();
    await follow('Continuar el curso', 'link', /\/aprender\/\d+$/);
  });

  it('reads a unit, answers it, and goes on to the next', async () => {
    await follow(TEXT_UNIT, 'link', /\/u\/[\d.]+$/);
    await answerAll();
    await follow('Siguiente', 'link', /\/u\/[\d.]+$/);
    await me.page.getByRole('heading', { level: 1, name: 'Ejercicios del tema 1' }).waitFor();
    await answerAll();
    expect([...answered].sort()).toEqual(KINDS);
  });

  it('sees how far it got', async () => {
    await follow(course.title, 'link', /\/aprender\/\d+$/);
    await follow('Mi avance', 'link', /\/progreso$/);
    await me.page.getByText(/^2 de \d+ unidades$/).waitFor();
    expect(me.complaints).toEqual([]);
  });
});
