import { FixedClock } from '@amoxtli/platform/testing';
import { fingerprint } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import { PASSWORD, codeAt, confirmFactor, letterTo, lettersTo, newEmail, register, signIn, startFactor, verified, whoIs } from './people';

const clock = new FixedClock(new Date('2026-03-02T10:00:00Z'));
const NEW = 'una frase nueva y larga';
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ worker: true, clock });
});
beforeEach(() => api.sql('delete from platform.rate_limit'));
afterAll(() => api?.stop());

const request = (email: string) => api.anonymous().mutate('requestPasswordReset', 'RequestPasswordResetInput', { email }, '__typename ... on PasswordResetRequested { email } ... on TooManyTries { retryAt }');
const reset = (token: string, password = NEW) =>
  api.anonymous().mutate('resetPassword', 'ResetPasswordInput', { token, password }, '__typename ... on PasswordChanged { viewer { id } } ... on TokenNotUsable { reason } ... on InvalidFields { fields { field code } }');

/** A verified person who has asked for the link. */
async function asked(): Promise<{ email: string; learnerId: string; session: string | null; token: string }> {
  const { client, email, learnerId } = await verified(api);
  await request(email);
  return { email, learnerId, session: client.token, token: (await letterTo(api, email, 2)).token };
}

it('the link changes the password: the new one opens, the old one does not', async () => {
  const { email, token } = await asked();
  expect(await reset(token)).toEqual({ __typename: 'PasswordChanged', viewer: null });
  expect((await signIn(api.anonymous(), email, PASSWORD))['__typename']).toBe('WrongCredentials');
  expect((await signIn(api.anonymous(), email, NEW))['__typename']).toBe('SignedIn');
});

it('A08, A43: every session that was open before is over', async () => {
  const { email, token, session, learnerId } = await asked();
  const other = api.anonymous();
  await signIn(other, email);
  expect([await whoIs(api, session), await whoIs(api, other.token)]).toEqual([learnerId, learnerId]);
  await reset(token);
  expect([await whoIs(api, session), await whoIs(api, other.token)]).toEqual([null, null]);
});

it('the letter says what it is, in words and with a link to our own address', async () => {
  const { email } = await asked();
  const [letter] = await lettersTo(api, email);
  expect(letter?.subject).toBe('Cambia tu contraseña de Amoxtli');
  expect(letter?.link).toMatch(new RegExp(`^${api.config.publicUrl}/restablecer\\?token=[\\w-]{43}$`));
});

describe('the link', () => {
  it('opens once, also at the same moment', async () => {
    const { token } = await asked();
    const kinds = (await Promise.all([reset(token), reset(token, 'otra frase muy larga')])).map((a) => a['__typename']);
    expect(kinds.sort()).toEqual(['PasswordChanged', 'TokenNotUsable']);
    expect(await reset(token)).toEqual({ __typename: 'TokenNotUsable', reason: 'used' });
  });

  it('does not open after two hours', async () => {
    const { email, token } = await asked();
    const [row] = await api.sql<{ hours: number }>(`select extract(epoch from max(expires_at) - now()) / 3600 as hours from identity.mail_token where purpose = 'reset-password' and used_at is null`);
    expect(Number(row?.hours)).toBeCloseTo(2, 1);
    await api.sql(`update identity.mail_token set expires_at = now() - interval '1 second' where purpose = 'reset-password'`);
    expect(await reset(token)).toEqual({ __typename: 'TokenNotUsable', reason: 'expired' });
    expect((await signIn(api.anonymous(), email))['__typename']).toBe('SignedIn');
  });

  it.each(['', 'x', 'A'.repeat(43)])('made up (%j) opens nothing and changes nothing', async (token) => {
    const before = await fingerprint(api, 'identity');
    expect(await reset(token)).toEqual({ __typename: 'TokenNotUsable', reason: 'unknown' });
    expect(await fingerprint(api, 'identity')).toEqual(before);
  });

  it('a weak new password is refused without spending it', async () => {
    const { email, token } = await asked();
    expect(await reset(token, 'contraseña123')).toEqual({ __typename: 'InvalidFields', fields: [{ field: 'password', code: 'too-common' }] });
    expect(await reset(token, 'corta')).toEqual({ __typename: 'InvalidFields', fields: [{ field: 'password', code: 'too-short' }] });
    expect((await reset(token))['__typename']).toBe('PasswordChanged');
    expect((await signIn(api.anonymous(), email, NEW))['__typename']).toBe('SignedIn');
  });

  it('it does not go around the second factor', async () => {
    const { client, email } = await verified(api);
    const { secret } = await startFactor(client);
    await confirmFactor(client, codeAt(secret, clock.now()));
    await request(email);
    expect(await reset((await letterTo(api, email, 2)).token)).toEqual({ __typename: 'PasswordChanged', viewer: null });
    expect(await signIn(api.anonymous(), email, NEW)).toEqual({ __typename: 'SecondFactorRequired', wrongCode: false });
  });

  it('whoever opens it has shown that the address is theirs', async () => {
    const email = newEmail();
    await register(api.anonymous(), { email });
    await letterTo(api, email);
    await request(email);
    await reset((await letterTo(api, email, 2)).token);
    expect((await signIn(api.anonymous(), email, NEW))['__typename']).toBe('SignedIn');
  });
});

describe('A41: whoever asks learns nothing', () => {
  it('the answer is the same for an address with and without account; only the first gets a letter', async () => {
    const { email: known } = await verified(api);
    const unknown = newEmail();
    const answers = [];
    for (const email of [known, unknown]) {
      const answer = await api.anonymous().graphql('mutation R($email: String!) { requestPasswordReset(input: { email: $email }) { __typename ... on PasswordResetRequested { email } } }', { email });
      answers.push(JSON.stringify({ status: answer.status, data: answer.data, errors: answer.errors }).replaceAll(email, '…'));
    }
    expect(answers[0]).toBe(answers[1]);
    await letterTo(api, known, 2);
    expect(await lettersTo(api, unknown)).toEqual([]);
  });

  it.each(['five', 'five without account'])('A42: after %s letters the hour has to pass, and that is the same too', async (which) => {
    const email = which === 'five' ? (await verified(api)).email : newEmail();
    const kinds = [];
    for (let i = 0; i < 6; i++) kinds.push((await request(email))['__typename']);
    expect(kinds).toEqual([...Array.from({ length: 5 }, () => 'PasswordResetRequested'), 'TooManyTries']);
  });
});
