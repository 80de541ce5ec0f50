import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { DiagnosisPage } from './diagnosis-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: text });
const axis = (code: string, name: string) => ({ code, name: both(name) });
const rows = [axis('KA', 'Adquisición'), axis('KD', 'Profundización'), axis('KC', 'Creación')];
const aspects = ['Política', 'Currículo', 'Pedagogía', 'Herramientas', 'Organización', 'Aprendizaje'].map((name, at) => axis(String(at + 1), name));
const framework = { key: 'ict-cft@3', code: 'ict-cft', version: '3', title: both('ICT-CFT'), alignedWith: both('Alineado'), source: '', published: true, matrix: { rows, columns: aspects }, competencies: [] };
const viewer = { id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: false, secondFactorRequired: false, roles: [], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null };
const asking = (asked: number, id: string = `d${asked}`) => ({ id, framework, asked, atMost: 18, finishedAt: null, question: { code: `q${asked}`, aspect: aspects[0], statement: both(`Enunciado ${asked}`) }, result: [], suggestions: [] });
const competency = (code: string) => ({ key: `ict-cft@3/${code}`, code, parent: null, kind: 'COMPETENCY', name: both(`Nombre ${code}`), descriptor: both(''), row: 'KA', column: '2', verified: true });
const course = { id: '9', slug: 'aula-digital', title: 'Aula digital' };
const done = (more: object = {}) => ({
  id: 'd9', framework, asked: 12, atMost: 12, finishedAt: '2026-02-01T12:00:00Z', question: null,
  result: aspects.map((aspect, at) => ({ aspect, level: at % 4, row: rows[(at % 4) - 1] ?? null })),
  suggestions: [
    { kind: 'COURSE', course, competency: competency('KA.1'), aspect: aspects[0], from: 0, to: 1 },
    { kind: 'EVIDENCE', course: null, competency: competency('KD.2'), aspect: aspects[1], from: 1, to: 2 },
  ],
  ...more,
});

function open(resolvers: Resolvers = {}) {
  const sent: [string, Input][] = [];
  const where = { path: '' };
  const Address = () => ((where.path = useLocation().pathname), null);
  const all: Resolvers = { viewer: () => viewer, myDiagnosis: () => asking(0), ...resolvers };
  for (const name of ['answerDiagnosis', 'restartDiagnosis', 'savePlan']) {
    const given = all[name] as ((args: { input: Input }) => unknown) | undefined;
    if (given) all[name] = (args: { input?: Input }) => (sent.push([name, args.input ?? {}]), given({ input: args.input ?? {} }));
  }
  render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter initialEntries={['/diagnostico']}>
        <Address />
        <Routes>
          <Route path="/diagnostico" element={<DiagnosisPage />} />
          <Route path="*" element={null} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, where, user: userEvent.setup() };
}

beforeAll(() => loadMessages('shell', 'plans'));
afterEach(cleanup);

