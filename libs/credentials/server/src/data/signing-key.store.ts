import { Injectable } from '@nestjs/common';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type SigningKeyRow = { publicMultibase: string; secretSealed: Buffer };

const current = statement<SigningKeyRow>(
  'credentials.current-key',
  'select public_multibase as "publicMultibase", secret_sealed as "secretSealed" from credentials.signing_key where slot = 1',
);
const add = statement<never>(
  'credentials.add-key',
  'insert into credentials.signing_key (public_multibase, secret_sealed, slot) values ($1, $2, 1) on conflict on constraint signing_key_current_unique do nothing',
);
const retire = statement<{ publicMultibase: string }>(
  'credentials.retire-key',
  'update credentials.signing_key set slot = null, retired_at = now() where slot = 1 returning public_multibase as "publicMultibase"',
);
const publicKeys = statement<{ publicMultibase: string }>(
  'credentials.public-keys',
  'select public_multibase as "publicMultibase" from credentials.signing_key order by retired_at desc nulls first, public_multibase',
);

/** The only place that reads a sealed secret. */
@Injectable()
export class SigningKeyStore {
  constructor(private readonly db: Database) {}

  async current(): Promise<SigningKeyRow | null> {
    const [row] = await this.db.run(current);
    return row ?? null;
  }

  /** Takes the only slot; of several at once one gets it, the others change nothing. */
  async add(db: Queryable, row: SigningKeyRow): Promise<void> {
    await db.run(add, [row.publicMultibase, row.secretSealed]);
  }

  async retire(tx: Queryable): Promise<void> {
    await tx.run(retire);
  }

  /** The current one first. */
  async publicKeys(): Promise<string[]> {
    return (await this.db.run(publicKeys)).map(({ publicMultibase }) => publicMultibase);
  }
}
