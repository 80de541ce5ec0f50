import { Injectable } from '@nestjs/common';
import type { ImportReport } from '@amoxtli/content/domain';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type ImportState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
export type ImportJobRow = {
  importId: string;
  requestedBy: string | null;
  uploadId: string | null;
  fileName: string;
  state: ImportState;
  step: string | null;
  done: number;
  total: number;
  error: string | null;
  report: ImportReport | null;
  courseRunId: number | null;
  createdAt: Date;
};

const COLUMNS = `import_id as "importId", requested_by as "requestedBy", upload_id as "uploadId", file_name as "fileName", state, step, done, total, error, report,
  course_run_id as "courseRunId", created_at as "createdAt"`;

const add = statement<never>(
  'content.add-import',
  `insert into content.import_job (import_id, requested_by, upload_id, file_name, state) values ($1, $2, $3, $4, 'QUEUED')`,
);
const find = statement<ImportJobRow>('content.find-import', `select ${COLUMNS} from content.import_job where import_id = $1`);
const list = statement<ImportJobRow>(
  'content.list-imports',
  `select ${COLUMNS} from content.import_job where $2::uuid is null or import_id < $2 order by import_id desc limit $1`,
);
const step = statement<never>(
  'content.import-step',
  `update content.import_job set state = 'RUNNING', step = $2, done = $3, total = $4 where import_id = $1`,
);
const done = statement<never>(
  'content.import-done',
  `update content.import_job set state = 'DONE', step = null, report = $2, course_run_id = $3, error = null where import_id = $1`,
);
const failed = statement<never>('content.import-failed', `update content.import_job set state = 'FAILED', step = null, error = $2, report = $3 where import_id = $1`);

@Injectable()
export class ImportJobStore {
  constructor(private readonly db: Database) {}

  async add(tx: Queryable, job: { importId: string; requestedBy: string | null; uploadId: string; fileName: string }): Promise<void> {
    await tx.run(add, [job.importId, job.requestedBy, job.uploadId, job.fileName]);
  }

  async find(importId: string): Promise<ImportJobRow | null> {
    const [row] = await this.db.run(find, [importId]);
    return row ?? null;
  }

  /** Newest first; `after` is the id of the last one seen. */
  list(first: number, after: string | null): Promise<ImportJobRow[]> {
    return this.db.run(list, [first, after]);
  }

  async step(importId: string, name: string, count: number, total: number): Promise<void> {
    await this.db.run(step, [importId, name, count, total]);
  }

  async done(tx: Queryable, importId: string, report: ImportReport, courseRunId: number): Promise<void> {
    await tx.run(done, [importId, JSON.stringify(report), courseRunId]);
  }

  async failed(importId: string, error: string, report: ImportReport | null): Promise<void> {
    await this.db.run(failed, [importId, error, report && JSON.stringify(report)]);
  }
}
