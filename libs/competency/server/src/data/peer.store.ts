import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';
import type { Mark } from './judging.store';

export type InvitationRow = { learnerId: string; invitationId: string; evidenceId: string; code: string; createdAt: Date; expiresAt: Date; closedAt: Date | null };
export type PeerReviewRow = {
  reviewId: string;
  evidenceId: string;
  version: number;
  invitationId: string;
  reviewerId: string;
  score: number;
  proficient: boolean;
  marks: Mark[];
  reason: string;
  reviewedAt: Date;
};

const INVITATION = `i.learner_id as "learnerId", i.invitation_id as "invitationId", i.evidence_id as "evidenceId", i.code, i.created_at as "createdAt", i.expires_at as "expiresAt", i.closed_at as "closedAt"`;
const REVIEW = `r.review_id as "reviewId", r.evidence_id as "evidenceId", r.version, r.invitation_id as "invitationId", r.reviewer_id as "reviewerId", r.score, r.proficient, r.marks, r.reason, r.reviewed_at as "reviewedAt"`;

const find = statement<InvitationRow>('competency.peer-invitation', `select ${INVITATION} from competency.peer_invitation i where i.learner_id = $1 and i.invitation_id = $2`);
const byCode = statement<InvitationRow>(
  'competency.peer-invitation-by-code',
  `select ${INVITATION} from competency.peer_invitation_code c join competency.peer_invitation i on i.learner_id = c.learner_id and i.invitation_id = c.invitation_id where c.code = $1`,
);
/** What has ended by itself gives its place back. */
const lapse = statement<never>('competency.lapse-peer-invitations', 'update competency.peer_invitation set closed_at = expires_at where learner_id = $1 and evidence_id = $2 and closed_at is null and expires_at <= $3');
/** In the first place that is free; no row when all three are taken. */
const invite = statement<InvitationRow>(
  'competency.add-peer-invitation',
  `insert into competency.peer_invitation as i (learner_id, invitation_id, evidence_id, place, code, created_at, expires_at)
   select $1, $2, $3, p, $4, $5, $6 from generate_series(1, $7::int) p
   where not exists (select from competency.peer_invitation o where o.learner_id = $1 and o.evidence_id = $3 and o.place = p and o.closed_at is null) order by p limit 1 returning ${INVITATION}`,
);
const addCode = statement<never>('competency.add-peer-invitation-code', 'insert into competency.peer_invitation_code (code, learner_id, invitation_id) values ($1, $2, $3)');
const close = statement<never>('competency.close-peer-invitation', 'update competency.peer_invitation set closed_at = $3 where learner_id = $1 and invitation_id = $2 and closed_at is null');
const open = statement<InvitationRow>(
  'competency.open-peer-invitations',
  `select ${INVITATION} from competency.peer_invitation i where i.learner_id = $1 and i.evidence_id = any ($2) and i.closed_at is null and i.expires_at > $3 order by i.created_at, i.invitation_id`,
);
const add = statement<never>(
  'competency.add-peer-review',
  `insert into competency.peer_review (learner_id, review_id, evidence_id, version, invitation_id, reviewer_id, score, proficient, marks, reason, reviewed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const ofEvidence = statement<PeerReviewRow>('competency.peer-reviews', `select ${REVIEW} from competency.peer_review r where r.learner_id = $1 and r.evidence_id = any ($2) order by r.reviewed_at desc, r.review_id`);
/** Who judges the piece now or has, whatever the version. */
const judges = statement<{ assessorId: string }>(
  'competency.judges-of-evidence',
  `select assessor_id as "assessorId" from competency.claim where learner_id = $1 and evidence_id = $2 and expires_at > now()
   union select assessor_id from competency.judgement where learner_id = $1 and evidence_id = $2`,
);

/** Invitations to colleagues and what came of them. */
@Injectable()
export class PeerStore {
  constructor(private readonly db: Database) {}

  async find(learnerId: string, invitationId: string, db: Queryable = this.db): Promise<InvitationRow | null> {
    const [row] = await db.run(find, [learnerId, invitationId]);
    return row ?? null;
  }

  async byCode(code: string, db: Queryable = this.db): Promise<InvitationRow | null> {
    const [row] = await db.run(byCode, [code]);
    return row ?? null;
  }

  /** Null when `most` are open already. */
  async invite(tx: Transaction, row: Omit<InvitationRow, 'closedAt'>, most: number): Promise<InvitationRow | null> {
    const { learnerId, invitationId, evidenceId, code, createdAt, expiresAt } = row;
    await tx.run(lapse, [learnerId, evidenceId, createdAt]);
    const [kept] = await tx.run(invite, [learnerId, invitationId, evidenceId, code, createdAt, expiresAt, most]);
    if (!kept) return null;
    await tx.run(addCode, [code, learnerId, invitationId]);
    return kept;
  }

  async close(tx: Queryable, { learnerId, invitationId }: Pick<InvitationRow, 'learnerId' | 'invitationId'>, at: Date): Promise<void> {
    await tx.run(close, [learnerId, invitationId, at]);
  }

  open(learnerId: string, evidenceIds: readonly string[], now: Date): Promise<InvitationRow[]> {
    return this.db.run(open, [learnerId, evidenceIds, now]);
  }

  async add(tx: Transaction, learnerId: string, row: PeerReviewRow): Promise<void> {
    const { reviewId, evidenceId, version, invitationId, reviewerId, score, proficient, marks, reason, reviewedAt } = row;
    await tx.run(add, [learnerId, reviewId, evidenceId, version, invitationId, reviewerId, score, proficient, JSON.stringify(marks), reason, reviewedAt]);
  }

  /** Newest first. */
  ofEvidence(learnerId: string, evidenceIds: readonly string[], db: Queryable = this.db): Promise<PeerReviewRow[]> {
    return db.run(ofEvidence, [learnerId, evidenceIds]);
  }

  async judgesOf(learnerId: string, evidenceId: string, db: Queryable = this.db): Promise<string[]> {
    return (await db.run(judges, [learnerId, evidenceId])).map(({ assessorId }) => assessorId);
  }
}
