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
export type OwnedLogRow = LogRow & { learnerId: string };
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
/** Whole teachers only: all lines of the next `$2` of them. */
const page = statement<OwnedLogRow>(
  'competency.log-page',
  `with next as (select distinct learner_id from competency.log_entry where $1::uuid is null or learner_id > $1 order by learner_id limit $2)
   select learner_id as "learnerId", ${COLUMNS} from competency.log_entry where learner_id in (select learner_id from next) order by learner_id, competency_id, at, entry_id`,
);
const keepMany = statement<{ learnerId: string }>(
  'competency.keep-attainments',
  `insert into competency.attainment as a (learner_id, competency_id, attained, attained_at, expires_at, value, computed_at)
   select n.learner_id, n.competency_id, n.attained, n.attained_at, n.expires_at, n.value, $7 from unnest($1::uuid[], $2::int[], $3::boolean[], $4::timestamptz[], $5::timestamptz[], $6::float8[])
     as n (learner_id, competency_id, attained, attained_at, expires_at, value)
   on conflict (learner_id, competency_id) do update set attained = excluded.attained, attained_at = excluded.attained_at, expires_at = excluded.expires_at, value = excluded.value,
     computed_at = excluded.computed_at
     where (a.attained, a.attained_at, a.expires_at, a.value) is distinct from (excluded.attained, excluded.attained_at, excluded.expires_at, excluded.value)
   returning a.learner_id as "learnerId"`,
);
const addMany = statement<{ entryId: string }>(
  'competency.add-log-entries',
  `insert into competency.log_entry (learner_id, competency_id, entry_id, kind, at, evidence_kind, score, judged, attains)
   select $1, n.competency_id, n.entry_id, 'CREDIT', n.at, n.evidence_kind, n.score, n.judged, false
   from unnest($2::int[], $3::uuid[], $4::timestamptz[], $5::text[], $6::float8[], $7::boolean[]) as n (competency_id, entry_id, at, evidence_kind, score, judged)
   on conflict do nothing returning entry_id as "entryId"`,
);
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

  /** The lines of the next teachers after `after`, in the order of teacher, competency and time. */
  page(after: string | null, teachers: number): Promise<OwnedLogRow[]> {
    return this.db.run(page, [after, teachers]);
  }

  /** Writes what differs; answers with how many did. */
  async keepMany(rows: readonly AttainmentRow[], now: Date): Promise<number> {
    const column = <T>(read: (row: AttainmentRow) => T) => rows.map(read);
    const values = [column((r) => r.learnerId), column((r) => r.competencyId), column((r) => r.attained), column((r) => r.attainedAt), column((r) => r.expiresAt), column((r) => r.value)];
    return (await this.db.run(keepMany, [...values, now])).length;
  }

  /** Credits of one teacher at once, for what is brought in from elsewhere. */
  async addCredits(tx: Queryable, learnerId: string, rows: readonly Pick<LogRow, 'competencyId' | 'entryId' | 'at' | 'evidenceKind' | 'score' | 'judged'>[]): Promise<void> {
    const values = [rows.map((r) => r.competencyId), rows.map((r) => r.entryId), rows.map((r) => r.at), rows.map((r) => r.evidenceKind), rows.map((r) => r.score), rows.map((r) => r.judged)];
    await tx.run(addMany, [learnerId, ...values]);
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
