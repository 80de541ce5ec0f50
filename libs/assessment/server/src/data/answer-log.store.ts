import { Injectable } from '@nestjs/common';
import type { GradingMethod } from '@amoxtli/content/domain';
import { type Answers, type FoldedStanding, type JudgedAnew, type LoggedAct, type LoggedAnswer, type ResponseResult, foldStanding } from '@amoxtli/assessment/domain';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';

export type ActKind = 'RESCORE' | 'RESET' | 'DELETE' | 'OVERRIDE' | 'CLEAR_OVERRIDE';
type Owner = { learnerId: string; blockId: number };
/** The log of one learner at one problem, and the standing that it folds to. */
export type LearnerLog = { learnerId: string; blockId: number; answers: LoggedAnswer[]; acts: LoggedAct[]; standing: FoldedStanding };

export type NewJudgement = JudgedAnew & { results: ResponseResult[]; version: number };
export type NewAct = Owner & {
  courseRunId: number;
  seq: number;
  kind: ActKind;
  score: number | null;
  maxScore: number | null;
  method: GradingMethod | null;
  version: number | null;
  reason: string | null;
  actedBy: string;
  jobId: string | null;
  judgements: NewJudgement[];
};

/** An answer with all that is needed to judge it anew. */
export type AnswerRow = LoggedAnswer & Owner & { version: number; seed: number; answers: Answers; results: ResponseResult[]; submittedAt: Date };
export type ActRow = Owner & {
  seq: number;
  kind: ActKind;
  score: number | null;
  maxScore: number | null;
  method: GradingMethod | null;
  version: number | null;
  reason: string | null;
  actedBy: string;
  jobId: string | null;
  actedAt: Date;
  judgements: (JudgedAnew & { results: ResponseResult[] })[];
};

const LOGGED = `learner_id as "learnerId", block_id as "blockId", submission_id as "submissionId", era, attempt, acts_before as "actsBefore", grading_method as method, score,
  max_score as "maxScore", not jsonb_path_exists(results, '$[*] ? (@.correctness != "CORRECT")') as correct`;
const OF_LEARNERS = 'learner_id = any ($1) and course_run_id = $2 and ($3::int is null or block_id = $3)';

const answers = statement<LoggedAnswer & Owner>('assessment.logged-answers', `select ${LOGGED} from assessment.submission where ${OF_LEARNERS}`);
const wholeAnswers = statement<AnswerRow>(
  'assessment.whole-answers',
  `select ${LOGGED}, version, seed, answers, results, submitted_at as "submittedAt" from assessment.submission where ${OF_LEARNERS}`,
);
const acts = statement<ActRow>(
  'assessment.logged-acts',
  `select a.learner_id as "learnerId", a.block_id as "blockId", a.seq, a.kind, a.score, a.max_score as "maxScore", a.grading_method as method, a.version, a.reason,
     a.acted_by as "actedBy", a.job_id as "jobId", a.acted_at as "actedAt",
     coalesce((select jsonb_agg(jsonb_build_object('submissionId', r.submission_id, 'score', r.score, 'maxScore', r.max_score, 'correct', r.correct, 'results', r.results))
               from assessment.rescore r where (r.learner_id, r.course_run_id, r.block_id, r.seq) = (a.learner_id, a.course_run_id, a.block_id, a.seq)), '[]') as judgements
   from assessment.staff_act a where ${OF_LEARNERS}`,
);
const open = statement<never>(
  'assessment.open-state',
  `insert into assessment.block_state (learner_id, course_run_id, block_id, max_score) values ($1, $2, $3, $4) on conflict (learner_id, course_run_id, block_id) do nothing`,
);
const lock = statement<{ learnerId: string }>(
  'assessment.lock-states',
  `select learner_id as "learnerId" from assessment.block_state where learner_id = any ($1) and course_run_id = $2 and block_id = $3 order by learner_id for update`,
);
const addActs = statement<never>(
  'assessment.add-acts',
  `insert into assessment.staff_act (learner_id, course_run_id, block_id, seq, kind, score, max_score, grading_method, version, reason, acted_by, job_id)
   select "learnerId", "courseRunId", "blockId", seq, kind, score, "maxScore", method, version, reason, "actedBy", "jobId" from jsonb_to_recordset($1::jsonb)
     as act ("learnerId" uuid, "courseRunId" int, "blockId" int, seq int, kind text, score float8, "maxScore" float8, method text, version int, reason text, "actedBy" uuid, "jobId" uuid)`,
);
const addJudgements = statement<never>(
  'assessment.add-judgements',
  `insert into assessment.rescore (learner_id, course_run_id, block_id, seq, submission_id, version, results, score, max_score, correct)
   select "learnerId", "courseRunId", "blockId", seq, "submissionId", version, results, score, "maxScore", correct from jsonb_to_recordset($1::jsonb)
     as anew ("learnerId" uuid, "courseRunId" int, "blockId" int, seq int, "submissionId" uuid, version int, results jsonb, score float8, "maxScore" float8, correct boolean)`,
);
const keep = statement<never>(
  'assessment.keep-standings',
  `update assessment.block_state b set attempts = s.attempts, era = s.era, acts = s.acts, counted = s.counted, grading_method = s.method, score = s.score,
     max_score = coalesce(s."maxScore", b.max_score), score_sum = s."scoreSum", max_sum = s."maxSum", overridden = s.overridden, correct = s.correct,
     last_submission_id = s."lastSubmissionId", last_submitted_at = case when s.blank then null else b.last_submitted_at end, draft = case when s.blank then null else b.draft end,
     round = b.round + s.blank::int, answered = b.answered and not s.blank, updated_at = now()
   from jsonb_to_recordset($1::jsonb) as s ("learnerId" uuid, "courseRunId" int, "blockId" int, attempts int, era int, acts int, counted int, method text, score float8, "maxScore" float8,
     "scoreSum" float8, "maxSum" float8, overridden boolean, correct boolean, "lastSubmissionId" uuid, blank boolean)
   where b.learner_id = s."learnerId" and b.course_run_id = s."courseRunId" and b.block_id = s."blockId"`,
);

