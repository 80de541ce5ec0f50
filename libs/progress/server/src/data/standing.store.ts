import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';

export type StandingRow = { courseRunId: number; completed: Buffer; lastUnitId: number | null; percent: number; passed: boolean; passedAt: Date | null };

export type LearnerStandingRow = StandingRow & { learnerId: string };

const COLUMNS = 'course_run_id as "courseRunId", completed, last_unit_id as "lastUnitId", percent, passed, passed_at as "passedAt"';

const open = statement<never>(
  'progress.open',
  'insert into progress.standing (learner_id, course_run_id) values ($1, $2) on conflict (learner_id, course_run_id) do nothing',
);
const lock = statement<StandingRow>('progress.lock', `select ${COLUMNS} from progress.standing where learner_id = $1 and course_run_id = $2 for update`);
const openMany = statement<never>(
  'progress.open-many',
  'insert into progress.standing (learner_id, course_run_id) select unnest($1::uuid[]), $2 on conflict (learner_id, course_run_id) do nothing',
);
const lockMany = statement<LearnerStandingRow>(
  'progress.lock-many',
  `select learner_id as "learnerId", ${COLUMNS} from progress.standing where learner_id = any ($1) and course_run_id = $2 order by learner_id for update`,
);
const keepMany = statement<never>(
  'progress.keep-many',
  `update progress.standing s set completed = decode(k.completed, 'hex'), percent = k.percent, passed = k.passed, passed_at = case when k.passed then coalesce(s.passed_at, now()) else s.passed_at end,
     updated_at = now()
   from jsonb_to_recordset($2::jsonb) as k ("learnerId" uuid, completed text, percent float8, passed boolean) where s.learner_id = k."learnerId" and s.course_run_id = $1`,
);
const ofLearners = statement<LearnerStandingRow>(
  'progress.standings-of-learners',
  `select learner_id as "learnerId", ${COLUMNS} from progress.standing where learner_id = any ($1) and course_run_id = $2`,
);
const many = statement<StandingRow>('progress.standings', `select ${COLUMNS} from progress.standing where learner_id = $1 and course_run_id = any ($2)`);
const keep = statement<never>(
  'progress.keep',
  `update progress.standing set completed = $3, last_unit_id = coalesce($4, last_unit_id), percent = $5, passed = $6,
     passed_at = case when $6 then coalesce(passed_at, now()) else passed_at end, updated_at = now()
   where learner_id = $1 and course_run_id = $2`,
);
const passedLearners = statement<{ learnerId: string }>(
  'progress.passed-learners',
  'select learner_id as "learnerId" from progress.standing where course_run_id = $1 and passed_at is not null and ($2::uuid is null or learner_id > $2) order by learner_id limit $3',
);
const countPassed = statement<{ n: number }>('progress.count-passed', 'select count(*)::int as n from progress.standing where course_run_id = $1 and passed_at is not null');

@Injectable()
export class StandingStore {
  constructor(private readonly db: Database) {}

  /** The learner's row in the run, made if new and held until the transaction ends: one learner's changes follow one another. */
  async lock(tx: Transaction, learnerId: string, courseRunId: number): Promise<StandingRow> {
    await tx.run(open, [learnerId, courseRunId]);
    const [row] = await tx.run(lock, [learnerId, courseRunId]);
    if (!row) throw new Error('a row that was just made is gone');
    return row;
  }

  /** The same for several learners of one run, always in the same order. */
  async lockMany(tx: Transaction, learnerIds: readonly string[], courseRunId: number): Promise<LearnerStandingRow[]> {
    await tx.run(openMany, [[...learnerIds].sort(), courseRunId]);
    return tx.run(lockMany, [learnerIds, courseRunId]);
  }

  async keepMany(tx: Queryable, courseRunId: number, rows: readonly { learnerId: string; completed: Uint8Array; percent: number; passed: boolean }[]): Promise<void> {
    await tx.run(keepMany, [courseRunId, JSON.stringify(rows.map((row) => ({ ...row, completed: Buffer.from(row.completed).toString('hex') })))]);
  }

  ofLearners(learnerIds: readonly string[], courseRunId: number): Promise<LearnerStandingRow[]> {
    return this.db.run(ofLearners, [learnerIds, courseRunId]);
  }

  many(learnerId: string, courseRunIds: readonly number[]): Promise<StandingRow[]> {
    return this.db.run(many, [learnerId, courseRunIds]);
  }

  async keep(tx: Queryable, learnerId: string, { courseRunId, completed, lastUnitId, percent, passed }: Omit<StandingRow, 'passedAt' | 'completed'> & { completed: Uint8Array }): Promise<void> {
    await tx.run(keep, [learnerId, courseRunId, Buffer.from(completed), lastUnitId, percent, passed]);
  }

  /** Who ever reached the run's pass mark, in the order of their ids, after that one. */
  async passedLearners(courseRunId: number, after: string | null, size: number): Promise<string[]> {
    return (await this.db.run(passedLearners, [courseRunId, after, size])).map(({ learnerId }) => learnerId);
  }

  async countPassed(courseRunId: number): Promise<number> {
    const [row] = await this.db.run(countPassed, [courseRunId]);
    return row?.n ?? 0;
  }
}
