import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, PublicSourceContext, type Resolvers, mockClient, mockSource, refusal } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { CertificatesPage } from './certificates-page';

const FOLIO = '7KQ2-M9XD-03VT-HB5C';
const viewer = (...roles: string[]) => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: roles.map((role) => ({ role, institutionId: null, courseRunId: null })) });
const valid = { __typename: 'ValidCertificate', folio: FOLIO, holder: 'Itzel', course: 'Curso', institution: 'UX', hours: 40, startsOn: null, endsOn: null, issuedOn: '2026-06-30', gradePercent: 90, validUntil: '2029-06-30', hasCareerHours: true, catalogueKey: 'UX/C/1', issuer: 'Amoxtli', signers: ['Ana, Rectora'] };
const revoked = { __typename: 'RevokedCertificate', folio: FOLIO, revokedAt: '2026-07-01T00:00:00Z', reason: 'Respuestas ajenas.' };

const kept = { __typename: 'KeptCredential', code: 'WPYV-RC8B-DB2M-64XQ', title: 'Constancia: Curso', holder: 'Itzel', status: 'VALID', issuedAt: '2026-06-30T00:00:00Z', suspendedAt: null, reason: null };
const suspended = { ...kept, status: 'SUSPENDED', suspendedAt: '2026-07-01T00:00:00Z', reason: 'Se revisa la nota.' };

type Opened = { roles?: string[]; found?: () => unknown; revoke?: () => unknown; credential?: () => unknown; suspend?: () => unknown; address?: string };

function open({ roles = ['PLATFORM_ADMIN'], found = () => valid, revoke = () => ({ __typename: 'CertificateRevoked', folio: FOLIO }), credential = () => kept, suspend = () => suspended, address = `/admin/constancias?folio=${FOLIO}` }: Opened = {}) {
  const sent: object[] = [];
  const resolvers: Resolvers = {
    viewer: () => viewer(...roles),
    keptCredential: credential,
    suspendCredential: ({ input }) => (sent.push({ ...(input as unknown as object) }), suspend()),
    resumeCredential: ({ code }) => (sent.push({ code }), kept),
    revokeCertificate: ({ input }) => (sent.push({ ...(input as unknown as object) }), revoke()),
  };
  render(
    <ApolloProvider client={mockClient(resolvers)}>
      <PublicSourceContext value={mockSource({ verifyCertificate: found })}>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path="/admin/constancias" element={<CertificatesPage />} />
          </Routes>
        </MemoryRouter>
      </PublicSourceContext>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup() };
}

beforeAll(() => loadMessages('shell', 'constancias', 'public', 'verifier'));
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

