import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Clock, isUuid, parseIntId, uuidV7 } from '@amoxtli/platform/domain';
import { ContentFacade } from '@amoxtli/content/server';
import { CLOCK, Database, Jobs, type Transaction, type Viewer, jobKind, log, notFound } from '@amoxtli/platform/server';
import { type BatchCount, type RescoreJobRow, RescoreJobStore } from '../data/rescore-job.store';
import { readReason } from '../reason';
import { FindTaughtProblem } from './find-taught-problem';
import { RescoreAnswers, type RescoreEffect } from './rescore-answers';

const rescoreProblem = jobKind('rescore-problem', z.object({ courseRunId: z.number().int(), jobId: z.string() }), { retryLimit: 10 });

export type StartRescoreOutcome = { kind: 'started' | 'under-way'; job: RescoreJobRow } | { kind: 'bad-reason'; code: string };

const BATCH = 100;

/**
 * Has the answers of all learners to a problem judged anew, a batch at a time: each batch writes, moves the job on and puts the next one on the
 * queue in one transaction, so that a rescoring that was cut off goes on where it stopped and does nothing twice.
 */
@Injectable()
export class RescoreProblem {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly store: RescoreJobStore,
    private readonly content: ContentFacade,
    private readonly find: FindTaughtProblem,
    private readonly rescoring: RescoreAnswers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(viewer: Viewer, input: { blockId: string; onlyIfHigher: boolean; reason?: string | null }): Promise<StartRescoreOutcome> {
    const { ref, staffId } = await this.find.run(viewer, input.blockId);
    const reason = readReason(input.reason);
    if (!reason.ok) return { kind: 'bad-reason', code: reason.error };
    const running = await this.store.latest(ref.runId, ref.blockId);
    if (running && (running.state === 'QUEUED' || running.state === 'RUNNING')) return { kind: 'under-way', job: running };
    const jobId = uuidV7(this.clock.now().getTime());
    return this.db.transaction(async (tx) => {
      const job = await this.store.add(tx, { courseRunId: ref.runId, jobId, blockId: ref.blockId, onlyIfHigher: input.onlyIfHigher, reason: reason.value, requestedBy: staffId });
      await this.enqueue(tx, job);
      return { kind: 'started', job };
    });
  }

  /** Puts a rescoring that stopped on the queue again; one that is done stays done. */
  async resume(viewer: Viewer, input: { runId: string; jobId: string }): Promise<RescoreJobRow> {
    const courseRunId = parseIntId(input.runId);
    const job = courseRunId === null || !isUuid(input.jobId) ? null : await this.store.find(courseRunId, input.jobId);
    if (!job) throw notFound();
    await this.find.run(viewer, `${job.courseRunId}.${job.blockId}`);
    return this.db.transaction(async (tx) => {
      const again = await this.store.requeue(tx, job.courseRunId, job.jobId);
      if (again) await this.enqueue(tx, again);
      return again ?? job;
    });
  }

  async work(): Promise<void> {
    await this.jobs.work(rescoreProblem, async ({ courseRunId, jobId }) => {
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
      if (error instanceof Overtaken) return true;
      log.error({ error, jobId }, 'rescoring stopped');
      await this.store.failed(courseRunId, jobId, 'Se detuvo por una falla nuestra; sigue donde se quedó.');
      throw error;
    }
  }

  private async batch(job: RescoreJobRow): Promise<boolean> {
    const publication = await this.content.publication(job.courseRunId);
    const problem = publication && (await this.content.problem({ runId: job.courseRunId, blockId: job.blockId }, publication.version));
    const learners = problem ? await this.store.next(job, BATCH) : [];
    const last = learners.length === BATCH ? (learners.at(-1) ?? null) : null;
    const advance = async (tx: Transaction, effects: Map<string, RescoreEffect>) => {
      const now = await this.store.hold(tx, job.courseRunId, job.jobId);
      if (!now || now.state === 'DONE' || now.afterLearner !== job.afterLearner) throw new Overtaken();
      await this.store.advance(tx, job, last, countOf(effects));
      if (last) await this.enqueue(tx, job);
    };
    if (!problem || learners.length === 0) await this.db.transaction((tx) => advance(tx, new Map()));
    else await this.rescoring.run(problem, learners, { onlyIfHigher: job.onlyIfHigher, reason: job.reason, actedBy: job.requestedBy, jobId: job.jobId }, advance);
    return last !== null;
  }

  private async enqueue(tx: Transaction, { courseRunId, jobId }: RescoreJobRow): Promise<void> {
    await this.jobs.enqueue(tx, rescoreProblem, { courseRunId, jobId });
  }
}

/** Another worker did this batch meanwhile; what was written here is rolled back. */
class Overtaken extends Error {}

function countOf(effects: Map<string, RescoreEffect>): BatchCount {
  const of = (effect: RescoreEffect) => [...effects.values()].filter((one) => one === effect).length;
  return { done: effects.size, raised: of('raised'), lowered: of('lowered'), faulty: of('faulty') };
}
