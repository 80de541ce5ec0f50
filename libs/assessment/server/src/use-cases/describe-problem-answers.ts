import { Inject, Injectable } from '@nestjs/common';
import { type Clock, blockRefToId, isUuid } from '@amoxtli/platform/domain';
import { ContentFacade } from '@amoxtli/content/server';
import { EnrollmentFacade } from '@amoxtli/enrollment/server';
import { PersonStore } from '@amoxtli/identity/server';
import { CLOCK, badInput } from '@amoxtli/platform/server';
import { type LearnerStandingRow, LearnerStandingStore } from '../data/learner-standing.store';
import { type RescoreJobRow, RescoreJobStore } from '../data/rescore-job.store';
import { gradingMethods } from '../graphql/problem.models';
import { type ProblemAnswers, type RescoreJob, RescoreState } from '../graphql/staff.models';
import type { TaughtProblem } from './find-taught-problem';

const LARGEST_PAGE = 100;

/** Puts together a page of the learners at a problem, for its staff. */
@Injectable()
export class DescribeProblemAnswers {
  constructor(
    private readonly standings: LearnerStandingStore,
    private readonly jobs: RescoreJobStore,
    private readonly people: PersonStore,
    private readonly content: ContentFacade,
    private readonly enrollment: EnrollmentFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(taught: TaughtProblem, first: number | null, after: string | null): Promise<ProblemAnswers> {
    if (after && !isUuid(after)) throw badInput();
    const { ref, run, problem, mayOverride } = taught;
    const size = Math.min(Math.max(first ?? 25, 1), LARGEST_PAGE);
    const [rows, job, place] = await Promise.all([this.pageOf(taught, after || null, size + 1), this.jobs.latest(ref.runId, ref.blockId), this.placeOf(taught)]);
    const shown = rows.slice(0, size);
    const names = await this.people.namesOf(shown.map(({ learnerId }) => learnerId));
    const edges = shown.map(({ attempts, ...row }) => ({ cursor: row.learnerId, node: { ...row, courseRunId: ref.runId, attemptsUsed: attempts, learnerName: names.get(row.learnerId) ?? '' } }));
    return {
      ...run,
      ...place,
      blockId: blockRefToId(ref),
      maxScore: problem.maxScore,
      maxAttempts: problem.settings.maxAttempts,
      gradingMethod: gradingMethods[problem.settings.gradingMethod],
      mayOverride,
      latestRescore: job && toRescoreJob(job),
      learners: { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } },
    };
  }

  /** Those who have answered; where there is nothing to answer, everyone enrolled. */
  private async pageOf({ ref, problem }: TaughtProblem, after: string | null, size: number): Promise<LearnerStandingRow[]> {
    if (!problem.definition.staffGraded) return this.standings.page(ref.runId, ref.blockId, after, size);
    return this.standings.of(await this.enrollment.learnersOf(ref.runId, after, size), ref.runId, ref.blockId, problem.maxScore);
  }

  /** The unit that the problem stands in, and the problem's own title. */
  private async placeOf({ ref }: TaughtProblem): Promise<{ unitId: string; title: string }> {
    const publication = await this.content.publication(ref.runId);
    const unitId = publication?.gradebook.units.find(({ blocks }) => blocks.some(({ blockId }) => blockId === ref.blockId))?.unitId;
    const unit = unitId === undefined ? null : await this.content.unit({ runId: ref.runId, blockId: unitId }, { staff: true, now: this.clock.now() });
    const blocks = unit?.blocks.flatMap((block) => (block.__typename === 'ConditionalBlock' ? block.inside : [block]));
    return { unitId: unit?.id ?? '', title: blocks?.find(({ id }) => id === blockRefToId(ref))?.title ?? unit?.title ?? '' };
  }
}

export const toRescoreJob = ({ jobId, state, onlyIfHigher, total, done, raised, lowered, faulty, error, createdAt, endedAt }: RescoreJobRow): RescoreJob => ({
  id: jobId, state: RescoreState[state], onlyIfHigher, total, done, raised, lowered, faulty, error, createdAt, endedAt,
});
