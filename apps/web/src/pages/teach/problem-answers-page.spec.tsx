import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { ProblemAnswersPage } from './problem-answers-page';

type Input = Record<string, unknown>;

const viewer = { id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [], profile: { state: null, birthYear: null, schooling: null, occupation: null } };
const grade = { percent: 0.8, passMark: 0.6, passed: true, passedAt: '2026-02-01T00:00:00Z' };
const standing = (name: string, more: object = {}) => ({ learnerId: name.toLowerCase(), learnerName: name, attemptsUsed: 2, score: 1, maxScore: 3, overridden: false, lastSubmittedAt: '2026-02-01T12:00:00Z', grade, ...more });
const fallen = { percent: 0.5, passMark: 0.6, passed: false, passedAt: '2026-02-01T00:00:00Z' };
const job = (more: object = {}) => ({ id: 'j1', state: 'RUNNING', onlyIfHigher: true, total: 40, done: 10, raised: 3, lowered: 1, faulty: 0, error: null, createdAt: '2026-02-02T00:00:00Z', endedAt: null, ...more });
const problem = (more: object = {}) => ({
  blockId: '7.3', unitId: '7.2', title: 'La milpa', maxScore: 3, maxAttempts: 2, gradingMethod: 'HIGHEST', mayOverride: true, latestRescore: null,
  learners: { edges: [standing('Ana'), standing('Beto', { grade: fallen, overridden: true })].map((node) => ({ cursor: node.learnerId, node })), pageInfo: { hasNextPage: false, endCursor: null } },
  ...more,
});
const attempt = { __typename: 'LearnerAttempt', id: 's1', at: '2026-02-01T12:00:00Z', attempt: 1, version: 1, given: [{ responseId: '1', label: '¿Qué se siembra?', words: ['Maíz'] }, { responseId: '2', label: '', words: [''] }], results: [{ responseId: '1', correctness: 'PARTIAL', score: 1, maxScore: 3, feedback: null }], score: 1, maxScore: 3, firstScore: 0, counts: false };
const deletion = { __typename: 'StaffAct', id: 'a1', at: '2026-02-02T12:00:00Z', kind: 'DELETE', byName: 'Maestra Inés', reason: 'Respondió otra persona', newScore: null, ofScore: null, byVersion: null, rescored: [] };
const learner = (more: object = {}) => ({ id: '7.3.ana', standing: standing('Ana', more), history: [attempt, deletion] });

type Opened = { queries?: Resolvers; commands?: Record<string, (input: Input) => unknown>; address?: string };

