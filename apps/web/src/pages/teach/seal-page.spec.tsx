import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { SealPage } from './seal-page';

const role = (name: string, institutionId: string | null = null) => ({ role: name, institutionId, courseRunId: null });
const viewer = (...roles: object[]) => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles });
const institutions = [{ id: '3', name: 'Escuela Inventada' }, { id: '4', name: 'Otra' }];
const signer = (name: string, signatureUrl: string | null = null) => ({ name, post: 'Rectora', signatureUrl });
const seal = (more: object = {}) => ({ id: '3', sealUrl: null, signers: [] as object[], updatedAt: null, ...more });

type Opened = { roles?: object[]; answer?: () => unknown; save?: (signers: object[]) => unknown };

let posted: { path: string; csrf: string | undefined; size: number }[];
let reply: { status: number; body?: object } | null;
beforeEach(() => {
  [posted, reply] = [[], { status: 204 }];
  globalThis.fetch = ((path: string, init: { headers: Record<string, string>; body: File }) => {
    posted.push({ path, csrf: init.headers['x-amoxtli-csrf'], size: init.body.size });
    return reply ? Promise.resolve({ ok: reply.status < 300, status: reply.status, json: () => Promise.resolve(reply?.body) }) : Promise.reject(new TypeError('Failed to fetch'));
  }) as unknown as typeof fetch;
});

function open({ roles = [role('INSTITUTION_ADMIN', '3')], answer = () => seal(), save = (signers) => ({ __typename: 'SignersSaved', seal: seal({ signers: signers.map((one) => ({ ...one, signatureUrl: null })) }) }) }: Opened = {}) {
  const sent: object[][] = [];
  let asked = 0;
  const resolvers: Resolvers = {
    viewer: () => viewer(...roles),
    institutions: () => institutions,
    institutionSeal: () => (asked++, answer()),
    saveSigners: ({ input }) => {
      const signers = (input as unknown as { signers: object[] }).signers.map((one) => ({ ...one }));
      sent.push(signers);
      return save(signers);
    },
  };
  render(
    <ApolloProvider client={mockClient(resolvers)}>
      <MemoryRouter initialEntries={['/institucion/sello']}>
        <Routes>
          <Route path="/institucion/sello" element={<SealPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup(), asked: () => asked };
}

const picture = () => new File(['x'.repeat(10)], 'sello.png', { type: 'image/png' });

beforeAll(() => loadMessages('shell', 'constancias'));
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

describe('the seal of an institution', () => {
  it('is sent as it is, and shown anew', async () => {
    const { user, asked } = open();
    expect((await screen.findByText('Todavía no hay sello.')).tagName).toBe('P');
    await user.upload(screen.getByLabelText('Elegir una imagen'), picture());
    expect((await screen.findByText('Guardado. Aparecerá en las constancias nuevas.')).tagName).toBe('P');
    expect(posted).toEqual([{ path: '/instituciones/3/sello', csrf: '1', size: 10 }]);
    await waitFor(() => expect(asked()).toBeGreaterThan(1));
  });

  it.each<[string, typeof reply, string]>([
    ['too large', { status: 422, body: { reason: 'TOO_LARGE' } }, 'pesa más de 1 MB'],
    ['no picture', { status: 422, body: { reason: 'NOT_AN_IMAGE' } }, 'no es una imagen PNG o JPEG'],
    ['sent when signed out', { status: 401 }, 'no se pudo enviar'],
    ['sent on a dead line', null, 'no se pudo enviar'],
  ])('that is %s is said so', async (_, answered, said) => {
    reply = answered;
    const { user } = open({ answer: () => seal({ sealUrl: '/instituciones/3/sello?v=a' }) });
    await user.upload(await screen.findByLabelText('Elegir una imagen'), picture());
    expect((await screen.findByRole('alert')).textContent).toContain(said);
    expect(screen.getByRole('img', { name: 'Sello actual' }).getAttribute('src')).toBe('/instituciones/3/sello?v=a');
  });

  it('who signs is added, up to four, and saved in order; then each may have a signature', async () => {
    const { user, sent } = open();
    const add = await screen.findByRole('button', { name: 'Agregar firmante' });
    for (let i = 0; i < 4; i++) await user.click(add);
    expect(screen.queryByRole('button', { name: 'Agregar firmante' })).toBeNull();
    for (let i = 4; i > 1; i--) await user.click(screen.getByRole('button', { name: `Quitar al firmante ${i}` }));
    await user.type(screen.getByLabelText('Nombre, con su grado'), 'Dra. Ana');
    await user.type(screen.getByLabelText('Cargo'), 'Rectora');
    await user.click(screen.getByRole('button', { name: 'Guardar a quienes firman' }));
    await user.upload(await screen.findByLabelText('Firma digitalizada de Dra. Ana'), picture());
    expect(sent).toEqual([[{ name: 'Dra. Ana', post: 'Rectora' }]]);
    await waitFor(() => expect(posted.map(({ path }) => path)).toEqual(['/instituciones/3/firmas/0']));
  });

  it('what does not fit is said where it stands', async () => {
    const { user } = open({ answer: () => seal({ signers: [signer('Dra. Ana')] }), save: () => ({ __typename: 'InvalidFields', fields: [{ field: '0.post', code: 'EMPTY' }] }) });
    await user.click(await screen.findByRole('button', { name: 'Guardar a quienes firman' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No se guardó');
    const post = screen.getByLabelText('Cargo');
    expect([post.getAttribute('aria-invalid'), screen.getByText('Escribe este dato.').id]).toEqual(['true', post.getAttribute('aria-describedby')]);
  });

  it.each([
    ['a learner', []],
    ['an instructor', [role('INSTRUCTOR')]],
    ['an administrator of no institution', [role('INSTITUTION_ADMIN')]],
  ])('is not there for %s', async (_, roles) => {
    open({ roles });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Esta página no existe');
  });

  it.each<[string, () => unknown, string]>([
    ['while it is on its way', () => new Promise(() => undefined), 'Cargando'],
    ['when it may not be seen', () => { throw refusal('NOT_FOUND'); }, 'No lo encontramos'],
    ['on a dead line', () => { throw new DeadNetwork(); }, 'No hay conexión'],
  ])('has a face %s', async (_, answer, said) => {
    open({ answer });
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('is said in English too', async () => {
    open({ answer: () => seal({ signers: [signer('Dra. Ana')] }) });
    await screen.findByRole('heading', { name: 'Quienes firman' });
    await act(() => changeLanguage('en'));
    expect(document.body.textContent).toMatch(/Seal and signatures.*Present|There is no seal yet.*Who signs/);
  });
});
