import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { MyMatrixPage } from './my-matrix-page';

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
const both = (text: string) => ({ es: text, en: text });
const viewer = () => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: false, secondFactorRequired: false, roles: [], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const cell = (framework: string, row: string, column: string, more: { reasons?: object[]; [name: string]: unknown } = {}) => ({
  competency: { key: `${framework}/${row}.${column}`, code: `${row}.${column}`, parent: null, kind: 'COMPETENCY', name: both(`Hace ${row}${column}`), descriptor: both('x'), row, column, verified: true },
  attained: false, attainedAt: null, expiresAt: null, value: 0, evidence: 0, waiting: 0, reasonsNeeded: null, otherwise: [], ...more, reasons: (more.reasons ?? []).map((reason) => ({ counted: [], ...reason })),
});
const axis = (code: string) => ({ code, name: both(`Eje ${code}`) });
const matrix = ({ framework: key }: { framework: string }, cells: object[] = []) => ({
  id: key,
  framework: { key, title: both(`Marco ${key}`), alignedWith: both('Alineado con UNESCO; no lo avala.'), matrix: key === 'sin@1' ? null : { rows: [axis('KA'), axis('KD')], columns: [axis('1'), axis('2')] } },
  cells: [
    cell(key, 'KA', '1', { attained: true, attainedAt: '2026-02-04T12:00:00Z', expiresAt: inDays(400), value: 1, evidence: 2 }),
    cell(key, 'KA', '2', { attained: true, attainedAt: '2026-02-04T12:00:00Z', expiresAt: inDays(30), value: 1, evidence: 2 }),
    cell(key, 'KD', '1', { value: 0.5, evidence: 1, waiting: 1 }),
    cell(key, 'KD', '2'),
    ...cells,
  ],
});
const frameworks = () => ['ict-cft@3', 'sin@1'].map((key) => ({ key, version: key.split('@')[1], title: both(`Marco ${key}`) }));

function open(address: string, resolvers: Resolvers = {}) {
  const where = { path: '' };
  const Address = () => ((where.path = useLocation().pathname), null);
  render(
    <ApolloProvider client={mockClient({ viewer, myMatrix: matrix as never, frameworks, ...resolvers })}>
      <MemoryRouter initialEntries={[address]}>
        <Address />
        <Routes>
          <Route path="/competencias" element={<MyMatrixPage />} />
          <Route path="/competencias/marco/:framework" element={<MyMatrixPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { where, user: userEvent.setup() };
}

beforeAll(() => loadMessages('shell', 'competency'));
afterEach(cleanup);

describe('a teacher’s matrix', () => {
  it('says in each cell, in words, where one stands, and leads to its competency', async () => {
    open('/competencias');
    const table = within(await screen.findByRole('table', { name: 'La matriz' }));
    const said = table.getAllByRole('cell').map((one) => one.textContent).filter(Boolean);
    expect(said).toEqual([/^KD\.1 Hace KD1.*Una evidencia en valoración.*En camino$/, /^KD\.2 Hace KD2.*Nada todavía$/, /^KA\.1 Hace KA1.*Lograda.*Vigente hasta el /, /^KA\.2 Hace KA2.*Lograda.*Vence pronto: /].map((text) => expect.stringMatching(text)));
    expect(table.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['KD.1', 'KD.2', 'KA.1', 'KA.2'].map((code) => `/competencias/ict-cft@3/${code}`));
    expect(document.querySelectorAll('td svg[aria-hidden=true]').length).toBeGreaterThanOrEqual(7);
  });

  it('tells soon from later, and adds nothing up to a level of all', async () => {
    open('/competencias');
    const table = within(await screen.findByRole('table', { name: 'La matriz' }));
    expect(table.getByRole('link', { name: /KA\.1/ }).parentElement?.textContent).toMatch(/Vigente hasta el/);
    expect(table.getByRole('link', { name: /KA\.2/ }).parentElement?.textContent).toMatch(/Vence pronto/);
    expect(document.body.textContent).not.toMatch(/2 de 4|50\s?%|nivel alcanzado/i);
    expect(screen.getByText(/Alineado con UNESCO; no lo avala\./).tagName).toBe('P');
    expect(within(screen.getByRole('navigation', { name: 'Más sobre lo que sabes hacer' })).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/diagnostico', '/plan', '/pasaporte']);
  });

  it('says since when, and of what is on the way what is missing', async () => {
    const reasons = [{ code: 'work', name: both('Evidencia valorada'), met: false, have: 1, need: 2 }, { code: 'size', name: null, met: true, have: 1, need: 1 }, { code: 'highest', name: null, met: false, have: 0.6, need: 0.7 }];
    open('/competencias/marco/sin@1', { myMatrix: ((args: { framework: string }) => matrix(args, [cell('sin@1', 'KC', '9', { value: 0.3, evidence: 1, reasons }), cell('sin@1', 'KC', '8', { reasons }), cell('sin@1', 'KC', '7', { value: 0.3, evidence: 1, reasons, reasonsNeeded: 2 })])) as never });
    const said = async (name: RegExp) => (await screen.findByRole('link', { name })).parentElement?.textContent;
    expect(await said(/KC\.9/)).toMatch(/En camino ?Falta: Evidencia valorada, 1 de 2 · Tu mejor resultado, 60\s?% de 70\s?%$/);
    expect(await said(/KC\.8/)).not.toContain('Falta');
    expect(await said(/KC\.7/)).toMatch(/Basta con 2 de 3; llevas 1 de 2\.$/);
    expect(await said(/KA\.1/)).toMatch(/Lograda desde el 4 de febrero de 2026/);
  });

  it('changes framework when asked to, not while choosing; without a matrix it is a list', async () => {
    const { user, where } = open('/competencias');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Marco' }), 'sin@1');
    expect(where.path).toBe('/competencias');
    await user.click(screen.getByRole('button', { name: 'Ver' }));
    expect(where.path).toBe('/competencias/marco/sin@1');
    expect((await screen.findByRole('list', { name: 'Las competencias' })).querySelectorAll('a')).toHaveLength(4);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Marco' }).value).toBe('sin@1');
  });

  it('marks where another framework says something', async () => {
    const via = { key: 'sin@1/A', code: 'A', parent: null, kind: 'COMPETENCY', name: both('A'), descriptor: both('A'), row: null, column: null, verified: true };
    open('/competencias/marco/sin@1', { myMatrix: ((args: { framework: string }) => matrix(args, [cell('sin@1', 'KC', '9', { otherwise: [{ relation: 'EXACT', weight: 1, standsFor: true, via }] })])) as never });
    expect((await screen.findByRole('link', { name: /KC\.9/ })).parentElement?.textContent).toContain('Otro marco dice algo');
  });

  it.each<[string, Resolvers, string]>([
    ['while it loads', { myMatrix: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { myMatrix: () => { throw new DeadNetwork(); } }, 'No hay conexión'],
    ['for a framework that is not there', { myMatrix: () => { throw refusal('NOT_FOUND'); } }, 'Esta página no existe'],
    ['with no competencies', { myMatrix: ((args: { framework: string }) => ({ ...matrix(args), cells: [] })) as never }, 'todavía no tiene competencias'],
  ])('has a face %s', async (_, resolvers, said) => {
    open('/competencias', resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });
});
