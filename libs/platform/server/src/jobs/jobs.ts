import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config/config';
import { ROLES } from '../db/data-source';
import type { Transaction } from '../db/database';
import { log } from '../log/log';

/** A kind of job; `schema` parses what the queue stored. */
export interface JobKind<P> {
  readonly name: string;
  readonly schema: z.ZodType<P>;
  readonly retryLimit: number;
  readonly expireInSeconds: number;
  /** How long a finished job stays readable; a letter carries a token, so its job goes at once. */
  readonly deleteAfterSeconds: number;
}

const kinds = new Map<string, JobKind<unknown>>();

/** Declares a queue. All declared queues are made when the database is migrated. */
export function jobKind<P>(name: string, schema: z.ZodType<P>, options: { retryLimit?: number; expireInSeconds?: number; deleteAfterSeconds?: number } = {}): JobKind<P> {
  const kind = { name, schema, retryLimit: options.retryLimit ?? 20, expireInSeconds: options.expireInSeconds ?? 120, deleteAfterSeconds: options.deleteAfterSeconds ?? 86_400 };
  kinds.set(name, kind as JobKind<unknown>);
  return kind;
}

/** Makes the queue's tables and every declared queue; run by the owner while it migrates. */
export async function prepareQueues(ownerUrl: string, owner: DataSource): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, supervise: false, schedule: false });
  boss.on('error', (error) => log.error({ error }, 'queue'));
  await boss.start();
  for (const { name, retryLimit, expireInSeconds, deleteAfterSeconds } of kinds.values()) {
    await boss.createQueue(name, { retryLimit, retryBackoff: true, retryDelay: 1, retryDelayMax: 300, expireInSeconds, deleteAfterSeconds });
  }
  await boss.stop({ graceful: false });
  await grantQueues(owner);
}

/** Jobs are put on the queue within transactions of the app's role; those that name a person go with them. */
async function grantQueues(owner: DataSource): Promise<void> {
  await owner.query(`grant usage on schema pgboss to ${ROLES.app}`);
  await owner.query(`grant select, insert, update on all tables in schema pgboss to ${ROLES.app}`);
  await owner.query(`grant usage on schema pgboss to ${ROLES.eraser}`);
  await owner.query(`grant select, insert, delete on all tables in schema pgboss to ${ROLES.eraser}`);
}

@Injectable()
export class Jobs implements OnApplicationShutdown {
  private boss: PgBoss | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Puts a job on its queue within the caller's transaction: it is there exactly if the transaction commits. A second job of one `id` is none. */
  async enqueue<P extends object>(tx: Transaction, kind: JobKind<P>, payload: P, { afterSeconds = 0, id }: { afterSeconds?: number; id?: string } = {}): Promise<void> {
    const boss = await this.open();
    await boss.send(kind.name, kind.schema.parse(payload), {
      startAfter: afterSeconds,
      ...(id && { id }),
      db: { executeSql: async (text: string, values?: unknown[]) => ({ rows: (await tx.manager.query(text, values)) as unknown[] }) },
    });
  }

  /** Opens the queue, for whoever will put a job on it while holding another connection. */
  async ready(): Promise<void> {
    await this.open();
  }

  /** Takes jobs of this kind, one at a time; a throw puts the job back with a growing delay. */
  async work<P extends object>(kind: JobKind<P>, handler: (payload: P) => Promise<void>): Promise<void> {
    const boss = await this.open();
    await boss.work(kind.name, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (job) await handler(kind.schema.parse(job.data));
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5000 });
  }

  private opening: Promise<PgBoss> | null = null;

  private open(): Promise<PgBoss> {
    return (this.opening ??= this.start());
  }

  private async start(): Promise<PgBoss> {
    const boss = new PgBoss({ connectionString: this.config.DATABASE_URL, max: 3, migrate: false, supervise: this.supervises, schedule: false });
    boss.on('error', (error) => log.error({ error }, 'queue'));
    await boss.start();
    this.boss = boss;
    return boss;
  }

  /** Set by the worker before its first job: it also tends the queue. */
  supervises = false;
}
