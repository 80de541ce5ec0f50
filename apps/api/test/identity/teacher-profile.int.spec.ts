import pino from 'pino';
import { curpCheckDigit } from '@amoxtli/identity/domain';
import { log } from '@amoxtli/platform/server';
import { FixedClock } from '@amoxtli/platform/testing';
import { TeacherProfileStore } from '@amoxtli/identity/server';
import { asOwner, fingerprint } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const clock = new FixedClock(new Date('2026-03-02T10:00:00Z'));
const lines: string[] = [];
const sink = log as unknown as Record<symbol, { write: (line: string) => void }>;
const real = sink[pino.symbols.streamSym];
let api: TestApi;
let school: number;
beforeAll(async () => {
  sink[pino.symbols.streamSym] = { write: (line) => void lines.push(line) };
  log.level = 'debug';
  api = await TestApi.start({ clock });
  [school] = await institutions(1);
});
afterAll(async () => {
  await api?.stop();
  log.level = 'silent';
  if (real) sink[pino.symbols.streamSym] = real;
});

let made = 0;
async function institutions(count: number): Promise<[number, ...number[]]> {
  const ids: number[] = [];
  for (let n = 0; n < count; n++) {
    const name = `ESC${++made}`;
    const [row] = await api.sql<{ id: number }>(`insert into identity.institution (slug, acronym, name, kind) values ($1, $2, $2, 'other') returning institution_id as id`, [name.toLowerCase(), name]);
    ids.push(row?.id ?? 0);
  }
  return ids as [number, ...number[]];
}

/** A CURP that obeys every rule and is made up here: XX, born on a day counted up. */
function newCurp(): string {
  const day = new Date(Date.UTC(1980, 0, 1 + ++made));
  const first = `QUXZ${day.toISOString().slice(2, 10).replaceAll('-', '')}XNEQQQ0`;
  return first + curpCheckDigit(first);
}

const FACTS = { state: '20', level: 'secundaria', service: 'telesecundaria', subject: 'Todas', cct: '20DTV0000A', shift: 'matutino' };
const FIELDS = '__typename ... on TeacherProfileSaved { warning { expected } viewer { teacherProfile { state level service subject cct shift institution { id } maskedCurp curpVerifiedBy confirmedAt } } } ... on InvalidFields { fields { field code } } ... on TooManyTries { retryAt }';
const save = (who: TestClient, change: Record<string, unknown> = {}) => who.mutate('saveTeacherProfile', 'SaveTeacherProfileInput', { ...FACTS, ...change }, FIELDS);
const read = async (who: TestClient) => (await who.graphql('{ viewer { teacherProfile { state level service subject cct shift institution { id } maskedCurp curpVerifiedBy confirmedAt } } }')).data['viewer'].teacherProfile;
const teacher = async (change: Record<string, unknown> = {}) => {
  const client = await api.person({ displayName: 'Maestra Inventada' });
  await save(client, { institutionId: String(school), ...change });
  return client;
};
const adminOf = (institutionId: number) => api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId }] });
const list = (who: TestClient, institutionId: number, more = '') => who.graphql(`{ teachersToConfirm(institutionId: "${institutionId}"${more}) { edges { node { learnerId displayName cct confirmedAt } } pageInfo { hasNextPage endCursor } } }`);
const learnersIn = async (who: TestClient, institutionId: number, more = '') => (await list(who, institutionId, more)).data['teachersToConfirm'].edges.map((e: any) => e.node.learnerId);
const confirm = (who: TestClient, learnerId: string, institutionId: number, change: Record<string, unknown> = {}) =>
  who.graphql('mutation C($input: ConfirmSchoolInput!) { confirmSchool(input: $input) { __typename ... on SchoolConfirmed { teacher { confirmedAt } } ... on SchoolChanged { teacher { cct confirmedAt } } } }', { input: { learnerId, institutionId: String(institutionId), cct: FACTS.cct, confirmed: true, ...change } });
const codes = (answer: { errors: { extensions: { code: string } }[] }) => answer.errors.map((e) => e.extensions.code);

