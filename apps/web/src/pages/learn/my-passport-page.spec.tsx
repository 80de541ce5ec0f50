import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { MyPassportPage } from './my-passport-page';

const viewer = { id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: false, secondFactorRequired: false, roles: [] };
const item = (n: number, more: object = {}) => ({ id: `i${n}`, code: `0000-0000-0000-000${n}`, kind: 'CERTIFICATE', title: `Curso ${n}`, competency: null, issuedAt: '2026-06-30T18:00:00Z', expiresAt: '2029-06-30T18:00:00Z', standing: 'VALID', shown: true, ...more });
const closed = (items: object[] = [item(1), item(2)]) => ({ id: 'p1', open: false, url: null, openedAt: null, items });
const opened = (items: object[] = [item(1), item(2)]) => ({ id: 'p1', open: true, url: '/pasaporte/7KQ2-M9XD-03VT-HB5C', openedAt: '2026-07-01T18:00:00Z', items });

type Opened = { mine?: () => unknown; command?: (shown: string[]) => unknown; close?: () => unknown };

function open({ mine = () => closed(), command = () => ({ __typename: 'PassportOpened', passport: opened() }), close = () => closed() }: Opened = {}) {
  const sent: (string[] | 'close')[] = [];
  const resolvers: Resolvers = {
    viewer: () => viewer,
    myPassport: mine,
    openPassport: ({ input }) => {
      const { shown } = input as unknown as { shown: string[] };
      sent.push([...shown]);
      return command(shown);
    },
    closePassport: () => (sent.push('close'), close()),
  };
  const user = userEvent.setup();
  render(
    <ApolloProvider client={mockClient(resolvers)}>
      <MemoryRouter initialEntries={['/pasaporte']}>
        <Routes>
          <Route path="/pasaporte" element={<MyPassportPage />} />
          <Route path="*" element={null} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user };
}

beforeAll(() => loadMessages('shell', 'passport'));
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

describe('one’s own passport', () => {
  it('says what strangers will see before it is opened, and opens with all', async () => {
    const { user, sent } = open();
    expect((await screen.findByText('Tu pasaporte está cerrado: sólo tú lo ves')).closest('[role=status]')).not.toBeNull();
    expect(document.body.textContent).toMatch(/Lo que verán otras personas.*Tu nombre.*No verán tu correo, tu CURP, tu escuela/);
    expect(screen.queryByRole('textbox', { name: 'Dirección' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Abrir el pasaporte' }));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Dirección' })).value).toBe('http://localhost/pasaporte/7KQ2-M9XD-03VT-HB5C');
    expect(sent).toEqual([[]]);
    expect(screen.getByRole('img').getAttribute('src')).toBe('/pasaportes/7KQ2-M9XD-03VT-HB5C.svg');
  });

  it('shows only what is chosen; choosing nothing is not sent', async () => {
    const { user, sent } = open();
    await user.click(await screen.findByRole('radio', { name: 'Sólo las que elija' }));
    await user.click(screen.getByRole('checkbox', { name: 'Curso 1' }));
    await user.click(screen.getByRole('checkbox', { name: 'Curso 2' }));
    await user.click(screen.getByRole('button', { name: 'Abrir el pasaporte' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Elige al menos una credencial.');
    await user.click(screen.getByRole('checkbox', { name: 'Curso 2' }));
    await user.click(screen.getByRole('button', { name: 'Abrir el pasaporte' }));
    expect((await screen.findByText('Guardado.')).closest('[aria-live], [role=status]')).not.toBeNull();
    expect(sent).toEqual([['i2']]);
  });

  it('starts from what is shown at present', async () => {
    open({ mine: () => opened([item(1), item(2, { shown: false })]) });
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Curso 1' })).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Curso 2' }).checked).toBe(false);
  });

  it('is closed only when one is sure', async () => {
    const { user, sent } = open({ mine: () => opened() });
    await user.click(await screen.findByRole('button', { name: 'Cerrar el pasaporte' }));
    await user.click(screen.getByRole('button', { name: 'Dejarlo abierto' }));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cerrar el pasaporte' }));
    await user.click(screen.getByRole('button', { name: 'Sí, cerrarlo' }));
    expect((await screen.findByText('Tu pasaporte está cerrado: sólo tú lo ves')).closest('[aria-live], [role=status]')).not.toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Dirección' })).toBeNull();
  });

  it('copies its address, and says so when it cannot', async () => {
    const { user } = open({ mine: () => opened() });
    await user.click(await screen.findByRole('button', { name: 'Copiar la dirección' }));
    expect((await screen.findByText('Dirección copiada.')).closest('[aria-live], [role=status]')).not.toBeNull();
    expect(await navigator.clipboard.readText()).toBe('http://localhost/pasaporte/7KQ2-M9XD-03VT-HB5C');
    navigator.clipboard.writeText = () => Promise.reject(new Error('planted'));
    await user.click(screen.getByRole('button', { name: 'Copiar la dirección' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No se pudo copiar');
  });

  it('lists each credential with its four downloads, and the signed file while one stands', async () => {
    open({ mine: () => closed([item(1, { standing: 'REVOKED' })]) });
    const list = within(await screen.findByRole('list', { name: 'Descargas de Curso 1' }));
    expect(list.getAllByRole('link').map((a) => a.getAttribute('href'))).toEqual(['json', 'svg', 'png', 'pdf'].map((form) => `/credenciales/0000-0000-0000-0001.${form}`));
    expect(screen.queryByRole('link', { name: 'Descargar el archivo firmado' })).toBeNull();
    cleanup();
    open();
    expect((await screen.findByRole('link', { name: 'Descargar el archivo firmado' })).getAttribute('href')).toBe('/mi-pasaporte.json');
  });

  it.each<[string, () => unknown, string]>([
    ['with nothing on it', () => closed([]), 'Todavía no tienes credenciales'],
    ['while it is on its way', () => new Promise(() => undefined), 'Cargando'],
    ['on a dead line', () => { throw new DeadNetwork(); }, 'No hay conexión'],
  ])('has a face %s', async (_, mine, said) => {
    open({ mine });
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('says so when opening it fails', async () => {
    const { user } = open({ command: () => { throw refusal('INTERNAL'); } });
    await user.click(await screen.findByRole('button', { name: 'Abrir el pasaporte' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Algo falló');
  });

  it('is said in English too', async () => {
    open({ mine: () => opened() });
    await screen.findByRole('heading', { name: 'Compartir' });
    await act(() => changeLanguage('en'));
    expect(document.body.textContent).toMatch(/My teacher passport.*Share.*Credentials/);
    expect(document.body.textContent).not.toMatch(/Vigente|Pasaporte|Descargar|Dirección/);
  });
});
