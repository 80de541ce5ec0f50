import { Injectable } from '@nestjs/common';
import type { Answers, ResponseResult } from '@amoxtli/assessment/domain';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type SubmissionRow = {
  submissionId: string;
  courseRunId: number;
  blockId: number;
  attempt: number;
  bodyHash: Buffer;
  answers: Answers;
  results: ResponseResult[];
  score: number;
  maxScore: number;
  submittedAt: Date;
};

export type NewSubmission = Omit<SubmissionRow, 'submittedAt'> & { learnerId: string; version: number; maxAttempts: number | null; closesAt: Date | null; correct: boolean };

export type StateRow = {
  blockId: number;
  attempts: number;
  score: number | null;
  maxScore: number;
  correct: boolean;
  draft: Answers | null;
  lastSubmittedAt: Date | null;
  submission: (Omit<SubmissionRow, 'bodyHash' | 'submittedAt' | 'courseRunId' | 'blockId'> & { bodyHash: string; submittedAt: string }) | null;
};

const COLUMNS = `submission_id as "submissionId", course_run_id as "courseRunId", block_id as "blockId", attempt, body_hash as "bodyHash", answers, results, score,
  max_score as "maxScore", submitted_at as "submittedAt"`;

const find = statement<SubmissionRow>('assessment.find-submission', `select ${COLUMNS} from assessment.submission where learner_id = $1 and submission_id = $2`);

/** The answer, the learner's standing and the database's word on the deadline, in one statement; no row means late, or this id is known. */
const submit = statement<SubmissionRow>(
  'assessment.submit',
  `with given as (
     insert into assessment.submission (learner_id, submission_id, course_run_id, block_id, version, attempt, max_attempts, body_hash, answers, results, score, max_score)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 where $13::timestamptz is null or now() <= $13
     on conflict (learner_id, submission_id) do nothing
     returning ${COLUMNS}),
   standing as (
     insert into assessment.block_state (learner_id, course_run_id, block_id, attempts, score, max_score, correct, last_submission_id, last_submitted_at)
     select $1, $3, $4, attempt, score, "maxScore", $14, "submissionId", "submittedAt" from given
     on conflict (learner_id, course_run_id, block_id) do update set attempts = excluded.attempts, score = excluded.score, max_score = excluded.max_score,
       correct = excluded.correct, draft = null, last_submission_id = excluded.last_submission_id, last_submitted_at = excluded.last_submitted_at, updated_at = now())
   select * from given`,
);
const saveDraft = statement<never>(
  'assessment.save-draft',
  `insert into assessment.block_state (learner_id, course_run_id, block_id, max_score, draft) values ($1, $2, $3, $4, $5)
   on conflict (learner_id, course_run_id, block_id) do update set draft = excluded.draft, updated_at = now()`,
);
const states = statement<StateRow>(
  'assessment.states',
  `select b.block_id as "blockId", b.attempts, b.score, b.max_score as "maxScore", b.correct, b.draft, b.last_submitted_at as "lastSubmittedAt",
     case when s.submission_id is null then null else jsonb_build_object('submissionId', s.submission_id, 'attempt', s.attempt, 'answers', s.answers, 'results', s.results,
       'score', s.score, 'maxScore', s.max_score, 'submittedAt', s.submitted_at, 'bodyHash', encode(s.body_hash, 'hex')) end as submission
   from assessment.block_state b left join assessment.submission s on s.learner_id = b.learner_id and s.submission_id = b.last_submission_id
   where b.learner_id = $1 and b.course_run_id = $2 and b.block_id = any ($3)`,
);
const scores = statement<{ blockId: number; score: number; maxScore: number }>(
  'assessment.scores',
  `select block_id as "blockId", score, max_score as "maxScore" from assessment.block_state where learner_id = $1 and course_run_id = $2 and score is not null`,
);
const scoresOfRuns = statement<{ courseRunId: number; blockId: number; score: number; maxScore: number }>(
  'assessment.scores-of-runs',
  `select course_run_id as "courseRunId", block_id as "blockId", score, max_score as "maxScore" from assessment.block_state
   where learner_id = $1 and course_run_id = any ($2) and score is not null`,
);
const logged = statement<{ blockId: number; score: number; maxScore: number }>(
  'assessment.logged-scores',
  `select distinct on (block_id) block_id as "blockId", score, max_score as "maxScore" from assessment.submission
   where learner_id = $1 and course_run_id = $2 order by block_id, attempt desc`,
);
const clock = statement<{ now: Date }>('assessment.clock', 'select now() as now');

@Injectable()
export class SubmissionStore {
  constructor(private readonly db: Database) {}

  async find(learnerId: string, submissionId: string): Promise<SubmissionRow | null> {
    const [row] = await this.db.run(find, [learnerId, submissionId]);
    return row ?? null;
  }

  /** The stored answer; null when the deadline has passed by the database's clock, or the id was stored before. */
  async submit(tx: Queryable, s: NewSubmission): Promise<SubmissionRow | null> {
    const [row] = await tx.run(submit, [
      s.learnerId, s.submissionId, s.courseRunId, s.blockId, s.version, s.attempt, s.maxAttempts, s.bodyHash,
      JSON.stringify(s.answers), JSON.stringify(s.results), s.score, s.maxScore, s.closesAt, s.correct,
    ]);
    return row ?? null;
  }

  async saveDraft(learnerId: string, courseRunId: number, blockId: number, maxScore: number, draft: Answers): Promise<void> {
    await this.db.run(saveDraft, [learnerId, courseRunId, blockId, maxScore, JSON.stringify(draft)]);
  }

  /** Standings at several problems, with the answer that counts. */
  states(learnerId: string, courseRunId: number, blockIds: readonly number[], db: Queryable = this.db): Promise<StateRow[]> {
    return db.run(states, [learnerId, courseRunId, blockIds]);
  }

  /** The score that counts at each problem answered; the last answer counts, as in Open edX. */
  scores(learnerId: string, courseRunId: number, db: Queryable = this.db): Promise<{ blockId: number; score: number; maxScore: number }[]> {
    return db.run(scores, [learnerId, courseRunId]);
  }

  /** The same for several runs at once. */
  scoresOfRuns(learnerId: string, courseRunIds: readonly number[]): Promise<{ courseRunId: number; blockId: number; score: number; maxScore: number }[]> {
    return this.db.run(scoresOfRuns, [learnerId, courseRunIds]);
  }

  /** The same, folded anew from the answers themselves. */
  scoresFromLog(learnerId: string, courseRunId: number): Promise<{ blockId: number; score: number; maxScore: number }[]> {
    return this.db.run(logged, [learnerId, courseRunId]);
  }

  async now(): Promise<Date> {
    const [row] = await this.db.run(clock);
    if (!row) throw new Error('the database has no clock');
    return row.now;
  }
}
