import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { BulkIssuePage } from './bulk-issue-page';

const viewer = { id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [{ role: 'INSTRUCTOR', institutionId: null, courseRunId: '7' }] };
const job = (more: object = {}) => ({ id: 'j1', state: 'RUNNING', total: 60, done: 25, issued: 25, error: null, mayResume: false, createdAt: '2026-01-01T00:00:00Z', endedAt: null, ...more });
const issue = (owed: number, latest: object | null) => ({ runId: '7', title: 'Curso Siete', owed, job: latest });

type Opened = { answers?: (() => unknown)[]; start?: () => unknown };

/** Each time it is asked it gives the next answer; the last one stays. */
function open({ answers = [() => issue(3, null)], start = () => ({ __typename: 'BulkIssueStarted', job: job({ state: 'QUEUED', done: 0, issued: 0 }) }) }: Opened = {}) {
  const sent: unknown[] = [];
  let asked = 0;
  const resolvers: Resolvers = {
    viewer: () => viewer,
    bulkIssue: () => answers[Math.min(asked++, answers.length - 1)]?.(),
    startBulkIssue: ({ input }) => (sent.push({ ...(input as unknown as object) }), start()),
    resumeBulkIssue: ({ input }) => (sent.push({ ...(input as unknown as object) }), { __typename: 'BulkIssueStarted', job: job({ state: 'QUEUED' }) }),
  };
  render(
    <ApolloProvider client={mockClient(resolvers)}>
      <MemoryRouter initialEntries={['/impartir/7/constancias']}>
        <Routes>
          <Route path="/impartir/:runId/constancias" element={<BulkIssuePage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup(), asked: () => asked };
}

beforeAll(() => loadMessages('shell', 'constancias'));
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

describe('the constancias of a course', () => {
  it('that are owed are issued when asked for, and the page follows them to the end', async () => {
    const { user, sent } = open({ answers: [() => issue(3, null), () => issue(2, job()), () => issue(0, job({ state: 'DONE', done: 60, issued: 60 }))] });
    expect((await screen.findByText('Faltan 3 constancias por expedir.')).tagName).toBe('P');
    await user.click(screen.getByRole('button', { name: 'Expedir las que faltan' }));
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Avance de la expedición' });
    expect(sent).toEqual([{ runId: '7' }]);
    expect([bar.value, bar.max]).toEqual([25, 60]);
    expect((await screen.findByText('60 de 60 personas que acreditaron tienen su constancia.', {}, { timeout: 6000 })).closest('[role=status]')?.textContent).toContain('Expedición terminada');
    expect(screen.queryByRole('button', { name: 'Expedir las que faltan' })).toBeNull();
  });

  it('go on where they stopped', async () => {
    const { user, sent } = open({ answers: [() => issue(3, job({ state: 'FAILED', error: 'Se detuvo por una falla nuestra.', mayResume: true })), () => issue(3, job())] });
    expect((await screen.findByRole('alert')).textContent).toMatch(/La expedición se detuvo.*25 de 60 personas.*Se detuvo por una falla nuestra/);
    await user.click(screen.getByRole('button', { name: 'Continuar donde se quedó' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('En curso'));
    expect(sent).toEqual([{ runId: '7', jobId: 'j1' }]);
  });

  it('which somebody else began meanwhile are said to be under way', async () => {
    const { user } = open({ start: () => ({ __typename: 'BulkIssueUnderWay', job: job() }) });
    await user.click(await screen.findByRole('button', { name: 'Expedir las que faltan' }));
    expect((await screen.findByText('Ya hay una expedición en curso.')).tagName).toBe('P');
  });

  it.each<[string, () => unknown, string]>([
    ['when none is owed', () => issue(0, null), 'No se debe ninguna constancia.'],
    ['while it is on its way', () => new Promise(() => undefined), 'Cargando'],
    ['for who does not teach it', () => { throw refusal('NOT_FOUND'); }, 'No lo encontramos'],
    ['on a dead line', () => { throw new DeadNetwork(); }, 'No hay conexión'],
  ])('have a face %s', async (_, answer, said) => {
    open({ answers: [answer] });
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('are said in English too', async () => {
    open({ answers: [() => issue(1, job({ state: 'DONE' }))] });
    await screen.findByText(/Falta 1/);
    await act(() => changeLanguage('en'));
    expect(document.body.textContent).toMatch(/1 certificate is missing.*Issuing is done.*Issue those that are missing/);
  });
});
