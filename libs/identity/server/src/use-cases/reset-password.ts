import { Inject, Injectable } from '@nestjs/common';
import { checkPassword, normaliseEmail } from '@amoxtli/identity/domain';
import { CONFIG, type Config, Database, type FieldProblem, Mailer, RateLimit } from '@amoxtli/platform/server';
import { AccountStore } from '../data/account.store';
import { MailTokenStore } from '../data/mail-token.store';
import { resetLetter } from '../letters';
import { hashPassword } from '../passwords';
import { newToken } from '../tokens';

export type ResetOutcome = { kind: 'changed' } | { kind: 'refused'; reason: string } | { kind: 'invalid'; fields: FieldProblem[] };

const HOURS = 2;

@Injectable()
export class ResetPassword {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountStore,
    private readonly tokens: MailTokenStore,
    private readonly mailer: Mailer,
    private readonly limits: RateLimit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends a link if the address has an account; the answer is the same if it has none. Null, or when to try again. */
  async request(typed: string, ip: string): Promise<Date | null> {
    const email = normaliseEmail(typed);
    const retryAt =
      (await this.limits.take({ bucket: `reset:ip:${ip}`, limit: 60, windowSeconds: 3600 })) ??
      (await this.limits.take({ bucket: `reset:${email ?? 'none'}`, limit: 5, windowSeconds: 3600 }));
    if (retryAt) return retryAt;
    const account = email === null ? null : await this.accounts.findByEmail(email);
    if (!account) return null;
    await this.db.transaction(async (tx) => {
      const token = newToken();
      await this.tokens.keep(tx, token, account.learnerId, 'reset-password', HOURS);
      await this.mailer.queue(tx, { to: account.email, ...resetLetter[account.locale](account.displayName, `${this.config.publicUrl}/restablecer?token=${token}`) });
    });
    return null;
  }

  /** Changes the password by the link, once, and ends every session. */
  async run(token: string, password: string): Promise<ResetOutcome> {
    const problem = checkPassword(password, []);
    if (problem) return { kind: 'invalid', fields: [{ field: 'password', code: problem }] };
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async (tx) => {
      const outcome = await this.tokens.use(tx, token, 'reset-password');
      if (!outcome.ok) return { kind: 'refused', reason: outcome.reason };
      await this.accounts.changePassword(tx, outcome.learnerId, passwordHash);
      return { kind: 'changed' };
    });
  }
}
