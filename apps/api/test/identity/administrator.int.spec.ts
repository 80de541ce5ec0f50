import { ClaimAdministrator } from '@amoxtli/identity/server';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

/** An installation of its own for each test: the code is offered once in a life. */
let api: TestApi;
beforeEach(async () => {
  api = await TestApi.start();
});
afterEach(() => api?.stop());

const CODE = 'ABCDE-12345';
const offer = (code = CODE) => api.app.get(ClaimAdministrator).offer(code);
const claim = (who: TestClient, code: string) => who.mutate('claimAdministrator', 'ClaimAdministratorInput', { code }, '__typename ... on AdministratorClaimed { viewer { roles { role institutionId courseRunId } secondFactorRequired } } ... on WrongCode { triesLeft }');
const admins = async () => (await api.sql<{ id: string }>(`select learner_id as id from identity.role_grant where role = 'PLATFORM_ADMIN'`)).map((r) => r.id);

it('A47: a fresh installation has no account, no administrator and no code', async () => {
  expect(await api.sql('select (select count(*)::int from identity.account) as accounts, (select count(*)::int from identity.role_grant) as grants, (select count(*)::int from platform.setting) as settings')).toEqual([{ accounts: 0, grants: 0, settings: 0 }]);
  expect(await claim(await api.person(), CODE)).toEqual({ __typename: 'WrongCode', triesLeft: null });
});

it('whoever shows the code is the administrator, once the second factor is set up', async () => {
  await offer();
  const person = await api.person();
  expect(await claim(person, CODE)).toEqual({ __typename: 'AdministratorClaimed', viewer: { roles: [{ role: 'PLATFORM_ADMIN', institutionId: null, courseRunId: null }], secondFactorRequired: true } });
  expect(await admins()).toEqual([person.learnerId]);
  expect((await person.graphql('{ importJobs { edges { cursor } } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
});

it.each(['abcde-12345', ' ABCDE 12345 ', 'abcde12345'])('the code may be typed as %j', async (typed) => {
  await offer();
  expect((await claim(await api.person(), typed))['__typename']).toBe('AdministratorClaimed');
});

it('the code counts once: of 16 persons at the same moment one is the administrator', async () => {
  await offer();
  const people = await Promise.all(Array.from({ length: 16 }, () => api.person()));
  const kinds = (await Promise.all(people.map((p) => claim(p, CODE)))).map((a) => a['__typename']);
  expect(kinds.filter((k) => k === 'AdministratorClaimed')).toHaveLength(1);
  expect(await admins()).toHaveLength(1);
});

it('once claimed, no other code can be offered, and the old one is wrong', async () => {
  await offer();
  await claim(await api.person(), CODE);
  expect(await offer('ZZZZZ-99999')).toBe(false);
  for (const code of [CODE, 'ZZZZZ-99999']) expect((await claim(await api.person(), code))['__typename']).toBe('WrongCode');
  expect(await admins()).toHaveLength(1);
});

it('a new code takes the place of one that nobody used', async () => {
  await offer();
  expect(await offer('NEW00-00000')).toBe(true);
  expect((await claim(await api.person(), CODE))['__typename']).toBe('WrongCode');
  expect((await claim(await api.person(), 'NEW00-00000'))['__typename']).toBe('AdministratorClaimed');
});

it.each(['', 'ABCDE-12346', "' or true --", '{"claimed": true}', 'true', 'null'])('the wrong code %j grants nothing', async (code) => {
  await offer();
  expect(await claim(await api.person(), code)).toEqual({ __typename: 'WrongCode', triesLeft: null });
  expect(await admins()).toEqual([]);
});

it('A42: after 20 tries within the hour by anybody, in parallel too, even the right code is not looked at', async () => {
  await offer();
  const people = await Promise.all(Array.from({ length: 4 }, () => api.person()));
  await Promise.all(Array.from({ length: 20 }, (_, i) => claim(people[i % 4] as TestClient, `WRONG-${i}`)));
  expect((await claim(await api.person(), CODE))['__typename']).toBe('WrongCode');
  await api.sql(`update platform.rate_limit set window_ends_at = now() - interval '1 second'`);
  expect((await claim(await api.person(), CODE))['__typename']).toBe('AdministratorClaimed');
});

it('a visitor cannot try, and the code is stored as a hash', async () => {
  await offer();
  const { errors } = await api.anonymous().graphql(`mutation { claimAdministrator(input: { code: "${CODE}" }) { __typename } }`);
  expect(errors.map((e) => e.extensions.code)).toEqual(['UNAUTHENTICATED']);
  const [row] = await api.sql<{ text: string }>(`select value::text as text from platform.setting where name = 'first-administrator'`);
  expect(row?.text).toMatch(/^\{"hash": "[0-9a-f]{64}"\}$/);
});
