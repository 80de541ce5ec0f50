import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';

export type RescoreState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
export type RescoreJobRow = {
  courseRunId: number;
  jobId: string;
  blockId: number;
  state: RescoreState;
  onlyIfHigher: boolean;
  reason: string | null;
  requestedBy: string;
  total: number;
  done: number;
  raised: number;
  lowered: number;
  faulty: number;
  afterLearner: string | null;
  error: string | null;
  createdAt: Date;
  endedAt: Date | null;
};
export type BatchCount = { done: number; raised: number; lowered: number; faulty: number };

const COLUMNS = `course_run_id as "courseRunId", job_id as "jobId", block_id as "blockId", state, only_if_higher as "onlyIfHigher", reason, requested_by as "requestedBy", total, done, raised,
  lowered, faulty, after_learner as "afterLearner", error, created_at as "createdAt", ended_at as "endedAt"`;

const add = statement<RescoreJobRow>(
  'assessment.add-rescore-job',
  `insert into assessment.rescore_job (course_run_id, job_id, block_id, state, only_if_higher, reason, requested_by, total)
   values ($1, $2, $3, 'QUEUED', $4, $5, $6, (select count(*) from assessment.block_state where course_run_id = $1 and block_id = $3 and counted > 0)) returning ${COLUMNS}`,
);
const find = statement<RescoreJobRow>('assessment.rescore-job', `select ${COLUMNS} from assessment.rescore_job where course_run_id = $1 and job_id = $2`);
const hold = statement<RescoreJobRow>('assessment.hold-rescore-job', `select ${COLUMNS} from assessment.rescore_job where course_run_id = $1 and job_id = $2 for update`);
const latest = statement<RescoreJobRow>(
  'assessment.latest-rescore-job',
  `select ${COLUMNS} from assessment.rescore_job where course_run_id = $1 and block_id = $2 order by created_at desc limit 1`,
);
const advance = statement<never>(
  'assessment.advance-rescore-job',
  `update assessment.rescore_job set state = case when $3::uuid is null then 'DONE' else 'RUNNING' end, after_learner = coalesce($3, after_learner), done = done + $4, raised = raised + $5,
     lowered = lowered + $6, faulty = faulty + $7, error = null, ended_at = case when $3::uuid is null then now() end where course_run_id = $1 and job_id = $2`,
);
const failed = statement<never>('assessment.rescore-job-failed', `update assessment.rescore_job set state = 'FAILED', error = $3 where course_run_id = $1 and job_id = $2 and state <> 'DONE'`);
const requeued = statement<RescoreJobRow>(
  'assessment.requeue-rescore-job',
  `update assessment.rescore_job set state = 'QUEUED', error = null where course_run_id = $1 and job_id = $2 and state <> 'DONE' returning ${COLUMNS}`,
);
const next = statement<{ learnerId: string }>(
  'assessment.next-learners',
  `select learner_id as "learnerId" from assessment.block_state where course_run_id = $1 and block_id = $2 and counted > 0 and ($3::uuid is null or learner_id > $3) order by learner_id limit $4`,
);

/** Rescorings of all learners at a problem. A course-side store: nothing here is read while a learner waits. */
@Injectable()
export class RescoreJobStore {
  constructor(private readonly db: Database) {}

  async add(tx: Transaction, job: Pick<RescoreJobRow, 'courseRunId' | 'jobId' | 'blockId' | 'onlyIfHigher' | 'reason' | 'requestedBy'>): Promise<RescoreJobRow> {
    const [row] = await tx.run(add, [job.courseRunId, job.jobId, job.blockId, job.onlyIfHigher, job.reason, job.requestedBy]);
    if (!row) throw new Error('an insert answered no row');
    return row;
  }

  async find(courseRunId: number, jobId: string): Promise<RescoreJobRow | null> {
    const [row] = await this.db.run(find, [courseRunId, jobId]);
    return row ?? null;
  }

  async latest(courseRunId: number, blockId: number): Promise<RescoreJobRow | null> {
    const [row] = await this.db.run(latest, [courseRunId, blockId]);
    return row ?? null;
  }

  /** The job as it stands, for this transaction alone. */
  async hold(tx: Transaction, courseRunId: number, jobId: string): Promise<RescoreJobRow | null> {
    const [row] = await tx.run(hold, [courseRunId, jobId]);
    return row ?? null;
  }

  /** `last`: the learner after whom it goes on; null when it is done. */
  async advance(tx: Queryable, { courseRunId, jobId }: RescoreJobRow, last: string | null, count: BatchCount): Promise<void> {
    await tx.run(advance, [courseRunId, jobId, last, count.done, count.raised, count.lowered, count.faulty]);
  }

  async failed(courseRunId: number, jobId: string, error: string): Promise<void> {
    await this.db.run(failed, [courseRunId, jobId, error]);
  }

  /** The job, waiting again where it stopped; null when it is done or there is none. */
  async requeue(tx: Transaction, courseRunId: number, jobId: string): Promise<RescoreJobRow | null> {
    const [row] = await tx.run(requeued, [courseRunId, jobId]);
    return row ?? null;
  }

  /** Learners with answers that count, in the order of their ids. */
  async next({ courseRunId, blockId, afterLearner }: RescoreJobRow, size: number): Promise<string[]> {
    return (await this.db.run(next, [courseRunId, blockId, afterLearner, size])).map(({ learnerId }) => learnerId);
  }
}
