import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import type { ProblemDefinition, ProblemKey } from '@amoxtli/content/domain';
import { CONFIG, type Config, createDataSource } from '@amoxtli/platform/server';

const KEY = {
  name: 'content-secret.problem-key',
  text: 'select answers from content_secret.problem_key where course_run_id = $1 and version = $2 and block_id = $3',
};
const VARIANT = {
  name: 'content-secret.problem-variant',
  text: 'select definition, answers as key from content_secret.problem_variant where course_run_id = $1 and version = $2 and block_id = $3 and seed = $4',
};

/** The only reader of answer keys: a small pool of its own, in the one database role that may. Grading asks it; nothing else does. */
@Injectable()
export class KeyReader implements OnApplicationShutdown {
  private opening: Promise<DataSource> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async read(courseRunId: number, version: number, blockId: number): Promise<ProblemKey | null> {
    const [row] = await this.query<{ answers: ProblemKey }>(KEY, [courseRunId, version, blockId]);
    return row?.answers ?? null;
  }

  /** What the problem is with that seed; null when its program has not run for it yet. */
  async variant(courseRunId: number, version: number, blockId: number, seed: number): Promise<{ definition: ProblemDefinition; key: ProblemKey } | null> {
    const [row] = await this.query<{ definition: ProblemDefinition; key: ProblemKey }>(VARIANT, [courseRunId, version, blockId, seed]);
    return row ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.opening)?.destroy();
  }

  private async query<T extends object>(statement: { name: string; text: string }, values: number[]): Promise<T[]> {
    const source = await (this.opening ??= this.open());
    const { master } = source.driver as unknown as { master: Pool };
    return (await master.query<T>({ ...statement, values })).rows;
  }

  private open(): Promise<DataSource> {
    const url = this.config.GRADER_DATABASE_URL ?? this.config.DATABASE_URL;
    return createDataSource({ url, role: 'grader', poolSize: 4, applicationName: 'amoxtli-grader' }).initialize();
  }
}