describe('the self-diagnosis', () => {
  it.each<[string, Resolvers, string]>([
    ['while it loads', { myDiagnosis: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { myDiagnosis: () => { throw new DeadNetwork(); } }, 'conexión'],
    ['with a question', {}, 'Pregunta 1 de a lo más 18'],
    ['with nothing to suggest', { myDiagnosis: () => done({ suggestions: [] }) }, 'No hay nada nuevo que sugerirte'],
  ])('has a face %s', async (_, resolvers, said) => {
    open(resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('stands below one’s competencies', async () => {
    open();
    const path = within(await screen.findByRole('navigation', { name: 'Ruta de esta página' }));
    expect(path.getByRole('link', { name: 'Mis competencias' }).getAttribute('href')).toBe('/competencias');
  });

  it('asks one statement at a time, by buttons or by numbers, and the keyboard goes on with it', async () => {
    let asked = 0;
    const { user, sent } = open({ answerDiagnosis: () => asking(++asked) });
    await user.click(await screen.findByRole('button', { name: 'A veces' }));
    const next = await screen.findByRole('heading', { name: 'Enunciado 1' });
    expect(document.activeElement).toBe(next);
    expect(screen.queryByText('Enunciado 0')).toBeNull();
    await user.keyboard('4');
    await screen.findByRole('heading', { name: 'Enunciado 2' });
    expect(screen.getByRole('progressbar').getAttribute('aria-label')).toBe('Pregunta 3 de a lo más 18');
    expect(sent).toEqual([['answerDiagnosis', { framework: 'ict-cft@3', question: 'q0', answer: 'SOMETIMES' }], ['answerDiagnosis', { framework: 'ict-cft@3', question: 'q1', answer: 'ALWAYS' }]]);
  });

  it('keeps the question when its answer did not arrive, and can ask for it again', async () => {
    const { user } = open({ answerDiagnosis: () => { throw new DeadNetwork(); } });
    await user.click(await screen.findByRole('button', { name: 'Nunca' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('no se guardó');
    expect(screen.getByRole('heading', { name: 'Enunciado 0' })).not.toBeNull();
    await user.click(within(alert).getByRole('button', { name: 'Volver a cargar la pregunta' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('ends with a picture of six aspects in words, and never one level for all', async () => {
    open({ myDiagnosis: () => done() });
    await screen.findByRole('heading', { name: 'Lo que respondiste, aspecto por aspecto' });
    const said = aspects.map(({ name }) => screen.getByRole('heading', { name: name.es, level: 3 }).parentElement?.textContent);
    expect(said).toEqual(['PolíticaAntes de Adquisición (nivel 0 de 3)', 'CurrículoAdquisición (nivel 1 de 3)', 'PedagogíaProfundización (nivel 2 de 3)', 'HerramientasCreación (nivel 3 de 3)', 'OrganizaciónAntes de Adquisición (nivel 0 de 3)', 'AprendizajeAdquisición (nivel 1 de 3)']);
    expect(screen.getByRole('checkbox', { name: /Aula digital/ }).closest('label')?.textContent).toContain('En Política estás en Antes de Adquisición; sigue Adquisición.');
  });

  it('makes a plan of what is ticked, with one id even after the line died, and goes there', async () => {
    let dead = true;
    const { user, sent, where } = open({
      myDiagnosis: () => done(),
      savePlan: ({ input }: { input?: Input }) => {
        if (dead) throw new DeadNetwork();
        return { __typename: 'PlanSaved', plan: { id: input?.['id'], title: 'x', framework, fromTemplate: false, dueOn: null, timeZone: 'America/Mexico_City', done: 0, total: 0, overdue: 0, items: [] } };
      },
    } as Resolvers);
    await user.click(await screen.findByRole('checkbox', { name: /Aula digital/ }));
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Nombre de tu plan' });
    await user.clear(title);
    await user.type(title, 'Mi ciclo');
    await user.click(screen.getByRole('button', { name: 'Hacer mi plan' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Tu plan no se guardó'));
    expect(title.value).toBe('Mi ciclo');
    dead = false;
    await user.click(screen.getByRole('button', { name: 'Hacer mi plan' }));
    await waitFor(() => expect(where.path).toBe('/plan'));
    expect(sent[1]?.[1]).toEqual(sent[0]?.[1]);
    expect(sent[1]?.[1]).toMatchObject({ framework: 'ict-cft@3', title: 'Mi ciclo', items: [{ kind: 'EVIDENCE', of: 'ict-cft@3/KD.2' }] });
  });

  it('begins again only after asking', async () => {
    const { user, sent } = open({ myDiagnosis: () => done(), restartDiagnosis: () => asking(0, 'd10') });
    await user.click(await screen.findByRole('button', { name: 'Volver a hacerlo' }));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sí, empezar otra vez' }));
    expect(await screen.findByRole('heading', { name: 'Enunciado 0' })).not.toBeNull();
    expect(sent).toEqual([['restartDiagnosis', { framework: 'ict-cft@3' }]]);
  });
});
