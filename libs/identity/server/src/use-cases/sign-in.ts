import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '@amoxtli/identity/domain';
import { Database, RateLimit } from '@amoxtli/platform/server';
import { type Account, AccountStore } from '../data/account.store';
import { SessionStore } from '../data/session.store';
import { verifyPassword } from '../passwords';
import { newToken } from '../tokens';
import { CheckSecondFactor } from './check-second-factor';
import { SendVerification } from './send-verification';

export type Credentials = { email: string; password: string; code: string | null };
export type SignInOutcome =
  | { kind: 'signed-in'; learnerId: string; session: string }
  | { kind: 'second-factor'; wrongCode: boolean }
  | { kind: 'not-verified'; email: string }
  | { kind: 'wrong' }
  | { kind: 'too-many'; retryAt: Date };

const PER_ACCOUNT = { limit: 10, windowSeconds: 900 };
const PER_IP = { limit: 300, windowSeconds: 900 };

/** Opens a session after both factors. Tries are counted in the database before anything is checked, so parallel guesses gain nothing. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly limits: RateLimit,
    private readonly secondFactor: CheckSecondFactor,
    private readonly verification: SendVerification,
  ) {}

  async run(credentials: Credentials, ip: string): Promise<SignInOutcome> {
    const email = normaliseEmail(credentials.email);
    const bucket = `sign-in:${email ?? 'none'}`;
    const retryAt = (await this.limits.take({ bucket: `sign-in:ip:${ip}`, ...PER_IP })) ?? (await this.limits.take({ bucket, ...PER_ACCOUNT }));
    if (retryAt) return { kind: 'too-many', retryAt };
    const account = email === null ? null : await this.accounts.findByEmail(email);
    const right = await verifyPassword(account?.passwordHash ?? null, credentials.password);
    if (!account || !right) return { kind: 'wrong' };
    if (!account.verified) return this.sendAgain(account);
    if (account.totpConfirmed) {
      if (!credentials.code) return { kind: 'second-factor', wrongCode: false };
      if (!(await this.secondFactor.run(account, credentials.code))) return { kind: 'second-factor', wrongCode: true };
    }
    await this.limits.reset(bucket);
    const session = newToken();
    await this.sessions.open(session, account.learnerId, account.sessionEpoch, account.totpConfirmed);
    return { kind: 'signed-in', learnerId: account.learnerId, session };
  }

  private async sendAgain(account: Account): Promise<SignInOutcome> {
    if ((await this.limits.take({ bucket: `verify-again:${account.email}`, limit: 3, windowSeconds: 3600 })) === null) {
      await this.db.transaction((tx) => this.verification.run(tx, account));
    }
    return { kind: 'not-verified', email: account.email };
  }
}
