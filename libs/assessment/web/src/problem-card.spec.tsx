import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type ProblemCardFragment, type ProblemStateViewFragment, type Resolvers, type ResponseKind, mockClient } from '@amoxtli/graphql/web';
import type { RichText } from '@amoxtli/platform/domain';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { ProblemCard } from './problem-card';

type Submitted = { submissionId: string; blockId: string; answers: { responseId: string; values: string[] }[] };

const choices = [
  { __typename: 'Choice', id: 'a', content: ['Maíz'] },
  { __typename: 'Choice', id: 'b', content: ['Trigo'] },
  { __typename: 'Choice', id: 'c', content: ['Cacao'] },
] as ProblemCardFragment['responses'][number]['choices'];

const fresh: ProblemStateViewFragment = { __typename: 'ProblemState', blockId: '7.3', status: 'UNANSWERED', attemptsUsed: 0, maxAttempts: 2, score: null, maxScore: 1, savedAnswers: [], results: [], shownAnswers: [], solution: null, dueAt: null, closed: false, canSubmit: true, retryAt: null, receipt: null, hints: [] };

const block = (kind: ResponseKind, state: Partial<ProblemStateViewFragment> | null = {}) =>
  ({
    __typename: 'ProblemBlock',
    id: '7.3',
    title: 'La milpa',
    body: [['p', {}, 'Lee y responde.'], ['response', { id: '1' }]] satisfies RichText,
    graded: true,
    dueAt: null,
    responses: [{ __typename: 'ProblemResponse', id: '1', kind, label: ['¿Qué se siembra?'], description: null, choices: kind === 'NUMERICAL' || kind === 'TEXT' ? [] : choices, trailingText: kind === 'NUMERICAL' ? 'kg' : null }],
    state: state && { ...fresh, ...state },
  }) as unknown as Parameters<typeof ProblemCard>[0]['block'];

const receipt = { folio: 'AMX-1', submittedAt: '2026-11-25T00:00:00Z', attempt: 1, sha256: 'x' };
const progress = { runId: '7', percent: 0.5, passMark: 0.6, passed: false, grade: null, completedUnitIds: [], completedUnits: 1, totalUnits: 2, categories: [], remaining: [], resumeUnitId: null };
const graded = (state: Partial<ProblemStateViewFragment>) => ({ __typename: 'AnswerGraded', state: { ...fresh, attemptsUsed: 1, receipt, ...state }, receipt, progress });

