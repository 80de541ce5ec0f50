import { Injectable } from '@nestjs/common';
import type { Both, EvidenceKind } from '@amoxtli/competency/domain';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';

export type EvidenceState = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'DECIDED' | 'WITHDRAWN';
/** What a teacher writes: `form` says what it is; `context` tells of the class, never of a pupil. */
export type EvidenceBody = {
  form: string;
  text: string;
  links: string[];
  context: { level: string | null; grade: string | null; subject: string | null; learners: number | null; when: string | null };
  prior: { issuer: string; hours: number | null; year: number | null } | null;
  /** For what a criterion of another piece gave: which piece, and the criterion in the words of that day. */
  of?: { evidenceId: string; criterion: Both };
};
export type EvidenceRow = {
  learnerId: string;
  evidenceId: string;
  competencyId: number;
  kind: EvidenceKind;
  state: EvidenceState;
  source: string | null;
  institutionId: number | null;
  rubricId: number | null;
  taskId: number | null;
  version: number;
  round: number;
  title: string;
  body: EvidenceBody;
  score: number | null;
  createdAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
};

/** As it was handed in. */
export type EvidenceVersion = { title: string; body: EvidenceBody; files: { fileId: string; name: string; mediaType: string; bytes: string; sha256: string }[] };

export const EVIDENCE_COLUMNS = `e.learner_id as "learnerId", e.evidence_id as "evidenceId", e.competency_id as "competencyId", e.kind, e.state, e.source, e.institution_id as "institutionId",
  e.rubric_id as "rubricId", e.task_id as "taskId", e.version, e.round, e.title, e.body, e.score, e.created_at as "createdAt", e.submitted_at as "submittedAt", e.decided_at as "decidedAt"`;

const ofLearner = statement<EvidenceRow>(
  'competency.evidence-of-learner',
  `select ${EVIDENCE_COLUMNS} from competency.evidence e where e.learner_id = $1 and e.state <> 'WITHDRAWN' and ($2::int is null or e.competency_id = $2) order by e.created_at, e.evidence_id`,
);
const find = statement<EvidenceRow>('competency.evidence', `select ${EVIDENCE_COLUMNS} from competency.evidence e where e.learner_id = $1 and e.evidence_id = $2`);
const hold = statement<EvidenceRow>('competency.hold-evidence', `select ${EVIDENCE_COLUMNS} from competency.evidence e where e.learner_id = $1 and e.evidence_id = $2 for update`);
/** By its id alone: an assessor is not told whose it is. */
const findForAssessor = statement<EvidenceRow>('competency.evidence-by-id', `select ${EVIDENCE_COLUMNS} from competency.evidence e where e.evidence_id = $1`);
/** The same draft again is the same row; what is out of the teacher's hands is not written over. */
const save = statement<{ evidenceId: string }>(
  'competency.save-evidence',
  `insert into competency.evidence as e (learner_id, evidence_id, competency_id, kind, state, institution_id, task_id, title, body) values ($1, $2, $3, $4, 'DRAFT', $5, $6, $7, $8)
   on conflict (learner_id, evidence_id) do update set title = excluded.title, body = excluded.body, task_id = excluded.task_id, institution_id = excluded.institution_id
     where e.state in ('DRAFT', 'RETURNED') and e.competency_id = excluded.competency_id and e.kind = excluded.kind returning evidence_id as "evidenceId"`,
);
const submit = statement<never>(
  'competency.submit-evidence',
  `update competency.evidence set state = 'SUBMITTED', version = version + 1, round = 0, rubric_id = $3, submitted_at = $4, score = null, decided_at = null where learner_id = $1 and evidence_id = $2`,
);
const addVersion = statement<never>(
  'competency.add-evidence-version',
  `insert into competency.evidence_version (learner_id, evidence_id, version, title, body, files, submitted_at)
   select e.learner_id, e.evidence_id, e.version, e.title, e.body,
     coalesce((select jsonb_agg(jsonb_build_object('fileId', f.file_id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes, 'sha256', f.sha256) order by f.added_at)
               from competency.evidence_file f where f.learner_id = e.learner_id and f.evidence_id = e.evidence_id and f.removed_at is null), '[]'), e.submitted_at
   from competency.evidence e where e.learner_id = $1 and e.evidence_id = $2`,
);
const version = statement<EvidenceVersion>(
  'competency.evidence-version',
  'select title, body, files from competency.evidence_version where learner_id = $1 and evidence_id = $2 and version = $3',
);
const setState = statement<never>('competency.set-evidence-state', 'update competency.evidence set state = $3, round = $4 where learner_id = $1 and evidence_id = $2');
const decide = statement<never>(
  'competency.decide-evidence',
  `update competency.evidence set state = 'DECIDED', round = $3, score = $4, decided_at = $5 where learner_id = $1 and evidence_id = $2`,
);
const reopen = statement<never>('competency.reopen-evidence', `update competency.evidence set state = 'SUBMITTED', score = null, decided_at = null where learner_id = $1 and evidence_id = $2`);
const withdraw = statement<never>(
  'competency.withdraw-evidence',
  `update competency.evidence set state = 'WITHDRAWN', score = null, decided_at = null where learner_id = $1 and evidence_id = $2`,
);
const automatic = statement<{ evidenceId: string }>(
  'competency.keep-automatic-evidence',
  `insert into competency.evidence as e (learner_id, evidence_id, competency_id, kind, state, source, institution_id, rubric_id, version, title, body, score, submitted_at, decided_at)
   values ($1, $2, $3, 'AUTOMATIC', $4, $5, $6, $7, case when $4 = 'SUBMITTED' then 1 else 0 end, $8, $9, $10, $11, case when $4 = 'DECIDED' then $11::timestamptz end)
   on conflict (learner_id, competency_id, source) do update set score = excluded.score, decided_at = excluded.decided_at
     where e.state = 'DECIDED' and e.score < excluded.score returning evidence_id as "evidenceId"`,
);

