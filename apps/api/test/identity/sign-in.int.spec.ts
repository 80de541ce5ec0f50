import { TestApi } from '../harness/test-api';
import { PASSWORD, newEmail, register, signIn, signOut, verified, whoIs } from './people';

let api: TestApi;
let email: string;
let learnerId: string;
beforeAll(async () => {
  api = await TestApi.start({ worker: true });
  ({ email, learnerId } = await verified(api));
});
beforeEach(() => api.sql('delete from platform.rate_limit'));
afterAll(() => api?.stop());

it('the right password opens a session, the wrong one does not', async () => {
  const visitor = api.anonymous();
  expect(await signIn(visitor, email, 'nopales sin queso')).toEqual({ __typename: 'WrongCredentials' });
  expect(visitor.token).toBeNull();
  expect(await signIn(visitor, ` ${email.toUpperCase()}`)).toEqual({ __typename: 'SignedIn', viewer: { id: learnerId } });
  expect(await whoIs(api, visitor.token)).toBe(learnerId);
});

it('A41: an unknown address is answered like a wrong password, and costs the same work', async () => {
  const time = async (address: string) => {
    const started = performance.now();
    const answer = await api.anonymous().graphql('mutation S($input: SignInInput!) { signIn(input: $input) { __typename ... on WrongCredentials { message } } }', { input: { email: address, password: 'nopales sin queso' } });
    return { took: performance.now() - started, seen: { status: answer.status, data: answer.data, cookies: answer.headers.getSetCookie() } };
  };
  const rounds: Record<'known' | 'unknown', Awaited<ReturnType<typeof time>>>[] = [];
  for (let i = 0; i < 8; i++) rounds.push({ known: await time(email), unknown: await time(newEmail()) });
  for (const { known, unknown } of rounds) expect(unknown.seen).toEqual(known.seen);
  const fastest = (which: 'known' | 'unknown') => Math.min(...rounds.map((r) => r[which].took));
  expect(fastest('unknown')).toBeGreaterThan(fastest('known') / 2);
});

describe('A42: ten tries per address', () => {
  const wrong = () => signIn(api.anonymous(), email, 'nopales sin queso');

  it('after ten wrong ones even the right password waits, and is told until when', async () => {
    for (let i = 0; i < 10; i++) expect((await wrong())['__typename']).toBe('WrongCredentials');
    const locked = await signIn(api.anonymous(), email);
    expect(locked['__typename']).toBe('TooManyTries');
    expect(Math.abs(new Date(locked['retryAt']).getTime() - Date.now() - 900_000)).toBeLessThan(20_000);
    await api.sql(`update platform.rate_limit set window_ends_at = now() - interval '1 second'`);
    expect((await signIn(api.anonymous(), email))['__typename']).toBe('SignedIn');
  });

  it('of 64 guesses at once exactly ten are checked', async () => {
    const kinds = (await Promise.all(Array.from({ length: 64 }, wrong))).map((a) => a['__typename']);
    expect([kinds.filter((k) => k === 'WrongCredentials').length, kinds.filter((k) => k === 'TooManyTries').length]).toEqual([10, 54]);
  });

  it('another spelling of the address is no other allowance', async () => {
    for (let i = 0; i < 10; i++) await signIn(api.anonymous(), i % 2 ? email.toUpperCase() : ` ${email}`, 'x');
    expect((await wrong())['__typename']).toBe('TooManyTries');
  });

  it('an address without account is locked alike, so the lock tells nothing', async () => {
    const nobody = newEmail();
    for (let i = 0; i < 10; i++) await signIn(api.anonymous(), nobody, 'x');
    expect((await signIn(api.anonymous(), nobody, 'x'))['__typename']).toBe('TooManyTries');
  });

  it('the right password ends the series of wrong ones', async () => {
    for (let i = 0; i < 9; i++) await wrong();
    expect((await signIn(api.anonymous(), email))['__typename']).toBe('SignedIn');
    expect((await wrong())['__typename']).toBe('WrongCredentials');
  });

  it('one place that tries many addresses is stopped after 300', async () => {
    await api.sql(`update platform.rate_limit set taken = 299`);
    await signIn(api.anonymous(), newEmail(), 'x');
    await api.sql(`update platform.rate_limit set taken = 300`);
    expect((await signIn(api.anonymous(), newEmail(), 'x'))['__typename']).toBe('TooManyTries');
  });

  it('who stands behind no proxy of ours cannot choose the place from which they seem to come', async () => {
    const ask = (from: string) =>
      api.anonymous().graphql(`mutation { signIn(input: { email: "${newEmail()}", password: "x" }) { __typename } }`, {}, { 'x-forwarded-for': `${from}, 203.0.113.9` });
    for (let i = 0; i < 3; i++) await ask(`198.51.100.${i}`);
    const rows = await api.sql<{ taken: number }>('select taken from platform.rate_limit order by taken desc');
    expect(rows[0]?.taken).toBe(3);
  });
});

