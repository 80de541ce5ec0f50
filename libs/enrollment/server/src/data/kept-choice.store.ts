import { Injectable } from '@nestjs/common';
import type { KeptChoice } from '@amoxtli/content/domain';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

/** `seq`: how often the choice was made anew before, because the course no longer holds what had been chosen. */
export type KeptChoiceRow = KeptChoice & { learnerId: string; courseRunId: number; seq: number };

const LATEST = `select distinct on (learner_id, course_run_id, kind, choice_id) learner_id as "learnerId", course_run_id as "courseRunId", kind, choice_id as "choiceId", seq, chosen from enrollment.kept_choice`;
const ORDER = 'order by learner_id, course_run_id, kind, choice_id, seq desc';

const ofRuns = statement<KeptChoiceRow>('enrollment.kept-choices-of-runs', `${LATEST} where learner_id = $1 and course_run_id = any ($2) ${ORDER}`);
const ofLearners = statement<KeptChoiceRow>('enrollment.kept-choices-of-learners', `${LATEST} where learner_id = any ($1) and course_run_id = $2 ${ORDER}`);
const keep = statement<never>(
  'enrollment.keep-choices',
  `insert into enrollment.kept_choice (learner_id, course_run_id, kind, choice_id, seq, chosen)
   select $1, $2, kind, "choiceId", seq, chosen from jsonb_to_recordset($3::jsonb) as c (kind text, "choiceId" int, seq int, chosen jsonb)
   on conflict (learner_id, course_run_id, kind, choice_id, seq) do nothing`,
);

@Injectable()
export class KeptChoiceStore {
  constructor(private readonly db: Database) {}

  /** What holds now for a learner in several runs. */
  ofRuns(learnerId: string, courseRunIds: readonly number[], db: Queryable = this.db): Promise<KeptChoiceRow[]> {
    return db.run(ofRuns, [learnerId, courseRunIds]);
  }

  /** What holds now for several learners of one run. */
  ofLearners(learnerIds: readonly string[], courseRunId: number, db: Queryable = this.db): Promise<KeptChoiceRow[]> {
    return db.run(ofLearners, [learnerIds, courseRunId]);
  }

  /** Whoever comes first decides; of many at once the others' rows are not written. */
  async keep(learnerId: string, courseRunId: number, rows: readonly (KeptChoice & { seq: number })[]): Promise<void> {
    await this.db.run(keep, [learnerId, courseRunId, JSON.stringify(rows)]);
  }
}
