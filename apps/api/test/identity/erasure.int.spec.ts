import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { ErasePerson } from '@amoxtli/identity/server';
import { Database, FILE_STORE, type FileStore, declaredKeptFiles, declaredPersonalData, isFileKept } from '@amoxtli/platform/server';
import { createApp } from '../../src/create-app';
import { handedIn, judge, openFramework } from '../competency/teaching';
import { asOwner } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import { ACTS, type Person, somebody } from './a-life';

const PASSWORD = 'nopales con queso';
let api: TestApi;
let runId: number;
let assessor: Person;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await openFramework(api);
  assessor = await somebody(api, true);
});
afterAll(() => api?.stop());

const withPassword = async (who: Person) => {
  await api.sql('update identity.account set password_hash = $2 where learner_id = $1', [who.learnerId, await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })]);
  return who;
};
const live = async (who: Person, acts = Object.keys(ACTS)) => {
  for (const act of acts) await ACTS[act]?.(api, who, { runId, assessor });
  return withPassword(who);
};
const erase = ({ client }: Person, password = PASSWORD, code?: string) =>
  client.mutate('eraseAccount', 'EraseAccountInput', { password, code }, '__typename ... on SecondFactorRequired { wrongCode } ... on TooManyTries { retryAt } ... on AccountErased { learnerId }');

/** In which columns of the whole database, the queue's too, a text stands; bytes are read as hex. */
async function where(text: string): Promise<string[]> {
  const tables = await asOwner<{ name: string }>(
    api,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'`,
  );
  expect(tables.length).toBeGreaterThan(60);
  const each = tables.map(({ name }) => `select '${name}.' || c.key as column from ${name} t, jsonb_each_text(to_jsonb(t)) c where strpos(lower(c.value), lower($1)) > 0`);
  return (await asOwner<{ column: string }>(api, `select distinct * from (${each.join(' union all ')}) all_of_it order by 1`, [text])).map(({ column }) => column);
}

