import { Injectable } from '@nestjs/common';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type EnrollmentRow = { learnerId: string; courseRunId: number; status: 'ACTIVE' | 'LEFT'; enrolledAt: Date };

const COLUMNS = 'learner_id as "learnerId", course_run_id as "courseRunId", status, enrolled_at as "enrolledAt"';

const find = statement<EnrollmentRow>('enrollment.find', `select ${COLUMNS} from enrollment.enrollment where learner_id = $1 and course_run_id = $2`);
const mine = statement<EnrollmentRow>(
  'enrollment.of-learner',
  `select ${COLUMNS} from enrollment.enrollment where learner_id = $1 and status = 'ACTIVE' and ($3::int is null or (enrolled_at, course_run_id) <
     (select enrolled_at, course_run_id from enrollment.enrollment where learner_id = $1 and course_run_id = $3))
   order by enrolled_at desc, course_run_id desc limit $2`,
);
const ofRun = statement<{ learnerId: string }>(
  'enrollment.of-run',
  `select learner_id as "learnerId" from enrollment.enrollment where course_run_id = $1 and status = 'ACTIVE' and ($2::uuid is null or learner_id > $2) order by learner_id limit $3`,
);
const join = statement<EnrollmentRow>(
  'enrollment.join',
  `insert into enrollment.enrollment (learner_id, course_run_id, status) values ($1, $2, 'ACTIVE')
   on conflict (learner_id, course_run_id) do update set status = 'ACTIVE', left_at = null returning ${COLUMNS}`,
);
const leave = statement<EnrollmentRow>(
  'enrollment.leave',
  `update enrollment.enrollment set status = 'LEFT', left_at = coalesce(left_at, now()) where learner_id = $1 and course_run_id = $2 returning ${COLUMNS}`,
);

@Injectable()
export class EnrollmentStore {
  constructor(private readonly db: Database) {}

  async find(learnerId: string, courseRunId: number, db: Queryable = this.db): Promise<EnrollmentRow | null> {
    const [row] = await db.run(find, [learnerId, courseRunId]);
    return row ?? null;
  }

  /** Active ones, newest first; `after` is the run of the last one seen. */
  ofLearner(learnerId: string, first: number, after: number | null): Promise<EnrollmentRow[]> {
    return this.db.run(mine, [learnerId, first, after]);
  }

  /** Who is enrolled in a run, in the order of their ids; `after` is the last one seen. A course-side page by an index of its own, for its staff. */
  async ofRun(courseRunId: number, after: string | null, size: number): Promise<string[]> {
    return (await this.db.run(ofRun, [courseRunId, after, size])).map(({ learnerId }) => learnerId);
  }

  /** Enrolls, or brings back who had left: the row, and all work that hangs from it, is the same. */
  async join(tx: Queryable, learnerId: string, courseRunId: number): Promise<EnrollmentRow> {
    const [row] = await tx.run(join, [learnerId, courseRunId]);
    if (!row) throw new Error('an upsert answered no row');
    return row;
  }

  async leave(tx: Queryable, learnerId: string, courseRunId: number): Promise<EnrollmentRow | null> {
    const [row] = await tx.run(leave, [learnerId, courseRunId]);
    return row ?? null;
  }
}