function show(problem: Parameters<typeof ProblemCard>[0]['block'], resolvers: Resolvers = {}) {
  const view = render(
    <ApolloProvider client={mockClient(resolvers)}>
      <MemoryRouter>
        <ProblemCard block={problem} runId="7" owner="p1" />
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { ...view, user: userEvent.setup() };
}

function server(...answers: (object | Error)[]) {
  const received: Submitted[] = [];
  const submitAnswer = ({ input }: Record<string, never>) => {
    received.push(input as unknown as Submitted);
    const answer = answers[received.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { received, resolvers: { submitAnswer } };
}

const submit = () => screen.getByRole('button', { name: /Enviar respuesta|Reintentar envío/ });
const said = () => screen.getByRole('status').textContent;

beforeAll(() => loadMessages('shell', 'learn'));
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('an answer of each kind', () => {
  it.each<[ResponseKind, (user: ReturnType<typeof userEvent.setup>) => Promise<void>, string[]]>([
    ['CHOICE', (user) => user.click(screen.getByRole('radio', { name: 'Cacao' })), ['c']],
    ['CHECKBOX', async (user) => { await user.click(screen.getByRole('checkbox', { name: 'Cacao' })); await user.click(screen.getByRole('checkbox', { name: 'Maíz' })); }, ['a', 'c']],
    ['OPTION', (user) => user.selectOptions(screen.getByRole('combobox', { name: '¿Qué se siembra?' }), 'Trigo'), ['b']],
    ['NUMERICAL', (user) => user.type(screen.getByRole('textbox', { name: '¿Qué se siembra?' }), '1/3'), ['1/3']],
    ['TEXT', (user) => user.type(screen.getByRole('textbox', { name: '¿Qué se siembra?' }), 'maíz'), ['maíz']],
  ])('%s reaches the server as its values and comes back with a folio', async (kind, answer, values) => {
    const { received, resolvers } = server(graded({ status: 'CORRECT', score: 1 }));
    const { user } = show(block(kind), resolvers);
    await answer(user);
    await user.click(submit());
    await screen.findByText('Recibido, folio AMX-1');
    expect(received.map(({ answers }) => answers.map((one) => [one.responseId, one.values]))).toEqual([[['1', values]]]);
  });
});

describe('when the line is dead', () => {
  it('keeps the answer, says so, and sends the retry under the same id', async () => {
    const { received, resolvers } = server(new DeadNetwork(), graded({ status: 'CORRECT', score: 1 }));
    const { user } = show(block('TEXT'), resolvers);
    await user.type(screen.getByRole('textbox'), 'maíz');
    expect(said()).toBe('Guardado en este dispositivo');
    await user.click(submit());
    await screen.findByText('No se pudo enviar, lo conservamos');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('maíz');
    await user.click(screen.getByRole('button', { name: 'Reintentar envío' }));
    await screen.findByText('Recibido, folio AMX-1');
    expect(received[0]?.submissionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(received[1]?.submissionId).toBe(received[0]?.submissionId);
  });

  it('still has the answer and its id after a reload', async () => {
    const { received, resolvers } = server(new DeadNetwork(), graded({ status: 'CORRECT', score: 1 }));
    const first = show(block('TEXT'), resolvers);
    await first.user.type(screen.getByRole('textbox'), 'maíz');
    await first.user.click(submit());
    await screen.findByText('No se pudo enviar, lo conservamos');
    first.unmount();
    const second = show(block('TEXT'), resolvers);
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('maíz');
    await second.user.click(screen.getByRole('button', { name: 'Reintentar envío' }));
    await screen.findByText('Recibido, folio AMX-1');
    expect(received[1]?.submissionId).toBe(received[0]?.submissionId);
    expect(localStorage.length).toBe(0);
  });

  it('takes a new id once the answer is another', async () => {
    const { received, resolvers } = server(new DeadNetwork(), graded({ status: 'CORRECT', score: 1 }));
    const { user } = show(block('TEXT'), resolvers);
    await user.type(screen.getByRole('textbox'), 'maíz');
    await user.click(submit());
    await screen.findByText('No se pudo enviar, lo conservamos');
    await user.type(screen.getByRole('textbox'), ' y frijol');
    await user.click(submit());
    await screen.findByText('Recibido, folio AMX-1');
    expect(received[1]?.submissionId).not.toBe(received[0]?.submissionId);
  });

  it("does not show one person's draft to another", async () => {
    localStorage.setItem('amoxtli:draft:p2:7.3', JSON.stringify({ answers: { 1: ['ajeno'] } }));
    show(block('TEXT'));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
  });
});

describe('what may stop an answer', () => {
  it('is that nothing was answered', async () => {
    const { received, resolvers } = server();
    const { user } = show(block('CHOICE'), resolvers);
    await user.click(submit());
    expect(said()).toBe('Responde al menos una pregunta antes de enviar.');
    expect(received).toEqual([]);
  });

  it('is that all attempts are used: no button, and the reason in words', () => {
    show(block('CHOICE', { attemptsUsed: 2, status: 'INCORRECT', score: 0, canSubmit: false }));
    expect(screen.getByRole('alert').textContent).toBe('Ya usaste todos los intentos.');
    expect(screen.queryByRole('button', { name: 'Enviar respuesta' })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Maíz' }).matches(':disabled')).toBe(true);
  });

  it.each<[string, object, RegExp]>([
    ['the due date', { __typename: 'PastDue', dueAt: '2026-11-30T05:59:00Z' }, /29 de noviembre.*23:59 \(hora del centro\)/],
    ['a wait', { __typename: 'WaitBeforeRetry', retryAt: '2026-11-30T06:10:00Z' }, /Podrás enviar de nuevo después del 30 de noviembre/],
    ['an unreadable number', { __typename: 'UnreadableAnswer', inputs: [{ responseId: '1', code: 'NOT_A_NUMBER' }] }, /No pudimos leer esta respuesta/],
  ])('is %s, and the answer stays', async (_what, answer, words) => {
    const { user } = show(block('NUMERICAL'), server(answer).resolvers);
    await user.type(screen.getByRole('textbox'), '12x');
    await user.click(submit());
    expect((await screen.findByText(words)).tagName).toBe('P');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('12x');
  });
});

describe('what comes of an answer', () => {
  const results = [{ __typename: 'ResponseResult', responseId: '1', correctness: 'PARTIAL', score: 0.5, maxScore: 1, feedback: ['Casi: falta uno.'] }] as ProblemStateViewFragment['results'];

  it('is said in words, with the part of the points and the feedback', () => {
    show(block('CHECKBOX', { status: 'PARTIAL', score: 0.5, attemptsUsed: 1, results }));
    expect(screen.getByText('Parcialmente correcto').tagName).toBe('P');
    expect(screen.getByText('0.5 de 1 puntos').tagName).toBe('P');
    expect(screen.getByText('Casi: falta uno.').tagName).toBe('DIV');
  });

  it('goes out of sight while the answer is being changed', async () => {
    const { user } = show(block('CHECKBOX', { status: 'PARTIAL', score: 0.5, attemptsUsed: 1, results }));
    await user.click(screen.getByRole('checkbox', { name: 'Maíz' }));
    expect(screen.queryByText('Parcialmente correcto')).toBeNull();
  });

  it('opens hints one at a time', async () => {
    const { user } = show(block('TEXT', { hints: [['Piensa en la lluvia.'], ['Y en el frijol.']] }));
    expect(screen.queryByText('Piensa en la lluvia.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ver pista 1 de 2' }));
    expect(screen.getByText('Piensa en la lluvia.').tagName).toBe('DIV');
    expect(screen.queryByText('Y en el frijol.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ver pista 2 de 2' }));
    expect(screen.getByText('Y en el frijol.').tagName).toBe('DIV');
    expect(screen.queryByRole('button', { name: /Ver pista/ })).toBeNull();
  });
});
