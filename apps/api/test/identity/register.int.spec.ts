import { fingerprint } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import { PASSWORD, letterTo, lettersTo, newEmail, register, signIn, verified, verify, whoIs } from './people';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ worker: true });
});
beforeEach(() => api.sql('delete from platform.rate_limit'));
afterAll(() => api?.stop());

it('somebody registers, opens the link of the letter, and is signed in', async () => {
  const [visitor, email] = [api.anonymous(), newEmail()];
  expect(await register(visitor, { email })).toEqual({ __typename: 'RegistrationReceived', email });
  expect(visitor.token).toBeNull();
  const letter = await letterTo(api, email);
  expect(letter.subject).toBe('Confirma tu correo en Amoxtli');
  expect(letter.body).toContain('Hola, Ana Prueba:');
  expect(letter.link).toMatch(new RegExp(`^${api.config.publicUrl}/verificar-correo\\?token=[\\w-]{43}$`));
  const result = await verify(visitor, letter.token);
  expect(result).toEqual({ __typename: 'EmailVerified', viewer: { id: expect.any(String), email, emailVerified: true } });
  expect(await whoIs(api, visitor.token)).toBe(result['viewer'].id);
});

it('the letter comes in the language chosen', async () => {
  const email = newEmail();
  await register(api.anonymous(), { email, locale: 'en' });
  expect((await letterTo(api, email)).subject).toBe('Confirm your e-mail at Amoxtli');
});

it('one mailbox is one person, however it is written', async () => {
  const { email, learnerId } = await verified(api);
  await register(api.anonymous(), { email: `  ${email.toUpperCase()} ` });
  expect(await api.sql('select learner_id as id from identity.account where lower(email) = $1', [email])).toEqual([{ id: learnerId }]);
});

describe('A41: whoever registers learns nothing about whether the address has an account', () => {
  it('the answer for a known address is that for an unknown one, in body, status and headers; only the letter differs', async () => {
    const { email: known } = await verified(api);
    const answers = [];
    for (const email of [known, newEmail()]) {
      const answer = await api.anonymous().graphql('mutation R($input: RegisterInput!) { register(input: $input) { __typename ... on RegistrationReceived { email } } }', { input: { displayName: 'Eva', email, password: PASSWORD } });
      const headers = [...answer.headers].filter(([name]) => !['date', 'etag', 'content-length'].includes(name));
      answers.push(JSON.stringify({ status: answer.status, data: answer.data, errors: answer.errors, headers }).replaceAll(email, '…'));
    }
    expect(answers[0]).toBe(answers[1]);
    expect((await letterTo(api, known, 2)).subject).toBe('Ya tienes una cuenta en Amoxtli');
  });

  it('registering a known address changes neither its password nor its name', async () => {
    const { email } = await verified(api);
    const before = await fingerprint(api, 'identity');
    await register(api.anonymous(), { email, displayName: 'Otra Persona', password: 'otra frase muy larga' });
    expect(await fingerprint(api, 'identity')).toEqual(before);
    expect((await signIn(api.anonymous(), email, 'otra frase muy larga'))['__typename']).toBe('WrongCredentials');
    expect((await signIn(api.anonymous(), email))['__typename']).toBe('SignedIn');
  });

  it('an address that is not verified yet gets its link once more, and nobody is signed in meanwhile', async () => {
    const email = newEmail();
    await register(api.anonymous(), { email });
    await register(api.anonymous(), { email, password: 'otra frase muy larga' });
    const second = await letterTo(api, email, 2);
    expect(second.subject).toBe('Confirma tu correo en Amoxtli');
    expect(await signIn(api.anonymous(), email)).toEqual({ __typename: 'EmailNotVerified', email });
  });

  it('of five at once with one new address one account is made, and all get the same answer', async () => {
    const email = newEmail();
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(api.anonymous(), { email })));
    expect(new Set(answers.map((a) => JSON.stringify(a)))).toEqual(new Set([JSON.stringify({ __typename: 'RegistrationReceived', email })]));
    expect(await api.sql('select count(*)::int as n from identity.account where email = $1', [email])).toEqual([{ n: 1 }]);
    expect(await api.sql('select count(*)::int as n from identity.learner l left join identity.account a using (learner_id) where a.email is null')).toEqual([{ n: 0 }]);
  });

  it('the sixth letter to one address within the hour is not sent', async () => {
    const email = newEmail();
    for (let i = 0; i < 5; i++) expect((await register(api.anonymous(), { email }))['__typename']).toBe('RegistrationReceived');
    const refused = await register(api.anonymous(), { email });
    expect(refused['__typename']).toBe('TooManyTries');
    expect(new Date(refused['retryAt']).getTime()).toBeGreaterThan(Date.now());
    await eventually(async () => (await lettersTo(api, email)).length === 5);
  });
});

