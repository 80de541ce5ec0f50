import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloProvider, DeadNetwork, mockClient } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { SignInForm } from './sign-in-form';

type Input = { email: string; password: string; code: string | null };

const viewer = { id: 'p1', displayName: 'Ana', email: 'ana@ejemplo.mx', emailVerified: true, locale: 'es-MX', secondFactorEnabled: false, secondFactorRequired: false, roles: [] };

function show(...answers: (object | Error)[]) {
  const sent: Input[] = [];
  let signedIn = 0;
  const signIn = ({ input }: Record<string, never>) => {
    sent.push(input as unknown as Input);
    const answer = answers[sent.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  render(
    <ApolloProvider client={mockClient({ signIn, viewer: () => viewer })}>
      <MemoryRouter>
        <SignInForm onSignedIn={() => signedIn++} />
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup(), signedIn: () => signedIn };
}

async function enter(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('Correo electrónico'), 'ana@ejemplo.mx');
  await user.type(screen.getByLabelText('Contraseña'), 'una frase larga');
  await user.click(screen.getByRole('button', { name: 'Entrar' }));
}

beforeAll(() => loadMessages('shell', 'account'));
afterEach(cleanup);

describe('signing in', () => {
  it('SignedIn goes on', async () => {
    const form = show({ __typename: 'SignedIn', viewer });
    await enter(form.user);
    await waitFor(() => expect(form.signedIn()).toBe(1));
    expect(form.sent).toEqual([expect.objectContaining({ email: 'ana@ejemplo.mx', password: 'una frase larga', code: null })]);
    expect(localStorage.getItem('amoxtli:session')).toBe('1');
  });

  it('WrongCredentials is said, and does not tell which of the two', async () => {
    const form = show({ __typename: 'WrongCredentials', message: null });
    await enter(form.user);
    expect((await screen.findByRole('alert')).textContent).toBe('El correo o la contraseña no coinciden.');
    expect(form.signedIn()).toBe(0);
  });

  it('SecondFactorRequired asks for the code, and sends it with what was typed before', async () => {
    const form = show({ __typename: 'SecondFactorRequired', wrongCode: false }, { __typename: 'SecondFactorRequired', wrongCode: true }, { __typename: 'SignedIn', viewer });
    await enter(form.user);
    await form.user.type(await screen.findByLabelText('Código de verificación'), '111 222');
    await form.user.click(screen.getByRole('button', { name: 'Entrar' }));
    await screen.findByText('Ese código no sirve. Espera el siguiente e inténtalo.');
    await form.user.click(screen.getByRole('button', { name: 'Entrar' }));
    await waitFor(() => expect(form.signedIn()).toBe(1));
    expect(form.sent.map(({ password, code }) => [password, code])).toEqual([['una frase larga', null], ['una frase larga', '111222'], ['una frase larga', '111222']]);
  });

  it('EmailNotVerified says that the letter was sent again', async () => {
    const form = show({ __typename: 'EmailNotVerified', email: 'ana@ejemplo.mx' });
    await enter(form.user);
    expect((await screen.findByRole('alert')).textContent).toMatch(/Falta confirmar tu correo.*ana@ejemplo\.mx/);
    expect(form.signedIn()).toBe(0);
  });

  it('TooManyTries says until when', async () => {
    const form = show({ __typename: 'TooManyTries', retryAt: '2026-11-25T06:30:00Z' });
    await enter(form.user);
    expect((await screen.findByRole('alert')).textContent).toMatch(/25 de noviembre, 00:30 \(hora del centro\)/);
  });

  it('a dead line keeps what was typed', async () => {
    const form = show(new DeadNetwork());
    await enter(form.user);
    expect((await screen.findByRole('alert')).textContent).toMatch(/No hay conexión/);
    expect(screen.getByLabelText<HTMLInputElement>('Contraseña').value).toBe('una frase larga');
  });
});
