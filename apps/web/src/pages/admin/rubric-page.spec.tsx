import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { RubricPage } from './rubric-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: `${text} en` });
const viewer = (role = 'PLATFORM_ADMIN') => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [{ role, institutionId: null, courseRunId: null }], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const competency = { key: 'ict-cft@3/KA.2', code: 'KA.2', parent: null, kind: 'COMPETENCY', name: both('Conocimientos básicos'), descriptor: both(''), row: null, column: null, verified: true };
const framework = (published = true) => ({ key: 'ict-cft@3', code: 'ict-cft', version: '3', title: both('ICT-CFT'), alignedWith: both(''), source: '', published, matrix: null, competencies: [competency, ...['KA.3', 'KA.3-i1'].map((code) => ({ ...competency, key: `ict-cft@3/${code}`, code, kind: code === 'KA.3' ? 'COMPETENCY' : 'INDICATOR', parent: code === 'KA.3' ? null : 'KA.3', name: both(`Nombre ${code}`) }))] });
const level = (code: string, score: number) => ({ code, name: both(code), descriptor: both(`descriptor ${code}`), score });
const rubric = { id: '7', version: 3, proficientFrom: 0.7, criteria: [{ code: 'plan', name: both('Planeación'), weight: 2, levels: [level('no', 0), level('sí', 1)] }, { code: 'c1', name: both('Grupo'), weight: 1, levels: [level('l2', 0.29), level('alto', 1)] }] };
const given = (more: object = {}) => ({ criterion: 'plan', name: both('Planeación'), competency: { ...competency, key: 'ict-cft@3/KA.3', code: 'KA.3', name: both('Nombre KA.3') }, outcome: 'REVIEW', fromLevel: 'sí', ...more });

function open(resolvers: Resolvers = {}, address = '/admin/rubricas/ict-cft@3/KA.2') {
  const sent: Input[] = [];
  const all: Resolvers = { viewer: () => viewer(), keptRubric: () => rubric, criterionAlignments: () => [], keptFrameworks: () => [framework()], ...resolvers };
  const save = all['saveRubric'] as ((args: { input: Input }) => unknown) | undefined;
  const align = all['saveCriterionAlignment'] as ((args: { input: Input }) => unknown) | undefined;
  if (align) all['saveCriterionAlignment'] = (args: { input?: Input }) => (sent.push(args.input ?? {}), align({ input: args.input ?? {} }));
  if (save) all['saveRubric'] = (args: { input?: Input }) => (sent.push(args.input ?? {}), save({ input: args.input ?? {} }));
  render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path="/admin/rubricas/:framework/:code" element={<RubricPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup() };
}

const group = (name: string) => within(screen.getByRole('group', { name }));
const criteria = () => screen.getAllByRole('group', { name: /^Criterio \d$/ }).map((one) => within(one).getAllByRole<HTMLInputElement>('textbox', { name: 'Nombre en español' })[0]?.value);

beforeAll(() => loadMessages('shell', 'keeping'));
afterEach(cleanup);

