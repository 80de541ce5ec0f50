import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Viewer, statement } from '@amoxtli/platform/server';
import { judgeEvidence } from '../access';
import { EVIDENCE_COLUMNS, type EvidenceRow } from './evidence.store';

export type Mark = { criterion: string; level: string };
export type JudgementRow = {
  evidenceId: string;
  version: number;
  round: number;
  assessorId: string;
  decision: 'JUDGED' | 'RETURNED';
  score: number | null;
  proficient: boolean | null;
  marks: Mark[];
  reason: string;
  appealed: boolean;
  judgedAt: Date;
};
export type ClaimRow = { assessorId: string; round: number; expiresAt: Date };
export type QueueRow = EvidenceRow & { mine: boolean; appealed: boolean };

const JUDGEMENT = `j.evidence_id as "evidenceId", j.version, j.round, j.assessor_id as "assessorId", j.decision, j.score, j.proficient, j.marks, j.reason, j.appealed, j.judged_at as "judgedAt"`;

/** The same rule as the policy's: written once as text, since a prepared statement has one text. */
const SCOPE = judgeEvidence.where?.({ kind: 'person', learnerId: '', locale: 'es', roles: [] }, 1).sql ?? 'false';

/** Oldest first; what somebody else is judging now, and what the viewer has judged or reviewed as a colleague, is left out. */
const queue = statement<QueueRow>(
  'competency.queue',
  `select ${EVIDENCE_COLUMNS}, c.assessor_id is not null as mine, a.learner_id is not null as appealed
   from competency.evidence e
     left join competency.claim c on c.learner_id = e.learner_id and c.evidence_id = e.evidence_id and c.version = e.version and c.round = e.round + 1 and c.expires_at > now() and c.assessor_id = $1::uuid
     left join competency.appeal a on a.learner_id = e.learner_id and a.evidence_id = e.evidence_id and a.version = e.version
   where e.state = 'SUBMITTED' and ${SCOPE}
     and not exists (select from competency.judgement j where j.learner_id = e.learner_id and j.evidence_id = e.evidence_id and j.version = e.version and j.assessor_id = $1::uuid)
     and not exists (select from competency.peer_review r where r.learner_id = e.learner_id and r.evidence_id = e.evidence_id and r.reviewer_id = $1::uuid)
     and not exists (select from competency.claim o where o.learner_id = e.learner_id and o.evidence_id = e.evidence_id and o.version = e.version and o.round = e.round + 1 and o.expires_at > now() and o.assessor_id <> $1::uuid)
     and ($4::timestamptz is null or (e.submitted_at, e.evidence_id) > ($4, $5::uuid))
   order by e.submitted_at, e.evidence_id limit $6`,
);
/** One person per round: a live claim of another stays; an expired one is taken over. */
const claim = statement<ClaimRow>(
  'competency.claim',
  `insert into competency.claim as c (learner_id, evidence_id, version, round, assessor_id, expires_at) values ($1, $2, $3, $4, $5, now() + $6 * interval '1 hour')
   on conflict (learner_id, evidence_id, version, round) do update set assessor_id = excluded.assessor_id, claimed_at = now(), expires_at = excluded.expires_at
     where c.expires_at <= now() or c.assessor_id = excluded.assessor_id returning assessor_id as "assessorId", round, expires_at as "expiresAt"`,
);
const claimOf = statement<ClaimRow>(
  'competency.claim-of',
  'select assessor_id as "assessorId", round, expires_at as "expiresAt" from competency.claim where learner_id = $1 and evidence_id = $2 and version = $3 and round = $4 and expires_at > now()',
);
const release = statement<never>('competency.release-claim', 'update competency.claim set expires_at = now() where learner_id = $1 and evidence_id = $2 and assessor_id = $3 and expires_at > now()');
const add = statement<never>(
  'competency.add-judgement',
  `insert into competency.judgement (learner_id, evidence_id, version, round, assessor_id, decision, score, proficient, marks, reason, appealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const ofEvidence = statement<JudgementRow>('competency.judgements', `select ${JUDGEMENT} from competency.judgement j where j.learner_id = $1 and j.evidence_id = any ($2) order by j.version, j.round`);
const appeal = statement<never>('competency.add-appeal', 'insert into competency.appeal (learner_id, evidence_id, version, reason) values ($1, $2, $3, $4)');
const appealOf = statement<{ reason: string; appealedAt: Date }>(
  'competency.appeal-of',
  'select reason, appealed_at as "appealedAt" from competency.appeal where learner_id = $1 and evidence_id = $2 and version = $3',
);
const appealsOf = statement<{ evidenceId: string; version: number; reason: string }>(
  'competency.appeals-of',
  'select evidence_id as "evidenceId", version, reason from competency.appeal where learner_id = $1 and evidence_id = any ($2)',
);
/** Pairs of judgements of the same version by this assessor and another, for the agreement statistic. */
const pairs = statement<{ mine: boolean; theirs: boolean }>(
  'competency.judgement-pairs',
  `select m.proficient as mine, o.proficient as theirs from competency.judgement m join competency.judgement o using (learner_id, evidence_id, version)
   where m.assessor_id = $1 and o.assessor_id <> m.assessor_id and m.decision = 'JUDGED' and o.decision = 'JUDGED'`,
);

@Injectable()
export class JudgingStore {
  constructor(private readonly db: Database) {}

  queue(viewer: Viewer, after: { at: Date; id: string } | null, size: number): Promise<QueueRow[]> {
    const { values } = judgeEvidence.where?.(viewer, 1) ?? { values: [] };
    return values.length === 0 ? Promise.resolve([]) : this.db.run(queue, [...values, after?.at ?? null, after?.id ?? null, size]);
  }

  /** Null when another is at it. */
  async claim(tx: Queryable, { learnerId, evidenceId, version, round }: EvidenceRow, assessorId: string, hours: number): Promise<ClaimRow | null> {
    const [row] = await tx.run(claim, [learnerId, evidenceId, version, round + 1, assessorId, hours]);
    return row ?? null;
  }

  async claimOf({ learnerId, evidenceId, version, round }: EvidenceRow, db: Queryable = this.db): Promise<ClaimRow | null> {
    const [row] = await db.run(claimOf, [learnerId, evidenceId, version, round + 1]);
    return row ?? null;
  }

  async release({ learnerId, evidenceId }: EvidenceRow, assessorId: string): Promise<void> {
    await this.db.run(release, [learnerId, evidenceId, assessorId]);
  }

  async add(tx: Queryable, learnerId: string, row: Omit<JudgementRow, 'judgedAt'>): Promise<void> {
    const { evidenceId, version, round, assessorId, decision, score, proficient, marks, reason, appealed } = row;
    await tx.run(add, [learnerId, evidenceId, version, round, assessorId, decision, score, proficient, JSON.stringify(marks), reason, appealed]);
  }

  ofEvidence(learnerId: string, evidenceIds: readonly string[], db: Queryable = this.db): Promise<JudgementRow[]> {
    return db.run(ofEvidence, [learnerId, evidenceIds]);
  }

  async addAppeal(tx: Queryable, { learnerId, evidenceId, version }: EvidenceRow, reason: string): Promise<void> {
    await tx.run(appeal, [learnerId, evidenceId, version, reason]);
  }

  async appealOf({ learnerId, evidenceId, version }: EvidenceRow, db: Queryable = this.db): Promise<{ reason: string; appealedAt: Date } | null> {
    const [row] = await db.run(appealOf, [learnerId, evidenceId, version]);
    return row ?? null;
  }

  appealsOf(learnerId: string, evidenceIds: readonly string[]): Promise<{ evidenceId: string; version: number; reason: string }[]> {
    return this.db.run(appealsOf, [learnerId, evidenceIds]);
  }

  pairs(assessorId: string): Promise<{ mine: boolean; theirs: boolean }[]> {
    return this.db.run(pairs, [assessorId]);
  }
}
