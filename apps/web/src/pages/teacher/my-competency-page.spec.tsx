import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient, refusal } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { MyCompetencyPage } from './my-competency-page';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const both = (text: string) => ({ es: text, en: text });
const node = (key: string, name: string) => ({ key, code: key.split('/')[1], parent: null, kind: 'COMPETENCY', name: both(name), descriptor: both('Lee el currículo.'), row: 'KA', column: '2', verified: true });
const competency = node('ict-cft@3/KA.2', 'Conocimientos básicos');
const viewer = () => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: false, secondFactorRequired: false, roles: [], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const cell = (more: object = {}) => ({ competency, attained: false, attainedAt: null, expiresAt: null, value: 0, evidence: 0, waiting: 0, reasonsNeeded: null, otherwise: [], ...more, reasons: ('reasons' in more ? (more.reasons as object[]) : []).map((reason) => ({ counted: [], ...reason })) });
const mine = (more: object = {}, evidence: object[] = []) => ({ id: 'x', cell: cell(more), evidence, selfCounts: true });
const course = { id: '9', slug: 'robotica', title: 'Robótica en el aula' };
const page = (more: object = {}) => ({ competency, framework: { key: 'ict-cft@3', title: both('Marco TIC'), alignedWith: both('Alineado con UNESCO; no lo avala.') }, indicators: [], courses: [{ course, outcome: 'EVIDENCE' }], tasks: [{ id: '7', title: both('Diseña una rúbrica'), description: both('Con tres niveles'), course }], rubric: { id: '1', version: 1, proficientFrom: 0.7, criteria: [] }, ...more });
const piece = (id: string, more: object = {}) => ({ id, kind: 'SUBMITTED', form: 'PRODUCT', title: `Trabajo ${id}`, state: 'DECIDED', score: 0.8, createdAt: '2026-02-01T12:00:00Z', submittedAt: '2026-02-02T12:00:00Z', decidedAt: '2026-02-04T12:00:00Z', links: [], origin: null, selfRating: null, peerReviews: [], ...more });

