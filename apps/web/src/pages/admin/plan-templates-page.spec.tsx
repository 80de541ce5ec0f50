import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { PlanTemplatesPage } from './plan-templates-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: text });
const viewer = (role = 'PLATFORM_ADMIN', institutionId: string | null = null) => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [{ role, institutionId, courseRunId: null }], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const competency = (code: string, kind = 'COMPETENCY') => ({ key: `ict-cft@3/${code}`, code, parent: null, kind, name: both(`Nombre ${code}`), descriptor: both(''), row: null, column: null, verified: true });
const framework = { key: 'ict-cft@3', code: 'ict-cft', version: '3', title: both('ICT-CFT'), alignedWith: both(''), source: '', published: true, matrix: null, competencies: [competency('KA', 'GROUP'), competency('KA.1'), competency('KA.2')] };
const template = (more: object = {}) => ({ id: '4', title: 'Plan estatal', framework, institution: null, state: '20', level: 'primaria', dueOn: '2026-12-15', items: 2, takenBy: null, ...more });

function open(resolvers: Resolvers = {}) {
  const sent: Input[] = [];
  const all: Resolvers = { viewer: () => viewer(), institutions: () => [{ id: '1', name: 'SEP' }, { id: '2', name: 'INEA' }], frameworks: () => [framework], planTemplates: () => [template()], ...resolvers };
  const save = all['savePlanTemplate'] as ((args: { input: Input }) => unknown) | undefined;
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
    expect(items).toEqual([expect.stringMatching(/Toda la plataforma · Oaxaca · Primaria.*2 cosas por hacer.*15 de diciembre de 2026.*poca gente/), expect.stringMatching(/SEP · Todas las entidades · Todos los niveles.*Lo tomaron 12 personas/)]);
  });

  it('are made of competencies and courses, for a place and a level', async () => {
    const { user, sent } = open({ savePlanTemplate: () => ({ __typename: 'PlanTemplateSaved', template: template({ title: 'Verano' }) }) });
    await user.type(await screen.findByRole('textbox', { name: 'Nombre del plan' }), 'Verano');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Entidad' }), 'Oaxaca');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Nivel educativo' }), 'Primaria');
    expect(screen.queryByRole('checkbox', { name: /KA · / })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /KA\.2/ }));
    const course = screen.getByRole<HTMLInputElement>('textbox', { name: 'Clave del curso' });
    await user.type(course, 'no es clave{Enter}');
    expect(course.getAttribute('aria-invalid')).toBe('true');
    await user.clear(course);
    await user.type(course, 'https://amoxtli.mx/cursos/aula-digital?x=1{Enter}otro{Enter}');
    await user.click(screen.getByRole('button', { name: 'Quitar el curso otro' }));
    expect(document.activeElement).toBe(course);
    fireEvent.change(screen.getByLabelText('Fecha límite'), { target: { value: '2026-12-15' } });
    await user.click(screen.getByRole('button', { name: 'Ofrecer el plan' }));
    expect((await screen.findByText('«Verano» ya se ofrece.')).closest('[role=status]')).not.toBeNull();
    expect(sent).toEqual([{ title: 'Verano', framework: 'ict-cft@3', institutionId: null, state: '20', level: 'primaria', dueOn: '2026-12-15', items: [{ kind: 'COURSE', of: 'aula-digital' }, { kind: 'COMPETENCY', of: 'ict-cft@3/KA.2' }] }]);
  });

  it('of an institution are offered by it alone', async () => {
    open({ viewer: () => viewer('INSTITUTION_ADMIN', '2') });
    const field = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Institución' });
    expect([...field.options].map(({ textContent }) => textContent)).toEqual(['INEA']);
  });

  it('keep what was written when something is wrong or the line dies, and the list is asked again', async () => {
    let turn = 0;
    let lists = 0;
    const { user } = open({
      planTemplates: () => (lists++, [template()]),
      savePlanTemplate: () => {
        if (turn++ > 0) throw new DeadNetwork();
        return { __typename: 'InvalidFields', fields: [{ field: 'title', code: 'empty' }, { field: 'items', code: 'empty' }] };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ofrecer el plan' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Deja por lo menos una cosa');
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Nombre del plan' });
    expect(title.getAttribute('aria-invalid')).toBe('true');
    await user.type(title, 'Verano');
    await user.click(screen.getByRole('button', { name: 'Ofrecer el plan' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Mira la lista de abajo'));
    expect(title.value).toBe('Verano');
    await waitFor(() => expect(lists).toBe(2));
  });
});
