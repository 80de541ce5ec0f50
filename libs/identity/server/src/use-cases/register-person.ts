import { Inject, Injectable } from '@nestjs/common';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { checkPassword, checkPersonName, normaliseEmail } from '@amoxtli/identity/domain';
import { CLOCK, CONFIG, type Config, Database, type FieldProblem, Mailer, RateLimit } from '@amoxtli/platform/server';
import { type Account, AccountStore, isTakenIdentity } from '../data/account.store';
import { alreadyLetter } from '../letters';
import { hashPassword } from '../passwords';
import { SendVerification } from './send-verification';

export type Registration = { displayName: string; email: string; password: string; locale: 'es' | 'en' };
export type RegisterOutcome = { kind: 'received'; email: string } | { kind: 'invalid'; fields: FieldProblem[] } | { kind: 'too-many'; retryAt: Date };

const PER_ADDRESS = { limit: 5, windowSeconds: 3600 };
const PER_IP = { limit: 60, windowSeconds: 3600 };

/** Makes an account. Whoever asks learns nothing about whether the address had one: a letter goes out in both cases. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountStore,
    private readonly verification: SendVerification,
    private readonly mailer: Mailer,
    private readonly limits: RateLimit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(registration: Registration, ip: string): Promise<RegisterOutcome> {
    const checked = check(registration);
    if ('fields' in checked) return { kind: 'invalid', fields: checked.fields };
    const { email, displayName } = checked;
    const retryAt = (await this.limits.take({ bucket: `register:ip:${ip}`, ...PER_IP })) ?? (await this.limits.take({ bucket: `register:mail:${email}`, ...PER_ADDRESS }));
    if (retryAt) return { kind: 'too-many', retryAt };
    const passwordHash = await hashPassword(registration.password);
    await this.createOrRemind({ email, displayName, passwordHash, locale: registration.locale });
    return { kind: 'received', email };
  }

  private async createOrRemind(person: { email: string; displayName: string; passwordHash: string; locale: 'es' | 'en' }): Promise<void> {
    const known = await this.accounts.findByEmail(person.email);
    if (known) return this.remind(known);
    try {
      const learnerId = uuidV7(this.clock.now().getTime());
      await this.db.transaction(async (tx) => {
        await this.accounts.create(tx, { learnerId, ...person });
        await this.verification.run(tx, { learnerId, ...person });
      });
    } catch (error) {
      if (!isTakenIdentity(error)) throw error;
      const other = await this.accounts.findByEmail(person.email);
      if (other) await this.remind(other);
    }
  }

  private async remind(account: Account): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!account.verified) return this.verification.run(tx, account);
      await this.mailer.queue(tx, { to: account.email, ...alreadyLetter[account.locale](account.displayName, `${this.config.publicUrl}/entrar`) });
    });
  }
}

function check({ displayName, email: typed, password }: Registration): { fields: FieldProblem[] } | { email: string; displayName: string } {
  const name = checkPersonName(displayName);
  const email = normaliseEmail(typed);
  const problem = checkPassword(password, [displayName, typed]);
  const fields = [
    ...(name.ok ? [] : [{ field: 'displayName', code: name.problem }]),
    ...(email === null ? [{ field: 'email', code: 'not-an-address' }] : []),
    ...(problem === null ? [] : [{ field: 'password', code: problem }]),
  ];
  return fields.length === 0 && name.ok && email !== null ? { email, displayName: name.name } : { fields };
}
