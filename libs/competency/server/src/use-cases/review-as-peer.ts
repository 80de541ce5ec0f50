import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type MayReview, mayReview } from '@amoxtli/competency/domain';
import { readFolio } from '@amoxtli/credentials/domain';
import { CLOCK, Database, type FieldProblem, type Queryable, type Transaction, badInput, isUniqueViolation, notFound } from '@amoxtli/platform/server';
import { type EvidenceRow, EvidenceStore } from '../data/evidence.store';
import { type InvitationRow, PeerStore } from '../data/peer.store';
import type { Mark } from '../data/judging.store';
import { readMarks } from '../read-marks';
import { isClientId } from '../read-words';
import { Shelf, type ShelfContent } from '../shelf';
import { RecordAttainment } from './record-attainment';

export type PeerOpinion = { reviewId: string; code: string; version: number; marks: Mark[]; reason: string };
export type NotForYou = Extract<MayReview, { ok: false }>['reason'];
export type ReviewOutcome = { kind: 'given' } | { kind: 'invalid'; fields: FieldProblem[] } | { kind: 'moved-on' } | { kind: 'not-for-you'; reason: NotForYou };
export type Opened = { kind: 'open'; invitation: InvitationRow; piece: EvidenceRow } | { kind: 'not-for-you'; reason: NotForYou };

/**
 * A colleague opens an invitation, looks at the work and says what they see. Assessors hear nothing of it, and it counts beside what they say:
 * once per colleague and piece, with the best that they said of its versions.
 */
@Injectable()
export class ReviewAsPeer {
  constructor(
    private readonly db: Database,
    private readonly shelf: Shelf,
    private readonly evidence: EvidenceStore,
    private readonly store: PeerStore,
    private readonly recording: RecordAttainment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An unknown code is as a closed one. */
  async open(reviewerId: string, typed: string): Promise<Opened> {
    const code = readFolio(typed);
    const invitation = code === null ? null : await this.store.byCode(code);
    const piece = invitation && (await this.evidence.find(invitation.learnerId, invitation.evidenceId));
    if (!invitation || !piece) return { kind: 'not-for-you', reason: 'CLOSED' };
    const may = await this.may(reviewerId, invitation, piece, this.db);
    return may.ok ? { kind: 'open', invitation, piece } : { kind: 'not-for-you', reason: may.reason };
  }

  /** Of several who send at the same time the first gets in. The same id again is the same review. */
  async run(reviewerId: string, opinion: PeerOpinion): Promise<ReviewOutcome> {
    if (!isClientId(opinion.reviewId)) throw badInput();
    const code = readFolio(opinion.code);
    const invitation = code === null ? null : await this.store.byCode(code);
    if (!invitation) return { kind: 'not-for-you', reason: 'CLOSED' };
    const { rubrics } = await this.shelf.read();
    try {
      return await this.db.transaction((tx) => this.record(tx, rubrics, reviewerId, invitation, opinion));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await this.isGiven(this.db, reviewerId, invitation, opinion)) ? { kind: 'given' } : { kind: 'not-for-you', reason: 'CLOSED' };
    }
  }

  private async record(tx: Transaction, rubrics: ShelfContent['rubrics'], reviewerId: string, { learnerId, invitationId, evidenceId }: InvitationRow, opinion: PeerOpinion): Promise<ReviewOutcome> {
    const piece = await this.evidence.hold(tx, learnerId, evidenceId);
    const invitation = await this.store.find(learnerId, invitationId, tx);
    if (!piece || !invitation) throw notFound();
    if (await this.isGiven(tx, reviewerId, invitation, opinion)) return { kind: 'given' };
    const may = await this.may(reviewerId, invitation, piece, tx);
    if (!may.ok) return { kind: 'not-for-you', reason: may.reason };
    if (piece.version !== opinion.version) return { kind: 'moved-on' };
    const rubric = rubrics.get(piece.rubricId ?? 0);
    if (!rubric) throw notFound();
    const read = readMarks(rubric.document, opinion.marks, opinion.reason);
    if (!read.ok) return { kind: 'invalid', fields: read.fields };
    const { score, proficient, marks, reason } = read;
    const now = this.clock.now();
    const { reviewId, version } = opinion;
    const before = (await this.store.ofEvidence(learnerId, [evidenceId], tx)).filter((one) => one.reviewerId === reviewerId);
    await this.store.add(tx, learnerId, { reviewId, evidenceId, version, invitationId, reviewerId, score, proficient, marks, reason, reviewedAt: now });
    await this.store.close(tx, invitation, now);
    if (before.some((one) => one.score > score)) return { kind: 'given' };
    const earlier = new Set(before.map((one) => one.reviewId));
    await this.recording.credit(tx, learnerId, piece.competencyId, { entryId: reviewId, at: now, evidenceKind: 'PEER', score, judged: false, attains: false, evidenceId }, ({ entryId }) => earlier.has(entryId));
    return { kind: 'given' };
  }

  private async may(reviewerId: string, invitation: InvitationRow, piece: EvidenceRow, db: Queryable): Promise<MayReview> {
    const { learnerId, evidenceId, version } = piece;
    const [reviews, judgedBy] = [await this.store.ofEvidence(learnerId, [evidenceId], db), await this.store.judgesOf(learnerId, evidenceId, db)];
    const reviewedBy = reviews.filter((one) => one.version === version).map((one) => one.reviewerId);
    const times = { expiresAt: invitation.expiresAt.getTime(), closedAt: invitation.closedAt?.getTime() ?? null };
    return mayReview(reviewerId, times, { ownerId: learnerId, kind: piece.kind, state: piece.state }, { reviewedBy, judgedBy }, this.clock.now().getTime());
  }

  private async isGiven(db: Queryable, reviewerId: string, { learnerId, invitationId, evidenceId }: InvitationRow, { reviewId }: PeerOpinion): Promise<boolean> {
    const reviews = await this.store.ofEvidence(learnerId, [evidenceId], db);
    return reviews.some((one) => one.reviewId === reviewId && one.reviewerId === reviewerId && one.invitationId === invitationId);
  }
}