describe('A08, A43: sessions', () => {
  const enter = async () => {
    const client = api.anonymous();
    await signIn(client, email);
    return client;
  };

  it('each sign-in opens another session, whatever cookie was sent along, and ends the one it takes the place of', async () => {
    const planted = 'A'.repeat(43);
    const client = api.anonymous();
    client.token = planted;
    await signIn(client, email);
    const first = client.token;
    await signIn(client, email);
    expect(new Set([planted, first, client.token]).size).toBe(3);
    expect([await whoIs(api, planted), await whoIs(api, first), await whoIs(api, client.token)]).toEqual([null, null, learnerId]);
  });

  it('out ends this session at once and no other', async () => {
    const [here, there] = [await enter(), await enter()];
    const old = here.token;
    expect(await signOut(here)).toEqual({ everywhere: false });
    expect(here.token).toBeNull();
    expect([await whoIs(api, old), await whoIs(api, there.token)]).toEqual([null, learnerId]);
  });

  it('out everywhere ends every session of this person and none of another', async () => {
    const other = await api.person();
    const clients = [await enter(), await enter(), await enter()];
    const tokens = clients.map((c) => c.token);
    await signOut(clients[0] ?? api.anonymous(), true);
    expect(await Promise.all(tokens.map((t) => whoIs(api, t)))).toEqual([null, null, null]);
    expect(await whoIs(api, other.token)).toBe(other.learnerId);
  });

  it('a session that was ended is refused in each of 500 replays, on every door', async () => {
    const client = await enter();
    const old = client.token;
    await signOut(client);
    const answers = await Promise.all(
      Array.from({ length: 500 }, async (_, i) => {
        const replay = api.anonymous();
        replay.token = old;
        if (i % 2) return (await replay.fetch('/constancias/AAAA.pdf')).status;
        return (await replay.graphql('{ myEnrollments { edges { cursor } } }')).errors[0]?.extensions.code;
      }),
    );
    expect(new Set(answers)).toEqual(new Set(['UNAUTHENTICATED', 401]));
  });

  it('a session ends after thirty days by the database’s clock', async () => {
    const client = await enter();
    const [row] = await api.sql<{ days: number }>('select extract(epoch from max(expires_at) - now()) / 86400 as days from identity.session');
    expect(Number(row?.days)).toBeCloseTo(30, 1);
    await api.sql('update identity.session set expires_at = now()');
    expect(await whoIs(api, client.token)).toBeNull();
  });

  it.each(['', 'x', "' or '1'='1", 'null', 'undefined', 'A'.repeat(42), 'A'.repeat(43), 'A'.repeat(5000), '%00', '__proto__'])('A44: a cookie that nobody gave out (%j) is nobody’s', async (token) => {
    expect(await whoIs(api, token)).toBeNull();
  });

  it('A44: the stored hash itself is no cookie', async () => {
    await enter();
    const rows = await api.sql<{ hash: Buffer }>('select session_hash as hash from identity.session');
    expect(rows.length).toBeGreaterThan(0);
    for (const { hash } of rows.slice(0, 5)) expect(await whoIs(api, hash.toString('base64url'))).toBeNull();
  });

  it('a role granted or taken away counts at the next request of an open session', async () => {
    const person = await api.person({ secondFactor: true });
    const jobs = async () => (await person.graphql('{ importJobs { edges { cursor } } }')).errors[0]?.extensions.code ?? 'allowed';
    const seen = [await jobs()];
    await api.sql(`insert into identity.role_grant (learner_id, grant_id, role) values ($1, $1, 'PLATFORM_ADMIN')`, [person.learnerId]);
    seen.push(await jobs());
    await api.sql('delete from identity.role_grant where learner_id = $1', [person.learnerId]);
    expect([...seen, await jobs()]).toEqual(['FORBIDDEN', 'allowed', 'FORBIDDEN']);
  });

  it('an address that is not verified is told so only to who knows its password', async () => {
    const fresh = newEmail();
    await register(api.anonymous(), { email: fresh });
    expect(await signIn(api.anonymous(), fresh, 'nopales sin queso')).toEqual({ __typename: 'WrongCredentials' });
    expect(await signIn(api.anonymous(), fresh, PASSWORD)).toEqual({ __typename: 'EmailNotVerified', email: fresh });
  });
});
