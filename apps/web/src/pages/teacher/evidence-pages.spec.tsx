import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { randomUUID } from 'node:crypto';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { EvidencePage } from './evidence-page';
import { NewEvidencePage } from './new-evidence-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: text });
const competency = { key: 'ict-cft@3/KA.2', code: 'KA.2', parent: null, kind: 'COMPETENCY', name: both('Conocimientos básicos'), descriptor: both('Lee el currículo.'), row: 'KA', column: '2', verified: true };
const viewer = () => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: false, secondFactorRequired: false, roles: [], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const level = (code: string, score: number) => ({ code, name: both(`nivel ${code}`), descriptor: both(`descriptor ${code}`), score });
const rubric = { id: '1', version: 1, proficientFrom: 0.7, criteria: [{ code: 'plan', name: both('Planeación'), weight: 1, levels: [level('no', 0), level('sí', 1)] }] };
const task = { id: '7', title: both('Diseña una rúbrica'), description: both('Con tres niveles'), course: null };
const page = (more: object = {}) => ({ competency, framework: {}, indicators: [], courses: [], tasks: [task], rubric, ...more });
const context = { level: null, grade: null, subject: null, learners: null, when: null };
const judgement = (more: object = {}) => ({ version: 1, round: 1, appealed: false, decision: 'JUDGED', judgedAt: '2026-02-03T12:00:00Z', proficient: true, reason: 'Se ve en el plan.', score: 0.8, marks: [{ criterion: 'plan', level: 'sí' }], ...more });
const piece = (more: object = {}) => ({
  id: 'e1', competency, kind: 'SUBMITTED', state: 'DRAFT', version: 0, form: 'PRODUCT', title: 'Mi rúbrica', text: 'La usé.', links: ['https://ejemplo.mx/plan'], context, prior: null, files: [], task, rubric, judgements: [],
  origin: null, appeal: null, mayAppeal: false, score: null, createdAt: '2026-02-01T12:00:00Z', submittedAt: null, decidedAt: null, selfRating: null, peerReviews: [], invitations: [], mayInvite: false, peersCount: true, ...more,
});

/** One request as the uploader makes it; tells its headers in small letters. */
class FakeRequest {
  static sent: FakeRequest[] = [];
  upload: { onprogress?: (event: { loaded: number; lengthComputable: boolean }) => void } = {};
  headers: Record<string, string> = {};
  address = '';
  status = 0;
  responseText = '';
  answered: Record<string, string> = {};
  onload = () => {};
  onerror = (_: object) => {};
  open(method: string, path: string) {
    this.address = `${method} ${path}`;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name.toLowerCase()] = value;
  }
  getResponseHeader(name: string) {
    return this.answered[name.toLowerCase()] ?? null;
  }
  send() {
    FakeRequest.sent.push(this);
  }
  abort() {}
  get metadata(): Record<string, string> {
    return Object.fromEntries((this.headers['upload-metadata'] ?? '').split(',').map((pair) => pair.split(' ')).map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString()]));
  }
  answer(status: number, body: object, headers: Record<string, string> = {}) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.answered = { location: '/evidencias/subidas/u1', 'upload-offset': this.headers['upload-length'] ?? '', ...headers };
    return act(async () => {
      this.onload();
      await new Promise((done) => setTimeout(done, 0));
    });
  }
}
const request = (at = 0) => waitFor(() => FakeRequest.sent[at] ?? Promise.reject(new Error(`no request ${at}`)));

function open(address: string, resolvers: Resolvers = {}) {
  const sent: [string, Input][] = [];
  const where = { path: '' };
  const Address = () => ((where.path = useLocation().pathname), null);
  const all: Resolvers = { viewer, competency: () => page(), myEvidence: () => piece(), ...resolvers };
  for (const name of ['saveEvidence', 'submitEvidence', 'withdrawEvidence', 'appealJudgement']) {
    const given = all[name] as ((input: Input) => unknown) | undefined;
    if (given) all[name] = (args: { input?: Input }) => (sent.push([name, args.input ?? {}]), given(args.input ?? {}));
  }
  render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter initialEntries={[address]}>
        <Address />
        <Routes>
          <Route path="/evidencias/nueva" element={<NewEvidencePage />} />
          <Route path="/evidencias/:evidenceId" element={<EvidencePage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, where, user: userEvent.setup({ applyAccept: false }) };
}

