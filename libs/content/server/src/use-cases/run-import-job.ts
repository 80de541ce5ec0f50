import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { CLOCK, CONFIG, type Config, Database, Jobs, jobKind, log } from '@amoxtli/platform/server';
import { type ImportJobRow, ImportJobStore } from '../data/import-job.store';
import { ImportCourse } from './import-course';

const importCourse = jobKind('import-course', z.object({ importId: z.string() }), { retryLimit: 2, expireInSeconds: 1800 });

/** Ids of tus uploads: 32 hexadecimal digits; nothing else ever becomes part of a path. */
export const isUploadId = (id: string): boolean => /^[0-9a-f]{32}$/.test(id);

export const uploadsFolder = (config: Config): string => join(config.DATA_DIR, 'uploads');

/** An import that a person started: kept as a row, so that its progress can be watched and it goes on after a restart. */
@Injectable()
export class RunImportJob {
  constructor(
    private readonly db: Database,
    private readonly store: ImportJobStore,
    private readonly importing: ImportCourse,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(uploadId: string, fileName: string, requestedBy: string): Promise<ImportJobRow | null> {
    const importId = uuidV7(this.clock.now().getTime());
    await this.db.transaction(async (tx) => {
      await this.store.add(tx, { importId, requestedBy, uploadId, fileName: fileName.slice(0, 200) });
      await this.jobs.enqueue(tx, importCourse, { importId });
    });
    return this.store.find(importId);
  }

  async work(): Promise<void> {
    await this.jobs.work(importCourse, ({ importId }) => this.run(importId));
  }

  async run(importId: string): Promise<void> {
    const job = await this.store.find(importId);
    if (!job || job.state === 'DONE' || !job.uploadId || !isUploadId(job.uploadId)) return;
    const path = join(uploadsFolder(this.config), job.uploadId);
    try {
      const outcome = await this.importing.run(path, {
        by: job.requestedBy,
        progress: (step, done, total) => this.store.step(importId, step, done, total),
        within: ({ report, courseRunId }, tx) => this.store.done(tx, importId, report, courseRunId),
      });
      if (!outcome.ok) await this.store.failed(importId, outcome.message, null);
      await rm(path, { force: true });
      await rm(`${path}.json`, { force: true });
    } catch (error) {
      log.error({ error, importId }, 'import failed');
      await this.store.failed(importId, 'La importación se interrumpió por una falla nuestra. Nada cambió; intenta de nuevo.', null);
      throw error;
    }
  }
}
