import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { PlanTemplatesPage } from './plan-templates-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: text });
const viewer = (role = 'PLATFORM_ADMIN', institutionId: string | null = null) => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [{ role, institutionId, courseRunId: null }], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const competency = (code: string, kind = 'COMPETENCY') => ({ key: `ict-cft@3/${code}`, code, parent: null, kind, name: both(`Nombre ${code}`), descriptor: both(''), row: null, column: null, verified: true });
const framework = { key: 'ict-cft@3', code: 'ict-cft', version: '3', title: both('ICT-CFT'), alignedWith: both(''), source: '', published: true, matrix: null, competencies: [competency('KA', 'GROUP'), competency('KA.1'), competency('KA.2')] };
const content = (kind: string, of: string, more: object = {}) => ({ id: `${kind}:${of}`, kind, of, course: kind === 'COURSE' ? { id: of, slug: of, title: `Curso ${of}` } : null, competency: kind === 'COURSE' ? null : competency(of.split('/')[1] ?? ''), dueOn: null, ...more });
const contents = [content('COURSE', 'viejo'), content('COMPETENCY', 'ict-cft@3/KA.1', { dueOn: '2026-11-01' }), content('EVIDENCE', 'ict-cft@3/KA.2'), content('COURSE', 'se-fue', { course: null })];
const template = (more: object = {}) => ({ id: '4', title: 'Plan estatal', framework, institution: null, institutionId: null, state: '20', level: 'primaria', dueOn: '2026-12-15', items: 2, contents: [], takenBy: null, ...more });
const found = (...titles: string[]) => ({ total: titles.length, correctedText: null, facets: [], pageInfo: { hasNextPage: false, endCursor: null }, edges: titles.map((title) => ({ cursor: title, node: { slug: title.toLowerCase().replaceAll(' ', '-'), title, institutionAcronym: 'SEP' } })) });

function open(resolvers: Resolvers = {}) {
  const sent: Input[] = [];
  const all: Resolvers = { viewer: () => viewer(), institutions: () => [{ id: '1', name: 'SEP' }, { id: '2', name: 'INEA' }], frameworks: () => [framework], planTemplates: () => [template()], catalog: () => found('Aula digital', 'Otro'), ...resolvers };
  const save = all['savePlanTemplate'] as ((args: { input: Input }) => unknown) | undefined;
  const close = all['closePlanTemplate'] as ((args: { input: Input }) => unknown) | undefined;
  if (close) all['closePlanTemplate'] = (args: { input?: Input }) => (sent.push(args.input ?? {}), close({ input: args.input ?? {} }));
  if (save) all['savePlanTemplate'] = (args: { input?: Input }) => (sent.push(args.input ?? {}), save({ input: args.input ?? {} }));
  render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter>
        <PlanTemplatesPage />
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup() };
}

beforeAll(() => loadMessages('shell', 'plans', 'account'));
afterEach(cleanup);

