import { Injectable } from '@nestjs/common';
import { Database } from '@amoxtli/platform/server';
import { AccountStore } from '../data/account.store';
import { MailTokenStore } from '../data/mail-token.store';
import { SessionStore } from '../data/session.store';
import { newToken } from '../tokens';

export type VerifyOutcome = { kind: 'verified'; learnerId: string; session: string | null } | { kind: 'refused'; reason: string };

/** Confirms an address by the link sent to it, and signs its owner in (unless a second factor stands before that). */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly db: Database,
    private readonly tokens: MailTokenStore,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
  ) {}

  async run(token: string): Promise<VerifyOutcome> {
    return this.db.transaction(async (tx) => {
      const outcome = await this.tokens.use(tx, token, 'verify-email');
      if (!outcome.ok) return { kind: 'refused', reason: outcome.reason };
      await this.accounts.markVerified(tx, outcome.learnerId);
      const account = await this.accounts.find(outcome.learnerId);
      if (!account || account.totpConfirmed) return { kind: 'verified', learnerId: outcome.learnerId, session: null };
      const session = newToken();
      await this.sessions.open(session, outcome.learnerId, account.sessionEpoch, false, tx);
      return { kind: 'verified', learnerId: outcome.learnerId, session };
    });
  }
}
