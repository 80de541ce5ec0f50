import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { BenchPage } from './bench-page';
import { QueuePage } from './queue-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: text });
const competency = { key: 'ict-cft@3/KA.2', code: 'KA.2', parent: null, kind: 'COMPETENCY', name: both('Conocimientos básicos'), descriptor: both('Lee el currículo.'), row: 'KA', column: '2', verified: true };
const viewer = (role = 'ASSESSOR') => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [{ role, institutionId: null, courseRunId: null }], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const queued = (id: string, more: object = {}) => ({ id, competency, kind: 'SUBMITTED', title: `Trabajo ${id}`, round: 1, appealed: false, mine: false, submittedAt: '2026-02-01T12:00:00Z', ...more });
const queueOf = (...nodes: object[]) => ({ edges: nodes.map((node, i) => ({ cursor: String(i), node })), pageInfo: { hasNextPage: false, endCursor: null } });
const level = (code: string, score: number) => ({ code, name: both(code), descriptor: both(`descriptor ${code}`), score });
const criterion = (code: string) => ({ code, name: both(`Criterio ${code}`), weight: 1, levels: [level('no', 0), level('casi', 0.5), level('sí', 1)] });
const work = (more: object = {}) => ({
  id: 'e1', competency, indicators: [], kind: 'SUBMITTED', version: 2, round: 1, learnerName: null, title: 'Mi rúbrica', form: 'LESSON_PLAN', text: 'La usé en segundo.', links: ['https://ejemplo.mx/plan'],
  context: { level: 'Telesecundaria', grade: '2.º', subject: 'Matemáticas', learners: 18, when: null }, prior: null, files: [{ id: 'f1', name: 'foto.png', mediaType: 'image/png', bytes: 10, url: '/evidencias/archivos/f1' }], task: both('Diseña una rúbrica'),
  rubric: { id: '1', version: 1, proficientFrom: 0.7, criteria: [criterion('plan'), criterion('grupo')] }, history: [], appeal: null, mine: true, ...more,
});

function open(address: string, resolvers: Resolvers = {}) {
  const sent: [string, Input][] = [];
  const where = { path: '' };
  const Address = () => ((where.path = useLocation().pathname), null);
  const record = (name: string, answer: (input: Input) => unknown) => (args: { input?: Input }) => (sent.push([name, args.input ?? {}]), answer(args.input ?? {}));
  const all: Resolvers = { viewer: () => viewer(), assessorQueue: () => queueOf(queued('a'), queued('b', { round: 2, appealed: true, mine: true })), assessorAgreement: () => ({ pairs: 10, agreed: 9, kappa: 0.72 }), evidenceToJudge: () => work(), ...resolvers };
  for (const name of ['claimEvidence', 'judgeEvidence', 'releaseEvidence']) {
    const given = all[name];
    if (given) all[name] = record(name, given as (input: Input) => unknown);
  }
  render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter initialEntries={[address]}>
        <Address />
        <Routes>
          <Route path="/evaluar" element={<QueuePage />} />
          <Route path="/evaluar/:evidenceId" element={<BenchPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, where, user: userEvent.setup() };
}

beforeAll(() => loadMessages('shell', 'assess'));
afterEach(cleanup);

