import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction, isUniqueViolation, statement } from '@amoxtli/platform/server';
import { hashToken } from '../tokens';

export type Account = {
  learnerId: string;
  displayName: string;
  locale: 'es' | 'en';
  email: string;
  passwordHash: string;
  verified: boolean;
  sessionEpoch: number;
  totpSealed: Buffer | null;
  totpConfirmed: boolean;
};

const COLUMNS = `a.learner_id as "learnerId", l.display_name as "displayName", l.locale, a.email, a.password_hash as "passwordHash",
  a.email_verified_at is not null as verified, a.session_epoch as "sessionEpoch", a.totp_sealed as "totpSealed", a.totp_confirmed_at is not null as "totpConfirmed"`;

const byIdentity = statement<Account>(
  'identity.account-by-identity',
  `select ${COLUMNS} from identity.login_identity i join identity.account a using (learner_id) join identity.learner l using (learner_id) where i.identity_hash = $1`,
);
const byLearner = statement<Account>(
  'identity.account-by-learner',
  `select ${COLUMNS} from identity.account a join identity.learner l using (learner_id) where a.learner_id = $1`,
);
const claimIdentity = statement<never>('identity.claim-identity', 'insert into identity.login_identity (identity_hash, learner_id) values ($1, $2)');
const addLearner = statement<never>('identity.add-learner', 'insert into identity.learner (learner_id, display_name, locale) values ($1, $2, $3)');
const addAccount = statement<never>('identity.add-account', 'insert into identity.account (learner_id, email, password_hash) values ($1, $2, $3)');
const verify = statement<never>(
  'identity.verify-email',
  'update identity.account set email_verified_at = coalesce(email_verified_at, now()) where learner_id = $1',
);
const setPassword = statement<never>(
  'identity.set-password',
  `update identity.account set password_hash = $2, session_epoch = session_epoch + 1, email_verified_at = coalesce(email_verified_at, now()) where learner_id = $1`,
);
const bumpEpoch = statement<never>('identity.bump-epoch', 'update identity.account set session_epoch = session_epoch + 1 where learner_id = $1');
const keepSecret = statement<{ ok: boolean }>(
  'identity.keep-second-factor',
  'update identity.account set totp_sealed = $2 where learner_id = $1 and totp_confirmed_at is null returning true as ok',
);
const confirmFactor = statement<{ ok: boolean }>(
  'identity.confirm-second-factor',
  `update identity.account set totp_confirmed_at = now(), totp_last_step = $2, recovery_hashes = $3, session_epoch = session_epoch + 1
   where learner_id = $1 and totp_confirmed_at is null returning true as ok`,
);
const useStep = statement<{ ok: boolean }>(
  'identity.use-second-factor-step',
  'update identity.account set totp_last_step = $2 where learner_id = $1 and totp_last_step < $2 returning true as ok',
);
const useRecovery = statement<{ ok: boolean }>(
  'identity.use-recovery-code',
  'update identity.account set recovery_hashes = array_remove(recovery_hashes, $2) where learner_id = $1 and $2 = any (recovery_hashes) returning true as ok',
);

/** Accounts; nothing here is ever mapped to a GraphQL type. */
@Injectable()
export class AccountStore {
  constructor(private readonly db: Database) {}

  async findByEmail(email: string): Promise<Account | null> {
    const [account] = await this.db.run(byIdentity, [identityHash(email)]);
    return account ?? null;
  }

  async find(learnerId: string): Promise<Account | null> {
    const [account] = await this.db.run(byLearner, [learnerId]);
    return account ?? null;
  }

  /** Fails (see `isTakenIdentity`) when the address is somebody's already: the lookup table's primary key decides, first. */
  async create(tx: Transaction, account: { learnerId: string; displayName: string; locale: string; email: string; passwordHash: string }): Promise<void> {
    await tx.run(claimIdentity, [identityHash(account.email), account.learnerId]);
    await tx.run(addLearner, [account.learnerId, account.displayName, account.locale]);
    await tx.run(addAccount, [account.learnerId, account.email, account.passwordHash]);
  }

  async markVerified(tx: Queryable, learnerId: string): Promise<void> {
    await tx.run(verify, [learnerId]);
  }

  /** Also ends every session: their epoch no longer is the account's. */
  async changePassword(tx: Queryable, learnerId: string, passwordHash: string): Promise<void> {
    await tx.run(setPassword, [learnerId, passwordHash]);
  }

  async endAllSessions(learnerId: string): Promise<void> {
    await this.db.run(bumpEpoch, [learnerId]);
  }

  async keepSecondFactor(learnerId: string, sealed: Buffer): Promise<boolean> {
    return (await this.db.run(keepSecret, [learnerId, sealed])).length === 1;
  }

  async confirmSecondFactor(learnerId: string, step: number, recoveryHashes: Buffer[]): Promise<boolean> {
    return (await this.db.run(confirmFactor, [learnerId, step, recoveryHashes])).length === 1;
  }

  /** True once per step: a code seen over a shoulder cannot be used again. */
  async useSecondFactorStep(learnerId: string, step: number): Promise<boolean> {
    return (await this.db.run(useStep, [learnerId, step])).length === 1;
  }

  async useRecoveryCode(learnerId: string, code: string): Promise<boolean> {
    return (await this.db.run(useRecovery, [learnerId, hashToken(code)])).length === 1;
  }
}

export const isTakenIdentity = (error: unknown): boolean => isUniqueViolation(error, 'login_identity_pk');

const identityHash = (email: string) => hashToken(`email\n${email}`);
