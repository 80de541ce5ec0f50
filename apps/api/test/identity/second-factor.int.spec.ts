import { FixedClock } from '@amoxtli/platform/testing';
import { asOwner } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { PASSWORD, codeAt, confirmFactor, letterTo, newEmail, register, signIn, startFactor, verified, verify, whoIs } from './people';

const clock = new FixedClock(new Date('2026-03-02T10:00:00Z'));
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ worker: true, clock });
});
beforeEach(async () => {
  clock.moveBy(300_000);
  await api.sql('delete from platform.rate_limit');
});
afterAll(() => api?.stop());

const code = (secret: string, steps = 0) => codeAt(secret, new Date(clock.now().getTime() + steps * 30_000));

/** Somebody with the second factor on. */
async function enrolled(): Promise<{ client: TestClient; email: string; learnerId: string; secret: string; recoveryCodes: string[]; before: string | null }> {
  const { client, email, learnerId } = await verified(api);
  const before = client.token;
  const { secret } = await startFactor(client);
  const { recoveryCodes } = await confirmFactor(client, code(secret));
  clock.moveBy(300_000);
  return { client, email, learnerId, secret, recoveryCodes, before };
}

const grant = (learnerId: string, role: string) => asOwner(api, `insert into identity.role_grant (learner_id, grant_id, role) values ($1, gen_random_uuid(), $2)`, [learnerId, role]);
const mayImport = async (who: TestClient) => (await who.graphql('{ importJobs { edges { cursor } } }')).errors[0]?.extensions.code ?? 'allowed';

describe('setting it up', () => {
  it('gives a secret that an app reads, and counts only once its code has come back', async () => {
    const { client, email } = await verified(api);
    const { secret, otpauthUri, qrSvg } = await startFactor(client);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(otpauthUri)).toBe(`otpauth://totp/Amoxtli:${email}?issuer=Amoxtli&secret=${secret}&algorithm=SHA1&digits=6&period=30`);
    expect(qrSvg).toMatch(/^<svg /);
    expect((await signIn(api.anonymous(), email))['__typename']).toBe('SignedIn');
    expect(await confirmFactor(client, '000000')).toEqual({ __typename: 'WrongCode', triesLeft: null });
    const confirmed = await confirmFactor(client, ` ${code(secret).slice(0, 3)} ${code(secret).slice(3)}`);
    expect(confirmed).toEqual({ __typename: 'SecondFactorEnabled', recoveryCodes: expect.any(Array) });
    expect(new Set(confirmed['recoveryCodes']).size).toBe(8);
    expect(await signIn(api.anonymous(), email)).toEqual({ __typename: 'SecondFactorRequired', wrongCode: false });
  });

  it('A43: gives this browser a new session and ends every other', async () => {
    const { client, learnerId, before } = await enrolled();
    expect(client.token).not.toBe(before);
    expect([await whoIs(api, before), await whoIs(api, client.token)]).toEqual([null, learnerId]);
  });

  it('cannot be done over: once it is on, nobody at this session replaces the secret', async () => {
    const { client, email, secret } = await enrolled();
    expect((await client.graphql('mutation { startSecondFactor { secret } }')).errors.map((e) => e.extensions.code)).toEqual(['NOT_FOUND']);
    expect(await signIn(api.anonymous(), email, PASSWORD, code(secret))).toMatchObject({ __typename: 'SignedIn' });
  });

  it('the secret is stored sealed: its text stands in no row', async () => {
    const { secret } = await enrolled();
    const rows = await asOwner<{ text: string; sealed: Buffer | null }>(api, 'select a::text as text, totp_sealed as sealed from identity.account a');
    expect(rows.some((r) => r.text.includes(secret) || (r.sealed ?? Buffer.alloc(0)).toString('latin1').includes(secret))).toBe(false);
  });
});