/** The page at its address; `sent`: the commands that went out, with their input. */
function open({ queries = {}, commands = {}, address = '/impartir/7/problemas/7.3' }: Opened = {}) {
  const sent: [string, Input][] = [];
  const recorded = Object.entries(commands).map(([name, answer]) => [name, (args: { input?: Input }) => (sent.push([name, args.input ?? {}]), answer(args.input ?? {}))] as const);
  const where = { search: '' };
  const Address = () => ((where.search = useLocation().search), null);
  const all: Resolvers = { viewer: () => viewer, problemAnswers: () => problem(), learnerAnswers: () => learner(), ...queries, ...Object.fromEntries(recorded) };
  const view = render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter initialEntries={[address]}>
        <Address />
        <Routes>
          <Route path="/impartir/:runId/problemas/:blockId" element={<ProblemAnswersPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { ...view, sent, where, user: userEvent.setup() };
}

beforeAll(() => loadMessages('shell', 'teach'));
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

const ofAna = '/impartir/7/problemas/7.3?aprendiz=ana';
const form = async (name: string) => {
  const summary = await screen.findByText(name, { selector: 'summary' });
  return within(summary.closest('details') as HTMLElement);
};

describe('the learners at a problem', () => {
  it('stand in a table with points, grade and what needs an eye', async () => {
    open();
    const beto = (await screen.findByRole('link', { name: 'Beto' })).closest('tr');
    expect(beto?.textContent).toMatch(/Beto.*1 de 3.*Puesta a mano.*50\s?%.*debajo del mínimo/);
    expect(screen.getByText(/Puntos: 3\. Intentos: 2\. Cuenta el intento con más puntos\./).tagName).toBe('P');
  });

  it.each<[string, Resolvers, string]>([
    ['while the answer is on its way', { problemAnswers: () => new Promise(() => undefined) }, 'Cargando'],
    ['when nobody has answered', { problemAnswers: () => problem({ learners: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } }) }, 'Nadie ha respondido'],
    ['for who is not staff', { problemAnswers: () => { throw refusal('NOT_FOUND'); } }, 'No lo encontramos'],
    ['on a dead line', { problemAnswers: () => { throw new DeadNetwork(); } }, 'conexión'],
  ])('have a face %s', async (_, queries, said) => {
    open({ queries });
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('are not asked for under the number of another course', async () => {
    open({ queries: { problemAnswers: () => { throw new Error('asked'); } }, address: '/impartir/8/problemas/7.3' });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/No encontramos|no existe/i);
  });
});

describe('one learner', () => {
  it('opens by the keyboard, takes the focus, shows what happened in its order, and closes', async () => {
    const { user, where } = open();
    (await screen.findByRole('link', { name: 'Ana' })).focus();
    await user.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { name: 'Ana' });
    expect([where.search, document.activeElement === heading]).toEqual(['?aprendiz=ana', true]);
    const [first, second] = screen.getAllByRole('listitem').filter((item) => item.closest('ol')?.className.includes('border-l-2'));
    expect(first?.textContent).toMatch(/Intento 1.*1 de 3.*Borrado.*Al principio obtuvo 0.*¿Qué se siembra\?Maíz · En parte correcta.*En blanco/);
    expect(second?.textContent).toMatch(/Respuestas borradas.*Por Maestra Inés.*Motivo: Respondió otra persona/);
    await user.click(screen.getByRole('link', { name: 'Cerrar historial' }));
    expect(where.search).toBe('');
  });

  it('who fell below the mark after passing is told of, and that nothing is revoked by itself', async () => {
    open({ queries: { learnerAnswers: () => learner({ grade: fallen }) }, address: ofAna });
    expect((await screen.findByText('Su calificación bajó del mínimo después de aprobar')).closest('div')?.textContent).toContain('nada se revoca por sí solo');
  });

  it('an assistant is not offered what only instructors may do', async () => {
    open({ queries: { problemAnswers: () => problem({ mayOverride: false }) }, address: ofAna });
    await form('Recalificar');
    expect(['Poner puntos a mano', 'Borrar respuestas'].map((name) => screen.queryByText(name))).toEqual([null, null]);
  });
});

