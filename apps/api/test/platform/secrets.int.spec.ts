import fc from 'fast-check';
import { type DataSource, QueryFailedError } from 'typeorm';
import { DATA_SOURCE, type Policy, SchemaHolder, type Viewer, accessOf, createDataSource, declaredKeys, findPolicy, objectTypes } from '@amoxtli/platform/server';
import { asOwner, importSample, learnerIn } from '../harness/learning';
import { TestApi } from '../harness/test-api';

let api: TestApi;
let grader: DataSource;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await importSample(api);
  grader = await createDataSource({ url: api.config.DATABASE_URL, role: 'grader', poolSize: 2 }).initialize();
});
afterAll(async () => {
  await grader?.destroy();
  await api?.stop();
});

/** Tables whose rows open doors: no column of theirs may be a field. */
const SECRET_TABLES = ['identity.account', 'identity.session', 'identity.mail_token', 'identity.login_identity', 'identity.curp_lookup', 'content_secret.problem_key', 'content_secret.problem_variant', 'platform.setting', 'platform.rate_limit', 'credentials.signing_key'];
/** What a person sees of their own: names that these tables share with harmless things. */
const HARMLESS = ['learnerId', 'email', 'expiresAt', 'createdAt', 'updatedAt', 'usedAt', 'name', 'value', 'courseRunId', 'version', 'blockId', 'taken'];
/** A row that nobody may change after it is written. */
const APPEND_ONLY = ['assessment.submission', 'content.publication', 'content.unit_page', 'content.problem', 'content.frame', 'content.asset', 'content.block', 'competency.evidence_version', 'competency.judgement', 'competency.appeal', 'competency.log_entry'];

const camel = (column: string) => column.replace(/_(\w)/g, (_, c: string) => c.toUpperCase());
const fields = () => objectTypes(api.app.get(SchemaHolder).schema).flatMap((t) => Object.keys(t.getFields()).map((f) => `${t.name}.${f}`));

/** PostgreSQL's word on it: `42501` is "permission denied". */
async function refusal(source: DataSource, sql: string): Promise<string> {
  try {
    await source.query(sql);
    return 'allowed';
  } catch (error) {
    return error instanceof QueryFailedError ? String((error.driverError as { code: string }).code) : String(error);
  }
}

describe('A46: secrets are not readable', () => {
  it('no GraphQL type has a field that is a column of a table of secrets', async () => {
    const columns = await asOwner<{ name: string }>(api, `select column_name as name from information_schema.columns where table_schema || '.' || table_name = any ($1)`, [SECRET_TABLES]);
    const secret = new Set(columns.map((c) => camel(c.name)).filter((c) => !HARMLESS.includes(c)));
    expect(secret).toEqual(new Set([...secret, 'passwordHash', 'sessionHash', 'tokenHash', 'totpSealed', 'recoveryHashes', 'curpHash', 'answers']));
    expect(fields().filter((f) => secret.has(f.split('.')[1] ?? ''))).toEqual([]);
  });

  it('no field sounds like a secret, besides those shown once to whom they belong', () => {
    const sounds = fields().filter((f) => /\..*(password|token|secret|hash|session|sealed|totp|recovery|epoch|keys?$|correctAnswer|answerKey)/i.test(f));
    expect(sounds.filter((f) => !/^(CourseRun.key|ImportReport.courseKey|Competency.key|Framework.key|FrameworkInUse.key|ValidCertificate.catalogueKey)$/.test(f) && !f.startsWith('Mutation.')).sort()).toEqual(['SecondFactorEnabled.recoveryCodes', 'SecondFactorSecret.secret']);
  });

  it('sessions, mail tokens and recovery codes are stored as hashes, second-factor secrets sealed', async () => {
    const types = await asOwner<{ name: string; type: string }>(
      api,
      `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
       where table_schema = 'identity' and column_name in ('session_hash', 'token_hash', 'identity_hash', 'totp_sealed') order by 1`,
    );
    expect(types.map((t) => [t.name, t.type])).toEqual(['account.totp_sealed', 'login_identity.identity_hash', 'mail_token.token_hash', 'session.session_hash'].map((n) => [n, 'bytea']));
    expect((await asOwner<{ c: string }>(api, `select column_name as c from information_schema.columns where table_schema = 'identity' and column_name ~ '^(password|token|session|secret|code|curp)$'`))).toEqual([]);
  });
});

