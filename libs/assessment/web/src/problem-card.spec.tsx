import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type ProblemStateViewFragment, type Resolvers, type ResponseFieldFragment, type ResponseKind, mockClient } from '@amoxtli/graphql/web';
import type { RichText } from '@amoxtli/platform/domain';
import { loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { ProblemCard } from './problem-card';

type Submitted = { submissionId: string; blockId: string; answers: { responseId: string; values: string[] }[] };

const choices = [
  { __typename: 'Choice', id: 'a', content: ['Maíz'] },
  { __typename: 'Choice', id: 'b', content: ['Trigo'] },
  { __typename: 'Choice', id: 'c', content: ['Cacao'] },
] as ResponseFieldFragment['choices'];

const fresh: ProblemStateViewFragment = { __typename: 'ProblemState', blockId: '7.3', status: 'UNANSWERED', countingAttempt: 'LAST', attemptsUsed: 0, maxAttempts: 2, score: null, maxScore: 1, savedAnswers: [], results: [], shownAnswers: [], solution: null, dueAt: null, closed: false, canSubmit: true, retryAt: null, receipt: null, hints: [], variant: null, opinions: null, faulty: false, canReset: false, mustReset: false };

const withChoices: readonly ResponseKind[] = ['CHOICE', 'CHECKBOX', 'OPTION', 'ANNOTATION'];
const faces: Partial<Record<ResponseKind, ResponseFieldFragment['face']>> = {
  IMAGE: { __typename: 'ImageFace', url: '/files/x/milpa.png', alt: 'Una milpa', width: 400, height: 200 },
  CHOICE_TEXT: {
    __typename: 'ChoiceTextFace', multiple: false,
    choices: [{ __typename: 'ChoiceWithFields', id: 'c0', parts: [{ __typename: 'ChoicePart', text: ['Mide'], input: null }, { __typename: 'ChoicePart', text: null, input: 'c0_n0' }, { __typename: 'ChoicePart', text: ['metros'], input: null }] }, { __typename: 'ChoiceWithFields', id: 'c1', parts: [{ __typename: 'ChoicePart', text: ['No se sabe'], input: null }] }],
  },
  DRAG_DROP: {
    __typename: 'DragDropFace', url: '/files/x/mapa.png', onePerTarget: true,
    targets: [{ __typename: 'DropTarget', id: 't1', label: 'Mar', x: 0, y: 0, width: 50, height: 50 }, { __typename: 'DropTarget', id: 't2', label: 'Cielo', x: 50, y: 0, width: 50, height: 50 }],
    draggables: [{ __typename: 'Draggable', id: 'd1', label: 'Pez', url: null, reusable: false }, { __typename: 'Draggable', id: 'd2', label: 'Ave', url: null, reusable: false }],
  },
  ANNOTATION: { __typename: 'AnnotationFace', title: 'Un poema', text: ['Somos tierra'], comment: '', commentPrompt: '¿Qué opinas?', tagPrompt: '' },
  CIRCUIT: { __typename: 'CircuitFace', width: 600, height: 400, parts: 'g,r', analyses: 'dc', initialValue: '[["r",[10,10,0],{"name":"R1","r":"1k"}],["g",[10,58,0],{}]]' },
  SCRIPT: { __typename: 'ScriptFace', url: '/files/x/juego.html', width: 300, height: 200, initialState: null, gradeFunction: 'juego.grade', stateFunctions: { __typename: 'StateFunctions', get: 'juego.get', set: 'juego.set' } },
};

const block = (kind: ResponseKind, state: Partial<ProblemStateViewFragment> | null = {}, over: object = {}) =>
  ({
    __typename: 'ProblemBlock',
    id: '7.3',
    title: 'La milpa',
    body: [['p', {}, 'Lee y responde.'], ['response', { id: '1' }]] satisfies RichText,
    graded: true,
    dueAt: null,
    answerable: kind !== 'CIRCUIT',
    varies: false,
    opinion: null,
    staffGraded: null,
    frameUrl: kind === 'SCRIPT' ? 'https://contenido.example/c/7/1/3' : null,
    responses: [responseOf(kind)],
    state: state && { ...fresh, ...state },
    ...over,
  }) as unknown as Parameters<typeof ProblemCard>[0]['block'];

const responseOf = (kind: ResponseKind) => ({ __typename: 'ProblemResponse', id: '1', kind, label: ['¿Qué se siembra?'], description: null, choices: withChoices.includes(kind) ? choices : [], trailingText: kind === 'NUMERICAL' ? 'kg' : null, face: faces[kind] ?? null });

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
    ['FORMULA', async (user) => user.type(await screen.findByRole('textbox', { name: '¿Qué se siembra?' }), 'x^2/3'), ['x^2/3']],
    ['CHEMICAL', async (user) => user.type(await screen.findByRole('textbox', { name: '¿Qué se siembra?' }), 'H2O'), ['H2O']],
    ['LONG_TEXT', async (user) => user.type(await screen.findByRole('textbox', { name: '¿Qué se siembra?' }), 'uno{Enter}dos'), ['uno\ndos']],
    ['IMAGE', async (user) => { await user.type(await screen.findByRole('spinbutton', { name: 'Desde la izquierda (px)' }), '120'); await user.type(screen.getByRole('spinbutton', { name: 'Desde arriba (px)' }), '45'); }, ['[120,45]']],
    ['CHOICE_TEXT', async (user) => user.type(await screen.findByRole('textbox', { name: 'Número de la opción 1' }), '3,5'), ['c0', 'c0_n0=3,5']],
    ['DRAG_DROP', async (user) => { await user.click(await screen.findByText('Colocar con una lista')); await user.selectOptions(screen.getByRole('combobox', { name: 'Pez' }), 'Mar'); await user.selectOptions(screen.getByRole('combobox', { name: 'Ave' }), 'Cielo'); }, ['[{"d1":"t1"},{"d2":"t2"}]']],
    ['ANNOTATION', async (user) => { await user.type(await screen.findByRole('textbox', { name: '¿Qué opinas?' }), 'sí'); await user.click(screen.getByRole('radio', { name: 'Trigo' })); }, ['b', 'comment=sí']],
    ['SCRIPT', async () => { const page = (await screen.findByTitle<HTMLIFrameElement>('Actividad interactiva de la pregunta')).contentWindow; act(() => void window.dispatchEvent(new MessageEvent('message', { source: page, data: { type: 'amoxtli:answer', id: 1, answer: '"7"', state: '{"a":1}', missing: false } }))); }, ['{"answer":"\\"7\\"","state":"{\\"a\\":1}"}']],
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
    ['an unreadable number', { __typename: 'UnreadableAnswer', inputs: [{ responseId: '1', code: 'not-a-number', detail: null }] }, /no se lee como un número/],
    ['a name that the problem does not have', { __typename: 'UnreadableAnswer', inputs: [{ responseId: '1', code: 'unknown-variable', detail: 'q' }] }, /«q» no es una variable/],
    ['what nobody foresaw', { __typename: 'UnreadableAnswer', inputs: [{ responseId: '1', code: 'new-code', detail: null }] }, /No pudimos leer esta respuesta/],
    ['a fault of the course', { __typename: 'ProblemFaulty', state: fresh }, /No se usó ningún intento/],
  ])('is %s, and the answer stays', async (_what, answer, words) => {
    const { user } = show(block('NUMERICAL'), server(answer).resolvers);
    await user.type(screen.getByRole('textbox'), '12x');
    await user.click(submit());
    expect((await screen.findByText(words)).tagName).toBe('P');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('12x');
  });
});

