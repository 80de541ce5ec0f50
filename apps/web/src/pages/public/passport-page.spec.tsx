import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DeadNetwork, PublicSourceContext, mockSource } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { PassportPage } from './passport-page';

const CODE = '7KQ2-M9XD-03VT-HB5C';
const both = (es: string) => ({ es, en: `${es} (en)` });
const axes = (letter: string, count: number) => Array.from({ length: count }, (_, i) => ({ code: `${letter}${i + 1}`, name: both(`Eje ${letter}${i + 1}`) }));
const competency = (row: string, column: string) => ({ key: `m@3/${row}.${column}`, code: `${row}.${column}`, kind: 'COMPETENCY', parent: null, name: both(`Competencia ${row}.${column}`), descriptor: both(''), row, column, verified: true });
const [rows, columns] = [axes('R', 3), axes('C', 6)];
const competencies = rows.flatMap((r) => columns.map((c) => competency(r.code, c.code)));
const framework = { key: 'm@3', code: 'm', version: '3', title: both('Marco'), alignedWith: both('Alineado con un marco. Sin certificación.'), source: '', published: true, matrix: { rows, columns }, competencies };

const item = (n: number, more: object = {}) => ({ id: `i${n}`, code: `0000-0000-0000-000${n}`, kind: 'CERTIFICATE', title: `Curso ${n}`, competency: null, issuedAt: '2026-06-30T18:00:00Z', expiresAt: '2029-06-30T18:00:00Z', standing: 'VALID', shown: true, ...more });
const attained = (n: number, at: number, standing = 'VALID') => item(n, { kind: 'COMPETENCY', title: `Competencia ${n}`, competency: competencies[at], expiresAt: null, standing });
const passport = (items: object[]) => ({ code: CODE, holder: 'Itzel Ñandú', openedAt: '2026-07-01T18:00:00Z', fileUrl: `/pasaportes/${CODE}.json`, frameworks: [framework], items });

function open(answer: (args: Record<string, never>) => unknown, code = CODE) {
  const asked: unknown[] = [];
  render(
    <PublicSourceContext value={mockSource({ passport: (args) => (asked.push({ ...(args as object) }), answer(args)) })}>
      <MemoryRouter initialEntries={[`/pasaporte/${code}`]}>
        <Routes>
          <Route path="/pasaporte/:code" element={<PassportPage />} />
        </Routes>
      </MemoryRouter>
    </PublicSourceContext>,
  );
  return asked;
}

beforeAll(() => loadMessages('shell', 'passport'));
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

describe('an open passport', () => {
  it('shows its holder, each competency in its place, and constancias with their check; never one level over all', async () => {
    const asked = open(() => passport([attained(1, 0), attained(2, 7, 'SUSPENDED'), item(3), item(4, { standing: 'REVOKED' })]));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Pasaporte docente de Itzel Ñandú');
    expect(asked).toEqual([{ code: CODE }]);
    const table = within(screen.getByRole('table', { hidden: true }));
    expect(table.getAllByRole('columnheader', { hidden: true }).map((h) => h.textContent)).toEqual(['Aspecto', 'Eje R1', 'Eje R2', 'Eje R3']);
    expect(table.getAllByRole('rowheader', { hidden: true })).toHaveLength(6);
    const said = table.getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent);
    expect(said.filter((text) => text.includes(': Vigente'))).toEqual(['R1.C1: VigenteCompetencia R1.C1']);
    expect(said.filter((text) => text.includes(': Suspendida'))).toEqual(['R2.C2: SuspendidaCompetencia R2.C2']);
    expect(said.filter((text) => text.includes(': Sin credencial'))).toHaveLength(16);
    expect(document.body.textContent).toContain('1 de 18 con credencial vigente');
    expect(document.body.textContent).toContain('Alineado con un marco. Sin certificación.');
    expect(screen.getAllByRole('link', { name: /^Verificar/ }).map((a) => a.getAttribute('href'))).toEqual([1, 2, 3, 4].map((n) => `/verificar-credencial/0000-0000-0000-000${n}`));
    const revoked = within(screen.getByRole('heading', { name: 'Curso 4' }).closest('article') ?? document.body);
    expect(revoked.getByText('Revocada').tagName).toBe('P');
    expect(document.body.textContent).not.toMatch(/nivel (general|global)|puntaje|promedio/i);
  });

  it('gives its signed file and the way to the verifier; with nothing that stands there is no file', async () => {
    open(() => passport([item(1)]));
    const file = await screen.findByRole('link', { name: 'Descargar el archivo firmado' });
    expect([file.getAttribute('href'), file.getAttribute('download')]).toEqual([`/pasaportes/${CODE}.json`, `pasaporte-${CODE}.json`]);
    expect(screen.getByRole('link', { name: 'Ir al verificador' }).getAttribute('href')).toBe('/verificar-credencial');
    cleanup();
    open(() => passport([item(1, { standing: 'EXPIRED' })]));
    await screen.findByRole('heading', { name: 'Curso 1' });
    expect(screen.queryByRole('link', { name: 'Descargar el archivo firmado' })).toBeNull();
  });

  it('of a competency revoked and attained anew, the one that stands is in the picture', async () => {
    open(() => passport([attained(1, 0), attained(2, 0, 'REVOKED')]));
    await screen.findByRole('heading', { level: 1 });
    expect(within(screen.getByRole('table', { hidden: true })).getAllByText(/: Vigente/)).toHaveLength(1);
  });

  it.each<[string, () => unknown, string]>([
    ['when it is closed or never was', () => null, 'Este pasaporte no está abierto'],
    ['when it shows nothing', () => ({ ...passport([]), frameworks: [] }), 'Este pasaporte no muestra ninguna credencial'],
    ['while it is on its way', () => new Promise(() => undefined), 'Cargando'],
    ['on a dead line', () => { throw new DeadNetwork(); }, 'No hay conexión'],
  ])('has a face %s', async (_, answer, said) => {
    open(answer);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('is said in English too', async () => {
    open(() => passport([attained(1, 0)]));
    await screen.findByRole('heading', { level: 1 });
    await act(() => changeLanguage('en'));
    expect(document.body.textContent).toMatch(/Teacher passport of.*1 of 18 with a valid credential/);
    expect(document.body.textContent).not.toMatch(/Vigente|Pasaporte|Descargar/);
  });
});