describe('signing in with it', () => {
  it('needs the code of now; one step before or after will do, two will not', async () => {
    const { email, secret } = await enrolled();
    for (const [steps, outcome] of [[-2, 'SecondFactorRequired'], [2, 'SecondFactorRequired'], [-1, 'SignedIn'], [0, 'SignedIn'], [1, 'SignedIn']] as const) {
      expect([steps, (await signIn(api.anonymous(), email, PASSWORD, code(secret, steps)))['__typename']]).toEqual([steps, outcome]);
    }
  });

  it('takes a code once, also of eight browsers at the same moment, and never an older one after', async () => {
    const { email, secret } = await enrolled();
    const now = code(secret);
    const kinds = (await Promise.all(Array.from({ length: 8 }, () => signIn(api.anonymous(), email, PASSWORD, now)))).map((a) => a['__typename']);
    expect(kinds.filter((k) => k === 'SignedIn')).toHaveLength(1);
    expect(await signIn(api.anonymous(), email, PASSWORD, now)).toEqual({ __typename: 'SecondFactorRequired', wrongCode: true });
    expect(await signIn(api.anonymous(), email, PASSWORD, code(secret, -1))).toEqual({ __typename: 'SecondFactorRequired', wrongCode: true });
  });

  it('the code with which it was set up does not open either', async () => {
    const { client, email } = await verified(api);
    const { secret } = await startFactor(client);
    const used = code(secret);
    await confirmFactor(client, used);
    expect(await signIn(api.anonymous(), email, PASSWORD, used)).toEqual({ __typename: 'SecondFactorRequired', wrongCode: true });
  });

  it('a recovery code opens once, however it is typed', async () => {
    const { email, recoveryCodes } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    const kinds = (await Promise.all(Array.from({ length: 5 }, () => signIn(api.anonymous(), email, PASSWORD, first)))).map((a) => a['__typename']);
    expect(kinds.filter((k) => k === 'SignedIn')).toHaveLength(1);
    expect((await signIn(api.anonymous(), email, PASSWORD, first))['__typename']).toBe('SecondFactorRequired');
    expect((await signIn(api.anonymous(), email, PASSWORD, ` ${second.slice(0, 5).toUpperCase()}-${second.slice(5)} `))['__typename']).toBe('SignedIn');
  });

  it('the code alone, or with a wrong password, opens nothing and tells nothing', async () => {
    const { email, secret } = await enrolled();
    expect(await signIn(api.anonymous(), email, 'nopales sin queso', code(secret))).toEqual({ __typename: 'WrongCredentials' });
    expect((await signIn(api.anonymous(), email, PASSWORD, code(secret)))['__typename']).toBe('SignedIn');
  });

  it('A42: of 64 codes guessed at once at most ten are looked at, and none opens', async () => {
    const { email } = await enrolled();
    const kinds = (await Promise.all(Array.from({ length: 64 }, (_, i) => signIn(api.anonymous(), email, PASSWORD, String(i).padStart(6, '0'))))).map((a) => a['__typename']);
    expect([kinds.filter((k) => k === 'SecondFactorRequired').length, kinds.filter((k) => k === 'SignedIn').length]).toEqual([10, 0]);
  });
});

describe('A45: half authenticated is not authenticated', () => {
  it('after the first factor alone there is no session', async () => {
    const { email } = await enrolled();
    const client = api.anonymous();
    expect(await signIn(client, email)).toEqual({ __typename: 'SecondFactorRequired', wrongCode: false });
    expect(client.token).toBeNull();
  });

  it('the link of a letter does not go around it', async () => {
    const { client, email } = await enrolled();
    await client.graphql('{ viewer { id } }');
    const visitor = api.anonymous();
    const other = newEmail();
    await register(visitor, { email: other });
    const { token } = await letterTo(api, other);
    await asOwner(api, `update identity.mail_token set learner_id = (select learner_id from identity.account where email = $1) where used_at is null and purpose = 'verify-email'`, [email]);
    expect(await verify(visitor, token)).toEqual({ __typename: 'EmailVerified', viewer: null });
    expect(visitor.token).toBeNull();
  });

  it('a staff role sleeps until the second factor is set up, and is told to be asleep', async () => {
    const role = 'PLATFORM_ADMIN';
    const { client, learnerId } = await verified(api);
    await grant(learnerId, role);
    expect(await mayImport(client)).toBe('FORBIDDEN');
    expect((await client.graphql('{ viewer { secondFactorRequired secondFactorEnabled roles { role } } }')).data['viewer']).toEqual({ secondFactorRequired: true, secondFactorEnabled: false, roles: [{ role }] });
    expect((await client.fetch('/uploads', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '1' } })).status).toBe(403);
    const { secret } = await startFactor(client);
    await confirmFactor(client, code(secret));
    expect(await mayImport(client)).toBe('allowed');
    expect((await client.graphql('{ viewer { secondFactorRequired } }')).data['viewer']).toEqual({ secondFactorRequired: false });
  });

  it('an old session of a person who has since set it up elsewhere is over, not staff', async () => {
    const { client, email, learnerId } = await verified(api);
    const other = api.anonymous();
    await signIn(other, email);
    await grant(learnerId, 'PLATFORM_ADMIN');
    const { secret } = await startFactor(client);
    await confirmFactor(client, code(secret));
    expect(await mayImport(other)).toBe('UNAUTHENTICATED');
  });
});
