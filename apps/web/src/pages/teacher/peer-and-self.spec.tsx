import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { randomUUID } from 'node:crypto';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { EvidencePage } from './evidence-page';
import { MyCompetencyPage } from './my-competency-page';
import { PeerReviewPage } from './peer-review-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: text });
const competency = { key: 'prende-skills@9/COM', code: 'COM', parent: null, kind: 'COMPETENCY', name: both('Comunicación'), descriptor: both('Expresa ideas.'), row: null, column: null, verified: true };
const viewer = () => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: false, secondFactorRequired: false, roles: [], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const level = (code: string, score: number) => ({ code, name: both(`nivel ${code}`), descriptor: both(`descriptor ${code}`), score });
const criterion = (code: string) => ({ code, name: both(`Criterio ${code}`), weight: 1, levels: [level('no', 0), level('sí', 1)] });
const rubric = { id: '1', version: 1, proficientFrom: 0.7, criteria: [criterion('plan'), criterion('aula')] };
const context = { level: null, grade: '2.º', subject: null, learners: 18, when: null };
const piece = (more: object = {}) => ({
  id: 'e1', competency, kind: 'SUBMITTED', state: 'SUBMITTED', version: 2, form: 'PRODUCT', title: 'Mi rúbrica', text: 'La usé.', links: [], context, prior: null, files: [], task: null, rubric, judgements: [],
  appeal: null, mayAppeal: false, score: null, createdAt: '2026-02-01T12:00:00Z', submittedAt: '2026-02-02T12:00:00Z', decidedAt: null, origin: null, selfRating: null, peerReviews: [], invitations: [], mayInvite: true, peersCount: true, ...more,
});
const rating = { score: 1, proficient: true, reason: 'Lo hago cada ciclo.', ratedAt: '2026-02-03T12:00:00Z', marks: [{ criterion: 'plan', level: 'sí' }, { criterion: 'aula', level: 'sí' }] };
const selfPiece = (more: object = {}) => piece({ id: 's1', kind: 'SELF', state: 'DECIDED', title: '', form: 'SELF_RATING', text: '', score: 1, decidedAt: rating.ratedAt, selfRating: rating, mayInvite: false, ...more });
const looks = (have: number) => [{ code: 'miradas', name: both('Cuatro miradas'), have, need: 4, met: false, counted: [] }];
const mine = (evidence: object[] = [], more: object = {}) => ({ id: 'm', selfCounts: true, evidence, cell: { competency, attained: false, attainedAt: null, expiresAt: null, value: 0, evidence: evidence.length, waiting: 0, reasons: looks(evidence.length), reasonsNeeded: 1, otherwise: [] }, ...more });
const page = (more: object = {}) => ({ competency, framework: { key: 'prende-skills@9', title: both('Habilidades'), alignedWith: both('Alineado.') }, indicators: [], courses: [], tasks: [], rubric, ...more });
const work = (more: object = {}) => ({ __typename: 'PeerWork', id: 'e1', learnerName: 'Inés Ñúñez', competency, version: 2, title: 'Mi rúbrica', form: 'PRODUCT', text: 'La usé con mi grupo.', links: ['https://ejemplo.mx/plan'], context, prior: null, files: [{ id: 'f', name: 'bitácora.txt', mediaType: 'text/plain', bytes: 3, url: '/evidencias/archivos/f?invitacion=C' }], task: both('Haz una rúbrica.'), rubric, expiresAt: '2026-12-27T18:00:00Z', ...more });
const invitation = (id: string, expiresAt = '2026-12-27T18:00:00Z') => ({ id, url: `/colegas/CODE-${id}`, createdAt: '2026-11-27T18:00:00Z', expiresAt });

function open(address: string, resolvers: Resolvers = {}) {
  const sent: Input[] = [];
  const where = { address: '' };
  const Address = () => {
    const { pathname, search } = useLocation();
    where.address = pathname + search;
    return null;
  };
  const all: Resolvers = { viewer, myCompetency: () => mine(), competency: () => page(), myEvidence: () => piece(), peerInvitation: () => work(), ...resolvers };
  for (const name of ['rateMyself', 'invitePeer', 'closePeerInvitation', 'givePeerReview']) {
    const given = all[name] as ((input: Input) => unknown) | undefined;
    if (given) all[name] = (args: { input?: Input }) => (sent.push(args.input ?? {}), given(args.input ?? {}));
  }
  const { container } = render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter initialEntries={[address]}>
        <Address />
        <Routes>
          <Route path="/competencias/:framework/:code" element={<MyCompetencyPage />} />
          <Route path="/evidencias/:evidenceId" element={<EvidencePage />} />
          <Route path="/colegas/:code" element={<PeerReviewPage />} />
          <Route path="*" element={<p>otra página</p>} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, where, container, user: userEvent.setup() };
}

