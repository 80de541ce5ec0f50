import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import type { Clock } from '@amoxtli/platform/domain';
import { CLOCK, CONFIG, type Config } from '@amoxtli/platform/server';
import { type Account, AccountStore } from '../data/account.store';
import { unseal } from '../tokens';

const PERIOD = 30;

/** The second factor's form here: six digits, 30 s, SHA-1, which every authenticator app reads. */
export const totpOf = (secret: string, label = ''): TOTP => new TOTP({ issuer: 'Amoxtli', label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD });

/** True for the code of now, one step before or after, each step once; or for a recovery code, once. */
@Injectable()
export class CheckSecondFactor {
  constructor(
    private readonly accounts: AccountStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(account: Account, typed: string): Promise<boolean> {
    const code = typed.replace(/[\s-]/g, '').toLowerCase();
    if (!/^\d{6}$/.test(code)) return this.accounts.useRecoveryCode(account.learnerId, code);
    const step = this.stepOf(account, code);
    return step !== null && (await this.accounts.useSecondFactorStep(account.learnerId, step));
  }

  /** The time step (seconds / 30) that the code belongs to; null when it belongs to none near now. */
  stepOf(account: Account, code: string): number | null {
    if (!account.totpSealed) return null;
    const timestamp = this.clock.now().getTime();
    const delta = totpOf(unseal(this.config.SECRET_KEY, account.totpSealed)).validate({ token: code, timestamp, window: 1 });
    return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
  }
}