function open(resolvers: Resolvers = {}) {
  render(
    <ApolloProvider client={mockClient({ viewer, myCompetency: () => mine(), competency: () => page(), ...resolvers })}>
      <MemoryRouter initialEntries={['/competencias/ict-cft@3/KA.2']}>
        <Routes>
          <Route path="/competencias/:framework/:code" element={<MyCompetencyPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
}

const section = async (name: string) => within((await screen.findByRole('heading', { name })).parentElement ?? document.body);

beforeAll(() => loadMessages('shell', 'competency', 'peers'));
afterEach(cleanup);

describe('a competency of one’s own', () => {
  it('says line by line why one is there and what is missing, with a word and not only a colour', async () => {
    const reasons = [
      { code: 'work', name: both('Evidencia valorada'), have: 1, need: 2, met: false },
      { code: 'average', name: null, have: 0.654, need: 0.7, met: false },
      { code: 'points', name: null, have: 1.5, need: 1, met: true },
    ];
    open({ myCompetency: () => mine({ reasons, value: 0.5 }) });
    const items = (await section('Por qué estoy aquí, qué falta')).getAllByRole('listitem');
    expect(items.map((item) => item.textContent?.replace(/\s+/g, ' '))).toEqual(['Evidencia valorada Falta · 1 de 2', 'Promedio de tus evidencias Falta · 65.4 % de 70 %', 'Puntos reunidos Cumplido · 1.5 de 1'].map((text) => expect.stringMatching(new RegExp(text.replaceAll(' ', '\\s?').replaceAll('.', '\\.')))));
  });

  it('calls nothing missing once it is attained: a rule may ask for one of several', async () => {
    const line = (code: string, met: boolean) => ({ code, name: both(code), met, have: met ? 1 : 0, need: 1 });
    open({ myCompetency: () => mine({ attained: true, attainedAt: '2026-02-04T12:00:00Z', value: 1, reasons: [line('curso', true), line('trabajo', false)] }) });
    const items = (await section('Por qué estoy aquí, qué falta')).getAllByRole('listitem');
    expect(items.map((item) => item.textContent?.replace(/\s+/g, ' '))).toEqual(['curso Cumplido · 1 de 1', 'trabajo No hizo falta · 0 de 1'].map((text) => expect.stringMatching(new RegExp(text.replaceAll(' ', '\\s?')))));
  });

  it('says what counts for a line, and that of several lines some are enough', async () => {
    const line = (code: string, met: boolean, counted: object[] = []) => ({ code, name: both(code), met, have: met ? 1 : 0, need: 1, counted });
    const given = { id: 'z', title: 'Mi rúbrica', criterion: both('Planeación') };
    open({ myCompetency: () => mine({ reasonsNeeded: 2, reasons: [line('curso', true, [{ id: 'y', title: 'Robótica', criterion: null }, given]), line('trabajo', false), line('colegas', false)] }) });
    const why = await section('Por qué estoy aquí, qué falta');
    expect(why.getByText('Basta con 2 de 3; llevas 1 de 2.').tagName).toBe('P');
    expect(why.getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringContaining('Cuenta: Robótica · Criterio «Planeación» de tu evidencia «Mi rúbrica»'), expect.not.stringContaining('Cuenta'), expect.not.stringContaining('Cuenta')]);
  });

  it('names the criterion and the piece that gave an evidence, and leads back to that piece', async () => {
    open({ myCompetency: () => mine({}, [piece('c', { kind: 'AUTOMATIC', links: ['/evidencias/a'], origin: { evidenceId: 'a', title: 'Mi rúbrica', criterion: both('Planeación') } })]) });
    const list = await section('Mis evidencias');
    expect(list.getByRole('link', { name: 'Criterio «Planeación» de tu evidencia «Mi rúbrica»' }).getAttribute('href')).toBe('/evidencias/a');
    expect(list.getByRole('listitem').textContent).toContain('De otra evidencia tuya');
  });

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['Nada todavía']],
    ['something on the way and in review', { value: 0.5, evidence: 1, waiting: 2 }, ['2 evidencias en valoración', 'En camino']],
    ['an attainment without end', { attained: true, attainedAt: '2026-02-04T12:00:00Z', value: 1, evidence: 1 }, ['Lograda desde el 4 de febrero de 2026', 'Sin fecha de término']],
    ['an attainment with an end far away', { attained: true, attainedAt: '2026-02-04T12:00:00Z', expiresAt: '2999-02-04T12:00:00Z' }, ['Lograda desde el 4 de febrero de 2026', 'Vigente hasta el 4 de febrero de 2999']],
    ['an attainment that ends within ninety days', { attained: true, attainedAt: '2026-02-04T12:00:00Z', expiresAt: inDays(89) }, ['Lograda desde el 4 de febrero de 2026', expect.stringMatching(/^Vence pronto/) as never]],
    ['an attainment that ended', { attained: true, attainedAt: '2020-02-04T12:00:00Z', expiresAt: '2021-02-04T12:00:00Z', evidence: 1 }, ['Venció el 4 de febrero de 2021']],
  ])('says in words that there is %s', async (_, more, said) => {
    open({ myCompetency: () => mine(more) });
    expect((await section('Cómo voy')).getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual(said);
  });

  it('lists the evidence, each where it can be seen', async () => {
    open({ myCompetency: () => mine({}, [piece('a'), piece('b', { state: 'DRAFT', score: null, submittedAt: null, decidedAt: null }), piece('c', { kind: 'AUTOMATIC', title: 'Curso', links: ['/cursos/robotica'] }), piece('d', { kind: 'PRIOR', title: '', form: 'CERTIFICATE' })]) });
    const list = await section('Mis evidencias');
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/Trabajo a.*de mi práctica.*Valorada.*80\s?%.*4 de febrero de 2026/i), expect.stringMatching(/Trabajo b.*Borrador1 de febrero de 2026/), expect.stringMatching(/Curso.*De un curso/), expect.stringMatching(/Constancia.*Aprendizaje previo/),
    ]);
    expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/evidencias/a', '/evidencias/b', '/cursos/robotica', '/evidencias/c', '/evidencias/d']);
  });

  it('says what other frameworks say, and whether it stands for this one', async () => {
    const other = (code: string, standsFor: boolean) => ({ relation: 'EXACT', weight: 1, standsFor, via: node(`digcompedu@1/${code}`, `Otra ${code}`) });
    open({ myCompetency: () => mine({ otherwise: [other('A', true), other('B', false)] }) });
    expect((await section('Lo que dicen otros marcos')).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['A Otra AVale por esta', 'B Otra BAprendizaje previo, por valorar']);
  });

  it('leads to evidence for a task, of one’s own, and of what was learnt elsewhere', async () => {
    open();
    const prepare = await screen.findByRole('link', { name: 'Preparar evidencia: Diseña una rúbrica' });
    expect(prepare.getAttribute('href')).toBe('/evidencias/nueva?competencia=ict-cft%403%2FKA.2&tarea=7');
    expect(screen.getByRole('link', { name: 'Preparar evidencia propia' }).getAttribute('href')).toBe('/evidencias/nueva?competencia=ict-cft%403%2FKA.2');
    expect(screen.getByRole('link', { name: 'Presentar aprendizaje previo' }).getAttribute('href')).toBe('/evidencias/nueva?competencia=ict-cft%403%2FKA.2&tipo=previo');
  });

  it('says what is observed, and marks a name that nobody has read in its source', async () => {
    open({ competency: () => page({ competency: { ...competency, verified: false }, indicators: [node('ict-cft@3/KA.2.a', 'Señala los usos'), { ...node('ict-cft@3/KA.2.b', 'Los prueba'), verified: false }] }) });
    expect((await section('Qué se observa')).getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual(['Señala los usos', 'Los prueba Nombre no leído en la fuente']);
    expect(screen.getAllByText('Nombre no leído en la fuente')).toHaveLength(2);
  });

  it('says once that no indicator was read in its source, and not on each', async () => {
    const unread = (code: string) => ({ ...node(`ict-cft@3/KA.2.${code}`, `Señal ${code}`), verified: false });
    open({ competency: () => page({ indicators: [unread('a'), unread('b')] }) });
    const observed = await section('Qué se observa');
    expect(observed.getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual(['Señal a', 'Señal b']);
    expect(observed.getByText('Estos enunciados no se leyeron en la fuente.').tagName).toBe('P');
  });

  it('marks nothing and lists no indicator where there is none to', async () => {
    open();
    await section('Cómo voy');
    expect(screen.queryByText('Nombre no leído en la fuente')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Qué se observa' })).toBeNull();
  });

  const level = (code: string, of: string) => ({ code, score: code === 'no' ? 0 : 1, name: both(`nivel ${code}`), descriptor: both(`${of} ${code}`) });
  const criterion = (code: string, ...levels: string[]) => ({ code, weight: 1, name: both(`criterio ${code}`), levels: levels.map((one) => level(one, code)) });
  const rubric = (...criteria: object[]) => ({ id: '1', version: 1, proficientFrom: 0.7, criteria });

  it('folds in the rubric as a table of criteria by levels, and as a list for the phone', async () => {
    open({ competency: () => page({ rubric: rubric(criterion('plan', 'no', 'sí'), criterion('aula', 'no', 'sí')) }) });
    const folded = (await screen.findByText('Con qué se valora')).closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toMatch(/70\s?%/);
    const table = within(within(folded as HTMLElement).getByRole('table', { name: 'Con qué se valora', hidden: true }));
    const texts = (role: string) => table.getAllByRole(role, { hidden: true }).map((one) => one.textContent);
    expect([texts('columnheader'), texts('rowheader'), texts('cell')]).toEqual([['Criterio', 'nivel no', 'nivel sí'], ['criterio plan', 'criterio aula'], ['plan no', 'plan sí', 'aula no', 'aula sí']]);
    expect([...(folded?.querySelectorAll('dl dd') ?? [])].map((one) => one.textContent)).toEqual(['nivel no. plan no', 'nivel sí. plan sí', 'nivel no. aula no', 'nivel sí. aula sí']);
  });

  it('whose criteria have levels of their own is a list only', async () => {
    open({ competency: () => page({ rubric: rubric(criterion('plan', 'no', 'sí'), criterion('aula', 'sí')) }) });
    const folded = (await screen.findByText('Con qué se valora')).closest('details');
    expect([folded?.querySelector('table'), folded?.querySelectorAll('dd').length]).toEqual([null, 3]);
  });

  it.each<[string, Resolvers, string]>([
    ['while it loads', { myCompetency: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { myCompetency: () => { throw new DeadNetwork(); } }, 'No hay conexión'],
    ['when it is not there', { myCompetency: () => { throw refusal('NOT_FOUND'); } }, 'Esta página no existe'],
    ['with nothing yet', { competency: () => page({ tasks: [], courses: [], rubric: null }) }, 'Todavía no tienes evidencias'],
    ['without tasks', { competency: () => page({ tasks: [], rubric: null }) }, 'No hay tareas preparadas'],
  ])('has a face %s', async (_, resolvers, said) => {
    open(resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });
});
