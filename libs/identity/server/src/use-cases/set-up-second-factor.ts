import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Secret } from 'otpauth';
import { toString as qrSvg } from 'qrcode';
import { CONFIG, type Config, RateLimit, notFound } from '@amoxtli/platform/server';
import { AccountStore } from '../data/account.store';
import { SessionStore } from '../data/session.store';
import { hashToken, newToken, seal } from '../tokens';
import { CheckSecondFactor, totpOf } from './check-second-factor';

export type FactorSecret = { secret: string; otpauthUri: string; qrSvg: string };
export type ConfirmOutcome = { kind: 'enabled'; recoveryCodes: string[]; session: string } | { kind: 'wrong' };

const RECOVERY_CODES = 8;

/** A secret that counts only once a code made from it has come back; then every other session ends. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly limits: RateLimit,
    private readonly check: CheckSecondFactor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(learnerId: string): Promise<FactorSecret> {
    const account = await this.accounts.find(learnerId);
    if (!account) throw notFound();
    const { base32 } = new Secret({ size: 20 });
    if (!(await this.accounts.keepSecondFactor(learnerId, seal(this.config.SECRET_KEY, base32)))) throw notFound();
    const otpauthUri = totpOf(base32, account.email).toString();
    return { secret: base32, otpauthUri, qrSvg: await qrSvg(otpauthUri, { type: 'svg', margin: 1 }) };
  }

  async confirm(learnerId: string, code: string): Promise<ConfirmOutcome> {
    if (await this.limits.take({ bucket: `second-factor:${learnerId}`, limit: 10, windowSeconds: 900 })) return { kind: 'wrong' };
    const account = await this.accounts.find(learnerId);
    const step = account ? this.check.stepOf(account, code.replace(/\s/g, '')) : null;
    if (!account || step === null) return { kind: 'wrong' };
    const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => randomBytes(5).toString('hex'));
    if (!(await this.accounts.confirmSecondFactor(learnerId, step, recoveryCodes.map(hashToken)))) return { kind: 'wrong' };
    const session = newToken();
    await this.sessions.open(session, learnerId, account.sessionEpoch + 1, true);
    return { kind: 'enabled', recoveryCodes, session };
  }
}
