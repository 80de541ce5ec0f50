import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, type Resolvers, mockClient } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { CertificatePage } from './certificate-page';

const FOLIO = '7KQ2-M9XD-03VT-HB5C';
const viewer = { id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: false, secondFactorRequired: false, roles: [] };
const certificate = (status: string, more: object = {}) => ({ status, folio: FOLIO, issuedAt: '2026-06-30T18:00:00Z', pdfUrl: `/constancias/${FOLIO}.pdf`, verifyUrl: `/verificar/${FOLIO}`, ...more });

function open(found: object | null) {
  const resolvers: Resolvers = {
    viewer: () => viewer,
    courseRun: () => ({ id: '7', course: { id: '1', title: 'Agua', institution: { id: '1', name: 'UX' } }, myEnrollment: { runId: '7', certificate: found } }),
    courseProgress: () => null,
  };
  render(
    <ApolloProvider client={mockClient(resolvers)}>
      <MemoryRouter initialEntries={['/constancia/7']}>
        <Routes>
          <Route path="/constancia/:runId" element={<CertificatePage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return screen.findByRole('heading', { level: 1 });
}
const download = () => screen.queryByRole('link', { name: 'Descargar constancia (PDF)' })?.getAttribute('href') ?? null;
const verification = () => screen.queryByRole('link', { name: 'Página pública de verificación' })?.getAttribute('href') ?? null;

beforeAll(() => loadMessages('shell', 'learn'));
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

describe('where a constancia stands, for its holder', () => {
  it.each<[string, object | null, string, string | null, string | null]>([
    ['is not there yet', null, 'Aún no hay constancia', null, null],
    ['is being made', certificate('IN_PREPARATION', { folio: null, issuedAt: null, pdfUrl: null, verifyUrl: null }), 'Tu constancia se está preparando', null, null],
    ['is issued', certificate('ISSUED'), 'verá que es auténtica', `/constancias/${FOLIO}.pdf`, `/verificar/${FOLIO}`],
    ['is suspended', certificate('SUSPENDED', { pdfUrl: null }), 'no tienes que hacer el curso otra vez', null, `/verificar/${FOLIO}`],
    ['is revoked', certificate('REVOKED', { pdfUrl: null }), 'Esta constancia fue revocada', null, null],
  ])('that %s is said, with what can be done with it and no more', async (_, found, said, pdf, verify) => {
    await open(found);
    expect(document.body.textContent).toContain(said);
    expect([download(), verification()]).toEqual([pdf, verify]);
    expect(document.body.textContent?.includes('verá que es auténtica')).toBe(pdf !== null);
  });

  it('is said in English too', async () => {
    await open(certificate('SUSPENDED', { pdfUrl: null }));
    await act(() => changeLanguage('en'));
    expect(document.body.textContent).toContain('you need not take the course again');
  });
});
