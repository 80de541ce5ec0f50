import { Injectable } from '@nestjs/common';
import type { Signer } from '@amoxtli/credentials/domain';
import { Database, type Transaction, statement } from '@amoxtli/platform/server';

export type SealRow = { institutionId: number; sealSha256: string | null; signers: Signer[]; updatedAt: Date | null };

const COLUMNS = 'institution_id as "institutionId", seal_sha256 as "sealSha256", signers, updated_at as "updatedAt"';

const find = statement<SealRow>('credentials.seal', `select ${COLUMNS} from credentials.institution_seal where institution_id = $1`);
const open = statement<never>('credentials.open-seal', 'insert into credentials.institution_seal (institution_id) values ($1) on conflict (institution_id) do nothing');
const hold = statement<SealRow>('credentials.hold-seal', `select ${COLUMNS} from credentials.institution_seal where institution_id = $1 for update`);
const keep = statement<SealRow>(
  'credentials.keep-seal',
  `update credentials.institution_seal set seal_sha256 = $2, signers = $3, updated_by = $4, updated_at = now() where institution_id = $1 returning ${COLUMNS}`,
);

@Injectable()
export class InstitutionSealStore {
  constructor(private readonly db: Database) {}

  async find(institutionId: number): Promise<SealRow> {
    const [row] = await this.db.run(find, [institutionId]);
    return row ?? { institutionId, sealSha256: null, signers: [], updatedAt: null };
  }

  /** The row as it stands, made if new, for this transaction alone. */
  async hold(tx: Transaction, institutionId: number): Promise<SealRow> {
    await tx.run(open, [institutionId]);
    const [row] = await tx.run(hold, [institutionId]);
    if (!row) throw new Error('a row that was just made is gone');
    return row;
  }

  async keep(tx: Transaction, { institutionId, sealSha256, signers }: Pick<SealRow, 'institutionId' | 'sealSha256' | 'signers'>, by: string): Promise<SealRow> {
    const [row] = await tx.run(keep, [institutionId, sealSha256, JSON.stringify(signers), by]);
    if (!row) throw new Error('an update answered no row');
    return row;
  }
}