/** The append-only log behind every standing: answers as they were given, acts of staff, new judgements. All of it by learners, many at once. */
@Injectable()
export class AnswerLogStore {
  constructor(private readonly db: Database) {}

  /** Logs with something in them, by learner and problem; of one problem, or of a whole run. */
  async logs(learnerIds: readonly string[], courseRunId: number, blockId: number | null, db: Queryable = this.db): Promise<LearnerLog[]> {
    const given = await db.run(answers, [learnerIds, courseRunId, blockId]);
    const done = await db.run(acts, [learnerIds, courseRunId, blockId]);
    const answersOf = Map.groupBy(given, keyOf);
    const actsOf = Map.groupBy(done, keyOf);
    return [...new Map([...given, ...done].map((row) => [keyOf(row), row])).entries()].map(([key, row]) => {
      const [own, judged] = [answersOf.get(key) ?? [], (actsOf.get(key) ?? []).map(toLogged)];
      return { learnerId: row.learnerId, blockId: row.blockId, answers: own, acts: judged, standing: foldStanding(own, judged) };
    });
  }

  /** Answers with their words, for judging and for showing. */
  wholeAnswers(learnerIds: readonly string[], courseRunId: number, blockId: number, db: Queryable = this.db): Promise<AnswerRow[]> {
    return db.run(wholeAnswers, [learnerIds, courseRunId, blockId]);
  }

  acts(learnerIds: readonly string[], courseRunId: number, blockId: number, db: Queryable = this.db): Promise<ActRow[]> {
    return db.run(acts, [learnerIds, courseRunId, blockId]);
  }

  /** Makes the learner's row at a problem if there is none; fails on `block_state_enrollment_fk` for who is not in the run. */
  async open(tx: Transaction, learnerId: string, courseRunId: number, blockId: number, maxScore: number): Promise<void> {
    await tx.run(open, [learnerId, courseRunId, blockId, maxScore]);
  }

  /** Holds these learners' rows until the transaction ends, always in the same order. Answers with who has one. */
  async lock(tx: Transaction, learnerIds: readonly string[], courseRunId: number, blockId: number): Promise<string[]> {
    return (await tx.run(lock, [learnerIds, courseRunId, blockId])).map(({ learnerId }) => learnerId);
  }

  async add(tx: Transaction, added: readonly NewAct[]): Promise<void> {
    await tx.run(addActs, [JSON.stringify(added.map(({ judgements: _, ...act }) => act))]);
    const anew = added.flatMap(({ learnerId, courseRunId, blockId, seq, judgements }) => judgements.map((judgement) => ({ ...judgement, learnerId, courseRunId, blockId, seq })));
    if (anew.length > 0) await tx.run(addJudgements, [JSON.stringify(anew)]);
  }

  /** Writes the projection; `blank` forgets the draft too, and gives another variant. */
  async keep(tx: Queryable, courseRunId: number, standings: readonly (Owner & { standing: FoldedStanding; blank: boolean })[]): Promise<void> {
    const rows = standings.map(({ learnerId, blockId, standing: { points, sum, earned: _, ...standing }, blank }) => ({
      ...standing, learnerId, courseRunId, blockId, blank, score: points?.score ?? null, maxScore: points?.maxScore ?? null, scoreSum: sum?.score ?? null, maxSum: sum?.maxScore ?? null,
    }));
    await tx.run(keep, [JSON.stringify(rows)]);
  }
}

const keyOf = ({ learnerId, blockId }: Owner): string => `${learnerId}.${blockId}`;

/** What the fold needs of a stored act. */
export function toLogged({ seq, kind, score, maxScore, method, judgements }: Pick<ActRow, 'seq' | 'kind' | 'score' | 'maxScore' | 'method'> & { judgements: readonly JudgedAnew[] }): LoggedAct {
  switch (kind) {
    case 'RESCORE':
      return { kind: 'rescore', seq, method: method ?? 'last', judgements };
    case 'OVERRIDE':
      return { kind: 'override', seq, score: score ?? 0, maxScore: maxScore ?? 0 };
    case 'CLEAR_OVERRIDE':
      return { kind: 'clear-override', seq };
    case 'RESET':
      return { kind: 'reset', seq };
    case 'DELETE':
      return { kind: 'delete', seq };
  }
}