const inHex = (bytes: Buffer) => bytes.toString('hex');
const filesThere = () => new Set(readdirSync(join(api.config.DATA_DIR, 'files'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => basename(f.name)));
const KEPT = ['credentials.certificate.payload', 'credentials.credential.document'];

it('of a whole life nothing is left but the constancia and its credential, and an id that leads to no name', async () => {
  const who = await live(await somebody(api));
  const another = await live(await somebody(api));
  const [curp] = await api.sql<{ hash: Buffer; sealed: Buffer }>('select curp_hash as hash, curp_sealed as sealed from identity.teacher_profile where learner_id = $1', [who.learnerId]);
  const [file] = await api.sql<{ sha256: string; folio: string }>('select f.sha256, c.folio from competency.evidence_file f join credentials.certificate c using (learner_id) where learner_id = $1', [who.learnerId]);
  expect((await where(who.word)).length).toBeGreaterThan(10);
  const theirs = [await where(another.word), await where(another.learnerId)];
  expect(await erase(who)).toEqual({ __typename: 'AccountErased', learnerId: who.learnerId });
  await api.app.get(ErasePerson).sweep(who.learnerId, [file?.sha256 ?? '']);
  expect(await where(who.word)).toEqual(KEPT);
  expect(await where(who.displayName)).toEqual(KEPT);
  for (const gone of [who.email, who.curp, inHex(curp?.hash ?? Buffer.alloc(32)), inHex(curp?.sealed ?? Buffer.alloc(32))]) expect(await where(gone)).toEqual([]);
  const keeps = [...declaredPersonalData()].flatMap(([table, { links }]) => Object.entries(links).filter(([, { onErasure }]) => onErasure !== 'delete').map(([column]) => `${table}.${column}`));
  const left = await where(who.learnerId);
  expect(left).toEqual(expect.arrayContaining(['credentials.certificate.learner_id', 'credentials.credential.learner_id', 'enrollment.enrollment.learner_id', 'identity.learner.learner_id']));
  expect(left.filter((column) => !keeps.includes(column) && column !== 'pgboss.job_common.data')).toEqual([]);
  expect(filesThere().has(file?.sha256 ?? '')).toBe(false);
  expect([await where(another.word), await where(another.learnerId)]).toEqual(theirs);
  const verified = (await (await api.anonymous().fetch(`/api/constancias/${file?.folio}`)).json()) as { status: string; holder: string };
  expect([verified.status, JSON.stringify(verified)]).toEqual(['valid', expect.stringContaining(who.displayName)]);
  expect((await api.sql('select display_name, locale from identity.learner where learner_id = $1', [who.learnerId]))[0]).toEqual({ display_name: 'Cuenta borrada', locale: 'es' });
});

it('their sessions are over at once, and the mail and the CURP are free for a new account', async () => {
  const who = await live(await somebody(api), ['teaching']);
  const { token } = who.client;
  await erase(who);
  expect(who.client.token).toBeNull();
  who.client.token = token;
  expect((await who.client.graphql('{ viewer { id } }')).data['viewer']).toBeNull();
  expect((await who.client.fetch('/mis-datos.json')).status).toBe(401);
  const again = await api.person({ displayName: 'Otra Vez', email: who.email });
  const facts = { state: '20', level: 'primaria', curp: who.curp };
  expect(await again.mutate('saveTeacherProfile', 'SaveTeacherProfileInput', facts, '__typename')).toEqual({ __typename: 'TeacherProfileSaved' });
});

it('a wrong password erases nothing, and after five tries there is a wait', async () => {
  const who = await live(await somebody(api), ['plan']);
  const before = await where(who.word);
  for (let n = 0; n < 5; n++) expect(await erase(who, 'otra cosa')).toEqual({ __typename: 'WrongCredentials' });
  expect(await erase(who)).toMatchObject({ __typename: 'TooManyTries' });
  expect(await where(who.word)).toEqual(before);
});

it('who has a second factor is asked for it', async () => {
  const who = await withPassword(await somebody(api));
  await api.sql('update identity.account set totp_confirmed_at = now(), totp_sealed = $2 where learner_id = $1', [who.learnerId, randomBytes(60)]);
  expect(await erase(who)).toEqual({ __typename: 'SecondFactorRequired', wrongCode: false });
  expect(await erase(who, PASSWORD, 'no es')).toEqual({ __typename: 'SecondFactorRequired', wrongCode: true });
  expect(await where(who.word)).not.toEqual([]);
});

it('what an assessor said stays, without a name; the teacher reads it as before', async () => {
  const [teacher, judging] = [await somebody(api), await withPassword(await somebody(api, true))];
  const id = await handedIn(teacher.client);
  await judge(judging.client, id, { decision: 'RETURNED', marks: [], reason: 'Falta el registro.' });
  expect(await erase(judging)).toMatchObject({ __typename: 'AccountErased' });
  const { data } = await teacher.client.graphql(`{ myEvidence(id: "${id}") { state judgements { reason } } }`);
  expect(data['myEvidence']).toEqual({ state: 'RETURNED', judgements: [{ reason: 'Falta el registro.' }] });
  expect(await where(judging.word)).toEqual([]);
});

it('bytes that another person handed in too are left to them', async () => {
  const [one, other] = [await live(await somebody(api), ['evidence']), await somebody(api)];
  await ACTS['evidence']?.(api, { ...other, word: one.word }, { runId, assessor });
  const [file] = await api.sql<{ sha256: string; n: number }>('select sha256, count(*)::int as n from competency.evidence_file where learner_id = any ($1) group by 1', [[one.learnerId, other.learnerId]]);
  expect(file?.n).toBe(2);
  await erase(one);
  await api.app.get(ErasePerson).sweep(one.learnerId, [file?.sha256 ?? '']);
  expect(await api.app.get<FileStore>(FILE_STORE).size(file?.sha256 ?? '')).toBeGreaterThan(0);
});

it('what a request under way left behind, the sweep takes away; twice is as once', async () => {
  const who = await live(await somebody(api), ['plan']);
  await erase(who);
  await api.sql(`insert into identity.profile (learner_id, occupation) values ($1, $2)`, [who.learnerId, who.word]);
  for (let n = 0; n < 2; n++) await api.app.get(ErasePerson).sweep(who.learnerId, []);
  expect(await where(who.word)).toEqual([]);
});

it('whoever alone administers the platform cannot leave it without anybody; of two who go at once through two processes one stays', async () => {
  const second = await createApp({ config: api.config, manifest: {}, poolSize: 4 }, join(api.config.DATA_DIR, 'no-web'));
  await second.init();
  try {
    const processes = [api.app, second].map((app) => app.get(ErasePerson));
    for (let round = 0; round < 8; round++) {
      await api.sql(`delete from identity.role_grant where role = 'PLATFORM_ADMIN'`);
      const admins = await Promise.all(processes.map(async () => withPassword(await somebody(api))));
      for (const { learnerId } of admins) await api.sql(`insert into identity.role_grant (learner_id, grant_id, role) values ($1, gen_random_uuid(), 'PLATFORM_ADMIN')`, [learnerId]);
      const outcomes = await Promise.all(processes.map((one, at) => one.run(admins[at]?.learnerId ?? '', PASSWORD, null)));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['erased', 'last-administrator']);
    }
  } finally {
    await second.close();
  }
});

it('every column with the hash of a file is declared, and every file that lies there is known', async () => {
  const columns = await asOwner<{ table: string }>(api, `select distinct table_schema || '.' || table_name as table from information_schema.columns where column_name ~ 'sha256' order by 1`);
  expect(columns.map(({ table }) => table)).toEqual([...declaredKeptFiles().keys()].sort());
  await live(await somebody(api));
  const known = [...filesThere()].map(async (sha256) => [sha256, await isFileKept(api.app.get(Database), sha256)]);
  expect((await Promise.all(known)).filter(([, kept]) => !kept)).toEqual([]);
});
