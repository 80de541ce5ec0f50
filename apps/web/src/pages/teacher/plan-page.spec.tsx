import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, type Resolvers, mockClient } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { PlanPage } from './plan-page';

type Input = Record<string, unknown>;

const both = (text: string) => ({ es: text, en: text });
const framework = { key: 'ict-cft@3', code: 'ict-cft', version: '3', title: both('ICT-CFT'), alignedWith: both('Alineado'), source: '', published: true, matrix: null, competencies: [] };
const viewer = { id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: false, secondFactorRequired: false, roles: [], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null };
const competency = { key: 'ict-cft@3/KD.2', code: 'KD.2', parent: null, kind: 'COMPETENCY', name: both('Currículo'), descriptor: both(''), row: 'KD', column: '2', verified: true };
const courseItem = (state: string, dueOn: string | null, daysLeft: number | null = null) => ({ id: 'COURSE:aula-digital', kind: 'COURSE', state, course: { id: '9', slug: 'aula-digital', title: 'Aula digital' }, competency: null, dueOn, daysLeft });
const evidenceItem = (state: string, dueOn: string | null, daysLeft: number | null = null) => ({ id: 'EVIDENCE:ict-cft@3/KD.2', kind: 'EVIDENCE', state, course: null, competency, dueOn, daysLeft });
const goneItem = { id: 'COURSE:se-fue', kind: 'COURSE', state: 'OPEN', course: null, competency: null, dueOn: null, daysLeft: null };
const plan = (id: string, items: object[], more: object = {}) => ({ id, title: `Plan ${id}`, framework, fromTemplate: false, dueOn: null, timeZone: 'America/Mexico_City', done: 1, total: 3, overdue: 1, items, ...more });
const offered = { id: '4', title: 'Plan estatal', framework, institution: 'SEP', state: '20', level: null, dueOn: '2026-12-15', institutionId: null, items: 1, contents: [{ id: 'COMPETENCY:ict-cft@3/KD.2', kind: 'COMPETENCY', of: 'ict-cft@3/KD.2', course: null, competency, dueOn: null }], takenBy: null };

function open(resolvers: Resolvers = {}) {
  const sent: [string, Input][] = [];
  const all: Resolvers = { viewer: () => viewer, myPlans: () => [plan('a', [courseItem('DONE', null), evidenceItem('OVERDUE', '2026-01-10', -3), goneItem])], offeredPlans: () => [], ...resolvers };
  for (const name of ['savePlan', 'takePlan', 'closePlan']) {
    const given = all[name] as ((args: { input: Input }) => unknown) | undefined;
    if (given) all[name] = (args: { input?: Input }) => (sent.push([name, args.input ?? {}]), given({ input: args.input ?? {} }));
  }
  render(
    <ApolloProvider client={mockClient(all)}>
      <MemoryRouter initialEntries={['/plan']}>
        <Routes>
          <Route path="/plan" element={<PlanPage />} />
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup() };
}

beforeAll(() => loadMessages('shell', 'plans'));
afterEach(cleanup);

