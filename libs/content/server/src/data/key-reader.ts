import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import type { ProblemKey } from '@amoxtli/content/domain';
import { CONFIG, type Config, createDataSource } from '@amoxtli/platform/server';

const NAME = 'content-secret.problem-key';
const TEXT = 'select answers from content_secret.problem_key where course_run_id = $1 and version = $2 and block_id = $3';

/** The only reader of answer keys: a small pool of its own, in the one database role that may. Grading asks it; nothing else does. */
@Injectable()
export class KeyReader implements OnApplicationShutdown {
  private opening: Promise<DataSource> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async read(courseRunId: number, version: number, blockId: number): Promise<ProblemKey | null> {
    const source = await (this.opening ??= this.open());
    const { master } = source.driver as unknown as { master: Pool };
    const { rows } = await master.query<{ answers: ProblemKey }>({ name: NAME, text: TEXT, values: [courseRunId, version, blockId] });
    return rows[0]?.answers ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.opening)?.destroy();
  }

  private open(): Promise<DataSource> {
    const url = this.config.GRADER_DATABASE_URL ?? this.config.DATABASE_URL;
    return createDataSource({ url, role: 'grader', poolSize: 4, applicationName: 'amoxtli-grader' }).initialize();
  }
}
