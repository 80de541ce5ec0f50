import { FixedClock } from '@amoxtli/platform/testing';
import { fingerprint } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const clock = new FixedClock(new Date('2026-03-02T10:00:00Z'));
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ clock });
});
afterAll(() => api?.stop());

const WHOLE = { displayName: 'Ana María Ñúñez', locale: 'es', state: '09', birthYear: 1990, schooling: 'BACHELOR', occupation: 'Maestra' };
const save = (who: TestClient, change: Record<string, unknown>) =>
  who.mutate('updateProfile', 'UpdateProfileInput', { ...WHOLE, ...change }, '__typename ... on ProfileSaved { viewer { displayName locale profile { state birthYear schooling occupation } } } ... on InvalidFields { fields { field code } }');
const read = async (who: TestClient) => (await who.graphql('{ viewer { displayName locale profile { state birthYear schooling occupation } } }')).data['viewer'];

it('a profile is saved whole and read back', async () => {
  const person = await api.person();
  const { displayName, locale, ...profile } = WHOLE;
  expect(await save(person, {})).toEqual({ __typename: 'ProfileSaved', viewer: { displayName, locale, profile } });
  expect(await read(person)).toEqual({ displayName, locale, profile });
});

it('all but the name may stay empty, and what was there can be taken away', async () => {
  const person = await api.person();
  await save(person, {});
  const nothing = { state: null, birthYear: null, schooling: null, occupation: null };
  expect(await save(person, { ...nothing, occupation: '   ' })).toMatchObject({ viewer: { profile: nothing } });
  expect(await read(person)).toMatchObject({ profile: nothing });
});

it.each([
  ['a state that there is not', { state: '33' }, [{ field: 'state', code: 'unknown' }]],
  ['a state by its name', { state: 'Puebla' }, [{ field: 'state', code: 'unknown' }]],
  ['a year to come', { birthYear: 2027 }, [{ field: 'birthYear', code: 'out-of-range' }]],
  ['a year 121 years ago', { birthYear: 1905 }, [{ field: 'birthYear', code: 'out-of-range' }]],
  ['an occupation of 81 characters', { occupation: 'a'.repeat(81) }, [{ field: 'occupation', code: 'too-long' }]],
  ['a CURP as occupation', { occupation: 'mi curp es HEGG560427MVZRRL04' }, [{ field: 'occupation', code: 'looks-like-curp' }]],
  ['a CURP in small letters', { occupation: 'hegg560427mvzrrl04' }, [{ field: 'occupation', code: 'looks-like-curp' }]],
  ['a CURP as name', { displayName: 'HEGG560427MVZRRL04' }, [{ field: 'displayName', code: 'looks-like-curp' }]],
  ['no name', { displayName: ' ' }, [{ field: 'displayName', code: 'empty' }]],
  ['a name of 101', { displayName: 'a'.repeat(101) }, [{ field: 'displayName', code: 'too-long' }]],
  ['a name with a link', { displayName: 'https://example.mx' }, [{ field: 'displayName', code: 'not-a-name' }]],
  ['several at once, the name first', { displayName: '', state: '00', birthYear: 1, occupation: 'b'.repeat(100) }, [{ field: 'displayName', code: 'empty' }, { field: 'state', code: 'unknown' }, { field: 'birthYear', code: 'out-of-range' }, { field: 'occupation', code: 'too-long' }]],
])('%s is told by field, and nothing of the form is saved', async (_, change, fields) => {
  const person = await api.person();
  await save(person, {});
  const before = await fingerprint(api, 'identity');
  expect(await save(person, { displayName: 'Otro Nombre', ...change })).toEqual({ __typename: 'InvalidFields', fields });
  expect(await fingerprint(api, 'identity')).toEqual(before);
});

it.each([2026, 1906])('the year %i is within the 120 before this one', async (birthYear) => {
  expect((await save(await api.person(), { birthYear }))['__typename']).toBe('ProfileSaved');
});

it.each(['D’Angelo', "O'Higgins", 'José Luis de la Peña', 'Xóchitl Nān̄ez', 'M. López-García'])('%j is a name', async (displayName) => {
  expect(await save(await api.person(), { displayName })).toMatchObject({ viewer: { displayName: displayName.normalize('NFC') } });
});

describe('A09: nothing comes in that is not on the form', () => {
  it.each(['email', 'learnerId', 'role', 'roles', 'emailVerified', 'secondFactorEnabled', 'passwordHash', 'sessionEpoch', 'createdAt', 'institutionId'])('%s', async (field) => {
    const person = await api.person();
    const before = await fingerprint(api, 'identity');
    const { errors } = await person.graphql('mutation U($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }', { input: { ...WHOLE, [field]: 'x' } });
    expect(errors.map((e) => e.extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(await fingerprint(api, 'identity')).toEqual(before);
  });

  it('A10: one person’s change touches no other person’s rows', async () => {
    const [ana, eva] = [await api.person({ displayName: 'Ana' }), await api.person({ displayName: 'Eva' })];
    await save(eva, { displayName: 'Eva' });
    const rows = () => api.sql<{ t: string }>('select (l, p)::text as t from identity.learner l left join identity.profile p using (learner_id) where l.learner_id <> $1 order by 1', [ana.learnerId]);
    const before = await rows();
    await save(ana, { displayName: 'Ana Cambiada' });
    expect(await rows()).toEqual(before);
    expect(await read(eva)).toMatchObject({ displayName: 'Eva' });
  });

  it('a visitor saves nothing', async () => {
    const { errors } = await api.anonymous().graphql('mutation { updateProfile(input: { displayName: "X" }) { __typename } }');
    expect(errors).toEqual([{ message: 'Inicia sesión para continuar.', path: ['updateProfile'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