const COM = '/competencias/prende-skills@9/COM';
const dead = () => {
  throw new DeadNetwork();
};
const section = async (name: string) => within((await screen.findByRole('heading', { name })).closest('section') ?? document.body);
const choose = (criterionName: string) => within(screen.getByRole('group', { name: new RegExp(criterionName) }));

beforeAll(() => loadMessages('shell', 'competency', 'peers', 'assess'));
beforeEach(() => {
  crypto.randomUUID ??= randomUUID;
});
afterEach(cleanup);

describe('rating oneself', () => {
  it('asks for each criterion and why, survives a dead line with one id, and is seen at once in the reasons and among the evidence', async () => {
    const answers = [() => ({ __typename: 'InvalidFields', fields: [{ field: 'reason', code: 'empty' }, { field: 'aula', code: 'not-marked' }] }), dead, () => ({ __typename: 'SelfRated', competency: mine([selfPiece()]) })];
    let turn = 0;
    const { user, sent } = open(COM, { rateMyself: () => answers[turn++]?.() } as Resolvers);
    await user.click(await screen.findByRole('button', { name: 'Valorarme con la rúbrica' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Tu valoración' }));
    await user.click(choose('Criterio plan').getByRole('radio', { name: /nivel sí/ }));
    await user.click(screen.getByRole('button', { name: 'Guardar mi valoración' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Hay 2 datos por completar.');
    expect([choose('Criterio aula').getByText('Falta elegir un nivel.').tagName, screen.getByText('Escribe por qué.').tagName]).toEqual(['P', 'P']);
    await user.click(choose('Criterio aula').getByRole('radio', { name: /nivel sí/ }));
    expect(screen.getByRole('status').textContent).toMatch(/Resultado: 100\s?% · Competente/);
    await user.type(screen.getByRole('textbox', { name: 'Por qué' }), 'Lo hago cada ciclo.');
    await user.click(screen.getByRole('button', { name: 'Guardar mi valoración' }));
    await screen.findByText(/No se guardó/);
    await user.click(screen.getByRole('button', { name: 'Guardar mi valoración' }));
    const saved = await screen.findByText('Tu valoración está guardada.');
    expect(document.activeElement?.contains(saved)).toBe(true);
    expect(screen.queryByRole('form', { name: 'Tu valoración' })).toBeNull();
    expect([new Set(sent.map(({ id }) => id)).size, sent.at(-1)]).toEqual([1, { id: sent[0]?.['id'], competency: 'prende-skills@9/COM', reason: 'Lo hago cada ciclo.', marks: [{ criterion: 'plan', level: 'sí' }, { criterion: 'aula', level: 'sí' }] }]);
    expect((await section('Por qué estoy aquí, qué falta')).getByRole('listitem').textContent).toMatch(/Falta · 1 de 4/);
    expect((await section('Mis evidencias')).getByRole('listitem').textContent).toMatch(/Cómo me valoro.*Autovaloración.*100\s?%.*3 de febrero de 2026.*Lo hago cada ciclo\./);
  });

  it('by keyboard alone: a number chooses the level, Control and Enter save', async () => {
    const { user, sent } = open(COM, { rateMyself: () => ({ __typename: 'SelfRated', competency: mine([selfPiece()]) }) } as Resolvers);
    (await screen.findByRole('button', { name: 'Valorarme con la rúbrica' })).focus();
    await user.keyboard('{Enter}{Tab}2');
    expect(document.activeElement?.getAttribute('value')).toBe('sí');
    await user.keyboard('{Tab}2{Tab}Porque sí.{Control>}{Enter}{/Control}');
    await screen.findByText('Tu valoración está guardada.');
    expect(sent[0]).toMatchObject({ reason: 'Porque sí.', marks: [{ criterion: 'plan', level: 'sí' }, { criterion: 'aula', level: 'sí' }] });
  });

  it('again, says beforehand that the old one will count no more', async () => {
    open(COM, { myCompetency: () => mine([selfPiece()]) });
    const offer = await section('Valorarme');
    expect(offer.getByText(/Ya te valoraste el 3 de febrero de 2026.*deja de contar, aunque la nueva sea más baja/).tagName).toBe('P');
    expect(offer.getByRole('button', { name: 'Valorarme otra vez' })).not.toBeNull();
  });

  it.each<[string, object, object, string]>([
    ['counts', {}, {}, 'Cuenta desde que la guardas'],
    ['is kept for oneself where the rule is deaf to it', {}, { selfCounts: false }, 'no la toma en cuenta'],
    ['cannot be done without a rubric', { rubric: null }, {}, 'no tiene rúbrica'],
  ])('says that it %s', async (_, ofPage, ofMine, said) => {
    open(COM, { competency: () => page(ofPage), myCompetency: () => mine([], ofMine) });
    const offer = await section('Valorarme');
    expect(offer.getByText(new RegExp(said)).tagName).toBe('P');
    expect(offer.queryAllByRole('button')).toHaveLength('rubric' in ofPage ? 0 : 1);
  });

  it('has a page with its marks and reason, from where it can be withdrawn', async () => {
    open('/evidencias/s1', { myEvidence: () => selfPiece() });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Cómo me valoro');
    expect((await section('Lo que dijiste de ti')).getByRole('heading').closest('section')?.textContent).toMatch(/3 de febrero de 2026\s?Te diste 100\s?% · Competente.*Criterio plannivel sí\. descriptor sí.*Por qué: Lo hago cada ciclo\./);
    expect([screen.getByText('Retirar esta evidencia').tagName, screen.queryByText('Tu trabajo'), screen.queryByRole('heading', { name: 'Pedir la opinión de una colega' })]).toEqual(['SUMMARY', null, null]);
  });
});

describe('asking a colleague', () => {
  it('makes an address to copy, with one id for every try, and takes it back', async () => {
    let isDead = true;
    const { user, sent } = open('/evidencias/e1', {
      invitePeer: () => (isDead ? dead() : { __typename: 'PeerInvited', evidence: piece({ invitations: [invitation('1')] }) }),
      closePeerInvitation: () => ({ __typename: 'PeerInvitationClosed', evidence: piece() }),
    } as Resolvers);
    await user.click(await screen.findByRole('button', { name: 'Hacer un enlace' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No se pudo');
    isDead = false;
    await user.click(screen.getByRole('button', { name: 'Hacer un enlace' }));
    const address = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Enlace 1' });
    expect([address.value, document.getElementById(address.getAttribute('aria-describedby') ?? '')?.textContent]).toEqual([`${location.origin}/colegas/CODE-1`, 'Sirve hasta el 27 de diciembre de 2026']);
    await user.click(screen.getByRole('button', { name: 'Copiar el enlace 1' }));
    expect([await navigator.clipboard.readText(), (await screen.findByText(/^Copiado/)).closest('[role=status]') !== null]).toEqual([address.value, true]);
    await user.click(screen.getByRole('button', { name: 'Cerrar el enlace 1' }));
    await screen.findByText(/El enlace se cerró/);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Pedir la opinión de una colega' }));
    expect([sent[0], sent[2]]).toEqual([sent[1], { id: '1' }]);
    expect(screen.queryByRole('textbox', { name: 'Enlace 1' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Hacer un enlace' }));
    await screen.findByText(/El enlace está listo/);
    expect(sent[3]?.['id']).not.toBe(sent[1]?.['id']);
  });

  it('has room for three, and is not offered of what is not handed in', async () => {
    open('/evidencias/e1', { myEvidence: () => piece({ mayInvite: false, invitations: ['1', '2', '3'].map((id) => invitation(id)) }) });
    const asking = await section('Pedir la opinión de una colega');
    expect([asking.getByText(/Ya hay tres enlaces abiertos/).tagName, asking.queryByRole('button', { name: 'Hacer un enlace' }), asking.getAllByRole('textbox').length]).toEqual(['P', null, 3]);
    cleanup();
    open('/evidencias/e1', { myEvidence: () => piece({ state: 'RETURNED', mayInvite: false }) });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('heading', { name: 'Pedir la opinión de una colega' })).toBeNull();
  });

  it('says when the rule does not hear it, and what each one said, with their name', async () => {
    const review = { id: 'r1', version: 2, reviewerName: 'Beto Pérez', score: 0.5, proficient: false, reason: 'Falta el registro.', reviewedAt: '2026-02-04T12:00:00Z', marks: [{ criterion: 'plan', level: 'sí' }, { criterion: 'viejo', level: 'x' }] };
    open('/evidencias/e1', { myEvidence: () => piece({ peersCount: false, peerReviews: [review] }) });
    expect((await section('Pedir la opinión de una colega')).getByText(/no lo toma en cuenta/).textContent).toContain('Quienes valoran tu evidencia no lo ven.');
    expect((await section('Lo que dicen tus colegas')).getByRole('listitem').textContent).toMatch(/^Beto PérezSobre la versión 2 · 4 de febrero de 2026.*50\s?% · Todavía noCriterio plannivel sí\. descriptor síviejoxPor qué: Falta el registro\.$/);
  });
});

describe('a colleague who opens the address', () => {
  it('sees whose it is, the work and the rubric, and sends once by keyboard', async () => {
    const { user, sent } = open('/colegas/ABCD', { givePeerReview: () => ({ __typename: 'PeerReviewGiven', reviewId: 'r' }) } as Resolvers);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Inés Ñúñez te pide tu opinión');
    const shown = within(screen.getByRole('region', { name: 'El trabajo' }));
    expect([shown.getByText('La usé con mi grupo.').tagName, shown.getByText('2.º · 18 estudiantes').tagName, shown.getByRole('link', { name: 'Abrir: bitácora.txt' }).getAttribute('href')]).toEqual(['SPAN', 'DIV', '/evidencias/archivos/f?invitacion=C']);
    choose('Criterio plan').getAllByRole('radio')[0]?.focus();
    await user.keyboard('2{Tab}1{Tab}Se ve en el plan.{Control>}{Enter}{/Control}');
    const thanks = await screen.findByText('Gracias: tu opinión está enviada.');
    expect(document.activeElement?.contains(thanks)).toBe(true);
    expect(sent).toEqual([{ id: expect.any(String), code: 'ABCD', version: 2, reason: 'Se ve en el plan.', marks: [{ criterion: 'plan', level: 'sí' }, { criterion: 'aula', level: 'no' }] }]);
  });

  it('keeps what they wrote when the line dies, when they are late, and when the work moved on', async () => {
    const answers = [dead, () => ({ __typename: 'InvitationNotForYou', reason: 'CLOSED' }), () => ({ __typename: 'EvidenceMovedOn', evidenceId: 'e1' }), () => ({ __typename: 'PeerReviewGiven', reviewId: 'r' })];
    let [turn, version] = [0, 2];
    const { user, sent } = open('/colegas/ABCD', { peerInvitation: () => work({ version }), givePeerReview: () => answers[turn++]?.() } as Resolvers);
    const why = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Por qué' });
    await user.type(why, 'Bien.');
    const send = () => user.click(screen.getByRole('button', { name: 'Enviar mi opinión' }));
    for (const said of ['No se envió. Revisa la conexión', 'el enlace ya no está abierto', 'El trabajo cambió']) {
      await send();
      await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(said));
      expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Por qué' }).value).toBe('Bien.');
    }
    version = 3;
    await user.click(screen.getByRole('button', { name: 'Ver la versión nueva' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await send();
    await screen.findByText('Gracias: tu opinión está enviada.');
    expect([new Set(sent.map(({ id }) => id)).size, sent.map((input) => input['version'])]).toEqual([1, [2, 2, 2, 3]]);
  });

  it.each([
    ['CLOSED', 'Este enlace ya no lleva a ningún trabajo'],
    ['OWN_WORK', 'Este trabajo es tuyo'],
    ['ALREADY_GIVEN', 'Ya diste tu opinión de este trabajo'],
    ['ASSESSING', 'Este trabajo lo valoras tú'],
  ])('is told calmly when it is not for them: %s', async (reason, heading) => {
    const { container } = open('/colegas/ABCD', { peerInvitation: () => ({ __typename: 'InvitationNotForYou', reason }) });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(heading);
    expect([container.querySelector('form'), screen.queryByRole('alert')]).toEqual([null, null]);
  });

  it.each<[string, Resolvers, string]>([
    ['while it loads', { peerInvitation: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { peerInvitation: dead }, 'No hay conexión'],
  ])('has a face %s', async (_, resolvers, said) => {
    open('/colegas/ABCD', resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('is asked to sign in first, and comes back', async () => {
    const { where } = open('/colegas/ABCD', { viewer: () => null });
    await screen.findByText('otra página');
    expect(where.address).toBe('/entrar?volver=%2Fcolegas%2FABCD');
  });
});