describe('A46: each database role can do its own work and nothing else', () => {
  const app = () => api.app.get<DataSource>(DATA_SOURCE);

  it('the app adds answer keys with an import, and can neither read, change nor delete them', async () => {
    expect((await asOwner<{ n: number }>(api, 'select count(*)::int as n from content_secret.problem_key'))[0]?.n).toBe(3);
    expect(await refusal(app(), 'select answers from content_secret.problem_key')).toBe('42501');
    expect(await refusal(app(), 'select count(*) from content_secret.problem_key')).toBe('42501');
    expect(await refusal(app(), `update content_secret.problem_key set answers = '{}'`)).toBe('42501');
    expect(await refusal(app(), 'delete from content_secret.problem_key')).toBe('42501');
    expect(await refusal(app(), 'insert into content_secret.problem_key select * from content_secret.problem_key returning answers')).toBe('42501');
  });

  it('the grader reads answer keys and no other table there is', async () => {
    expect(await grader.query('select count(*)::int as n from content_secret.problem_key')).toEqual([{ n: 3 }]);
    expect(await refusal(grader, `update content_secret.problem_key set answers = '{}'`)).toBe('42501');
    expect(await refusal(grader, 'select answers from content_secret.problem_variant')).toBe('allowed');
    expect(await refusal(grader, `update content_secret.problem_variant set answers = '{}'`)).toBe('42501');
    expect(await refusal(app(), 'select answers from content_secret.problem_variant')).toBe('42501');
    expect(await refusal(grader, 'delete from content_secret.problem_key')).toBe('42501');
    const others = [...declaredKeys().keys(), 'pgboss.job'].filter((t) => !t.startsWith('content_secret.'));
    expect(others.length).toBeGreaterThan(25);
    for (const table of others) expect([table, await refusal(grader, `select * from ${table} limit 1`)]).toEqual([table, '42501']);
  });

  it.each(APPEND_ONLY)('nobody changes or takes away a row of %s', async (table) => {
    const [column] = await asOwner<{ name: string }>(api, `select column_name as name from information_schema.columns where table_schema || '.' || table_name = $1 limit 1`, [table]);
    expect(await refusal(app(), `update ${table} set ${column?.name} = ${column?.name}`)).toBe('42501');
    expect(await refusal(app(), `delete from ${table}`)).toBe('42501');
    expect(await refusal(app(), `truncate ${table}`)).toBe('42501');
    expect(await refusal(app(), `select 1 from ${table}`)).toBe('allowed');
  });

  it.each(['create table public.mine (x int)', 'create table identity.mine (x int)', 'alter table identity.account add column x int', 'drop table platform.outbox', 'create schema mine', 'create role mine'])(
    'the app cannot "%s"',
    async (sql) => expect(await refusal(app(), sql)).toMatch(/^42501$/),
  );
});

/** Rows for each policy that says which rows its viewer may see: the table it filters, and what of a row its other face looks at. */
const FACES: Record<string, { table: string; subject: string }> = {
  'identity.confirm-teachers': { table: 'identity.teacher_profile', subject: `jsonb_build_object('learnerId', teacher_profile.learner_id, 'institutionId', teacher_profile.institution_id)` },
  'enrollment.own': { table: 'enrollment.enrollment enrollment', subject: `jsonb_build_object('learnerId', enrollment.learner_id)` },
};

describe('A01: the two faces of a policy agree', () => {
  const used = (): Policy<unknown>[] => {
    const types = objectTypes(api.app.get(SchemaHolder).schema);
    const words = [...types, ...types.flatMap((t) => Object.values(t.getFields()))].map(accessOf);
    return [...new Set(words.flatMap((w) => (w?.kind === 'can' ? [w.policy] : [])))].map(findPolicy);
  };

  it('every policy that filters rows is compared here', () => {
    expect(used().filter((p) => p.where).map((p) => p.name).sort()).toEqual(Object.keys(FACES).sort());
  });

  it('the rows that `where` lets through are those that `allows` allows, for generated viewers', async () => {
    const learners = await Promise.all(Array.from({ length: 6 }, () => learnerIn(api, runId)));
    const schools = (await api.sql<{ id: number }>(`insert into identity.institution (slug, acronym, name, kind) values ('una', 'UNA', 'Una', 'other'), ('otra', 'OTRA', 'Otra', 'other') returning institution_id as id`)).map((s) => s.id);
    for (const [at, { learnerId }] of learners.entries()) await api.sql(`insert into identity.teacher_profile (learner_id, state, level, institution_id) values ($1, '20', 'primaria', $2)`, [learnerId, schools[at % 3] ?? null]);
    const ids = fc.constantFrom(...learners.map((l) => l.learnerId), '00000000-0000-7000-8000-000000000000');
    const role = fc.constantFrom('PLATFORM_ADMIN', 'INSTITUTION_ADMIN', 'INSTRUCTOR', 'LEARNER' as const);
    const grants = fc.array(fc.record({ role, institutionId: fc.constantFrom(null, ...schools), courseRunId: fc.constantFrom(null, runId) }), { maxLength: 3 });
    const person = fc.record({ kind: fc.constant('person' as const), learnerId: ids, locale: fc.constantFrom('es' as const, 'en' as const), roles: grants });
    const viewers = fc.oneof(fc.constant({ kind: 'anonymous' as const }), person) as fc.Arbitrary<Viewer>;
    for (const policy of used().filter((p) => p.where)) {
      const face = FACES[policy.name];
      if (!face) throw new Error(policy.name);
      const rows = await api.sql<{ subject: unknown }>(`select ${face.subject} as subject from ${face.table}`);
      expect(rows.length).toBeGreaterThanOrEqual(6);
      await fc.assert(
        fc.asyncProperty(viewers, fc.integer({ min: 1, max: 3 }), async (viewer, from) => {
          const { sql, values } = policy.where?.(viewer, from) ?? { sql: 'true', values: [] };
          const before = Array.from({ length: from - 1 }, (_, i) => `($${i + 1}::int is not null)`).join(' and ');
          const seen = await api.sql<{ subject: unknown }>(`select ${face.subject} as subject from ${face.table} where ${before || 'true'} and (${sql})`, [...Array.from({ length: from - 1 }, () => 1), ...values]);
          const allowed = rows.filter((r) => policy.allows(viewer, r.subject));
          expect(seen.map((r) => JSON.stringify(r)).sort()).toEqual(allowed.map((r) => JSON.stringify(r)).sort());
        }),
        { numRuns: 60, seed: 11 },
      );
    }
  });
});