describe('a picture', () => {
  it('takes a touch where it is, in its own pixels', async () => {
    show(block('IMAGE'));
    const picture = await screen.findByRole('img', { name: 'Una milpa' });
    picture.getBoundingClientRect = () => new DOMRect(10, 20, 200, 100);
    fireEvent.click(picture, { clientX: 60, clientY: 45 });
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Desde la izquierda (px)' }).value).toBe('100');
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Desde arriba (px)' }).value).toBe('50');
  });
});

describe('a circuit', () => {
  it('is shown with what it begins with, and says that it cannot be drawn here yet', async () => {
    show(block('CIRCUIT'));
    expect((await screen.findByText(/El circuito empieza con/)).textContent).toBe('El circuito empieza con: resistencia R1 1k, tierra.');
    expect(screen.getByText('Este problema pide dibujar un circuito')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Enviar respuesta' })).toBeNull();
  });
});

describe('a frame that speaks', () => {
  it('is not heard when it is another window', async () => {
    show(block('SCRIPT'));
    await screen.findByTitle('Actividad interactiva de la pregunta');
    act(() => void window.dispatchEvent(new MessageEvent('message', { source: window, data: { type: 'amoxtli:answer', id: 1, answer: '"7"', state: null, missing: false } })));
    expect(said()).toBe('');
    expect(screen.getByText('La actividad todavía no da una respuesta.').tagName).toBe('P');
  });
});

describe('a problem whose values are one’s own', () => {
  const own = { __typename: 'ProblemVariant' as const, body: [['p', {}, 'Suma 3 y 4.'], ['response', { id: '1' }]] as RichText, responses: [responseOf('NUMERICAL')] } as unknown as NonNullable<ProblemStateViewFragment['variant']>;
  const varying = { varies: true, body: [['p', {}, 'Suma $a y $b.'], ['response', { id: '1' }]] };

  it('shows them, and never the names they stand for', () => {
    show(block('NUMERICAL', { variant: own }, varying));
    expect(screen.getByText('Suma 3 y 4.').tagName).toBe('P');
    expect(screen.queryByText(/\$a/)).toBeNull();
  });
  it('says that the course is at fault when there are none, and takes no answer', () => {
    show(block('NUMERICAL', { faulty: true, canSubmit: false }, varying));
    expect(screen.getByText('Este problema tiene una falla del curso')).not.toBeNull();
    expect(screen.queryByText(/\$a/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Enviar respuesta' })).toBeNull();
  });
  it('starts anew on demand, and what was typed is gone with the old values', async () => {
    const anew = { ...own, body: [['p', {}, 'Suma 5 y 6.'], ['response', { id: '1' }]] as RichText };
    const asked: unknown[] = [];
    const resetProblem = ({ input }: Record<string, never>) => (asked.push(input), { __typename: 'ProblemReset', state: { ...fresh, attemptsUsed: 1, variant: anew } });
    const { user } = show(block('NUMERICAL', { variant: own, attemptsUsed: 1, mustReset: true, canReset: true, canSubmit: false, savedAnswers: [{ __typename: 'AnswerValue', responseId: '1', values: ['9'] }] }, varying), { resetProblem });
    expect(screen.getByRole('alert').textContent).toBe('Para volver a responder, empieza de nuevo: los valores cambian en cada intento.');
    await user.click(screen.getByRole('button', { name: 'Intentar con otros valores' }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe(''));
    expect(asked).toEqual([{ blockId: '7.3' }]);
  });
});

describe('an activity to which staff give the points', () => {
  it('says what to do, asks for nothing, and says that the points will come', () => {
    show(block('CHOICE', { maxAttempts: 0, closed: true, canSubmit: false }, { staffGraded: true, responses: [], body: ['Expón tu proyecto.'] }));
    expect(screen.getByText('Expón tu proyecto.').tagName).toBe('DIV');
    expect(said()).toBe('Tu docente da los puntos de esta actividad; aquí no se envía nada.');
    expect([screen.queryByRole('button'), screen.queryByText(/intento/i)]).toEqual([null, null]);
  });
  it('says the points once they are given', () => {
    show(block('CHOICE', { maxAttempts: 0, closed: true, canSubmit: false, score: 7.5, maxScore: 10 }, { staffGraded: true, responses: [] }));
    expect(said()).toBe('Tu docente te dio 7.5 de 10 puntos.');
  });
});

describe('a question of opinion', () => {
  const opinions = [{ __typename: 'OpinionCount' as const, responseId: '1', value: 'a', count: 3 }, { __typename: 'OpinionCount' as const, responseId: '1', value: 'c', count: 1 }];
  it('is not judged, and shows what all said to who has answered', () => {
    show(block('CHOICE', { status: 'CORRECT', attemptsUsed: 1, opinions, results: [{ __typename: 'ResponseResult', responseId: '1', correctness: 'CORRECT', score: 0, maxScore: 0, feedback: null }] }, { opinion: 'BARS' }));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Maíz75% (3)', 'Trigo0% (0)', 'Cacao25% (1)']);
    expect(screen.getByText('Respondieron 4 personas').tagName).toBe('P');
    expect(screen.queryByText('Correcto')).toBeNull();
  });
  it('shows nothing before', () => {
    show(block('CHOICE', {}, { opinion: 'BARS' }));
    expect(screen.queryByText('Lo que respondió el grupo')).toBeNull();
  });
  it('of words shows each as large as it was often', () => {
    const said = [['maíz', 9], ['sol', 1]].map(([value, count]) => ({ __typename: 'OpinionCount' as const, responseId: '1', value: String(value), count: Number(count) }));
    show(block('TEXT', { attemptsUsed: 1, opinions: said }, { opinion: 'WORDS' }));
    const [maiz, sol] = screen.getAllByRole('listitem').map(({ style }) => Number.parseFloat(style.fontSize));
    expect([maiz, sol]).toEqual([2.6, 0.9]);
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

  it('says which attempt counts when it is not the last', () => {
    show(block('CHOICE', { countingAttempt: 'HIGHEST', attemptsUsed: 1 }));
    expect(screen.getByText('Cuenta tu mejor intento').tagName).toBe('LI');
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
