import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, TeacherProfileFormFragmentDoc, makeFragmentData, mockClient } from '@amoxtli/graphql/web';
import { changeLanguage, loadMessages } from '@amoxtli/ui/web';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { TeacherProfileForm } from './teacher-profile-form';

const institutions = [{ id: '3', name: 'Escuela Inventada' }];
const kept = { state: '20', level: 'secundaria', service: 'telesecundaria', subject: 'Todas', cct: '20DTV0000J', shift: 'matutino', institution: { id: '3', name: 'Escuela Inventada' }, maskedCurp: 'ABCD••••••••••••09', confirmedAt: null };
const viewer = (teacherProfile: object | null) => ({ __typename: 'Viewer', id: 'p1', teacherProfile });
const saved = (more: object = {}) => ({ __typename: 'TeacherProfileSaved', viewer: viewer(kept), warning: null, ...more });

/** The form of who has that profile; `sent`: the inputs that went out. */
function show(teacherProfile: object | null, ...answers: (object | Error)[]) {
  const sent: Record<string, unknown>[] = [];
  const saveTeacherProfile = ({ input }: Record<string, never>) => {
    sent.push({ ...(input as unknown as Record<string, unknown>) });
    const answer = answers[sent.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  render(
    <ApolloProvider client={mockClient({ saveTeacherProfile })}>
      <MemoryRouter>
        <TeacherProfileForm viewer={makeFragmentData(viewer(teacherProfile) as never, TeacherProfileFormFragmentDoc)} institutions={institutions} />
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup() };
}

const select = (name: string | RegExp) => screen.getByLabelText<HTMLSelectElement>(name);
const save = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'Guardar mis datos docentes' }));

beforeAll(() => loadMessages('shell', 'account'));
afterEach(async () => {
  cleanup();
  await act(() => changeLanguage('es'));
});

describe('the teacher’s form', () => {
  it('sends what was filled in, and nothing for what was not', async () => {
    const { user, sent } = show(null, saved());
    await user.selectOptions(select('Entidad donde das clase'), '20');
    await user.selectOptions(select('Nivel educativo'), 'secundaria');
    await user.selectOptions(select(/^Modalidad/), 'telesecundaria');
    await user.type(screen.getByLabelText(/^Clave de tu escuela/), ' 20DTV0000J ');
    await user.selectOptions(select('Turno'), 'matutino');
    await user.selectOptions(select(/^Institución/), '3');
    await save(user);
    expect((await screen.findByText('Datos docentes guardados')).closest('[role=status]')).not.toBeNull();
    expect(sent).toEqual([{ state: '20', level: 'secundaria', service: 'telesecundaria', subject: null, cct: '20DTV0000J', shift: 'matutino', institutionId: '3', curp: null, forgetCurp: false }]);
  });

  it('offers the services of the level only, and forgets one that is of another', async () => {
    const { user } = show(kept);
    expect([...select(/^Modalidad/).options].map((o) => o.value)).toEqual(['', 'general', 'tecnica', 'telesecundaria', 'comunitario', 'trabajadores', 'migrante']);
    await user.selectOptions(select('Nivel educativo'), 'especial');
    expect([select(/^Modalidad/).value, [...select(/^Modalidad/).options].map((o) => o.text)]).toEqual(['', ['Prefiero no decirlo', 'Centro de Atención Múltiple', 'USAER']]);
  });

  it('says beside each field what does not fit, and once how many', async () => {
    const { user } = show(null, { __typename: 'InvalidFields', fields: [['state', 'empty'], ['cct', 'cct-other-state'], ['curp', 'curp-check-digit'], ['subject', 'a-new-code']].map(([field, code]) => ({ field, code })) });
    await save(user);
    expect((await screen.findByRole('alert')).textContent).toContain('revisa los 4 datos marcados');
    const told = (label: string | RegExp) => document.getElementById(screen.getByLabelText(label).getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent;
    expect([told('Entidad donde das clase'), told(/^Clave/), told(/^Tu CURP/), told(/^Asignatura/)]).toEqual(['Este dato hace falta.', 'Esa CCT es de otra entidad. Revisa la clave o la entidad.', 'El último número no corresponde: algún carácter está cambiado.', 'Revisa este dato.']);
    expect(screen.getByLabelText('Entidad donde das clase').getAttribute('aria-invalid')).toBe('true');
  });

  it('an unexpected letter of the key is a warning after it was saved', async () => {
    const { user } = show(kept, saved({ warning: { expected: 'K' } }));
    await save(user);
    expect((await screen.findByText(/esperábamos que terminara en K/)).closest('[role=status]')).not.toBeNull();
    expect(screen.getByText('Datos docentes guardados').tagName).toBe('P');
  });

  it('shows the ends of the CURP that is kept, never puts it in the field, and sends its leaving', async () => {
    const { user, sent } = show(kept, saved(), saved());
    expect(screen.getByText('ABCD••••••••••••09').tagName).toBe('SPAN');
    const field = screen.getByLabelText<HTMLInputElement>(/^Cambiarla/);
    expect(field.value).toBe('');
    await user.type(field, 'xxxx');
    await save(user);
    await screen.findByText('Datos docentes guardados');
    expect(field.value).toBe('');
    await user.type(field, 'yyyy');
    await user.click(screen.getByLabelText('Quitar mi CURP de esta plataforma'));
    expect([field.value, field.disabled]).toEqual(['', true]);
    await save(user);
    expect(sent.map(({ curp, forgetCurp }) => [curp, forgetCurp])).toEqual([['xxxx', false], [null, true]]);
  });

  it.each([
    [null, 'todavía no confirma'],
    ['2026-02-01T00:00:00Z', 'confirmó que trabajas ahí'],
  ])('says whether the institution has confirmed: %s', (confirmedAt, said) => {
    show({ ...kept, confirmedAt });
    expect(screen.getByText(new RegExp(`Escuela Inventada ${said}`)).tagName).toBe('P');
  });

  it('TooManyTries says until when', async () => {
    const { user } = show(kept, { __typename: 'TooManyTries', retryAt: '2026-11-25T06:30:00Z' });
    await save(user);
    expect((await screen.findByRole('alert')).textContent).toMatch(/Demasiados intentos.*25 de noviembre/);
  });

  it('a dead line keeps what was typed', async () => {
    const { user } = show(null, new DeadNetwork());
    await user.type(screen.getByLabelText(/^Asignatura/), 'Física');
    await save(user);
    expect((await screen.findByRole('alert')).textContent).toMatch(/No hay conexión/);
    expect(screen.getByLabelText<HTMLInputElement>(/^Asignatura/).value).toBe('Física');
  });

  it('is said in English too', async () => {
    show(kept);
    await act(() => changeLanguage('en'));
    expect(screen.getByRole('button').textContent).toBe('Save my teaching data');
    expect(document.body.textContent).not.toMatch(/Entidad|Nivel|Turno|Guardar|Institución que/);
  });
});