describe('the queue', () => {
  it('tells of each piece what it is for, which look it needs, and how far the assessor agrees with others', async () => {
    open('/evaluar');
    const items = await screen.findAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([expect.stringMatching(/Trabajo a.*KA\.2.*Primera valoración/), expect.stringMatching(/Trabajo b.*Segunda valoración.*Con inconformidad.*La tienes tú/)]);
    expect(screen.getByText(/Kappa de Cohen: 0\.72/).closest('p')?.textContent).toMatch(/Bueno\. Coincidieron en 9 de 10/);
  });

  it.each<[string, Resolvers, string]>([
    ['while it loads', { assessorQueue: () => new Promise(() => undefined) }, 'Cargando'],
    ['with nothing in it', { assessorQueue: () => queueOf() }, 'No hay evidencias esperando'],
    ['on a dead line', { assessorQueue: () => { throw new DeadNetwork(); } }, 'conexión'],
    ['for who is no assessor', { viewer: () => viewer('LEARNER') }, 'activa tu segundo factor'],
    ['with too few to compare', { assessorAgreement: () => ({ pairs: 1, agreed: 1, kappa: null }) }, 'se necesitan cinco'],
  ])('has a face %s', async (_, resolvers, said) => {
    open('/evaluar', resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('opens the bench with what is taken, and says when somebody else has it', async () => {
    let free = false;
    const { user, sent, where } = open('/evaluar', { claimEvidence: () => (free ? { __typename: 'EvidenceClaimed', evidence: work() } : { __typename: 'EvidenceTaken', evidenceId: 'a' }) });
    const take = await screen.findByRole('button', { name: 'Tomar y valorar: Trabajo a' });
    await user.click(take);
    expect((await screen.findByText('Otra persona la tomó antes. Elige otra.')).closest('[role=status]')).not.toBeNull();
    free = true;
    await user.click(take);
    await waitFor(() => expect(where.path).toBe('/evaluar/a'));
    expect(sent.map(([name]) => name)).toEqual(['claimEvidence', 'claimEvidence']);
  });
});

describe('the bench', () => {
  it('shows the work beside its rubric, and does not say whose it is', async () => {
    open('/evaluar/e1');
    const shown = within(await screen.findByRole('region', { name: 'El trabajo' }));
    expect(shown.getByText(/No se muestra de quién es/).tagName).toBe('P');
    expect(shown.getByText(/Telesecundaria · 2\.º · Matemáticas · 18 estudiantes/).tagName).toBe('DIV');
    expect(shown.getByRole('img', { name: 'foto.png' }).getAttribute('src')).toBe('/evidencias/archivos/f1');
    expect(screen.getAllByRole('group').map((group) => group.textContent?.slice(0, 33))).toContain('Criterio 1 de 2Criterio plan1. no');
  });

  it('is marked by keyboard alone: numbers choose, Control and Enter save, and the next step is told', async () => {
    const { user, sent } = open('/evaluar/e1', { judgeEvidence: () => ({ __typename: 'JudgementRecorded', evidenceId: 'e1', next: 'WAIT_SECOND' }) });
    const [plan] = await screen.findAllByRole('radio');
    plan?.focus();
    await user.keyboard('3');
    screen.getAllByRole('radio')[3]?.focus();
    await user.keyboard('2');
    expect(screen.getByText(/Resultado: 75\s?% · Competente/).getAttribute('role')).toBe('status');
    screen.getByRole('textbox', { name: 'Por qué' }).focus();
    await user.keyboard('Se ve en el plan.{Control>}{Enter}{/Control}');
    expect((await screen.findByText('Falta que la vea una segunda persona.')).closest('[role=status]')).not.toBeNull();
    expect(sent).toEqual([['judgeEvidence', { id: 'e1', version: 2, decision: 'JUDGED', reason: 'Se ve en el plan.', marks: [{ criterion: 'plan', level: 'sí' }, { criterion: 'grupo', level: 'casi' }] }]]);
  });

  it('says on each criterion what is missing, and gives work back without marks', async () => {
    const { user, sent } = open('/evaluar/e1', {
      judgeEvidence: ({ decision }: Input) => (decision === 'RETURNED' ? { __typename: 'JudgementRecorded', evidenceId: 'e1', next: 'RETURNED' } : { __typename: 'InvalidFields', fields: [{ field: 'grupo', code: 'not-marked' }, { field: 'reason', code: 'empty' }] }),
    } as Resolvers);
    await user.click(await screen.findByRole('button', { name: 'Guardar la valoración' }));
    expect((await screen.findByText('Falta elegir un nivel.')).closest('fieldset')?.textContent).toContain('Criterio grupo');
    await user.type(screen.getByRole('textbox', { name: /Por qué/ }), 'Falta el registro');
    await user.click(screen.getByRole('button', { name: 'Devolver con comentarios' }));
    expect(await screen.findByText('Se devolvió con tus comentarios.')).not.toBeNull();
    expect(sent.at(-1)?.[1]).toMatchObject({ decision: 'RETURNED', marks: [] });
  });

  it.each<[string, unknown, string]>([
    ['is no longer theirs', { __typename: 'EvidenceTaken', evidenceId: 'e1' }, 'Ya no la tienes'],
    ['changed meanwhile', { __typename: 'EvidenceMovedOn', evidenceId: 'e1' }, 'Cambió mientras la valorabas'],
    ['did not arrive', null, 'No se guardó. Revisa la conexión'],
  ])('keeps what was written when the piece %s', async (_, answer, said) => {
    const { user } = open('/evaluar/e1', { judgeEvidence: () => { if (answer === null) throw new DeadNetwork(); return answer; } });
    const reason = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Por qué' });
    await user.type(reason, 'Bien');
    await user.click(screen.getByRole('button', { name: 'Guardar la valoración' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(said));
    expect(reason.value).toBe('Bien');
  });

  it('of somebody else’s piece is not there', async () => {
    open('/evaluar/e1', { evidenceToJudge: () => { throw refusal('NOT_FOUND'); } });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/No encontramos|no existe/i);
  });
});
