import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { TeachersPage } from './teachers-page';

type Input = Record<string, unknown>;
type Asked = { institutionId: string; confirmed: boolean; after: string | null };

const institutions = [{ id: '3', name: 'Escuela Inventada' }, { id: '4', name: 'Otra Escuela' }, { id: '5', name: 'Ajena' }];
const role = (name: string, institutionId: string | null = null) => ({ role: name, institutionId, courseRunId: null });
const viewer = (...roles: object[]) => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles });
const teacher = (more: object = {}) => ({ learnerId: 't1', displayName: 'Maestra Inventada', state: '20', level: 'secundaria', service: 'telesecundaria', subject: 'Todas', cct: '20DTV0000J', shift: 'matutino', confirmedAt: null, ...more });
const page = (...teachers: { learnerId: string }[]) => ({ edges: teachers.map((node) => ({ cursor: node.learnerId, node })), pageInfo: { hasNextPage: false, endCursor: null } });

type Opened = { roles?: object[]; answer?: (asked: Asked) => unknown; commands?: ((input: Input) => unknown)[]; address?: string };

function open({ roles = [role('INSTITUTION_ADMIN', '3')], answer = () => page(teacher()), commands = [], address = '/institucion/docentes' }: Opened = {}) {
  const [sent, asked]: [Input[], Asked[]] = [[], []];
  const resolvers: Resolvers = {
    viewer: () => viewer(...roles),
    institutions: () => institutions,
    teachersToConfirm: (args) => (asked.push({ ...(args as unknown as Asked) }), answer(args as unknown as Asked)),
    confirmSchool: ({ input }) => (sent.push({ ...(input as unknown as Input) }), commands[sent.length - 1]?.(input as unknown as Input)),
  };
  render(
    <ApolloProvider client={mockClient(resolvers)}>
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path="/institucion/docentes" element={<TeachersPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, asked, user: userEvent.setup() };
}

beforeAll(() => loadMessages('shell', 'teach', 'account'));
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

describe('the teachers of an institution', () => {
  it('stand with their school and what they teach', async () => {
    const { asked } = open();
    expect((await screen.findByRole('heading', { name: 'Maestra Inventada' })).closest('li')?.textContent).toMatch(/Oaxaca · Secundaria · Telesecundaria · TodasEscuela 20DTV0000J, turno matutino/);
    expect(asked[0]).toMatchObject({ institutionId: '3', confirmed: false });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it.each<[string, Opened['answer'], string]>([
    ['while the answer is on its way', () => new Promise(() => undefined), 'Cargando'],
    ['when there is nobody', () => page(), 'No hay nadie por confirmar.'],
    ['when it may not be seen', () => { throw refusal('NOT_FOUND'); }, 'No lo encontramos'],
    ['on a dead line', () => { throw new DeadNetwork(); }, 'No hay conexión'],
  ])('have a face %s', async (_, answer, said) => {
    open({ ...(answer && { answer }) });
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it.each([
    ['a learner', []],
    ['an author', [role('AUTHOR', '3')]],
    ['an administrator of no institution', [role('INSTITUTION_ADMIN')]],
  ])('are not there for %s', async (_, roles) => {
    const { asked } = open({ roles });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Esta página no existe');
    expect(asked).toEqual([]);
  });

  it('of two institutions are chosen between, never of a third', async () => {
    const { user, asked } = open({ roles: [role('INSTITUTION_ADMIN', '3'), role('INSTITUTION_ADMIN', '4')], address: '/institucion/docentes?institucion=5' });
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Institución' });
    expect([...choice.options].map((o) => o.value)).toEqual(['3', '4']);
    await user.selectOptions(choice, '4');
    await waitFor(() => expect(asked.map((a) => a.institutionId)).toEqual(['3', '4']));
  });

  it('are confirmed with the school that was shown, and leave the list', async () => {
    let left = [teacher()];
    const { user, sent } = open({ answer: () => page(...left), commands: [() => ((left = []), { __typename: 'SchoolConfirmed', teacher: teacher({ confirmedAt: '2026-01-01T00:00:00Z' }) })] });
    await user.click(await screen.findByRole('button', { name: /^Confirmar.*Maestra Inventada$/ }));
    expect((await screen.findByText('No hay nadie por confirmar.')).tagName).toMatch(/^(P|H2|H3)$/);
    expect(sent).toEqual([{ learnerId: 't1', institutionId: '3', cct: '20DTV0000J', confirmed: true }]);
  });

  it('whose school has changed are shown anew, and confirmed only then', async () => {
    const now = teacher({ cct: '20DTV0009A' });
    const { user, sent } = open({ commands: [() => ({ __typename: 'SchoolChanged', teacher: now }), () => ({ __typename: 'SchoolConfirmed', teacher: now })] });
    const button = await screen.findByRole('button', { name: /^Confirmar/ });
    await user.click(button);
    expect((await screen.findByRole('alert')).textContent).toContain('Cambió de escuela hace un momento');
    expect(screen.getByText(/20DTV0009A/).tagName).toBe('P');
    await user.click(button);
    await waitFor(() => expect(sent.map((s) => s['cct'])).toEqual(['20DTV0000J', '20DTV0009A']));
  });

  it('who are confirmed stand in a list of their own, where the word is taken back', async () => {
    const { user, sent, asked } = open({ answer: ({ confirmed }) => page(teacher({ confirmedAt: confirmed ? '2026-01-01T00:00:00Z' : null })), commands: [() => { throw refusal('INTERNAL'); }] });
    await user.click(await screen.findByRole('link', { name: 'Ver a quienes ya se confirmó' }));
    await user.click(await screen.findByRole('button', { name: /^Retirar la confirmación.*Maestra Inventada$/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Algo falló');
    expect([sent[0]?.['confirmed'], asked.at(-1)?.confirmed]).toEqual([false, true]);
  });

  it('are said in English too', async () => {
    open();
    await screen.findByRole('heading', { name: 'Maestra Inventada' });
    await act(() => changeLanguage('en'));
    expect(document.body.textContent).toMatch(/Teachers of the institution.*Lower secondary · Telesecundaria \(TV-based\).*School 20DTV0000J, morning shift/);
    expect(document.body.textContent).not.toMatch(/Confirmar|turno|Docentes/);
  });
});
