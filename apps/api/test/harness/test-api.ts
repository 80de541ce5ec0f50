import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { RescoreProblem } from '@amoxtli/assessment/server';
import { CreditCourse } from '@amoxtli/competency/server';
import { ImportCourse, type ImportOutcome, RunImportJob } from '@amoxtli/content/server';
import { BulkIssue, IssueCertificate, IssueCredential } from '@amoxtli/credentials/server';
import { ErasePerson } from '@amoxtli/identity/server';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { type Config, DATA_SOURCE, Mailer, type Manifest, Relay, type Role, readConfig } from '@amoxtli/platform/server';
import { createTestDatabase } from '@amoxtli/platform/testing';
import { migrations } from '../../src/contexts';
import { createApp } from '../../src/create-app';
import { type CourseFiles, packCourse } from './course-archive';
import { TestClient } from './test-client';

export type TestApiOptions = { manifest?: Manifest; clock?: Clock; worker?: boolean; env?: Record<string, string>; poolSize?: number };
export type PersonOptions = { displayName?: string; email?: string; roles?: { role: Role; institutionId?: number; courseRunId?: number }[]; secondFactor?: boolean };

/** The whole API on a port of its own, over a database of its own. Real: Nest, GraphQL, PostgreSQL, files. Replaced: the clock, if given. */
export class TestApi {
  private constructor(
    readonly app: NestExpressApplication,
    readonly config: Config,
    readonly url: string,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start({ manifest = {}, clock, worker = false, env = {}, poolSize = 20 }: TestApiOptions = {}): Promise<TestApi> {
    const database = await createTestDatabase(migrations);
    const dataDir = mkdtempSync(join(tmpdir(), 'amoxtli-test-'));
    const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, DATA_DIR: dataDir, SECRET_KEY: randomBytes(32).toString('hex'), OPEN_GRAPHQL: '1', LOG_LEVEL: 'silent', ...env });
    const app = await createApp({ config, manifest, ...(clock && { clock }), poolSize }, join(dataDir, 'no-web'));
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    if (worker) await startWorker(app);
    return new TestApi(app, config, `http://127.0.0.1:${port}`, async () => {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    });
  }

  stop(): Promise<void> {
    return this.cleanUp();
  }

  /** A visitor without session. */
  anonymous(): TestClient {
    return new TestClient(this.url, null);
  }

  /** A person with a verified account and an open session; roles count because the session passed a second factor. */
  async person({ displayName = 'Persona de Prueba', email = `p${randomBytes(6).toString('hex')}@example.mx`, roles = [], secondFactor = roles.length > 0 }: PersonOptions = {}): Promise<TestClient> {
    const learnerId = uuidV7(Date.now());
    const token = randomBytes(32).toString('base64url');
    await this.sql('insert into identity.login_identity values ($1, $2)', [sha256(`email\n${email}`), learnerId]);
    await this.sql('insert into identity.learner (learner_id, display_name) values ($1, $2)', [learnerId, displayName]);
    await this.sql(`insert into identity.account (learner_id, email, password_hash, email_verified_at) values ($1, $2, '', now())`, [learnerId, email]);
    await this.sql(`insert into identity.session (session_hash, learner_id, epoch, second_factor, expires_at) values ($1, $2, 1, $3, now() + interval '1 day')`, [sha256(token), learnerId, secondFactor]);
    for (const { role, institutionId = null, courseRunId = null } of roles) {
      await this.sql('insert into identity.role_grant (learner_id, grant_id, role, institution_id, course_run_id) values ($1, $2, $3, $4, $5)', [learnerId, uuidV7(Date.now()), role, institutionId, courseRunId]);
    }
    return new TestClient(this.url, token, learnerId);
  }

  /** Imports a course made of these files. */
  async importCourse(files: CourseFiles): Promise<ImportOutcome> {
    const archive = await packCourse(files);
    try {
      return await this.app.get(ImportCourse).run(archive.path, { by: null });
    } finally {
      archive.drop();
    }
  }

  /** The public id of a block by its usage key. */
  async blockId(courseRunId: number, usageKey: string): Promise<string> {
    const [row] = await this.sql<{ id: string }>(`select course_run_id || '.' || block_id as id from content.block where course_run_id = $1 and usage_key = $2`, [courseRunId, usageKey]);
    if (!row) throw new Error(`no block ${usageKey}`);
    return row.id;
  }

  /** Runs SQL in the app's own role. */
  sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.app.get<DataSource>(DATA_SOURCE).query(text, values);
  }

  /** Hands every stored event to its listeners now. */
  drain(): Promise<number> {
    return this.app.get(Relay).drain();
  }
}

async function startWorker(app: NestExpressApplication): Promise<void> {
  await app.get(Mailer).work();
  await app.get(RunImportJob).work();
  await app.get(IssueCertificate).work();
  await app.get(IssueCredential).work();
  await app.get(BulkIssue).work();
  await app.get(RescoreProblem).work();
  await app.get(CreditCourse).work();
  await app.get(ErasePerson).work();
  app.get(Relay).start();
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** Tries until `look` answers something, for at most ten seconds: for what a worker does after the answer. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  const until = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error('it did not come to pass within ten seconds');
    await new Promise((done) => setTimeout(done, 50));
  }
}
