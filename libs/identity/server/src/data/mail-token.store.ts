import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';
import { hashToken } from '../tokens';

export type TokenPurpose = 'verify-email' | 'reset-password';
export type TokenOutcome = { ok: true; learnerId: string } | { ok: false; reason: 'unknown' | 'used' | 'expired' };

const keep = statement<never>(
  'identity.keep-mail-token',
  `insert into identity.mail_token (token_hash, learner_id, purpose, expires_at) values ($1, $2, $3, now() + $4 * interval '1 hour')`,
);
const use = statement<{ learnerId: string }>(
  'identity.use-mail-token',
  `update identity.mail_token set used_at = now() where token_hash = $1 and purpose = $2 and used_at is null and expires_at > now()
   returning learner_id as "learnerId"`,
);
const why = statement<{ used: boolean }>('identity.why-mail-token', 'select used_at is not null as used from identity.mail_token where token_hash = $1 and purpose = $2');

@Injectable()
export class MailTokenStore {
  constructor(private readonly db: Database) {}

  async keep(tx: Queryable, token: string, learnerId: string, purpose: TokenPurpose, hours: number): Promise<void> {
    await tx.run(keep, [hashToken(token), learnerId, purpose, hours]);
  }

  /** A token opens once; the update is the test. */
  async use(tx: Transaction, token: string, purpose: TokenPurpose): Promise<TokenOutcome> {
    const [row] = await tx.run(use, [hashToken(token), purpose]);
    if (row) return { ok: true, learnerId: row.learnerId };
    const [known] = await this.db.run(why, [hashToken(token), purpose]);
    return { ok: false, reason: !known ? 'unknown' : known.used ? 'used' : 'expired' };
  }
}