describe('my plans', () => {
  it.each<[string, Resolvers, string]>([
    ['while they load', { myPlans: () => new Promise(() => undefined) }, 'Cargando'],
    ['on a dead line', { myPlans: () => { throw new DeadNetwork(); } }, 'conexión'],
    ['with none', { myPlans: () => [] }, 'Todavía no tienes un plan'],
  ])('have a face %s', async (_, resolvers, said) => {
    open(resolvers);
    await waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('begin at the diagnosis when there is none', async () => {
    open({ myPlans: () => [] });
    expect((await screen.findByRole('link', { name: 'Hacer el diagnóstico' })).getAttribute('href')).toBe('/diagnostico');
  });

  it('say how far they are, with what is late first and each thing one step away', async () => {
    open();
    const shown = within(await screen.findByRole('article', { name: 'Plan a' }));
    expect(shown.getByRole('progressbar', { name: '1 de 3 hechos' }).getAttribute('value')).toBe('1');
    expect(shown.getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringMatching(/KD\.2.*Atrasado · Entregar evidencia · Para el 10 de enero de 2026\. Pasaron 3 días/), expect.stringMatching(/se-fue \(Ya no está disponible\)/), expect.stringMatching(/Aula digital.*Hecho/)]);
    expect(shown.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/competencias/ict-cft@3/KD.2', '/cursos/aula-digital']);
  });

  it('keep each its own day for the same course', async () => {
    open({ myPlans: () => [plan('a', [courseItem('OPEN', '2026-03-01', 5)]), plan('b', [courseItem('OPEN', '2026-04-01', 36)])] });
    expect(within(await screen.findByRole('article', { name: 'Plan a' })).getByRole('listitem').textContent).toContain('1 de marzo');
    expect(within(screen.getByRole('article', { name: 'Plan b' })).getByRole('listitem').textContent).toContain('1 de abril');
  });

  it('can be given other days, and keep what was written when the line dies or something is wrong', async () => {
    let turn = 0;
    const answers = [
      () => { throw new DeadNetwork(); },
      () => ({ __typename: 'InvalidFields', fields: [{ field: 'items', code: 'unknown' }] }),
      () => ({ __typename: 'PlanSaved', plan: plan('a', [evidenceItem('OPEN', '2026-05-05', 9)], { title: 'Otro', total: 1, done: 0, overdue: 0 }) }),
    ];
    const { user, sent } = open({ savePlan: () => answers[turn++]?.() });
    await user.click(await screen.findByRole('button', { name: 'Cambiar nombre y fechas: Plan a' }));
    const day = screen.getByLabelText<HTMLInputElement>('Fecha para KD.2 · Currículo');
    fireEvent.change(day, { target: { value: '2026-05-05' } });
    await user.click(screen.getByRole('button', { name: 'Guardar cambios' }));
    expect((await screen.findByRole('alert')).textContent).toContain('lo que cambiaste sigue aquí');
    expect(day.value).toBe('2026-05-05');
    await user.click(screen.getByRole('button', { name: 'Guardar cambios' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Quítalo y guarda otra vez'));
    await user.click(screen.getByRole('button', { name: 'Quitar se-fue' }));
    await user.click(screen.getByRole('button', { name: 'Guardar cambios' }));
    expect(await screen.findByRole('article', { name: 'Otro' })).not.toBeNull();
    expect(screen.getByText('Guardado').closest('[role=status]')).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cambiar nombre y fechas: Otro' }));
    expect(sent.at(-1)?.[1]).toEqual({ id: 'a', framework: 'ict-cft@3', title: 'Plan a', dueOn: null, items: [{ kind: 'COURSE', of: 'aula-digital', dueOn: null }, { kind: 'EVIDENCE', of: 'ict-cft@3/KD.2', dueOn: '2026-05-05' }] });
  });

  it('that were not changed after all say nothing, and the keyboard is where it was', async () => {
    const { user, sent } = open();
    await user.click(await screen.findByRole('button', { name: 'Cambiar nombre y fechas: Plan a' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nombre del plan' }));
    await user.click(screen.getByRole('button', { name: 'Cancelar' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cambiar nombre y fechas: Plan a' }));
    expect([sent, screen.queryByText('Guardado')]).toEqual([[], null]);
  });

  it('stand below one’s competencies', async () => {
    open();
    const path = within(await screen.findByRole('navigation', { name: 'Ruta de esta página' }));
    expect([path.getByRole('link', { name: 'Mis competencias' }).getAttribute('href'), path.getByText('Mi plan').getAttribute('aria-current')]).toEqual(['/competencias', 'page']);
  });

  it('are closed only after asking', async () => {
    let closed = false;
    const { user, sent } = open({ myPlans: () => (closed ? [] : [plan('a', [goneItem])]), closePlan: () => ((closed = true), { __typename: 'PlanClosed', planId: 'a' }) });
    await user.click(await screen.findByRole('button', { name: 'Cerrar este plan: Plan a' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancelar' }));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sí, cerrarlo' }));
    await waitFor(() => expect(document.body.textContent).toContain('Todavía no tienes un plan'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('that lose a thing keep the keyboard at the next one, at the last, and in the end at the form', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Cambiar nombre y fechas: Plan a' }));
    const order = ['KD.2 · Currículo', 'se-fue', 'Aula digital'];
    await user.click(screen.getByRole('button', { name: `Quitar ${order[1]}` }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `Quitar ${order[2]}` }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `Quitar ${order[0]}` }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nombre del plan' }));
  });

  it('can be taken from those on offer, with one id for every try', async () => {
    let dead = true;
    const { user, sent } = open({
      myPlans: () => (dead ? [] : [plan('z', [goneItem])]),
      offeredPlans: () => (dead ? [offered] : []),
      takePlan: () => {
        if (sent.length === 1) throw new DeadNetwork();
        dead = false;
        return { __typename: 'PlanSaved', plan: plan('z', [goneItem]) };
      },
    });
    const take = await screen.findByRole('button', { name: 'Tomar el plan Plan estatal' });
    expect(screen.getByRole('group').textContent).toContain('1 cosa por hacerKD.2 · CurrículoLograr la competencia');
    await user.click(take);
    expect((await screen.findByRole('alert')).textContent).toContain('No se tomó');
    await user.click(take);
    expect(await screen.findByRole('article', { name: 'Plan z' })).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Plan z' }));
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]?.[1]).toMatchObject({ templateId: '4' });
  });
});
