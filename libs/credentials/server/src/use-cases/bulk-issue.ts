import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Clock, isUuid, parseIntId, uuidV7 } from '@amoxtli/platform/domain';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { CLOCK, Database, Jobs, type Viewer, isUniqueViolation, jobKind, log, notFound } from '@amoxtli/platform/server';
import { ProgressFacade } from '@amoxtli/progress/server';
import { issueForRun } from '../access';
import { BulkIssueJobStore, type BulkIssueRow } from '../data/bulk-issue-job.store';
import { IssueCertificate } from './issue-certificate';

const bulkIssue = jobKind('bulk-issue', z.object({ courseRunId: z.number().int(), jobId: z.string() }), { retryLimit: 10 });

export type StartBulkIssueOutcome = { kind: 'started' | 'under-way'; job: BulkIssueRow };

/** Within what a job may take (120 s), also on a slow machine. */
const BATCH = 25;
/** After so long without moving, a job is thought to have died. */
const STALLED_MS = 180_000;

/**
 * Issues the constancias that a run still owes, a batch at a time. Each is issued in a transaction of its own, once whatever crashes; then the job
 * moves on and puts the next batch on the queue in one transaction. Cut off, it goes on where it stopped.
 */
@Injectable()
export class BulkIssue {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly store: BulkIssueJobStore,
    private readonly progress: ProgressFacade,
    private readonly catalog: CatalogFacade,
    private readonly issuing: IssueCertificate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest of a run that the viewer runs; for anyone else there is no such run. */
  async latest(viewer: Viewer, runId: string): Promise<{ courseRunId: number; title: string; owed: number; job: BulkIssueRow | null }> {
    const { courseRunId, title } = await this.findRun(viewer, runId);
    const [job, owed] = await Promise.all([this.store.latest(courseRunId), this.owedBy(courseRunId)]);
    return { courseRunId, title, owed, job };
  }

  async start(viewer: Viewer, runId: string): Promise<StartBulkIssueOutcome> {
    const { courseRunId, learnerId } = await this.findRun(viewer, runId);
    const total = await this.progress.countPassed(courseRunId);
    const jobId = uuidV7(this.clock.now().getTime());
    const started = await this.db.transaction(async (tx) => {
      const job = await this.store.add(tx, { courseRunId, jobId, requestedBy: learnerId, total });
      if (job) await this.jobs.enqueue(tx, bulkIssue, { courseRunId, jobId });
      return job;
    });
    const job = started ?? (await this.store.latest(courseRunId));
    if (!job) throw new Error('a job is under way, and there is none');
    return { kind: started ? 'started' : 'under-way', job };
  }

  /** Puts an issuing that stopped on the queue again; one that is done stays done. */
  async resume(viewer: Viewer, runId: string, jobId: string): Promise<BulkIssueRow> {
    const { courseRunId } = await this.findRun(viewer, runId);
    const job = isUuid(jobId) ? await this.store.find(courseRunId, jobId) : null;
    if (!job) throw notFound();
    try {
      return await this.db.transaction(async (tx) => {
        const again = await this.store.requeue(tx, courseRunId, job.jobId);
        if (again) await this.jobs.enqueue(tx, bulkIssue, { courseRunId, jobId: job.jobId });
        return again ?? job;
      });
    } catch (error) {
      if (isUniqueViolation(error, 'bulk_issue_job_under_way')) return (await this.store.latest(courseRunId)) ?? job;
      throw error;
    }
  }

  /** Whether somebody may have it go on: it stopped, or has not moved for long. */
  mayResume({ state, movedAt }: BulkIssueRow): boolean {
    return state === 'FAILED' || (state !== 'DONE' && this.clock.now().getTime() - movedAt.getTime() > STALLED_MS);
  }

  async work(): Promise<void> {
    await this.jobs.work(bulkIssue, async ({ courseRunId, jobId }) => {
      await this.step(courseRunId, jobId);
    });
  }

  /** One batch; true while there is more to do. */
  async step(courseRunId: number, jobId: string): Promise<boolean> {
    const job = await this.store.find(courseRunId, jobId);
    if (!job || job.state === 'DONE') return false;
    try {
      return await this.batch(job);
    } catch (error) {
      log.error({ error, jobId }, 'bulk issue stopped');
      await this.store.failed(courseRunId, jobId, 'Se detuvo por una falla nuestra; sigue donde se quedó.');
      throw error;
    }
  }

  private async batch(job: BulkIssueRow): Promise<boolean> {
    const { courseRunId, jobId } = job;
    const learners = await this.progress.passedLearners(courseRunId, job.afterLearner, BATCH);
    for (const learnerId of learners) await this.issuing.run({ learnerId, courseRunId });
    const issued = await this.store.countCertificates(courseRunId, learners);
    const last = learners.length === BATCH ? (learners.at(-1) ?? null) : null;
    return this.db.transaction(async (tx) => {
      const now = await this.store.hold(tx, courseRunId, jobId);
      // Another worker did this batch meanwhile, or did it before: it moves on once.
      if (!now || now.state === 'DONE' || now.afterLearner !== job.afterLearner) return now?.state !== 'DONE';
      await this.store.advance(tx, job, last, { done: learners.length, issued });
      if (last) await this.jobs.enqueue(tx, bulkIssue, { courseRunId, jobId });
      return last !== null;
    });
  }

  private async owedBy(courseRunId: number): Promise<number> {
    const [passed, issued] = await Promise.all([this.progress.countPassed(courseRunId), this.store.countAll(courseRunId)]);
    return Math.max(0, passed - issued);
  }

  private async findRun(viewer: Viewer, runId: string): Promise<{ courseRunId: number; title: string; learnerId: string }> {
    const courseRunId = parseIntId(runId);
    const run = courseRunId === null ? null : await this.catalog.run(courseRunId);
    if (!run || viewer.kind === 'anonymous' || !issueForRun.allows(viewer, run)) throw notFound();
    return { courseRunId: run.courseRunId, title: run.title, learnerId: viewer.learnerId };
  }
}