describe('plans for many', () => {
  it.each<[string, Resolvers, string]>([
    ['while they load', { planTemplates: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { planTemplates: () => { throw new DeadNetwork(); } }, 'conexión'],
    ['with none', { planTemplates: () => [] }, 'Todavía no se ofrece ningún plan'],
    ['for a teacher', { viewer: () => viewer('LEARNER') }, 'Esta página no existe'],
  ])('have a face %s', async (_, resolvers, said) => {
    open(resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('say to whom they are offered, and not how many took them while those are few', async () => {
    open({ planTemplates: () => [template(), template({ id: '5', title: 'Otro', institution: 'SEP', state: null, level: null, takenBy: 12 })] });
    const items = (await screen.findAllByRole('heading', { level: 3 })).map((heading) => heading.parentElement?.textContent);
    expect(items).toEqual([expect.stringMatching(/Toda la plataforma · Oaxaca · Primaria.*15 de diciembre de 2026.*poca gente.*2 cosas por hacer/), expect.stringMatching(/SEP · Todas las entidades · Todos los niveles.*Lo tomaron 12 personas/)]);
  });

  it('are made of competencies and courses, for a place and a level', async () => {
    const { user, sent } = open({ savePlanTemplate: () => ({ __typename: 'PlanTemplateSaved', template: template({ title: 'Verano' }) }) });
    await user.type(await screen.findByRole('textbox', { name: 'Nombre del plan' }), 'Verano');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Entidad' }), 'Oaxaca');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Nivel educativo' }), 'Primaria');
    expect(screen.queryByRole('checkbox', { name: /KA · / })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /KA\.2/ }));
    const course = screen.getByRole('searchbox', { name: 'Buscar un curso del catálogo' });
    await user.type(course, 'aula{Enter}');
    expect((await screen.findByText('2 cursos')).getAttribute('role')).toBe('status');
    await user.click(screen.getByRole('button', { name: 'Agregar el curso Otro' }));
    await user.click(screen.getByRole('button', { name: 'Agregar el curso Aula digital' }));
    expect(screen.queryByRole('button', { name: /Agregar el curso/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Quitar el curso Otro' }));
    expect(document.activeElement).toBe(course);
    fireEvent.change(screen.getByLabelText('Fecha límite'), { target: { value: '2026-12-15' } });
    await user.click(screen.getByRole('button', { name: 'Ofrecer el plan' }));
    expect((await screen.findByText('«Verano» ya se ofrece.')).closest('[role=status]')).not.toBeNull();
    expect(sent).toEqual([{ id: expect.any(String), templateId: null, title: 'Verano', framework: 'ict-cft@3', institutionId: null, state: '20', level: 'primaria', dueOn: '2026-12-15', items: [{ kind: 'COMPETENCY', of: 'ict-cft@3/KA.2', dueOn: null }, { kind: 'COURSE', of: 'aula-digital', dueOn: null }] }]);
  });

  it('of an institution are offered by it alone', async () => {
    open({ viewer: () => viewer('INSTITUTION_ADMIN', '2') });
    const field = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Institución' });
    expect([...field.options].map(({ textContent }) => textContent)).toEqual(['INEA']);
  });

  it('keep what was written when something is wrong or the line dies, and are sent again as the same plan', async () => {
    let turn = 0;
    const { user, sent } = open({
      savePlanTemplate: () => {
        turn++;
        if (turn === 2) throw new DeadNetwork();
        return turn === 1 ? { __typename: 'InvalidFields', fields: [{ field: 'title', code: 'empty' }, { field: 'items', code: 'empty' }] } : { __typename: 'PlanTemplateSaved', template: template({ title: 'Verano' }) };
      },
    });
    const send = await screen.findByRole('button', { name: 'Ofrecer el plan' });
    await user.click(send);
    expect((await screen.findByRole('alert')).textContent).toContain('Deja por lo menos una cosa');
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Nombre del plan' });
    expect(title.getAttribute('aria-invalid')).toBe('true');
    await user.type(title, 'Verano');
    await user.click(send);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('no se duplica'));
    expect(title.value).toBe('Verano');
    await user.click(send);
    await screen.findByText('«Verano» ya se ofrece.');
    await user.click(send);
    const ids = sent.map(({ id }) => id);
    expect([new Set(ids.slice(0, 3)).size, ids[3] === ids[0]]).toEqual([1, false]);
  });

  it('are changed in their place, with all that they hold, and the keyboard goes there and back', async () => {
    const { user, sent } = open({ planTemplates: () => [template({ contents })], savePlanTemplate: () => ({ __typename: 'PlanTemplateSaved', template: template({ contents }) }) });
    await user.click(await screen.findByRole('button', { name: 'Cambiar el plan Plan estatal' }));
    expect(screen.queryByRole('form', { name: 'Hacer un plan' })).toBeNull();
    const form = within(screen.getByRole('form', { name: 'Cambiar el plan Plan estatal' }));
    expect(document.activeElement).toBe(form.getByRole('textbox', { name: 'Nombre del plan' }));
    expect(form.getByText(/se queda con su copia, tal como estaba/).tagName).toBe('P');
    expect(form.getByRole<HTMLInputElement>('checkbox', { name: /KA\.1/ }).checked).toBe(true);
    await user.click(form.getByRole('button', { name: 'Quitar el curso Curso viejo' }));
    expect(within(form.getByRole('region', { name: 'Además' })).getByRole('listitem').textContent).toContain('KA.2 · Nombre KA.2');
    await user.click(form.getByRole('button', { name: 'Guardar cambios' }));
    expect(await screen.findByText('«Plan estatal» ya se ofrece.')).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cambiar el plan Plan estatal' }));
    expect(sent).toEqual([expect.objectContaining({ templateId: '4', items: [{ kind: 'COMPETENCY', of: 'ict-cft@3/KA.1', dueOn: '2026-11-01' }, { kind: 'EVIDENCE', of: 'ict-cft@3/KA.2', dueOn: null }, { kind: 'COURSE', of: 'se-fue', dueOn: null }] })]);
  });

  it('that are not changed after all stay, and say what they hold', async () => {
    const { user, sent } = open({ planTemplates: () => [template({ contents })] });
    await user.click(await screen.findByRole('button', { name: 'Cambiar el plan Plan estatal' }));
    await user.type(screen.getByRole('searchbox'), 'aula{Enter}');
    await screen.findByText('2 cursos');
    await user.click(screen.getByRole('button', { name: 'Cancelar' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cambiar el plan Plan estatal' }));
    expect(screen.queryByText('2 cursos')).toBeNull();
    expect(within(screen.getByRole('group', { name: '' })).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Curso viejoCurso', expect.stringMatching(/KA\.1 · Nombre KA\.1Lograr la competencia · Para el 1 de noviembre/), 'KA.2 · Nombre KA.2Entregar evidencia', 'se-fue (Ya no está disponible)Curso']);
    expect(sent).toEqual([]);
  });

  it('are closed only after asking, and the keyboard goes on at the list', async () => {
    let closed = false;
    const { user, sent } = open({ planTemplates: () => (closed ? [] : [template()]), closePlanTemplate: () => ((closed = true), { __typename: 'PlanTemplateClosed', templateId: '4' }) });
    await user.click(await screen.findByRole('button', { name: 'Dejar de ofrecerlo: Plan estatal' }));
    expect(screen.getByText(/Quien ya lo tomó se queda con su copia/).closest('[role=alert]')).not.toBeNull();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sí, dejar de ofrecerlo' }));
    await waitFor(() => expect(document.body.textContent).toContain('Todavía no se ofrece ningún plan'));
    expect(document.activeElement?.textContent).toBe('Planes que se ofrecen');
    expect(sent).toEqual([{ id: '4' }]);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['nothing is found', () => found(), /Ningún curso dice «zzz»/],
    ['the line dies', () => { throw new DeadNetwork(); }, /No se pudo buscar/],
    ['there are more than are shown', () => ({ ...found('Uno'), total: 40 }), /Los primeros 1 de 40 cursos/],
  ])('say so when %s in the catalogue', async (_, catalog, said) => {
    const { user } = open({ catalog });
    await user.type(await screen.findByRole('searchbox', { name: 'Buscar un curso del catálogo' }), 'zzz');
    await user.click(screen.getByRole('button', { name: 'Buscar' }));
    expect(await screen.findByText(said)).not.toBeNull();
  });
});
