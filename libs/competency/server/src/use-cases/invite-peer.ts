import { Inject, Injectable } from '@nestjs/common';
import type { Chance, Clock } from '@amoxtli/platform/domain';
import { INVITATION_DAYS, MOST_OPEN_INVITATIONS, mayBeShown } from '@amoxtli/competency/domain';
import { makeFolio } from '@amoxtli/credentials/domain';
import { CHANCE, CLOCK, Database, badInput, isUniqueViolation, notFound } from '@amoxtli/platform/server';
import { EvidenceStore } from '../data/evidence.store';
import { PeerStore } from '../data/peer.store';
import { isClientId } from '../read-words';

export type InviteOutcome = { kind: 'invited' } | { kind: 'too-many' } | { kind: 'not-handed-in' };

const DAY_MS = 86_400_000;

/** A teacher opens a piece to one colleague, by an address that they pass on themselves, and can take the address back. */
@Injectable()
export class InvitePeer {
  constructor(
    private readonly db: Database,
    private readonly evidence: EvidenceStore,
    private readonly store: PeerStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CHANCE) private readonly chance: Chance,
  ) {}

  /** The same id again is the same invitation. */
  async run(learnerId: string, evidenceId: string, invitationId: string): Promise<InviteOutcome> {
    if (!isClientId(evidenceId)) throw notFound();
    if (!isClientId(invitationId)) throw badInput();
    try {
      return await this.db.transaction(async (tx) => {
        const piece = await this.evidence.hold(tx, learnerId, evidenceId);
        if (!piece) throw notFound();
        const known = await this.store.find(learnerId, invitationId, tx);
        if (known && known.evidenceId !== evidenceId) throw badInput();
        if (known) return { kind: 'invited' };
        if (!mayBeShown(piece)) return { kind: 'not-handed-in' };
        const createdAt = this.clock.now();
        const row = { learnerId, invitationId, evidenceId, code: makeFolio(this.chance.bytes(10)), createdAt, expiresAt: new Date(createdAt.getTime() + INVITATION_DAYS * DAY_MS) };
        return (await this.store.invite(tx, row, MOST_OPEN_INVITATIONS)) ? { kind: 'invited' } : { kind: 'too-many' };
      });
    } catch (error) {
      if (isUniqueViolation(error)) return { kind: 'too-many' };
      throw error;
    }
  }

  /** Takes an address back; answers with the piece that it opened. */
  async close(learnerId: string, invitationId: string): Promise<string> {
    const row = isClientId(invitationId) ? await this.store.find(learnerId, invitationId) : null;
    if (!row) throw notFound();
    await this.store.close(this.db, row, this.clock.now());
    return row.evidenceId;
  }
}
