import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { AlignmentPage } from './alignment-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: text });
const viewer = { id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [{ role: 'INSTRUCTOR', institutionId: null, courseRunId: '58' }], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null };
const competency = (framework: string, code: string, kind = 'COMPETENCY', parent: string | null = null) => ({ key: `${framework}/${code}`, code, parent, kind, name: both(`Nombre ${code}`), descriptor: both(''), row: null, column: null, verified: true });
const framework = (key: string, ...codes: string[]) => ({ key, code: key, version: '1', title: both(`Marco ${key}`), alignedWith: both(''), source: '', published: true, matrix: null, competencies: [competency(key, 'grupo', 'GROUP'), ...codes.flatMap((code) => [competency(key, code), ...(code === 'A.2' ? [competency(key, 'A.2-i1', 'INDICATOR', code), competency(key, 'A.2-i1-a', 'INDICATOR', 'A.2-i1')] : [])])] });
const aligned = (place: string, code: string, outcome: string, more: object = {}) => ({ place, title: `Parte ${place}`, nth: null, outcome, competency: competency('a@1', code), ...more });
const part = (place: string, kind: string, title: string, within: string | null = null, nth: number | null = null) => ({ place, kind, title, within, nth });
const places = [part('58.1', 'SECTION', 'Semana 1'), part('58.2', 'SUBSECTION', 'Lección', 'Semana 1'), part('58.3', 'UNIT', 'Unidad', 'Lección'), part('58.4', 'PROBLEM', 'Unidad', 'Lección', 2)];
const run = { id: '58', course: { id: '9', slug: 'aula-digital', title: 'Aula digital' } };

function open(resolvers: Resolvers = {}) {
  const sent: Input[] = [];
  const all: Resolvers = { viewer: () => viewer, courseRun: () => run, alignablePlaces: () => places, courseAlignments: () => [], frameworks: () => [framework('a@1', 'A.1', 'A.2'), framework('b@1', 'B.1')], ...resolvers };
  const save = all['saveAlignment'] as ((args: { input: Input }) => unknown) | undefined;
  if (save) all['saveAlignment'] = (args: { input?: Input }) => (sent.push(args.input ?? {}), save({ input: args.input ?? {} }));
  render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter initialEntries={['/impartir/58/competencias']}>
        <Routes>
          <Route path="/impartir/:runId/competencias" element={<AlignmentPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup() };
}

beforeAll(() => loadMessages('shell', 'keeping'));
afterEach(cleanup);

describe('what a course gives', () => {
  it.each<[string, Resolvers, string]>([
    ['while it loads', { courseAlignments: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { courseAlignments: () => { throw new DeadNetwork(); } }, 'conexión'],
    ['with nothing said', {}, 'Todavía no dice que dé ninguna competencia'],
    ['without content', { alignablePlaces: () => null }, 'sólo puedes elegir el curso entero'],
    ['for who does not run the course', { courseAlignments: () => { throw refusal('NOT_FOUND'); } }, 'no existe'],
  ])('has a face %s', async (_, resolvers, said) => {
    open(resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('tells of each what, where and what happens on finishing it', async () => {
    open({ courseAlignments: () => [aligned('58', 'A.1', 'ATTAINS'), aligned('58.2', 'A.2-i1', 'NOTHING', { competency: competency('a@1', 'A.2-i1', 'INDICATOR', 'A.2'), nth: 3 })] });
    const items = (await screen.findAllByRole('listitem')).map((item) => item.textContent);
    expect(items).toEqual(expect.arrayContaining([expect.stringMatching(/A\.1 · Nombre A\.1Todo el cursoLa acredita Terminarla basta/), expect.stringMatching(/A\.2-i1 · Nombre A\.2-i1Parte 58\.2 › ejercicio 3 · Una parte: cuenta para la competencia enteraLa toca/)]));
  });

  it('is said of a unit, with a competency of any framework', async () => {
    let all: object[] = [];
    const { user, sent } = open({ courseAlignments: () => all, saveAlignment: () => ((all = [aligned('58.3', 'A.1', 'REVIEW')]), { __typename: 'AlignmentSaved', alignments: all }) });
    await user.click(await screen.findByRole('button', { name: 'Guardar' }));
    expect(screen.getByRole('combobox', { name: 'Competencia' }).getAttribute('aria-invalid')).toBe('true');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Marco' }), 'Marco b@1');
    expect(screen.queryByRole('option', { name: /A\.1|grupo/ })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Competencia' }), 'B.1 · Nombre B.1');
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Qué parte' });
    expect([...choice.options].map(({ textContent }) => textContent)).toEqual(['Todo el curso', 'Toda la sección Semana 1', 'Lección', 'Lección › Unidad', 'Lección › Unidad › ejercicio 2']);
    await user.selectOptions(choice, 'Lección › Unidad');
    await user.click(screen.getByRole('radio', { name: /Pide valoración/ }));
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect((await screen.findByText('Guardado')).closest('[role=status]')).not.toBeNull();
    expect(await screen.findByText(/A\.1 · Nombre A\.1/)).not.toBeNull();
    expect(sent).toEqual([{ place: '58.3', competency: 'b@1/B.1', outcome: 'REVIEW' }]);
  });

  it('is said of a part of a competency, and of another competency begins whole', async () => {
    const { user, sent } = open({ saveAlignment: () => ({ __typename: 'AlignmentSaved', alignments: [] }) });
    const choice = await screen.findByRole('combobox', { name: 'Competencia' });
    expect(screen.queryByRole('combobox', { name: 'Qué de ella' })).toBeNull();
    await user.selectOptions(choice, 'A.2 · Nombre A.2');
    const part = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Qué de ella' });
    expect([...part.options].map(({ textContent }) => textContent)).toEqual(['Toda la competencia', 'A.2-i1 · Nombre A.2-i1', 'A.2-i1-a · Nombre A.2-i1-a']);
    await user.selectOptions(part, 'A.2-i1 · Nombre A.2-i1');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await user.selectOptions(choice, 'A.1 · Nombre A.1');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(sent.map(({ competency: key }) => key)).toEqual(['a@1/A.2-i1', 'a@1/A.1']));
  });

  it('is taken back, and the keyboard goes on at the list', async () => {
    let all: object[] = [aligned('58.2', 'A.2', 'NOTHING')];
    const { user, sent } = open({ courseAlignments: () => all, saveAlignment: () => ((all = []), { __typename: 'AlignmentSaved', alignments: [] }) });
    await user.click(await screen.findByRole('button', { name: 'Quitar A.2 de Parte 58.2' }));
    await waitFor(() => expect(document.body.textContent).toContain('Todavía no dice'));
    expect(document.activeElement?.textContent).toBe('Lo que da ahora');
    expect(sent).toEqual([{ place: '58.2', competency: 'a@1/A.2', outcome: null }]);
  });

  it('keeps what was chosen when the line dies', async () => {
    const { user } = open({ saveAlignment: () => { throw new DeadNetwork(); } });
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Competencia' });
    await user.selectOptions(choice, 'A.2 · Nombre A.2');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect((await screen.findByRole('alert')).textContent).toContain('lo que elegiste sigue aquí');
    expect(choice.value).toBe('a@1/A.2');
  });
});