/** Evidence as rows; who may see which, the use cases say. */
@Injectable()
export class EvidenceStore {
  constructor(private readonly db: Database) {}

  /** What a teacher has, withdrawn pieces left out; of one competency where it is named. */
  ofLearner(learnerId: string, competencyId: number | null = null): Promise<EvidenceRow[]> {
    return this.db.run(ofLearner, [learnerId, competencyId]);
  }

  async find(learnerId: string, evidenceId: string, db: Queryable = this.db): Promise<EvidenceRow | null> {
    const [row] = await db.run(find, [learnerId, evidenceId]);
    return row ?? null;
  }

  async findForAssessor(evidenceId: string): Promise<EvidenceRow | null> {
    const [row] = await this.db.run(findForAssessor, [evidenceId]);
    return row ?? null;
  }

  /** The row for this transaction alone. */
  async hold(tx: Transaction, learnerId: string, evidenceId: string): Promise<EvidenceRow | null> {
    const [row] = await tx.run(hold, [learnerId, evidenceId]);
    return row ?? null;
  }

  /** False when that piece is not in the teacher's hands. */
  async save(tx: Queryable, row: Pick<EvidenceRow, 'learnerId' | 'evidenceId' | 'competencyId' | 'kind' | 'institutionId' | 'taskId' | 'title' | 'body'>): Promise<boolean> {
    const { learnerId, evidenceId, competencyId, kind, institutionId, taskId, title, body } = row;
    return (await tx.run(save, [learnerId, evidenceId, competencyId, kind, institutionId, taskId, title, JSON.stringify(body)])).length === 1;
  }

  /** A new version with the files of this moment. */
  async submit(tx: Queryable, learnerId: string, evidenceId: string, rubricId: number, now: Date): Promise<void> {
    await tx.run(submit, [learnerId, evidenceId, rubricId, now]);
    await this.addVersion(tx, learnerId, evidenceId);
  }

  /** What is looked at, as it stands at this moment. */
  async addVersion(tx: Queryable, learnerId: string, evidenceId: string): Promise<void> {
    await tx.run(addVersion, [learnerId, evidenceId]);
  }

  async version({ learnerId, evidenceId, version: number }: EvidenceRow): Promise<EvidenceVersion | null> {
    const [row] = await this.db.run(version, [learnerId, evidenceId, number]);
    return row ?? null;
  }

  async setState(tx: Queryable, { learnerId, evidenceId }: EvidenceRow, state: EvidenceState, round: number): Promise<void> {
    await tx.run(setState, [learnerId, evidenceId, state, round]);
  }

  async decide(tx: Queryable, { learnerId, evidenceId }: EvidenceRow, round: number, score: number, now: Date): Promise<void> {
    await tx.run(decide, [learnerId, evidenceId, round, score, now]);
  }

  async reopen(tx: Queryable, { learnerId, evidenceId }: EvidenceRow): Promise<void> {
    await tx.run(reopen, [learnerId, evidenceId]);
  }

  async withdraw(tx: Queryable, { learnerId, evidenceId }: EvidenceRow): Promise<void> {
    await tx.run(withdraw, [learnerId, evidenceId]);
  }

  /** Evidence that came by itself; null when nothing better than what stood there. */
  async keepAutomatic(tx: Queryable, row: Pick<EvidenceRow, 'learnerId' | 'evidenceId' | 'competencyId' | 'state' | 'source' | 'institutionId' | 'rubricId' | 'title' | 'body' | 'score'>, at: Date): Promise<string | null> {
    const { learnerId, evidenceId, competencyId, state, source, institutionId, rubricId, title, body, score } = row;
    const values = [learnerId, evidenceId, competencyId, state, source, institutionId, rubricId, title, JSON.stringify(body), state === 'DECIDED' ? score : null, at];
    const [kept] = await tx.run(automatic, values);
    return kept?.evidenceId ?? null;
  }
}
