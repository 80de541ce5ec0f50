import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';

export type BulkIssueState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
export type BulkIssueRow = {
  courseRunId: number;
  jobId: string;
  state: BulkIssueState;
  requestedBy: string;
  total: number;
  done: number;
  issued: number;
  afterLearner: string | null;
  error: string | null;
  createdAt: Date;
  movedAt: Date;
  endedAt: Date | null;
};

const COLUMNS = `course_run_id as "courseRunId", job_id as "jobId", state, requested_by as "requestedBy", total, done, issued, after_learner as "afterLearner", error,
  created_at as "createdAt", moved_at as "movedAt", ended_at as "endedAt"`;

const add = statement<BulkIssueRow>(
  'credentials.add-bulk-issue',
  `insert into credentials.bulk_issue_job (course_run_id, job_id, state, requested_by, total) values ($1, $2, 'QUEUED', $3, $4)
   on conflict (course_run_id) where state in ('QUEUED', 'RUNNING') do nothing returning ${COLUMNS}`,
);
const find = statement<BulkIssueRow>('credentials.bulk-issue', `select ${COLUMNS} from credentials.bulk_issue_job where course_run_id = $1 and job_id = $2`);
const hold = statement<BulkIssueRow>('credentials.hold-bulk-issue', `select ${COLUMNS} from credentials.bulk_issue_job where course_run_id = $1 and job_id = $2 for update`);
const latest = statement<BulkIssueRow>('credentials.latest-bulk-issue', `select ${COLUMNS} from credentials.bulk_issue_job where course_run_id = $1 order by created_at desc, job_id desc limit 1`);
const advance = statement<never>(
  'credentials.advance-bulk-issue',
  `update credentials.bulk_issue_job set state = case when $3::uuid is null then 'DONE' else 'RUNNING' end, after_learner = coalesce($3, after_learner), done = done + $4, issued = issued + $5,
     error = null, moved_at = now(), ended_at = case when $3::uuid is null then now() end where course_run_id = $1 and job_id = $2`,
);
const failed = statement<never>('credentials.bulk-issue-failed', `update credentials.bulk_issue_job set state = 'FAILED', error = $3, moved_at = now() where course_run_id = $1 and job_id = $2 and state <> 'DONE'`);
const requeued = statement<BulkIssueRow>(
  'credentials.requeue-bulk-issue',
  `update credentials.bulk_issue_job set state = 'QUEUED', error = null, moved_at = now() where course_run_id = $1 and job_id = $2 and state <> 'DONE' returning ${COLUMNS}`,
);
const withCertificate = statement<{ n: number }>('credentials.count-certificates', 'select count(*)::int as n from credentials.certificate where course_run_id = $1 and learner_id = any ($2)');
const allCertificates = statement<{ n: number }>('credentials.count-all-certificates', 'select count(*)::int as n from credentials.certificate where course_run_id = $1');

/** Issuings of all that a run owes. A course-side store: nothing here is read while a learner waits. */
@Injectable()
export class BulkIssueJobStore {
  constructor(private readonly db: Database) {}

  /** Null when one of this run is under way. */
  async add(tx: Transaction, job: Pick<BulkIssueRow, 'courseRunId' | 'jobId' | 'requestedBy' | 'total'>): Promise<BulkIssueRow | null> {
    const [row] = await tx.run(add, [job.courseRunId, job.jobId, job.requestedBy, job.total]);
    return row ?? null;
  }

  async find(courseRunId: number, jobId: string): Promise<BulkIssueRow | null> {
    const [row] = await this.db.run(find, [courseRunId, jobId]);
    return row ?? null;
  }

  async latest(courseRunId: number): Promise<BulkIssueRow | null> {
    const [row] = await this.db.run(latest, [courseRunId]);
    return row ?? null;
  }

  /** The job as it stands, for this transaction alone. */
  async hold(tx: Transaction, courseRunId: number, jobId: string): Promise<BulkIssueRow | null> {
    const [row] = await tx.run(hold, [courseRunId, jobId]);
    return row ?? null;
  }

  /** `last`: the learner after whom it goes on; null when it is done. */
  async advance(tx: Queryable, { courseRunId, jobId }: BulkIssueRow, last: string | null, count: { done: number; issued: number }): Promise<void> {
    await tx.run(advance, [courseRunId, jobId, last, count.done, count.issued]);
  }

  async failed(courseRunId: number, jobId: string, error: string): Promise<void> {
    await this.db.run(failed, [courseRunId, jobId, error]);
  }

  /** The job, waiting again where it stopped; null when it is done or there is none. Fails on the index when another is under way. */
  async requeue(tx: Transaction, courseRunId: number, jobId: string): Promise<BulkIssueRow | null> {
    const [row] = await tx.run(requeued, [courseRunId, jobId]);
    return row ?? null;
  }

  /** How many of these learners have one. */
  async countCertificates(courseRunId: number, learnerIds: readonly string[]): Promise<number> {
    const [row] = await this.db.run(withCertificate, [courseRunId, learnerIds]);
    return row?.n ?? 0;
  }

  async countAll(courseRunId: number): Promise<number> {
    const [row] = await this.db.run(allCertificates, [courseRunId]);
    return row?.n ?? 0;
  }
}
