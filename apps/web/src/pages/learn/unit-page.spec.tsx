import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, type Resolvers, mockClient } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { UnitPage } from './unit-page';

const viewer = { id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [], profile: { state: null, birthYear: null, schooling: null, occupation: null } };
const html = (id: string, words: string, more: object = {}) => ({ __typename: 'HtmlBlock', id, title: '', shownTo: null, body: [['p', {}, words]], ...more });
const state = (more: object = {}) => ({
  __typename: 'ProblemState', blockId: '7.3', status: 'UNANSWERED', countingAttempt: 'LAST', attemptsUsed: 0, maxAttempts: 3, score: null, maxScore: 1, savedAnswers: [], results: [], shownAnswers: [], solution: null, dueAt: null, closed: false,
  canSubmit: true, retryAt: null, receipt: null, hints: [], variant: null, opinions: null, faulty: false, canReset: false, mustReset: false, ...more,
});
const question = {
  __typename: 'ProblemBlock', id: '7.3', title: 'La milpa', shownTo: null, body: [['response', { id: '2_1' }]], graded: false, dueAt: null, answerable: true, varies: false, opinion: null, staffGraded: false, frameUrl: null, hintCount: 0,
  responses: [{ id: '2_1', kind: 'TEXT', label: ['¿Qué se siembra?'], description: null, choices: [], trailingText: null, face: null }], state: state(),
};
const conditional = (more: object = {}) => ({ __typename: 'ConditionalBlock', id: '7.4', title: '', shownTo: null, message: null, open: false, blocks: [], ...more });
const page = (blocks: object[]) => ({ id: '7.2', runId: '7', title: 'Sembrar', sectionTitle: 'Uno', subsectionTitle: 'Dos', subsectionId: '7.1', graded: false, dueAt: null, previousUnitId: null, nextUnitId: null, blocks });
const progress = { runId: '7', percent: 0, passMark: 0.6, passed: false, grade: null, completedUnitIds: [], completedUnits: 0, totalUnits: 1, categories: [], remaining: [], resumeUnitId: '7.2' };
const graded = { __typename: 'AnswerGraded', state: state({ status: 'INCORRECT', attemptsUsed: 1, score: 0 }), receipt: { folio: 'AB12-CD34', submittedAt: '2026-02-01T00:00:00Z', attempt: 1, sha256: 'x' }, progress };

function open(unit: () => object, more: Resolvers = {}) {
  const asked = { times: 0 };
  const all: Resolvers = { viewer: () => viewer, unit: () => (asked.times++, unit()), courseRun: () => null, courseOutline: () => null, courseProgress: () => progress, submitAnswer: () => graded, completeBlocks: () => ({ progress }), ...more };
  const client = mockClient(all);
  const visit = () => render(
    <ApolloProvider client={client}>
      <MemoryRouter initialEntries={['/aprender/7/u/7.2']}>
        <Routes>
          <Route path="/aprender/:runId/u/:unitId" element={<UnitPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { asked, user: userEvent.setup(), ...visit(), visit };
}

beforeAll(async () => {
  globalThis.matchMedia ??= ((media: string) => ({ matches: false, media })) as typeof matchMedia;
  await loadMessages('shell', 'learn');
});
afterEach(async () => {
  cleanup();
  localStorage.clear();
  await act(() => changeLanguage('es'));
});

const answer = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.type(await screen.findByLabelText('¿Qué se siembra?'), 'Trigo');
  await user.click(screen.getByRole('button', { name: /Enviar/ }));
};

describe('a unit in which something waits for an answer', () => {
  it('says what the author wants while it is closed', async () => {
    open(() => page([conditional({ message: [['p', {}, 'Primero «La milpa».']] })]));
    const message = await screen.findByText('Primero «La milpa».');
    expect([message.tagName, screen.queryAllByText('Todavía está cerrado').length, screen.queryByText(/Se abre cuando/)]).toEqual(['P', 1, null]);
  });
  it('says so in general when the author says nothing', async () => {
    open(() => page([conditional()]));
    expect((await screen.findByText(/Se abre cuando respondas/)).tagName).toBe('P');
  });
  it('opens without a reload once the answer is in, and the answer’s result stays', async () => {
    let done = false;
    const { asked, user } = open(() => page([{ ...question, ...(done && { state: graded.state }) }, conditional(done ? { open: true, blocks: [html('7.5', 'Más sobre la milpa')] } : {})]), { submitAnswer: () => ((done = true), graded) });
    await answer(user);
    expect((await screen.findByText('Más sobre la milpa')).tagName).toBe('P');
    expect([asked.times, screen.queryByText('Todavía está cerrado'), screen.getByRole('status').textContent]).toEqual([2, null, expect.stringContaining('AB12-CD34')]);
  });
  it('is asked for again on coming back, since an answer elsewhere may have opened it; what waits for nothing is at hand', async () => {
    for (const [blocks, times] of [[[conditional(), html('7.5', 'Texto')], 2], [[html('7.5', 'Texto')], 1]] as const) {
      const { asked, unmount, visit } = open(() => page([...blocks]));
      await screen.findByText('Texto');
      unmount();
      visit();
      await screen.findByText('Texto');
      await act(() => new Promise((done) => setTimeout(done, 50)));
      expect(asked.times).toBe(times);
      cleanup();
    }
  });
  it('is not asked for again where nothing waits', async () => {
    const { asked, user } = open(() => page([question, html('7.5', 'Texto')]));
    await answer(user);
    expect((await screen.findByText(/AB12-CD34/)).textContent).toContain('AB12-CD34');
    expect(asked.times).toBe(1);
  });
});

it.each<[string, object, string]>([
  ['a bank', { kind: 'BANK', title: 'Banco', count: 2, groups: [] }, 'Banco: de un banco del que a cada persona le tocan 2'],
  ['a bank of one', { kind: 'BANK', title: '', count: 1, groups: [] }, 'de un banco del que a cada persona le toca uno'],
  ['a bank that gives all', { kind: 'BANK', title: '', count: null, groups: [] }, 'de un banco; lo ven todas las personas'],
  ['a branch', { kind: 'SPLIT', title: 'Ensayo', count: null, groups: ['Mañana', 'Tarde'] }, 'Ensayo: se muestra a quienes están en: Mañana y Tarde'],
  ['a branch of nobody’s', { kind: 'SPLIT', title: '', count: null, groups: [] }, 'no se muestra a ningún grupo'],
  ['what is behind a condition', { kind: 'CONDITIONAL', title: '', count: null, groups: [] }, 'se muestra cuando se cumple su condición'],
])('staff are told that a block is of %s', async (_, shownTo, words) => {
  open(() => page([html('7.5', 'Texto', { shownTo })]));
  expect((await screen.findByText(words)).tagName).toBe('P');
});