describe('an act of staff', () => {
  it('rescores by what was ticked and written, and says what became of it', async () => {
    const { user, sent } = open({ commands: { rescoreLearner: () => ({ __typename: 'AnswersRescored', effect: 'RAISED', learner: learner({ score: 3 }) }) }, address: ofAna });
    const rescore = await form('Recalificar');
    await user.click(rescore.getByRole('checkbox', { name: /Solo si sube/, hidden: true }));
    await user.type(rescore.getByRole('textbox', { name: 'Motivo (opcional)', hidden: true }), 'La clave estaba mal');
    await user.click(rescore.getByRole('button', { name: 'Recalificar ahora', hidden: true }));
    expect(await screen.findByText('Se recalificó y subió.')).not.toBeNull();
    expect(sent).toEqual([['rescoreLearner', { blockId: '7.3', learnerId: 'ana', onlyIfHigher: false, reason: 'La clave estaba mal' }]]);
    expect(screen.getByText('3 de 3. Intentos usados: 2.').tagName).toBe('P');
  });

  it('with a reason that is needed is not sent without one; points are read with a comma, and their range is told', async () => {
    const { user, sent } = open({
      commands: { overrideScore: ({ score }) => (Number(score) > 3 ? { __typename: 'ScoreOutOfRange', maxScore: 3 } : { __typename: 'ScoreOverridden', learner: learner({ score: 2.5, overridden: true }) }) },
      address: ofAna,
    });
    const override = await form('Poner puntos a mano');
    const [points, reason, sure] = [override.getByRole('textbox', { name: 'Puntos, de 0 a 3', hidden: true }), override.getByRole('textbox', { name: 'Motivo', hidden: true }), override.getByRole('button', { hidden: true })];
    await user.type(points, '2,5');
    await user.click(sure);
    expect([override.getByText('Escribe el motivo.').tagName, sent]).toEqual(['P', []]);
    await user.type(reason, 'En papel');
    await user.clear(points);
    await user.type(points, 'dos');
    await user.click(sure);
    expect([override.getByText('Escribe un número.').tagName, sent]).toEqual(['P', []]);
    await user.clear(points);
    await user.type(points, '4');
    await user.click(sure);
    expect((await override.findByText('Los puntos van de 0 a 3.')).tagName).toBe('P');
    await user.clear(points);
    await user.type(points, '2,5');
    await user.click(sure);
    expect((await screen.findByText('Los puntos quedaron puestos.')).closest('[role=status]')).not.toBeNull();
    expect(sent.map(([, input]) => input['score'])).toEqual([4, 2.5]);
    await form('Retirar los puntos a mano');
  });

  it.each([
    ['FORBIDDEN', 'No tienes permiso'],
    ['INTERNAL', 'No se hizo el cambio'],
  ])('that is refused with %s says so, and keeps what was written', async (code, said) => {
    const { user } = open({ commands: { resetAttempts: () => { throw refusal(code); } }, address: ofAna });
    const reset = await form('Devolver intentos');
    const reason = reset.getByRole<HTMLInputElement>('textbox', { hidden: true });
    await user.type(reason, 'Se cayó la red');
    await user.click(reset.getByRole('button', { hidden: true }));
    await waitFor(() => expect(reset.getByRole('alert', { hidden: true }).textContent).toContain(said));
    expect(reason.value).toBe('Se cayó la red');
  });
});

describe('a rescore of everybody', () => {
  it('is started, shows how far it is, and how it ended', async () => {
    const states = [null, job(), job({ state: 'DONE', done: 40, raised: 30, lowered: 4, faulty: 1 })];
    let asked = 0;
    const { user, sent } = open({
      queries: { problemAnswers: () => problem({ latestRescore: states[Math.min(asked++, 2)] }) },
      commands: { rescoreProblem: () => ({ __typename: 'RescoreStarted', job: job({ state: 'QUEUED', done: 0 }) }) },
    });
    const all = await form('Empezar una recalificación');
    await user.click(all.getByRole('button', { name: 'Recalificar a todas', hidden: true }));
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Avance de la recalificación' });
    expect([bar.value, bar.max, screen.queryByRole('button', { name: 'Recalificar a todas', hidden: true })]).toEqual([10, 40, null]);
    expect(sent).toEqual([['rescoreProblem', { blockId: '7.3', reason: '', onlyIfHigher: true }]]);
    expect((await screen.findByText('Subieron 30, bajaron 4, siguen igual 5.', {}, { timeout: 4000 })).tagName).toBe('P');
    expect(screen.getByText(/^1 no se pudieron calificar/).tagName).toBe('P');
  });

  it('that stopped is taken up where it was', async () => {
    let state = 'FAILED';
    const { user, sent } = open({
      queries: { problemAnswers: () => problem({ latestRescore: job({ state, error: state === 'FAILED' ? 'Se detuvo por una falla nuestra' : null }) }) },
      commands: { resumeRescore: () => ({ __typename: 'RescoreStarted', job: job({ state: (state = 'QUEUED') }) }) },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('10 de 40 personas');
    await user.click(screen.getByRole('button', { name: 'Continuar donde se quedó' }));
    expect((await screen.findByText('En espera')).tagName).toBe('P');
    expect(sent).toEqual([['resumeRescore', { runId: '7', jobId: 'j1' }]]);
  });
});

it('all of it is said in English too', async () => {
  open({ queries: { problemAnswers: () => problem({ latestRescore: job({ state: 'FAILED' }) }) }, address: ofAna });
  await form('Recalificar');
  await act(() => changeLanguage('en'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Answers: La milpa');
  expect(document.body.textContent).not.toMatch(/Motivo(?!:)|Intento|Recalificar|Puntos|Historial/);
});
