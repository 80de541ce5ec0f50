import { Injectable } from '@nestjs/common';
import type { GradingMethod } from '@amoxtli/content/domain';
import type { Answers, ResponseResult } from '@amoxtli/assessment/domain';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';
import { AnswerLogStore } from './answer-log.store';

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

/** `seed`: of the variant that was answered. `gradingMethod`: which of several attempts counts. */
export type NewSubmission = Omit<SubmissionRow, 'submittedAt'> & {
  learnerId: string;
  version: number;
  maxAttempts: number | null;
  seed: number;
  gradingMethod: GradingMethod;
  closesAt: Date | null;
  correct: boolean;
};

/** `submission`: the last answer that counts, as it is judged now. `round`: how often another variant was asked for; `answeredThisRound`: whether this one was answered. */
export type StateRow = {
  blockId: number;
  attempts: number;
  round: number;
  answeredThisRound: boolean;
  overridden: boolean;
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

/**
 * The answer, the learner's standing and the database's word on the deadline, in one statement; no row means late, or this id is known. The
 * learner's row is held first: an answer that crosses with staff giving the attempts back is the first of the new ones. Which attempt counts is
 * decided here as `countingScore` does; `stale` says that the rule is another than before, so that what counted has to be folded anew.
 */
const submit = statement<SubmissionRow & { stale: boolean }>(
  'assessment.submit',
  `with held as (select era, acts, attempts, counted, grading_method from assessment.block_state where learner_id = $1 and course_run_id = $3 and block_id = $4 for update),
   given as (
     insert into assessment.submission (learner_id, submission_id, course_run_id, block_id, version, era, attempt, acts_before, max_attempts, body_hash, answers, results, score, max_score, grading_method, seed)
     select $1, $2, $3, $4, $5, coalesce(h.era, 0), least($6, coalesce(h.attempts, 0) + 1), coalesce(h.acts, 0), $7, $8, $9, $10, $11, $12, $15, $16
     from (select) one left join held h on true where $13::timestamptz is null or now() <= $13
     on conflict (learner_id, submission_id) do nothing
     returning ${COLUMNS}, era),
   standing as (
     insert into assessment.block_state as b (learner_id, course_run_id, block_id, attempts, era, counted, score, max_score, score_sum, max_sum, grading_method, correct, answered, last_submission_id, last_submitted_at)
     select $1, $3, $4, attempt, era, 1, score, "maxScore", case when $15 = 'average' then score end, case when $15 = 'average' then "maxScore" end, $15, $14, true, "submissionId", "submittedAt" from given
     on conflict (learner_id, course_run_id, block_id) do update set attempts = excluded.attempts, counted = b.counted + 1, grading_method = excluded.grading_method,
       score = case when b.overridden then b.score when b.counted = 0 then excluded.score else case excluded.grading_method
         when 'first' then b.score when 'highest' then case when excluded.score * b.max_score > b.score * excluded.max_score then excluded.score else b.score end
         when 'average' then (b.score_sum + excluded.score_sum) / (b.counted + 1) else excluded.score end end,
       max_score = case when b.overridden then b.max_score when b.counted = 0 then excluded.max_score else case excluded.grading_method
         when 'first' then b.max_score when 'highest' then case when excluded.score * b.max_score > b.score * excluded.max_score then excluded.max_score else b.max_score end
         when 'average' then (b.max_sum + excluded.max_sum) / (b.counted + 1) else excluded.max_score end end,
       score_sum = coalesce(b.score_sum, 0) + excluded.score_sum, max_sum = coalesce(b.max_sum, 0) + excluded.max_sum,
       correct = excluded.correct, draft = null, answered = true, last_submission_id = excluded.last_submission_id, last_submitted_at = excluded.last_submitted_at, updated_at = now())
   select given.*, exists (select from held where counted > 0 and grading_method <> $15) as stale from given`,
);
const nextRound = statement<never>(
  'assessment.next-round',
  `insert into assessment.block_state (learner_id, course_run_id, block_id, max_score, round) values ($1, $2, $3, $4, 1)
   on conflict (learner_id, course_run_id, block_id) do update set round = block_state.round + 1, answered = false, draft = null, updated_at = now()`,
);
const saveDraft = statement<never>(
  'assessment.save-draft',
  `insert into assessment.block_state (learner_id, course_run_id, block_id, max_score, draft) values ($1, $2, $3, $4, $5)
   on conflict (learner_id, course_run_id, block_id) do update set draft = excluded.draft, updated_at = now()`,
);
const states = statement<StateRow>(
  'assessment.states',
  `select b.block_id as "blockId", b.attempts, b.round, b.answered as "answeredThisRound", b.overridden, b.score, b.max_score as "maxScore", b.correct, b.draft, b.last_submitted_at as "lastSubmittedAt",
     case when s.submission_id is null then null else jsonb_build_object('submissionId', s.submission_id, 'attempt', s.attempt, 'answers', s.answers, 'results', coalesce(r.results, s.results),
       'score', coalesce(r.score, s.score), 'maxScore', coalesce(r.max_score, s.max_score), 'submittedAt', s.submitted_at, 'bodyHash', encode(s.body_hash, 'hex')) end as submission
   from assessment.block_state b left join assessment.submission s on s.learner_id = b.learner_id and s.submission_id = b.last_submission_id
   left join lateral (select results, score, max_score from assessment.rescore r
     where r.learner_id = b.learner_id and r.course_run_id = b.course_run_id and r.block_id = b.block_id and r.submission_id = b.last_submission_id order by r.seq desc limit 1) r on b.acts > 0
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
const scoresOfLearners = statement<{ learnerId: string; blockId: number; score: number; maxScore: number }>(
  'assessment.scores-of-learners',
  `select learner_id as "learnerId", block_id as "blockId", score, max_score as "maxScore" from assessment.block_state
   where learner_id = any ($1) and course_run_id = $2 and score is not null`,
);
const clock = statement<{ now: Date }>('assessment.clock', 'select now() as now');

@Injectable()
export class SubmissionStore {
  constructor(
    private readonly db: Database,
    private readonly log: AnswerLogStore,
  ) {}

  async find(learnerId: string, submissionId: string): Promise<SubmissionRow | null> {
    const [row] = await this.db.run(find, [learnerId, submissionId]);
    return row ?? null;
  }

  /** The stored answer; null when the deadline has passed by the database's clock, or the id was stored before. */
  async submit(tx: Queryable, s: NewSubmission): Promise<SubmissionRow | null> {
    const [row] = await tx.run(submit, [
      s.learnerId, s.submissionId, s.courseRunId, s.blockId, s.version, s.attempt, s.maxAttempts, s.bodyHash,
      JSON.stringify(s.answers), JSON.stringify(s.results), s.score, s.maxScore, s.closesAt, s.correct, s.gradingMethod, s.seed,
    ]);
    if (row?.stale) await this.refold(tx, s);
    return row ?? null;
  }

  /** Writes the standing anew from the log, when the rule of which attempt counts has changed since the last answer. */
  private async refold(tx: Queryable, { learnerId, courseRunId, blockId }: NewSubmission): Promise<void> {
    const logs = await this.log.logs([learnerId], courseRunId, blockId, tx);
    await this.log.keep(tx, courseRunId, logs.map((log) => ({ ...log, blank: false })));
  }

  /** Another variant; attempts and what they earned stay. */
  async nextRound(learnerId: string, courseRunId: number, blockId: number, maxScore: number): Promise<void> {
    await this.db.run(nextRound, [learnerId, courseRunId, blockId, maxScore]);
  }

  async saveDraft(learnerId: string, courseRunId: number, blockId: number, maxScore: number, draft: Answers): Promise<void> {
    await this.db.run(saveDraft, [learnerId, courseRunId, blockId, maxScore, JSON.stringify(draft)]);
  }

  /** Standings at several problems, with the answer that counts. */
  states(learnerId: string, courseRunId: number, blockIds: readonly number[], db: Queryable = this.db): Promise<StateRow[]> {
    return db.run(states, [learnerId, courseRunId, blockIds]);
  }

  /** The score that counts at each problem: of the attempts by the problem's rule, or as a person set it. */
  scores(learnerId: string, courseRunId: number, db: Queryable = this.db): Promise<{ blockId: number; score: number; maxScore: number }[]> {
    return db.run(scores, [learnerId, courseRunId]);
  }

  /** The same for several learners of one run. */
  scoresOfLearners(learnerIds: readonly string[], courseRunId: number, db: Queryable = this.db): Promise<{ learnerId: string; blockId: number; score: number; maxScore: number }[]> {
    return db.run(scoresOfLearners, [learnerIds, courseRunId]);
  }

  /** The same for several runs at once. */
  scoresOfRuns(learnerId: string, courseRunIds: readonly number[]): Promise<{ courseRunId: number; blockId: number; score: number; maxScore: number }[]> {
    return this.db.run(scoresOfRuns, [learnerId, courseRunIds]);
  }

  /** The same, folded anew from the answers and from what staff did with them. */
  async scoresFromLog(learnerId: string, courseRunId: number): Promise<{ blockId: number; score: number; maxScore: number }[]> {
    const logs = await this.log.logs([learnerId], courseRunId, null);
    return logs.flatMap(({ blockId, standing: { points } }) => (points ? [{ blockId, ...points }] : []));
  }

  async now(): Promise<Date> {
    const [row] = await this.db.run(clock);
    if (!row) throw new Error('the database has no clock');
    return row.now;
  }
}