describe('a teacher’s profile', () => {
  it('is null until it is saved, then whole; the unexpected letter of the key is a warning', async () => {
    const client = await api.person();
    expect(await read(client)).toBeNull();
    const curp = newCurp();
    const kept = { ...FACTS, institution: { id: String(school) }, maskedCurp: `${curp.slice(0, 4)}••••••••••••${curp.slice(-2)}`, curpVerifiedBy: 'none', confirmedAt: null };
    expect(await save(client, { curp: ` ${curp.toLowerCase()} `, institutionId: String(school) })).toEqual({ __typename: 'TeacherProfileSaved', warning: { expected: expect.stringMatching(/^[B-Z]$/) }, viewer: { teacherProfile: kept } });
    expect(await read(client)).toEqual(kept);
    expect((await save(client, { cct: '24KPB0093V', state: '24', level: null, service: null }))['warning']).toBeNull();
    expect(await read(client)).toMatchObject({ level: 'primaria', service: 'indigena', institution: null });
  });

  it.each([
    ['no state and no level', { state: null, level: ' ', cct: null, shift: null }, [['state', 'empty'], ['level', 'empty']]],
    ['a key of another state', { state: '21' }, [['cct', 'cct-other-state']]],
    ['an institution that there is not', { institutionId: '999999' }, [['institutionId', 'unknown']]],
    ['an institution that is no number', { institutionId: 'x' }, [['institutionId', 'unknown']]],
    ['a CURP with a wrong digit', { curp: 'QUXZ800101XNEQQQ05' }, [['curp', 'curp-check-digit']]],
    ['several at once', { level: 'kinder', shift: null, curp: 'corta' }, [['level', 'unknown'], ['shift', 'empty'], ['curp', 'curp-length']]],
  ])('%s is told by field, and nothing of the form is saved', async (_, change, fields) => {
    const client = await teacher();
    const before = await fingerprint(api, 'identity');
    expect(await save(client, { subject: 'Otra', ...change })).toEqual({ __typename: 'InvalidFields', fields: fields.map(([field, code]) => ({ field, code })) });
    expect(await fingerprint(api, 'identity')).toEqual(before);
  });

  it.each(['confirmedAt', 'confirmedBy', 'learnerId', 'curpVerifiedBy', 'curpHash'])('A09: %s is not on the form', async (field) => {
    const { errors } = await (await teacher()).graphql('mutation S($input: SaveTeacherProfileInput!) { saveTeacherProfile(input: $input) { __typename } }', { input: { ...FACTS, [field]: 'x' } });
    expect(errors.map((e) => e.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('tells reports state, level, institution and whether it is confirmed, and nothing more', async () => {
    const [one, two] = [await teacher({ curp: newCurp() }), await teacher({ state: '07', cct: null, shift: null, institutionId: null })];
    const facts = await api.app.get(TeacherProfileStore).factsOf([one.learnerId, two.learnerId, (await api.person()).learnerId]);
    expect([...facts.values()].sort((a, b) => b.state.localeCompare(a.state))).toEqual([
      { learnerId: one.learnerId, state: '20', level: 'secundaria', service: 'telesecundaria', institutionId: school, confirmed: false },
      { learnerId: two.learnerId, state: '07', level: 'secundaria', service: 'telesecundaria', institutionId: null, confirmed: false },
    ]);
  });
});

describe('a CURP', () => {
  it('stays when the form leaves it empty, is changed by another, and goes when its holder says so', async () => {
    const [client, first, second] = [await api.person(), newCurp(), newCurp()];
    await save(client, { curp: first });
    await save(client, { subject: 'Otra' });
    expect(await read(client)).toMatchObject({ maskedCurp: expect.stringContaining(first.slice(-2)), subject: 'Otra' });
    await save(client, { curp: second });
    expect(await lookups(client)).toBe(1);
    expect((await save(await api.person(), { curp: first }))['__typename']).toBe('TeacherProfileSaved');
    await save(client, { forgetCurp: true });
    expect([(await read(client)).maskedCurp, await lookups(client)]).toEqual([null, 0]);
    expect((await save(await api.person(), { curp: second }))['__typename']).toBe('TeacherProfileSaved');
  });

  it('belongs to one account: of eight that claim it at once one gets it, and the others are told no name', async () => {
    const curp = newCurp();
    const people = await Promise.all(Array.from({ length: 8 }, () => api.person()));
    const results = await Promise.all(people.map((p) => save(p, { curp })));
    expect(results.map((r) => r['__typename']).sort()).toEqual([...Array(7).fill('InvalidFields'), 'TeacherProfileSaved']);
    expect(results.filter((r) => r['fields']).map((r) => r['fields'])).toEqual(Array(7).fill([{ field: 'curp', code: 'curp-in-use' }]));
    const without = people.filter((_, at) => results[at]?.['fields']);
    for (const person of without) expect(await read(person)).toBeNull();
  });

  it('that is generic may be several people’s', async () => {
    for (const client of [await api.person(), await api.person()]) {
      expect((await save(client, { curp: 'XEXX010101HNEXXXA4' }))['__typename']).toBe('TeacherProfileSaved');
      expect([(await read(client)).maskedCurp, await lookups(client)]).toEqual(['XEXX••••••••••••A4', 0]);
    }
  });

  it('cannot be guessed at: after five new ones in a day no more is tried, and the same again is not counted', async () => {
    const [client, curp] = [await api.person(), newCurp()];
    for (let n = 0; n < 4; n++) await save(client, { curp: newCurp() });
    for (let n = 0; n < 3; n++) expect((await save(client, { curp }))['__typename']).toBe('TeacherProfileSaved');
    expect((await save(client, { curp: newCurp() }))['__typename']).toBe('TooManyTries');
    expect((await save(client, {}))['__typename']).toBe('TeacherProfileSaved');
  });

  it('A46: is in no line of the log, no answer, no event and no row, and sealed anew each time', async () => {
    lines.splice(0);
    const [curp, [place]] = [newCurp(), await institutions(1)];
    const [one, admin] = [await teacher({ curp, institutionId: String(place) }), await adminOf(place)];
    const answers = [await save(one, { curp }), await read(one), await save(await api.person(), { curp }), (await list(admin, place)).data, (await confirm(admin, one.learnerId, place)).data, await save(one, { curp: `${curp.slice(0, 17)}x` })];
    await one.graphql(`mutation { saveTeacherProfile(input: { curp: "${curp}", nothing: 1 }) { __typename } }`);
    await api.drain();
    const middle = curp.slice(4, -2);
    log.debug('the log is heard');
    expect(lines.join('\n')).toContain('the log is heard');
    expect(lines.filter((l) => l.toUpperCase().includes(middle))).toEqual([]);
    expect(JSON.stringify(answers)).not.toContain(middle);
    const tables = await asOwner<{ name: string }>(api, `select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    for (const { name } of tables) {
      const found = await asOwner(api, `select 1 from ${name} t where t::text like $1 or t::text like $2`, [`%${middle}%`, `%${Buffer.from(middle).toString('hex')}%`]);
      expect([name, found]).toEqual([name, []]);
    }
    const sealed = () => api.sql<{ s: string }>(`select encode(curp_sealed, 'hex') as s from identity.teacher_profile where learner_id = $1`, [one.learnerId]);
    const before = await sealed();
    await save(one, { forgetCurp: true, institutionId: String(place) });
    await save(one, { curp, institutionId: String(place) });
    expect(await sealed()).not.toEqual(before);
  });
});

const lookups = async (who: TestClient) => (await api.sql('select 1 from identity.curp_lookup where learner_id = $1', [who.learnerId])).length;

describe('an institution', () => {
  it('sees who names it, a page at a time, and confirms; confirmed ones stand in the other list until the word is taken back', async () => {
    const [place] = await institutions(1);
    const admin = await adminOf(place);
    const teachers = [];
    for (let n = 0; n < 3; n++) teachers.push((await teacher({ institutionId: String(place) })).learnerId);
    teachers.sort();
    const first = (await list(admin, place, ', first: 2')).data['teachersToConfirm'];
    expect([first.edges.map((e: any) => e.node.learnerId), first.pageInfo]).toEqual([teachers.slice(0, 2), { hasNextPage: true, endCursor: teachers[1] }]);
    expect(await learnersIn(admin, place, `, first: 2, after: "${teachers[1]}"`)).toEqual(teachers.slice(2));
    const [one = ''] = teachers;
    expect((await confirm(admin, one, place)).data['confirmSchool']).toEqual({ __typename: 'SchoolConfirmed', teacher: { confirmedAt: '2026-03-02T10:00:00.000Z' } });
    expect([await learnersIn(admin, place), await learnersIn(admin, place, ', confirmed: true')]).toEqual([teachers.slice(1), [one]]);
    await confirm(admin, one, place, { confirmed: false });
    expect([await learnersIn(admin, place), await learnersIn(admin, place, ', confirmed: true')]).toEqual([teachers, []]);
  });

  it.each([
    ['another key of school', { cct: '20DTV0001A' }, null],
    ['another institution', { institutionId: null }, null],
    ['another subject only', { subject: 'Historia' }, 'kept'],
    ['another shift only', { shift: 'vespertino' }, 'kept'],
  ])('%s: the word of the institution is kept only for the same school', async (_, change, kept) => {
    const client = await teacher();
    await confirm(await adminOf(school), client.learnerId, school);
    expect((await read(client)).confirmedAt).not.toBeNull();
    await save(client, { institutionId: String(school), ...change });
    expect((await read(client)).confirmedAt === null ? null : 'kept').toBe(kept);
  });

  it('confirms no school that it did not look at', async () => {
    const client = await teacher();
    await save(client, { institutionId: String(school), cct: '20DTV0009A' });
    expect((await confirm(await adminOf(school), client.learnerId, school)).data['confirmSchool']).toEqual({ __typename: 'SchoolChanged', teacher: { cct: '20DTV0009A', confirmedAt: null } });
  });

  it('the platform’s administrators confirm everywhere', async () => {
    const [client, admin] = [await teacher(), await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] })];
    expect((await confirm(admin, client.learnerId, school)).data['confirmSchool'].__typename).toBe('SchoolConfirmed');
  });

  it('nobody confirms themselves, nor sees themselves in the list', async () => {
    const [place] = await institutions(1);
    for (const admin of [await adminOf(place), await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] })]) {
      await save(admin, { institutionId: String(place) });
      expect(codes(await confirm(admin, admin.learnerId, place))).toEqual(['NOT_FOUND']);
      expect(await learnersIn(admin, place)).not.toContain(admin.learnerId);
    }
  });

  it('A07: of another institution nobody sees a row, a count or a difference between there being somebody and nobody', async () => {
    const [mine, theirs] = await institutions(2);
    const client = await teacher({ institutionId: String(theirs) });
    const strangers = [await adminOf(mine), await api.person(), await api.person({ roles: [{ role: 'AUTHOR', institutionId: theirs ?? 0 }] }), await api.person({ roles: [{ role: 'INSTITUTION_ADMIN', institutionId: theirs ?? 0 }], secondFactor: false })];
    for (const who of strangers) {
      expect(codes(await list(who, theirs ?? 0))).toEqual(['NOT_FOUND']);
      expect(codes(await list(who, 999_999))).toEqual(['NOT_FOUND']);
      const before = await fingerprint(api, 'identity');
      for (const [learner, place] of [[client.learnerId, theirs], [client.learnerId, mine], [crypto.randomUUID(), mine], ['x', mine]] as const) expect(codes(await confirm(who, learner, place ?? 0))).toEqual(['NOT_FOUND']);
      expect(await fingerprint(api, 'identity')).toEqual(before);
    }
    expect(await learnersIn(strangers[0] as TestClient, mine)).toEqual([]);
    expect(codes(await list(api.anonymous(), theirs ?? 0))).toEqual(['UNAUTHENTICATED']);
  });
});