describe('looking up and revoking a constancia', () => {
  it('begins with a folio', async () => {
    const { user } = open({ address: '/admin/constancias' });
    await user.type(await screen.findByLabelText('Folio'), FOLIO);
    await user.click(screen.getByRole('button', { name: 'Verificar' }));
    expect((await screen.findByText('Itzel')).tagName).toBe('DD');
  });

  it('is asked for twice and with a reason; then it shows as anyone sees it', async () => {
    let now: object = valid;
    const { user, sent } = open({ found: () => now, revoke: () => ((now = revoked), { __typename: 'CertificateRevoked', folio: FOLIO }) });
    await user.click(await screen.findByRole('button', { name: 'Revocar esta constancia' }));
    await user.click(screen.getByRole('button', { name: 'Revocar para siempre' }));
    expect(screen.getByText('Escribe el motivo.').tagName).toBe('P');
    expect(screen.getByRole('alert').textContent).toContain('Marca que lo entiendes');
    await user.type(screen.getByLabelText('Motivo'), 'Respuestas ajenas.');
    await user.click(screen.getByRole('button', { name: 'Revocar para siempre' }));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Entiendo que no se puede deshacer.' }));
    await user.click(screen.getByRole('button', { name: 'Revocar para siempre' }));
    expect((await screen.findByText('Constancia revocada')).tagName).toBe('P');
    expect(sent).toEqual([{ folio: FOLIO, reason: 'Respuestas ajenas.' }]);
    expect(document.body.textContent).toContain('Respuestas ajenas.');
    expect(screen.queryByRole('button', { name: 'Revocar esta constancia' })).toBeNull();
  });

  it('that is refused is said, and nothing typed is lost', async () => {
    const { user } = open({ revoke: () => { throw refusal('INTERNAL'); } });
    await user.click(await screen.findByRole('button', { name: 'Revocar esta constancia' }));
    await user.type(screen.getByLabelText('Motivo'), 'x');
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Revocar para siempre' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Algo falló');
    expect(screen.getByLabelText<HTMLInputElement>('Motivo').value).toBe('x');
  });

  it.each<[string, () => unknown, string]>([
    ['of one that is not known', () => ({ __typename: 'UnknownCertificate', folio: FOLIO }), 'No existe ninguna constancia'],
    ['of one that was revoked', () => revoked, 'Constancia revocada'],
    ['while it is on its way', () => new Promise(() => undefined), 'Cargando'],
    ['on a dead line', () => { throw new DeadNetwork(); }, 'No hay conexión'],
  ])('has a face %s, with nothing to revoke', async (_, found, said) => {
    open({ found, credential: () => ({ __typename: 'UnknownCredential', code: 'x' }) });
    await waitFor(() => expect(document.body.textContent).toContain(said));
    expect(screen.queryByRole('button', { name: 'Revocar esta constancia' })).toBeNull();
  });

  it('suspends its credential with a reason, which shows, and lifts that again', async () => {
    let now: object = valid;
    const { user, sent } = open({ found: () => now, suspend: () => ((now = { __typename: 'SuspendedCertificate', folio: FOLIO, suspendedAt: '2026-07-01T00:00:00Z', reason: 'Se revisa la nota.' }), suspended) });
    await user.click(await screen.findByRole('button', { name: 'Suspender mientras se aclara' }));
    await user.click(screen.getByRole('button', { name: 'Suspender' }));
    expect([sent, screen.getByText('Escribe el motivo.').tagName]).toEqual([[], 'P']);
    await user.type(screen.getByLabelText('Motivo'), 'Se revisa la nota.');
    await user.click(screen.getByRole('button', { name: 'Suspender' }));
    await screen.findByText('Constancia suspendida');
    expect(document.body.textContent).toMatch(/Quien la emitió está aclarando algo.*Se revisa la nota.*EstadoSuspendida/);
    await user.click(await screen.findByRole('button', { name: 'Levantar la suspensión' }));
    await screen.findByRole('button', { name: 'Suspender mientras se aclara' });
    expect(sent).toEqual([{ code: FOLIO, reason: 'Se revisa la nota.' }, { code: FOLIO }].map((one) => ({ ...one, code: kept.code })));
  });

  it('that cannot be suspended keeps the reason and says so', async () => {
    const { user } = open({ suspend: () => { throw refusal('INTERNAL'); } });
    await user.click(await screen.findByRole('button', { name: 'Suspender mientras se aclara' }));
    await user.type(screen.getByLabelText('Motivo'), 'x');
    await user.click(screen.getByRole('button', { name: 'Suspender' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Algo falló');
    expect(screen.getByLabelText<HTMLInputElement>('Motivo').value).toBe('x');
  });

  it('finds a credential that is no constancia by its code, with nothing to revoke', async () => {
    open({ found: () => ({ __typename: 'UnknownCertificate', folio: 'x' }), credential: () => ({ ...kept, title: 'Usar la tecnología' }) });
    await screen.findByText('Usar la tecnología');
    expect([document.body.textContent?.includes('No existe ninguna constancia'), screen.queryByRole('button', { name: 'Revocar esta constancia' })]).toEqual([false, null]);
  });

  it.each([[[]], [['INSTRUCTOR']], [['INSTITUTION_ADMIN']]])('is not there for %j', async (roles) => {
    open({ roles });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Esta página no existe');
  });

  it('is said in English too', async () => {
    open();
    await screen.findByText('Itzel');
    await act(() => changeLanguage('en'));
    expect(document.body.textContent).toMatch(/Certificates: look up, suspend and revoke.*Key in the catalogue.*Revoke this certificate/);
  });
});
