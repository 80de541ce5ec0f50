import { Injectable } from '@nestjs/common';
import { Database, statement } from '@amoxtli/platform/server';

export type LearnerStandingRow = { learnerId: string; attempts: number; score: number | null; maxScore: number; overridden: boolean; lastSubmittedAt: Date | null };

const COLUMNS = 'learner_id as "learnerId", attempts, score, max_score as "maxScore", overridden, last_submitted_at as "lastSubmittedAt"';

const page = statement<LearnerStandingRow>(
  'assessment.learners-at-problem',
  `select ${COLUMNS} from assessment.block_state where course_run_id = $1 and block_id = $2 and ($3::uuid is null or learner_id > $3) order by learner_id limit $4`,
);
const one = statement<LearnerStandingRow>('assessment.learner-at-problem', `select ${COLUMNS} from assessment.block_state where learner_id = $1 and course_run_id = $2 and block_id = $3`);

const some = statement<LearnerStandingRow>('assessment.some-learners-at-problem', `select ${COLUMNS} from assessment.block_state where learner_id = any ($1) and course_run_id = $2 and block_id = $3`);

/** Where one stands who has done nothing. */
export const blankStanding = (learnerId: string, maxScore: number): LearnerStandingRow => ({ learnerId, attempts: 0, score: null, maxScore, overridden: false, lastSubmittedAt: null });

/**
 * Learners at a problem, for staff. A course-side page that reads a learner-keyed table by an index of its own: a projection keyed by course would
 * cost a row more with every answer, and this page is asked for seldom.
 */
@Injectable()
export class LearnerStandingStore {
  constructor(private readonly db: Database) {}

  /** In the order of their ids; `after` is the last one seen. */
  page(courseRunId: number, blockId: number, after: string | null, size: number): Promise<LearnerStandingRow[]> {
    return this.db.run(page, [courseRunId, blockId, after, size]);
  }

  /** Of these learners, in their order; blank for those who have no row. */
  async of(learnerIds: readonly string[], courseRunId: number, blockId: number, maxScore: number): Promise<LearnerStandingRow[]> {
    const rows = new Map((await this.db.run(some, [learnerIds, courseRunId, blockId])).map((row) => [row.learnerId, row]));
    return learnerIds.map((id) => rows.get(id) ?? blankStanding(id, maxScore));
  }

  async one(learnerId: string, courseRunId: number, blockId: number): Promise<LearnerStandingRow | null> {
    const [row] = await this.db.run(one, [learnerId, courseRunId, blockId]);
    return row ?? null;
  }
}
