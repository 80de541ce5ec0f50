import { Injectable } from '@nestjs/common';
import type { SourceStanding } from '@amoxtli/content/domain';
import { Database, statement } from '@amoxtli/platform/server';
import type { Answers } from '@amoxtli/assessment/domain';

export type SourceRow = Omit<SourceStanding, 'said'> & { courseRunId: number; blockId: number; answers: Answers | null };

const standings = statement<SourceRow>(
  'assessment.source-standings',
  `select b.course_run_id as "courseRunId", b.block_id as "blockId", b.attempts > 0 as attempted, b.attempts > 0 and b.answered as submitted, b.attempts > 0 and b.correct as correct, s.answers
   from assessment.block_state b left join assessment.submission s on s.learner_id = b.learner_id and s.submission_id = b.last_submission_id
   where b.learner_id = $1 and b.course_run_id = any ($2) and b.block_id = any ($3)`,
);

/** Where a learner stands at the problems on which other blocks hang. */
@Injectable()
export class SourceStandingStore {
  constructor(private readonly db: Database) {}

  /** Of several runs at once; `blockIds` are those of all of them. */
  ofRuns(learnerId: string, courseRunIds: readonly number[], blockIds: readonly number[]): Promise<SourceRow[]> {
    return this.db.run(standings, [learnerId, courseRunIds, blockIds]);
  }
}
