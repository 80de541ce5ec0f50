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
const competency = (framework: string, code: string, kind = 'COMPETENCY') => ({ key: `${framework}/${code}`, code, parent: null, kind, name: both(`Nombre ${code}`), descriptor: both(''), row: null, column: null, verified: true });
const framework = (key: string, ...codes: string[]) => ({ key, code: key, version: '1', title: both(`Marco ${key}`), alignedWith: both(''), source: '', published: true, matrix: null, competencies: [competency(key, 'grupo', 'GROUP'), ...codes.map((code) => competency(key, code))] });
const aligned = (place: string, code: string, outcome: string, more: object = {}) => ({ place, criterion: '', title: `Parte ${place}`, outcome, competency: competency('a@1', code), ...more });
const outline = { runId: '58', title: 'Aula digital', version: 1, sections: [{ id: '58.1', title: 'Semana 1', subsections: [{ id: '58.2', title: 'Lección', graded: false, format: null, dueAt: null, startsAt: null, units: [{ id: '58.3', title: 'Unidad', kinds: [] }] }] }] };
const run = { id: '58', course: { id: '9', slug: 'aula-digital', title: 'Aula digital' } };

function open(resolvers: Resolvers = {}) {
  const sent: Input[] = [];
  const all: Resolvers = { viewer: () => viewer, courseRun: () => run, courseOutline: () => outline, courseAlignments: () => [], frameworks: () => [framework('a@1', 'A.1', 'A.2'), framework('b@1', 'B.1')], ...resolvers };
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
    ['without content', { courseOutline: () => null }, 'sólo puedes elegir el curso entero'],
    ['for who does not run the course', { courseAlignments: () => { throw refusal('NOT_FOUND'); } }, 'no existe'],
  ])('has a face %s', async (_, resolvers, said) => {
    open(resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('tells of each what, where and what happens on finishing it', async () => {
    open({ courseAlignments: () => [aligned('58', 'A.1', 'ATTAINS'), aligned('58.2', 'A.2', 'NOTHING', { criterion: 'c1' })] });
    const items = (await screen.findAllByRole('listitem')).map((item) => item.textContent);
    expect(items).toEqual(expect.arrayContaining([expect.stringMatching(/A\.1 · Nombre A\.1Todo el cursoLa acredita Terminarla basta/), expect.stringMatching(/A\.2 · Nombre A\.2Parte 58\.2 · Criterio c1La toca/)]));
  });

  it('is said of a unit, with a competency of any framework', async () => {
    let all: object[] = [];
    const { user, sent } = open({ courseAlignments: () => all, saveAlignment: () => ((all = [aligned('58.3', 'A.1', 'REVIEW')]), { __typename: 'AlignmentSaved', alignments: all }) });
    await user.click(await screen.findByRole('button', { name: 'Guardar' }));
    expect(screen.getByRole('combobox', { name: 'Competencia' }).getAttribute('aria-invalid')).toBe('true');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Marco' }), 'Marco b@1');
    expect(screen.queryByRole('option', { name: /A\.1|grupo/ })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Competencia' }), 'B.1 · Nombre B.1');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Qué parte' }), 'Lección › Unidad');
    await user.click(screen.getByRole('radio', { name: /Pide valoración/ }));
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect((await screen.findByText('Guardado')).closest('[role=status]')).not.toBeNull();
    expect(await screen.findByText(/A\.1 · Nombre A\.1/)).not.toBeNull();
    expect(sent).toEqual([{ place: '58.3', competency: 'b@1/B.1', outcome: 'REVIEW' }]);
  });

  it('is taken back, and the keyboard goes on at the list', async () => {
    let all: object[] = [aligned('58.2', 'A.2', 'NOTHING', { criterion: 'c1' })];
    const { user, sent } = open({ courseAlignments: () => all, saveAlignment: () => ((all = []), { __typename: 'AlignmentSaved', alignments: [] }) });
    await user.click(await screen.findByRole('button', { name: 'Quitar A.2 de Parte 58.2' }));
    await waitFor(() => expect(document.body.textContent).toContain('Todavía no dice'));
    expect(document.activeElement?.textContent).toBe('Lo que da ahora');
    expect(sent).toEqual([{ place: '58.2', criterion: 'c1', competency: 'a@1/A.2', outcome: null }]);
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
