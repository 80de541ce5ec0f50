import { Injectable } from '@nestjs/common';
import type { Attainment, EvidenceKind, LogEntry } from '@amoxtli/competency/domain';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';

export type LogRow = {
  competencyId: number;
  entryId: string;
  kind: 'CREDIT' | 'REVOKE';
  at: Date;
  evidenceKind: EvidenceKind | null;
  score: number | null;
  judged: boolean | null;
  attains: boolean | null;
  ofEntry: string | null;
  reason: string | null;
  evidenceId: string | null;
};
export type Standing = { attained: boolean; expiresAt: Date | null };
export type AttainmentRow = { learnerId: string; competencyId: number; attained: boolean; attainedAt: Date | null; expiresAt: Date | null; value: number };

const COLUMNS = `competency_id as "competencyId", entry_id as "entryId", kind, at, evidence_kind as "evidenceKind", score, judged, attains, of_entry as "ofEntry", reason, evidence_id as "evidenceId"`;

/** Takes the row of the projection, made if there is none: one writer per teacher and competency at a time, so that each fold has seen every line. */
const lock = statement<Standing>(
  'competency.lock-attainment',
  `insert into competency.attainment (learner_id, competency_id, attained, value, computed_at) values ($1, $2, false, 0, now())
   on conflict (learner_id, competency_id) do update set competency_id = excluded.competency_id returning attained, expires_at as "expiresAt"`,
);
const add = statement<{ entryId: string }>(
  'competency.add-log-entry',
  `insert into competency.log_entry (learner_id, competency_id, entry_id, kind, at, evidence_kind, score, judged, attains, of_entry, reason, evidence_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning entry_id as "entryId"`,
);
const ofOne = statement<LogRow>('competency.log-of-competency', `select ${COLUMNS} from competency.log_entry where learner_id = $1 and competency_id = $2 order by at, entry_id`);
const ofLearner = statement<LogRow>('competency.log-of-learner', `select ${COLUMNS} from competency.log_entry where learner_id = $1 order by competency_id, at, entry_id`);
const keep = statement<never>(
  'competency.keep-attainment',
  `insert into competency.attainment (learner_id, competency_id, attained, attained_at, expires_at, value, computed_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (learner_id, competency_id) do update set attained = excluded.attained, attained_at = excluded.attained_at, expires_at = excluded.expires_at,
     value = excluded.value, computed_at = excluded.computed_at`,
);
const attainments = statement<AttainmentRow>(
  'competency.attainments',
  `select learner_id as "learnerId", competency_id as "competencyId", attained, attained_at as "attainedAt", expires_at as "expiresAt", value
   from competency.attainment where learner_id = any ($1)`,
);

/** The append-only log and the projection folded from it. */
@Injectable()
export class LogStore {
  constructor(private readonly db: Database) {}

  /** Waits for its turn; answers with where the teacher stood before. */
  async lock(tx: Transaction, learnerId: string, competencyId: number): Promise<Standing> {
    const [before] = await tx.run(lock, [learnerId, competencyId]);
    return before ?? { attained: false, expiresAt: null };
  }

  /** False when that entry is there already. */
  async add(tx: Queryable, learnerId: string, row: LogRow): Promise<boolean> {
    const { competencyId, entryId, kind, at, evidenceKind, score, judged, attains, ofEntry, reason, evidenceId } = row;
    return (await tx.run(add, [learnerId, competencyId, entryId, kind, at, evidenceKind, score, judged, attains, ofEntry, reason, evidenceId])).length === 1;
  }

  ofCompetency(learnerId: string, competencyId: number, db: Queryable = this.db): Promise<LogRow[]> {
    return db.run(ofOne, [learnerId, competencyId]);
  }

  ofLearner(learnerId: string): Promise<LogRow[]> {
    return this.db.run(ofLearner, [learnerId]);
  }

  async keepAttainment(tx: Queryable, learnerId: string, competencyId: number, found: Attainment, now: Date): Promise<void> {
    await tx.run(keep, [learnerId, competencyId, found.attained, instant(found.attainedAt), instant(found.expiresAt), found.value, now]);
  }

  attainments(learnerIds: readonly string[]): Promise<AttainmentRow[]> {
    return this.db.run(attainments, [learnerIds]);
  }
}

const instant = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds));

/** A stored line as the rule reads it. */
export function toLogEntry({ entryId, kind, at, evidenceKind, score, judged, attains, ofEntry, reason }: LogRow): LogEntry {
  return kind === 'CREDIT'
    ? { entryId, kind, at: at.getTime(), evidence: evidenceKind ?? 'SELF', score: score ?? 0, judged: judged ?? false, attains: attains ?? false }
    : { entryId, kind, at: at.getTime(), of: ofEntry ?? '', reason: reason ?? '' };
}