describe('the rubric editor', () => {
  it.each<[string, Resolvers, string]>([
    ['while it loads', { keptRubric: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { keptRubric: () => { throw new DeadNetwork(); } }, 'conexión'],
    ['with no rubric yet', { keptRubric: () => null }, 'ésta será la primera'],
    ['of a draft', { keptFrameworks: () => [framework(false)] }, 'El marco es un borrador'],
    ['of what is not there', { keptRubric: () => null, keptFrameworks: () => [] }, 'Esta página no existe'],
    ['for who does not run the platform', { viewer: () => viewer('ASSESSOR') }, 'Esta página no existe'],
  ])('has a face %s', async (_, resolvers, said) => {
    open(resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('starts from the newest version, shows how it will look, and says that what was handed in never changes', async () => {
    open();
    expect((await screen.findByText(/nunca cambia/)).parentElement?.textContent).toContain('Parte de la versión 3');
    expect(criteria()).toEqual(['Planeación', 'Grupo']);
    const preview = within(screen.getByRole('region', { name: 'Así se verá' }));
    expect(preview.getByText(/Se considera competente desde 70\s?%/).tagName).toBe('P');
    expect(preview.getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringMatching(/^no · 0\s?%descriptor no$/), expect.stringMatching(/^sí · 100/), expect.stringMatching(/^l2 · 29/), expect.stringMatching(/^alto · 100/)]);
  });

  it('sends unchanged what nobody changed', async () => {
    const { user, sent } = open({ saveRubric: () => ({ __typename: 'RubricKept', rubric: { ...rubric, id: '8', version: 4 } }) });
    await user.click(await screen.findByRole('button', { name: 'Guardar como versión nueva' }));
    expect((await screen.findByText('Se guardó la versión 4.')).closest('[role=status]')).not.toBeNull();
    const { id: _, version: __, ...rest } = rubric;
    expect(sent).toEqual([{ competency: 'ict-cft@3/KA.2', ...rest }]);
  });

  it('adds, moves and removes by buttons, and the keyboard keeps its place', async () => {
    const { user, sent } = open({ saveRubric: () => ({ __typename: 'RubricKept', rubric }) });
    const up = await screen.findByRole('button', { name: 'Subir: Criterio 2' });
    up.focus();
    await user.keyboard('{Enter}');
    expect(criteria()).toEqual(['Grupo', 'Planeación']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Subir: Criterio 1');
    expect(screen.getByText('Criterio 2 quedó en el lugar 1.').getAttribute('role')).toBe('status');
    await user.keyboard('{Enter}');
    expect(criteria()).toEqual(['Grupo', 'Planeación']);
    await user.click(screen.getByRole('button', { name: 'Quitar: Criterio 2' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Agregar un criterio' }));
    await user.keyboard('{Enter}');
    await user.keyboard('Nuevo');
    expect(criteria()).toEqual(['Grupo', 'Nuevo']);
    await user.click(screen.getByRole('button', { name: 'Agregar un nivel a Criterio 1' }));
    await user.keyboard('Otro');
    await user.click(screen.getByRole('button', { name: 'Guardar como versión nueva' }));
    await screen.findByText(/Se guardó/);
    expect(sent[0]?.['criteria']).toMatchObject([{ code: 'c1', levels: [{ code: 'l2' }, { code: 'alto' }, { code: 'l3', name: { es: 'Otro', en: '' }, score: -1 }] }, { code: 'c2', name: { es: 'Nuevo', en: '' }, levels: [{ code: 'l1', score: 0 }, { code: 'l2', score: 1 }] }]);
  });

  it('tells each fault where it is', async () => {
    const faults = [{ line: null, path: null, code: 'PROFICIENT_OUT_OF_REACH', subject: '' }, { line: null, path: null, code: 'WEIGHT_NOT_POSITIVE', subject: 'plan' }, { line: null, path: null, code: 'SCORES_NOT_RISING', subject: 'c1/alto' }];
    const { user } = open({ saveRubric: () => ({ __typename: 'FrameworkFaulty', faults }) });
    await user.click(await screen.findByRole('button', { name: 'Guardar como versión nueva' }));
    expect((await screen.findByRole('alert')).textContent).toContain('corrige lo que se marca');
    expect(screen.getByText(/Nadie podría llegar/).closest('fieldset')).toBeNull();
    expect(group('Criterio 1').getByText('El peso es un número mayor que 0.').tagName).toBe('LI');
    expect(group('Nivel 2 del Criterio 2').getByText('Cada nivel vale más que el anterior.').tagName).toBe('LI');
  });

  it('keeps what was written when the line dies', async () => {
    const { user } = open({ saveRubric: () => { throw new DeadNetwork(); } });
    const from = await screen.findByRole<HTMLInputElement>('spinbutton', { name: /Competente desde/ });
    fireEvent.change(from, { target: { value: '85' } });
    await user.click(screen.getByRole('button', { name: 'Guardar como versión nueva' }));
    expect((await screen.findByRole('alert')).textContent).toContain('lo que escribiste sigue aquí');
    expect(from.value).toBe('85');
  });
});

describe('what criteria give', () => {
  it.each<[string, Resolvers, string]>([
    ['with none', {}, 'Ningún criterio da otra competencia'],
    ['without a rubric', { keptRubric: () => null }, 'Guarda primero la rúbrica'],
    ['on a dead line', { criterionAlignments: () => { throw new DeadNetwork(); } }, 'conexión'],
  ])('has a face %s', async (_, resolvers, said) => {
    open(resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('is set for a part of another competency, from a level on; never for the rubric’s own', async () => {
    let all: object[] = [];
    const other = { ...framework(), key: 'a@1', code: 'a', competencies: [] };
    const { user, sent } = open({ keptFrameworks: () => [other, framework()], criterionAlignments: () => all, saveCriterionAlignment: () => ((all = [given()]), { __typename: 'CriterionAlignmentSaved', alignments: all }) });
    const form = within(await screen.findByRole('form', { name: 'Agregar lo que da un criterio' }));
    await user.click(form.getByRole('button', { name: 'Guardar lo que da' }));
    expect(['Criterio', 'Competencia'].map((name) => form.getByRole('combobox', { name }).getAttribute('aria-invalid'))).toEqual(['true', 'true']);
    expect(form.getByRole<HTMLSelectElement>('combobox', { name: 'Marco' }).value).toBe('ict-cft@3');
    const options = (name: string) => [...form.getByRole<HTMLSelectElement>('combobox', { name }).options].map(({ textContent }) => textContent?.replace(/\s%/g, '%'));
    expect(options('Competencia')).toEqual(['Elige…', 'KA.3 · Nombre KA.3']);
    await user.selectOptions(form.getByRole('combobox', { name: 'Criterio' }), 'Planeación');
    expect(options('Desde qué nivel')).toEqual(['Desde lo que se considera competente (70%)', 'no · 0%', 'sí · 100%']);
    await user.selectOptions(form.getByRole('combobox', { name: 'Desde qué nivel' }), 'sí');
    await user.selectOptions(form.getByRole('combobox', { name: 'Competencia' }), 'ict-cft@3/KA.3');
    await user.selectOptions(form.getByRole('combobox', { name: 'Qué de ella' }), 'ict-cft@3/KA.3-i1');
    await user.click(form.getByRole('radio', { name: /Pide valoración/ }));
    await user.click(form.getByRole('button', { name: 'Guardar lo que da' }));
    expect((await screen.findByText('Guardado: vale desde ahora')).closest('[role=status]')).not.toBeNull();
    expect((await screen.findByText(/Planeación → KA\.3/)).parentElement?.textContent).toContain('Desde «sí»');
    expect(sent).toEqual([{ rubricOf: 'ict-cft@3/KA.2', criterion: 'plan', competency: 'ict-cft@3/KA.3-i1', outcome: 'REVIEW', fromLevel: 'sí' }]);
  });

  it('is taken back, and the keyboard goes on at the list', async () => {
    let all: object[] = [given({ fromLevel: null }), given({ criterion: 'viejo', name: null })];
    const { user, sent } = open({ criterionAlignments: () => all, saveCriterionAlignment: () => ((all = []), { __typename: 'CriterionAlignmentSaved', alignments: [] }) });
    expect((await screen.findByText(/viejo → KA\.3/)).parentElement?.textContent).toContain('La rúbrica ya no tiene este criterio');
    await user.click(screen.getByRole('button', { name: 'Quitar KA.3 del criterio Planeación' }));
    await waitFor(() => expect(document.body.textContent).toContain('Ningún criterio'));
    expect(document.activeElement?.textContent).toBe('Qué da cada criterio');
    expect(sent).toEqual([{ rubricOf: 'ict-cft@3/KA.2', criterion: 'plan', competency: 'ict-cft@3/KA.3', outcome: null }]);
  });

  it.each<[string, () => unknown, string]>([
    ['it does not fit any more', () => ({ __typename: 'CriterionNotAlignable', field: 'criterion' }), 'elige otra vez'],
    ['the line dies', () => { throw new DeadNetwork(); }, 'lo que elegiste sigue aquí'],
  ])('keeps what was chosen when %s', async (_, answer, said) => {
    const { user } = open({ saveCriterionAlignment: answer });
    const form = within(await screen.findByRole('form', { name: 'Agregar lo que da un criterio' }));
    await user.selectOptions(form.getByRole('combobox', { name: 'Criterio' }), 'Planeación');
    await user.selectOptions(form.getByRole('combobox', { name: 'Competencia' }), 'ict-cft@3/KA.3');
    await user.click(form.getByRole('button', { name: 'Guardar lo que da' }));
    expect((await screen.findByRole('alert')).textContent).toContain(said);
    expect(form.getByRole<HTMLSelectElement>('combobox', { name: 'Criterio' }).value).toBe('plan');
  });
});
