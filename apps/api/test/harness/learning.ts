import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { Client } from 'pg';
import { Database } from '@amoxtli/platform/server';
import { type SampleOptions, sampleCourse } from './course-archive';
import type { PersonOptions, TestApi } from './test-api';
import type { TestClient } from './test-client';

/** Imports the sample course and answers with its run. */
export async function importSample(api: TestApi, options: SampleOptions = {}, changes: Record<string, string | null> = {}): Promise<number> {
  const outcome = await api.importCourse({ ...sampleCourse(options), ...changes });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.courseRunId;
}

export async function enroll(person: TestClient, runId: number): Promise<Record<string, any>> {
  return person.mutate('enroll', 'EnrollInput', { runId: String(runId) }, '__typename ... on EnrollmentNotOpen { state opensAt } ... on NoSeatsLeft { capacity }');
}

/** Somebody new who is enrolled in the run. */
export async function learnerIn(api: TestApi, runId: number, options: PersonOptions = {}): Promise<TestClient> {
  const person = await api.person(options);
  const result = await enroll(person, runId);
  if (result['__typename'] !== 'Enrolled') throw new Error(JSON.stringify(result));
  return person;
}

export const given = (answers: Record<string, string[]>) => Object.entries(answers).map(([responseId, values]) => ({ responseId, values }));

const GRADED = `__typename
  ... on AnswerGraded { receipt { folio attempt sha256 submittedAt } state { status score attemptsUsed canSubmit savedAnswers { responseId values } shownAnswers { text } solution results { responseId correctness feedback } } progress { percent passed grade } }
  ... on NoAttemptsLeft { maxAttempts state { attemptsUsed } } ... on PastDue { dueAt } ... on WaitBeforeRetry { retryAt } ... on UnreadableAnswer { inputs { responseId code } }`;

/** Submits an answer to a block by its id; errors are answered, not thrown. */
export function submit(person: TestClient, blockId: string, answers: Record<string, string[]>, submissionId: string = randomUUID()) {
  return person.graphql(`mutation Do($input: SubmitAnswerInput!) { result: submitAnswer(input: $input) { ${GRADED} } }`, { input: { submissionId, blockId, answers: given(answers) } });
}

/** The right answers of the sample course. */
export const RIGHT: Record<string, Record<string, string[]>> = {
  p1: { '2_1': ['choice_1'] },
  p2: { '2_1': ['choice_0', 'choice_2'], '3_1': ['3.14'] },
  p3: { '2_1': ['México'], '3_1': ['Juárez'] },
};

/** Answers every problem of the sample course right. */
export async function passSample(api: TestApi, person: TestClient, runId: number): Promise<void> {
  for (const [problem, answers] of Object.entries(RIGHT)) {
    const { data, errors } = await submit(person, await api.blockId(runId, problem), answers);
    if (data['result']?.__typename !== 'AnswerGraded') throw new Error(JSON.stringify(errors.length > 0 ? errors : data));
  }
}

/** Runs SQL as the owner of the database: for what the app's role must not do. */
export async function asOwner<Row extends object>(api: TestApi, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: api.config.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A hash over all rows of every table, by table: equal before and after exactly if nothing changed. */
export async function fingerprint(api: TestApi, schemas = '%'): Promise<Record<string, string>> {
  const client = new Client({ connectionString: api.config.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and schemaname like $1 order by 1`,
      [schemas],
    );
    const prints: Record<string, string> = {};
    for (const { name } of rows) {
      const counted = await client.query<{ print: string }>(`select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${name} t`);
      prints[name] = counted.rows[0]?.print ?? '';
    }
    return prints;
  } finally {
    await client.end();
  }
}

/** Makes the n-th statement of every transaction fail (0: none); answers with how to undo it and how many ran in the last. */
export function failAtStatement(api: TestApi, n: number): { ran: () => number; undo: () => void } {
  const db = api.app.get(Database);
  const whole = db.transaction.bind(db);
  let ran = 0;
  db.transaction = (work) =>
    whole((tx) => {
      ran = 0;
      const run: typeof tx.run = (statement, values) => {
        if (++ran === n) throw new Error(`planted: statement ${n} (${statement.name})`);
        return tx.run(statement, values);
      };
      return work({ ...tx, run });
    });
  return { ran: () => ran, undo: () => void (db.transaction = whole) };
}

export type RawAnswer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** A request with a Host header of one's own, which fetch does not allow. */
export function rawGet(api: TestApi, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> {
  const { hostname, port } = new URL(api.url);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    sent.on('error', fail);
    sent.end();
  });
}
