import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { ApolloProvider, mockClient } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { EraseAccount } from './erase-account';

type Input = { password: string; code: string | null };

function show(...answers: object[]) {
  const sent: Input[] = [];
  let left = 0;
  const eraseAccount = ({ input }: Record<string, never>) => {
    sent.push(input as unknown as Input);
    return answers[sent.length - 1];
  };
  render(
    <ApolloProvider client={mockClient({ eraseAccount, viewer: () => null })}>
      <MemoryRouter>
        <EraseAccount onLeave={() => void left++} />
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup(), left: () => left };
}

const CONFIRM = 'Borrar mi cuenta para siempre';
async function confirm({ user }: ReturnType<typeof show>) {
  await user.click(screen.getByRole('button', { name: 'Quiero borrar mi cuenta' }));
  await user.type(screen.getByLabelText('Contraseña'), 'una frase larga');
  await user.click(screen.getByRole('button', { name: CONFIRM }));
}

beforeAll(() => loadMessages('shell', 'account'));
afterEach(cleanup);

it('says what goes and what stays before it asks for the password, and nothing is sent by looking', async () => {
  const form = show();
  expect(screen.queryByText('Se borra')).toBeNull();
  await form.user.click(screen.getByRole('button', { name: 'Quiero borrar mi cuenta' }));
  expect(screen.getByRole('heading', { name: 'Se borra' }).nextSibling?.childNodes).toHaveLength(4);
  expect(screen.getByRole('heading', { name: 'Se queda, y por qué' }).nextSibling?.textContent).toContain('verificarlas');
  await form.user.click(screen.getByRole('button', { name: 'Cancelar' }));
  expect([form.sent, screen.queryByLabelText('Contraseña')]).toEqual([[], null]);
});

it('AccountErased is said, and only then does one leave', async () => {
  const form = show({ __typename: 'AccountErased', learnerId: 'p1' });
  localStorage.setItem('amoxtli:session', '1');
  await confirm(form);
  await form.user.click(await screen.findByRole('button', { name: 'Ir al inicio' }));
  await waitFor(() => expect([form.left(), localStorage.getItem('amoxtli:session')]).toEqual([1, null]));
  expect(form.sent).toEqual([expect.objectContaining({ password: 'una frase larga', code: null })]);
});

it.each([
  ['WrongCredentials', { message: null }, 'La contraseña no coincide. No se borró nada.'],
  ['LastAdministrator', { role: 'PLATFORM_ADMIN' }, 'Sólo tú administras la plataforma. Da ese encargo a otra persona antes de irte.'],
])('%s is said, and the form stays', async (__typename, fields, text) => {
  await confirm(show({ __typename, ...fields }));
  expect((await screen.findByRole('alert')).textContent).toBe(text);
  expect(screen.getByRole('button', { name: CONFIRM })).not.toBeNull();
});

it('SecondFactorRequired asks for the code, and sends it with the password', async () => {
  const form = show({ __typename: 'SecondFactorRequired', wrongCode: false }, { __typename: 'AccountErased', learnerId: 'p1' });
  await confirm(form);
  await form.user.type(await screen.findByLabelText('Código de verificación'), '111 222');
  await form.user.click(screen.getByRole('button', { name: CONFIRM }));
  await screen.findByText('Tu cuenta se borró');
  expect(form.sent[1]).toEqual(expect.objectContaining({ password: 'una frase larga', code: '111222' }));
});
