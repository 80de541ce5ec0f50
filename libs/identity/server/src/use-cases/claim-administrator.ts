import { Inject, Injectable } from '@nestjs/common';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { CLOCK, Database, RateLimit, type Transaction, statement } from '@amoxtli/platform/server';
import { PersonStore } from '../data/person.store';
import { hashToken } from '../tokens';

const SETTING = 'first-administrator';

const keepHash = statement<{ ok: boolean }>(
  'identity.keep-administrator-code',
  `insert into platform.setting (name, value) values ('${SETTING}', jsonb_build_object('hash', $1::text))
   on conflict (name) do update set value = excluded.value, updated_at = now() where platform.setting.value ->> 'claimed' is null returning true as ok`,
);
const claim = statement<{ ok: boolean }>(
  'identity.claim-administrator',
  `update platform.setting set value = '{"claimed": true}', updated_at = now() where name = '${SETTING}' and value ->> 'hash' = $1 returning true as ok`,
);

/** The first administrator shows a one-time code that only whoever started the server has seen. */
@Injectable()
export class ClaimAdministrator {
  constructor(
    private readonly db: Database,
    private readonly people: PersonStore,
    private readonly limits: RateLimit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(learnerId: string, code: string): Promise<boolean> {
    if (await this.limits.take({ bucket: 'claim-administrator', limit: 20, windowSeconds: 3600 })) return false;
    return this.db.transaction(async (tx) => {
      if ((await tx.run(claim, [textHash(code)])).length === 0) return false;
      await this.grant(tx, learnerId);
      return true;
    });
  }

  /** Offers a code; false when an administrator has claimed one before. */
  async offer(code: string): Promise<boolean> {
    return (await this.db.run(keepHash, [textHash(code)])).length === 1;
  }

  private async grant(tx: Transaction, learnerId: string): Promise<void> {
    await this.people.grant(tx, learnerId, uuidV7(this.clock.now().getTime()), 'PLATFORM_ADMIN');
  }
}

const textHash = (code: string) => hashToken(code.replace(/[\s-]/g, '').toUpperCase()).toString('hex');