const NEW = '/evidencias/nueva?competencia=ict-cft@3/KA.2&tarea=7';
const saved = ({ id, title, text, links }: Input) => ({ __typename: 'EvidenceSaved', evidence: piece({ id, title, text, links }) });
const dead = () => {
  throw new DeadNetwork();
};

beforeAll(() => loadMessages('shell', 'competency', 'peers'));
beforeEach(() => {
  crypto.randomUUID ??= randomUUID;
  FakeRequest.sent = [];
  sessionStorage.clear();
  Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
});
afterEach(cleanup);

describe('a new piece of evidence', () => {
  it('is saved under an id made once, then has an address and files of its own', async () => {
    let works = false;
    const { user, sent, where } = open(NEW, { saveEvidence: (input: Input) => (works ? saved(input) : dead()) } as Resolvers);
    expect((await screen.findByText(/Lo que se pide: Diseña una rúbrica/)).tagName).toBe('H2');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Qué es' }), 'Producto');
    await user.type(screen.getByRole('textbox', { name: 'Título' }), 'Mi plan');
    await user.type(screen.getByRole('textbox', { name: /^Enlaces/ }), 'https://a.mx{Enter}{Enter}https://b.mx');
    await user.type(screen.getByRole('textbox', { name: /Cuántas personas/ }), '18');
    await user.click(screen.getByRole('button', { name: 'Guardar borrador' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No hay conexión');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Título' }).value).toBe('Mi plan');
    works = true;
    await user.click(screen.getByRole('button', { name: 'Guardar borrador' }));
    expect(await screen.findByText('El borrador está guardado.')).not.toBeNull();
    expect(screen.getByLabelText('Elegir archivos').getAttribute('accept')).toContain('.pdf');
    const [first, second] = sent.map(([, input]) => input);
    expect(first).toEqual(second);
    expect(second).toMatchObject({ competency: 'ict-cft@3/KA.2', taskId: '7', kind: 'SUBMITTED', form: 'PRODUCT', title: 'Mi plan', links: ['https://a.mx', 'https://b.mx'], context: { learners: 18 }, prior: null });
    expect(where.path).toBe(`/evidencias/${String(second?.['id'])}`);
    expect(sessionStorage.length).toBe(0);
  });

  it('may be prior learning, with who gave the certificate', async () => {
    const { user, sent } = open(`${NEW}&tipo=previo`, { saveEvidence: (input: Input) => saved(input) } as Resolvers);
    await user.type(await screen.findByRole('textbox', { name: 'Quién la dio' }), 'UNAM');
    await user.type(screen.getByRole('textbox', { name: /Horas/ }), 'muchas');
    await user.click(screen.getByRole('button', { name: 'Guardar borrador' }));
    expect((await screen.findByText(/Las horas van de 1/)).className).toContain('text-bad');
    await user.clear(screen.getByRole('textbox', { name: /Horas/ }));
    await user.type(screen.getByRole('textbox', { name: /Horas/ }), '40');
    await user.click(screen.getByRole('button', { name: 'Guardar borrador' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.[1]).toMatchObject({ kind: 'PRIOR', form: 'CERTIFICATE', context: null, prior: { issuer: 'UNAM', hours: 40, year: null } });
  });

  it('asks once more before handing in, with what goes, and sends nothing until then', async () => {
    const { user, sent } = open('/evidencias/e1', { myEvidence: () => piece({ text: 'Hola', links: ['https://a.mx', 'https://b.mx'], files: [{ id: 'f1', name: 'plan.pdf', mediaType: 'application/pdf', bytes: 9, url: '/x' }] }), saveEvidence: () => ({ __typename: 'EvidenceSaved', evidence: piece() }), submitEvidence: () => ({ __typename: 'EvidenceSaved', evidence: piece({ state: 'SUBMITTED' }) }) });
    await user.type(await screen.findByRole('textbox', { name: /Cuéntalo/ }), '!');
    await user.click(screen.getByRole('button', { name: 'Entregar' }));
    const asked = within(screen.getByRole('alert'));
    expect(asked.getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.any(String), expect.any(String), 'Un texto de 5 letras', '2 enlaces', '1 archivo']);
    expect(document.activeElement).toBe(asked.getByRole('button', { name: 'Cancelar' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Entregar' }));
    expect(sent).toEqual([]);
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Sí, entregar' }));
    await waitFor(() => expect(sent.map(([name]) => name)).toEqual(['saveEvidence', 'submitEvidence']));
  });

  it('says on each field what does not fit, and keeps all', async () => {
    const fields = [['title', 'empty'], ['text', 'looks-like-curp'], ['links', 'not-a-link'], ['learners', 'out-of-range']].map(([field, code]) => ({ field, code }));
    const { user } = open(NEW, { saveEvidence: () => ({ __typename: 'InvalidFields', fields }) });
    await user.type(await screen.findByRole('textbox', { name: /Cuéntalo/ }), 'algo');
    await user.click(screen.getByRole('button', { name: 'Entregar' }));
    await user.click(screen.getByRole('button', { name: 'Sí, entregar' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Hay 4 campos');
    for (const [name, said] of [['Título', 'Ponle un título'], ['Cuéntalo', 'CURP'], ['^Enlaces', 'no es un enlace'], ['Cuántas', '5,000']] as const) {
      const field = screen.getByRole('textbox', { name: new RegExp(name) });
      const notes = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
      expect(notes.join(' ')).toContain(said);
    }
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Cuéntalo/ }).value).toBe('algo');
  });

  it('offers back what an earlier visit left', async () => {
    const first = open(NEW);
    await first.user.type(await screen.findByRole('textbox', { name: 'Título' }), 'A medias');
    cleanup();
    const { user } = open(NEW);
    await user.click(await screen.findByRole('button', { name: 'Recuperarlo' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Título' }).value).toBe('A medias');
    expect(screen.queryByText('Hay texto que no se guardó')).toBeNull();
  });

  it('offers nothing of whoever sat here before, and is another piece', async () => {
    const ines = open(NEW);
    await ines.user.type(await screen.findByRole('textbox', { name: 'Título' }), 'De Inés');
    cleanup();
    const { user, sent } = open(NEW, { viewer: () => ({ ...viewer(), id: 'p2' }), saveEvidence: (input: Input) => saved(input) } as Resolvers);
    await user.type(await screen.findByRole('textbox', { name: 'Título' }), 'De Beto');
    expect(screen.queryByText('Hay texto que no se guardó')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Guardar borrador' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sessionStorage.getItem('amoxtli:evidencia:p1:nueva:ict-cft@3/KA.2:7:SUBMITTED')).not.toBe(sent[0]?.[1]['id']);
  });

  it.each<[string, string, Resolvers, string]>([
    ['while it loads', NEW, { competency: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', NEW, { competency: dead }, 'No hay conexión'],
    ['for a competency that is not there', NEW, { competency: () => null }, 'Esta página no existe'],
    ['with no competency said', '/evidencias/nueva', {}, 'Falta decir para qué competencia'],
    ['without a rubric', NEW, { competency: () => page({ rubric: null }) }, 'Todavía no tiene rúbrica'],
  ])('has a face %s', async (_, address, resolvers, said) => {
    open(address, resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });
});

describe('handing in', () => {
  it('saves first, then the work can only be read, and the focus is where that is said', async () => {
    const { user, sent } = open('/evidencias/e1', { saveEvidence: (input: Input) => saved(input), submitEvidence: () => ({ __typename: 'EvidenceSaved', evidence: piece({ state: 'SUBMITTED', version: 1, submittedAt: '2026-02-02T12:00:00Z' }) }) } as Resolvers);
    expect((await screen.findByText(/Dos personas la miran por separado, sin saber de quién es/)).tagName).toBe('P');
    await user.click(screen.getByRole('button', { name: 'Entregar' }));
    await user.click(screen.getByRole('button', { name: 'Sí, entregar' }));
    expect((await screen.findByText('Está entregada.')).closest('[tabindex="-1"]')).toBe(document.activeElement);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(within(screen.getByRole('region', { name: 'Tu trabajo' })).getByText('La usé.').tagName).toBe('SPAN');
    expect(sent.map(([name]) => name)).toEqual(['saveEvidence', 'submitEvidence']);
  });

  it.each<[string, () => unknown, string]>([
    ['there is nothing in it', () => ({ __typename: 'NothingShown', evidenceId: 'e1' }), 'Todavía no muestra nada'],
    ['there is no rubric', () => ({ __typename: 'NoRubricYet', evidenceId: 'e1' }), 'todavía no tiene rúbrica'],
    ['the line died', dead, 'Se guardó, pero no se entregó'],
  ])('says when %s and keeps the text', async (_, submitEvidence, said) => {
    const { user } = open('/evidencias/e1', { saveEvidence: (input: Input) => saved(input), submitEvidence } as Resolvers);
    await user.type(await screen.findByRole('textbox', { name: 'Título' }), ' y más');
    await user.click(screen.getByRole('button', { name: 'Entregar' }));
    await user.click(screen.getByRole('button', { name: 'Sí, entregar' }));
    await waitFor(() => expect(document.body.textContent).toContain(said));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Título' }).value).toBe('Mi rúbrica y más');
  });

  it('of what was handed in elsewhere shows how it stands, and what was typed', async () => {
    const { user } = open('/evidencias/e1', { saveEvidence: () => ({ __typename: 'NotInYourHands', evidence: piece({ state: 'SUBMITTED', version: 1, submittedAt: '2026-02-02T12:00:00Z' }) }) });
    await user.type(await screen.findByRole('textbox', { name: /Cuéntalo/ }), ' Y algo más.');
    await user.click(screen.getByRole('button', { name: 'Guardar borrador' }));
    expect(await screen.findByText('Ya no se puede cambiar así')).not.toBeNull();
    expect(screen.getByText('Lo que escribiste y no se guardó').closest('details')?.textContent).toContain('La usé. Y algo más.');
  });
});

describe('files', () => {
  const choose = async (user: ReturnType<typeof userEvent.setup>, name = 'año 1.pdf') => user.upload(await screen.findByLabelText('Elegir archivos'), new File(['%PDF'], name));

  it('are sent with their progress, are listed, and can be removed', async () => {
    const { user } = open('/evidencias/e1');
    await choose(user);
    const first = await request();
    expect([first.address, first.metadata, first.headers['x-amoxtli-csrf'], first.headers['upload-length']]).toEqual(['POST /evidencias/subidas', { filename: 'año 1.pdf', evidence: 'e1' }, '1', '4']);
    act(() => first.upload.onprogress?.({ loaded: 1, lengthComputable: true }));
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Enviando año 1.pdf' }).value).toBe(0.25);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Entregar' }).disabled).toBe(true);
    await first.answer(201, { id: 'f1', name: 'año 1.pdf', mediaType: 'application/pdf', bytes: 2_500_000, url: '/evidencias/archivos/f1' });
    expect((await screen.findByRole('link', { name: 'Abrir año 1.pdf' })).closest('li')?.textContent).toContain('2.5 MB');
    expect(screen.queryByRole('progressbar')).toBeNull();
    const removed: [string, RequestInit][] = [];
    globalThis.fetch = (async (path: string, init: RequestInit) => (removed.push([path, init]), { status: 204 })) as never;
    await user.click(screen.getByRole('button', { name: 'Quitar año 1.pdf' }));
    expect((await screen.findByText('Se quitó año 1.pdf.')).closest('[role=status]')).not.toBeNull();
    expect(screen.queryByRole('link', { name: 'Abrir año 1.pdf' })).toBeNull();
    expect(removed).toEqual([['/evidencias/archivos/f1', { method: 'DELETE', headers: { 'x-amoxtli-csrf': '1' } }]]);
  });

  const kept = (id: string, name: string) => ({ id, name, mediaType: 'application/pdf', bytes: 10, url: `/evidencias/archivos/${id}` });
  const chooseThree = async (user: ReturnType<typeof userEvent.setup>) => user.upload(await screen.findByLabelText('Elegir archivos'), ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => new File(['x'], name)));

  it('go one at a time, so that a thin line is not shared; one that is refused holds up nobody', async () => {
    const { user } = open('/evidencias/e1');
    await chooseThree(user);
    const names = () => FakeRequest.sent.map(({ metadata }) => metadata['filename']);
    await request();
    expect(names()).toEqual(['a.pdf']);
    expect(screen.getByText('En espera: b.pdf').tagName).toBe('SPAN');
    await (await request(0)).answer(422, { reason: 'EMPTY' });
    await (await request(1)).answer(201, kept('f2', 'b.pdf'));
    await request(2);
    expect(names()).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    await user.click(screen.getByRole('button', { name: 'Reintentar a.pdf' }));
    expect(FakeRequest.sent).toHaveLength(3);
    await (await request(2)).answer(201, kept('f3', 'c.pdf'));
    await request(3);
    expect(names()).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'a.pdf']);
  });

  it('that wait can be taken out of the line, and stopping one lets the next go', async () => {
    const { user } = open('/evidencias/e1');
    await chooseThree(user);
    await request();
    await user.click(screen.getByRole('button', { name: 'Detener b.pdf' }));
    await user.click(screen.getByRole('button', { name: 'Detener a.pdf' }));
    await waitFor(() => expect(FakeRequest.sent.map(({ metadata }) => metadata['filename'])).toEqual(['a.pdf', 'c.pdf']));
    expect(screen.queryByText(/b\.pdf/)).toBeNull();
  });

  const big = () => new File([new Uint8Array(2_500_000)], 'video.mp4');

  it('that are large go in pieces, and go on where they were when the line comes back', async () => {
    const { user } = open('/evidencias/e1');
    await user.upload(await screen.findByLabelText('Elegir archivos'), big());
    await (await request(0)).answer(201, {}, { 'upload-offset': '0' });
    const piece = await request(1);
    expect([piece.address, piece.headers['upload-offset']]).toEqual(['PATCH /evidencias/subidas/u1', '0']);
    await piece.answer(204, {}, { 'upload-offset': '1048576' });
    const broken = await request(2);
    await act(async () => broken.onerror({}));
    const asks = await request(3);
    expect(asks.address).toBe('HEAD /evidencias/subidas/u1');
    await asks.answer(200, {}, { 'upload-offset': '1500000', 'upload-length': '2500000' });
    expect((await request(4)).headers['upload-offset']).toBe('1500000');
  });

  it('whose last answer was lost are not sent again: the page is read anew', async () => {
    let files: object[] = [];
    const { user } = open('/evidencias/e1', { myEvidence: () => piece({ files }) });
    await user.upload(await screen.findByLabelText('Elegir archivos'), big());
    await (await request(0)).answer(201, {}, { 'upload-offset': '0' });
    await act(async () => (await request(1)).onerror({}));
    files = [kept('f9', 'video.mp4')];
    await (await request(2)).answer(200, {}, { 'upload-offset': '2500000', 'upload-length': '2500000' });
    expect((await screen.findByRole('link', { name: 'Abrir video.mp4' })).getAttribute('href')).toBe('/evidencias/archivos/f9');
    expect(FakeRequest.sent).toHaveLength(3);
  });

  it.each([
    [422, 'EMPTY', 'Está vacío'], [422, 'TOO_LARGE', '50 MB'], [400, 'NAME_NOT_ALLOWED', 'nombre no se acepta'], [422, 'EXTENSION_NOT_ACCEPTED', 'tipo de archivo'], [422, 'EXECUTABLE', 'un programa'], [422, 'MARKUP', 'página web'],
    [422, 'TYPE_DIFFERS_FROM_NAME', 'no es lo que dice'], [422, 'IMAGE_TOO_LARGE', 'demasiado grande'], [422, 'IMAGE_UNREADABLE', 'dañada'], [409, 'FULL_OR_AWAY', 'diez archivos'], [429, 'TOO_MANY', 'Espera una hora'],
  ])('that are refused (%i %s) say why in plain words, and can be tried again', async (status, reason, said) => {
    const { user } = open('/evidencias/e1');
    await choose(user);
    await (await request()).answer(status, { reason });
    expect((await screen.findByRole('alert')).textContent).toContain(said);
    await user.click(screen.getByRole('button', { name: 'Reintentar año 1.pdf' }));
    await (await request(1)).answer(status, { reason });
    await user.click(await screen.findByRole('button', { name: 'Olvidar año 1.pdf' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that cannot be removed stay and say so', async () => {
    globalThis.fetch = (async () => Promise.reject(new TypeError('Failed to fetch'))) as never;
    const { user } = open('/evidencias/e1', { myEvidence: () => piece({ files: [{ id: 'f1', name: 'a.pdf', mediaType: 'application/pdf', bytes: 10, url: '/evidencias/archivos/f1' }] }) });
    await user.click(await screen.findByRole('button', { name: 'Quitar a.pdf' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No se pudo quitar a.pdf');
    expect(screen.getByRole('link', { name: 'Abrir a.pdf' }).getAttribute('href')).toBe('/evidencias/archivos/f1');
  });
});

describe('a piece that has been looked at', () => {
  it('comes back with the reason, to be corrected', async () => {
    open('/evidencias/e1', { myEvidence: () => piece({ state: 'RETURNED', version: 1, judgements: [judgement({ decision: 'RETURNED', reason: 'Falta el registro.', score: null, proficient: null, marks: [] })] }) });
    expect((await screen.findByText('Te la devolvieron para corregir')).parentElement?.textContent).toContain('Falta el registro.');
    expect(screen.getByRole('button', { name: 'Entregar' }).tagName).toBe('BUTTON');
  });

  it('in review shows nothing of the looks that are under way', async () => {
    open('/evidencias/e1', { myEvidence: () => piece({ state: 'SUBMITTED', version: 1, submittedAt: '2026-02-02T12:00:00Z', judgements: [judgement()] }) });
    expect((await screen.findByText(/Se entregó el 2 de febrero de 2026/)).tagName).toBe('P');
    expect(document.body.textContent).not.toContain('Se ve en el plan.');
  });

  const decided = (more: object = {}) => piece({ state: 'DECIDED', version: 1, score: 0.8, decidedAt: '2026-02-04T12:00:00Z', judgements: [judgement()], mayAppeal: true, ...more });

  it('shows marks by the names of the rubric, why, and the score', async () => {
    open('/evidencias/e1', { myEvidence: () => decided() });
    const [item] = await screen.findAllByRole('listitem', { name: '' }).then((all) => all.filter((one) => one.textContent?.includes('Versión 1')));
    expect(item?.textContent).toMatch(/Resultado: 80\s?% · Competente.*Planeaciónnivel sí\. descriptor sí.*Se ve en el plan\./);
    expect(screen.queryByRole('button', { name: 'Entregar' })).toBeNull();
  });

  it('can be asked to be looked at again, once, with a reason', async () => {
    let step = 0;
    const answers = [{ __typename: 'InvalidFields', fields: [{ field: 'reason', code: 'empty' }] }, { __typename: 'AppealedAlready', evidenceId: 'e1' }, null, { __typename: 'EvidenceSaved', evidence: decided({ state: 'SUBMITTED', mayAppeal: false, appeal: 'No vieron el anexo', submittedAt: '2026-02-02T12:00:00Z' }) }];
    const { user, sent } = open('/evidencias/e1', { myEvidence: () => decided(), appealJudgement: () => answers[step++] ?? dead() });
    const ask = await screen.findByRole('button', { name: 'Pedir otra mirada' });
    const reason = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Por qué pides otra mirada' });
    await user.click(ask);
    expect((await screen.findByText('Escribe por qué.')).className).toContain('text-bad');
    await user.type(reason, 'No vieron el anexo');
    await user.click(ask);
    expect((await screen.findByRole('alert')).textContent).toContain('solo se puede una vez');
    await user.click(ask);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('No hay conexión'));
    expect(reason.value).toBe('No vieron el anexo');
    await user.click(ask);
    expect(await screen.findByText('La mirará otra persona')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Pedir otra mirada' })).toBeNull();
    expect(document.body.textContent).toContain('Se ve en el plan.');
    expect(sent.at(-1)?.[1]).toEqual({ id: 'e1', reason: 'No vieron el anexo' });
  });

  it('is withdrawn in two steps', async () => {
    const { user } = open('/evidencias/e1', { myEvidence: () => decided(), withdrawEvidence: () => ({ __typename: 'EvidenceSaved', evidence: decided({ state: 'WITHDRAWN', mayAppeal: false, score: null }) }) });
    await user.click(await screen.findByText('Retirar esta evidencia'));
    await user.click(screen.getByRole('button', { name: 'Sí, retirarla' }));
    expect(await screen.findByText('La retiraste; no cuenta.')).not.toBeNull();
    expect(screen.queryByText('Retirar esta evidencia')).toBeNull();
  });

  it.each<[string, Resolvers, string]>([
    ['while it loads', { myEvidence: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { myEvidence: dead }, 'No hay conexión'],
    ['that is not theirs', { myEvidence: () => { throw refusal('NOT_FOUND'); } }, 'Esta página no existe'],
  ])('has a face %s', async (_, resolvers, said) => {
    open('/evidencias/e1', resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });
});

it('a draft just saved stays in hand when the line dies before it can be read anew', async () => {
  const { user } = open(NEW, { saveEvidence: (input: Input) => saved(input), myEvidence: dead } as Resolvers);
  await user.type(await screen.findByRole('textbox', { name: 'Título' }), 'Mi plan');
  await user.click(screen.getByRole('button', { name: 'Guardar borrador' }));
  expect(await screen.findByText('El borrador está guardado.')).not.toBeNull();
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Título' }).value).toBe('Mi plan');
});
