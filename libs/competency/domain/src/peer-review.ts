import type { EvidenceKind } from './rule';

/** How long a colleague may use an invitation, and how many may be open for one piece at a time. */
export const INVITATION_DAYS = 30;
export const MOST_OPEN_INVITATIONS = 3;

/** `closedAt`: used or taken back. Epoch milliseconds, UTC. */
export type PeerInvitation = { expiresAt: number; closedAt: number | null };
/** A piece as it stands: `version` was handed in last. */
export type PieceToReview = { ownerId: string; kind: EvidenceKind; state: string };
/** `reviewedBy`: who has said something as a colleague of this version. `judgedBy`: who judges it now, or has, as an assessor. */
export type LooksAtPiece = { reviewedBy: readonly string[]; judgedBy: readonly string[] };
export type MayReview = { ok: true } | { ok: false; reason: 'CLOSED' | 'OWN_WORK' | 'ALREADY_GIVEN' | 'ASSESSING' };

/** Work that a person made and has handed in; not while it is being changed, and not what a course or oneself says. */
export const mayBeShown = ({ kind, state }: Pick<PieceToReview, 'kind' | 'state'>): boolean => (kind === 'SUBMITTED' || kind === 'PRIOR') && (state === 'SUBMITTED' || state === 'DECIDED');

/** At the instant of its end it is open no more. */
export const isOpen = ({ expiresAt, closedAt }: PeerInvitation, now: number): boolean => closedAt === null && now < expiresAt;

/**
 * Whether this colleague may look and say something. Nobody reviews their own work, the same version twice, or what they judge as an assessor:
 * one person is one look. Whose work it is learns that even of a closed invitation; to everyone else a closed one is as if it had never been.
 */
export function mayReview(reviewerId: string, invitation: PeerInvitation, piece: PieceToReview, { reviewedBy, judgedBy }: LooksAtPiece, now: number): MayReview {
  if (reviewerId === piece.ownerId) return { ok: false, reason: 'OWN_WORK' };
  if (!isOpen(invitation, now) || !mayBeShown(piece)) return { ok: false, reason: 'CLOSED' };
  if (judgedBy.includes(reviewerId)) return { ok: false, reason: 'ASSESSING' };
  return reviewedBy.includes(reviewerId) ? { ok: false, reason: 'ALREADY_GIVEN' } : { ok: true };
}

/**
 * Whether a new credit of a piece takes the place of one that stands. What assessors decide takes the place of what they decided before; what
 * colleagues say stands beside it and beside what other colleagues said, so that no opinion can take attainment away.
 */
export const supersedes = (newer: EvidenceKind, older: EvidenceKind): boolean => newer !== 'PEER' && older !== 'PEER';