describe('A40: what is not taken, and why', () => {
  it.each([
    ['a password of nine characters', { password: 'corta sí!' }, [{ field: 'password', code: 'too-short' }]],
    ['a password of 257', { password: 'áé '.repeat(86) }, [{ field: 'password', code: 'too-long' }]],
    ['what many people choose', { password: 'Contraseña2024!' }, [{ field: 'password', code: 'too-common' }]],
    ['a run', { password: 'abcdefghijkl' }, [{ field: 'password', code: 'too-common' }]],
    ['one letter again and again', { password: 'aaaaaaaaaaaaaaa' }, [{ field: 'password', code: 'too-common' }]],
    ['the own name', { displayName: 'Xochiquetzal', password: 'Xochiquetzal99' }, [{ field: 'password', code: 'is-your-data' }]],
    ['no address', { email: 'ana.example.mx' }, [{ field: 'email', code: 'not-an-address' }]],
    ['two addresses', { email: 'ana@example.mx,eva@example.mx' }, [{ field: 'email', code: 'not-an-address' }]],
    ['an empty name', { displayName: '  ' }, [{ field: 'displayName', code: 'empty' }]],
    ['a CURP as name', { displayName: 'HEGG560427MVZRRL04' }, [{ field: 'displayName', code: 'looks-like-curp' }]],
    ['markup as name', { displayName: '<b>Ana</b>' }, [{ field: 'displayName', code: 'not-a-name' }]],
    ['all of it', { displayName: '', email: '', password: '' }, [{ field: 'displayName', code: 'empty' }, { field: 'email', code: 'not-an-address' }, { field: 'password', code: 'too-short' }]],
  ])('%s', async (_, input, fields) => {
    const before = await fingerprint(api);
    expect(await register(api.anonymous(), { email: newEmail(), ...input })).toEqual({ __typename: 'InvalidFields', fields });
    expect(await fingerprint(api)).toEqual(before);
  });

  it.each(['un pájaro ñoño vuela 🦜🌮', ' espacios alrededor ', 'x9'.repeat(32) + ' larga, y pegada desde un gestor', '日本語でも大丈夫です、はい'])('%j is a good password, and exactly it opens', async (password) => {
    const [visitor, email] = [api.anonymous(), newEmail()];
    expect((await register(visitor, { email, password }))['__typename']).toBe('RegistrationReceived');
    await verify(visitor, (await letterTo(api, email)).token);
    expect((await signIn(api.anonymous(), email, password))['__typename']).toBe('SignedIn');
    expect((await signIn(api.anonymous(), email, password.trim() === password ? `${password} ` : password.trim()))['__typename']).toBe('WrongCredentials');
  });

  it('passwords are kept as argon2id, at 19 MiB and two passes or more', async () => {
    const [row] = await api.sql<{ hash: string }>(`select password_hash as hash from identity.account where password_hash <> '' limit 1`);
    const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(row?.hash ?? '') ?? [];
    expect([Number(memory) >= 19_456, Number(passes) >= 2]).toEqual([true, true]);
  });
});

describe('the link', () => {
  const fresh = async () => {
    const email = newEmail();
    await register(api.anonymous(), { email });
    return { email, token: (await letterTo(api, email)).token };
  };

  it('opens once, also when it is opened twice at the same moment', async () => {
    const { token } = await fresh();
    const answers = await Promise.all([verify(api.anonymous(), token), verify(api.anonymous(), token)]);
    expect(answers.map((a) => a['__typename']).sort()).toEqual(['EmailVerified', 'TokenNotUsable']);
    expect(await verify(api.anonymous(), token)).toEqual({ __typename: 'TokenNotUsable', reason: 'used' });
  });

  it('does not open after 48 hours', async () => {
    const { token, email } = await fresh();
    const [row] = await api.sql<{ hours: number }>(`select extract(epoch from expires_at - now()) / 3600 as hours from identity.mail_token order by expires_at desc limit 1`);
    expect(Number(row?.hours)).toBeCloseTo(48, 1);
    await api.sql(`update identity.mail_token set expires_at = now() - interval '1 second' where learner_id = (select learner_id from identity.account where email = $1)`, [email]);
    expect(await verify(api.anonymous(), token)).toEqual({ __typename: 'TokenNotUsable', reason: 'expired' });
    expect((await signIn(api.anonymous(), email))['__typename']).toBe('EmailNotVerified');
  });

  it.each(['', 'x', 'A'.repeat(43), "' or true --", 'null'])('made up (%j) opens nothing', async (token) => {
    expect(await verify(api.anonymous(), token)).toEqual({ __typename: 'TokenNotUsable', reason: 'unknown' });
  });

  it('is stored as a hash only', async () => {
    const { token } = await fresh();
    const rows = await api.sql<{ text: string }>(`select t::text as text from identity.mail_token t`);
    expect(rows.some((r) => r.text.includes(token) || r.text.includes(Buffer.from(token).toString('hex')))).toBe(false);
  });

  it('of one purpose does not open the other', async () => {
    const { token } = await fresh();
    const answer = await api.anonymous().mutate('resetPassword', 'ResetPasswordInput', { token, password: 'otra frase muy larga' }, '__typename ... on TokenNotUsable { reason }');
    expect(answer).toEqual({ __typename: 'TokenNotUsable', reason: 'unknown' });
  });
});
