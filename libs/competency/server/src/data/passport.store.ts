import { Injectable } from '@nestjs/common';
import { Database, type Transaction, statement } from '@amoxtli/platform/server';

/** `code` null: closed. `shown`: ids of the credentials on it; empty shows all. */
export type PassportRow = { learnerId: string; code: string | null; shown: string[]; openedAt: Date | null };

const COLUMNS = 'learner_id as "learnerId", code, shown, opened_at as "openedAt"';

const find = statement<PassportRow>('competency.passport', `select ${COLUMNS} from competency.passport where learner_id = $1`);
const byCode = statement<PassportRow>(
  'competency.passport-by-code',
  `select p.learner_id as "learnerId", p.code, p.shown, p.opened_at as "openedAt" from competency.passport_code c join competency.passport p on p.learner_id = c.learner_id and p.code = c.code where c.code = $1`,
);
const keep = statement<never>(
  'competency.keep-passport',
  `insert into competency.passport (learner_id, code, shown, opened_at) values ($1, $2, $3, $4)
   on conflict (learner_id) do update set code = excluded.code, shown = excluded.shown, opened_at = excluded.opened_at`,
);
const addCode = statement<never>('competency.add-passport-code', 'insert into competency.passport_code (code, learner_id) values ($1, $2)');
const dropCode = statement<never>('competency.drop-passport-code', 'delete from competency.passport_code where code = $1');

/** Passports. A closed one keeps no code: the old address is nobody's from then on. */
@Injectable()
export class PassportStore {
  constructor(private readonly db: Database) {}

  async find(learnerId: string): Promise<PassportRow> {
    const [row] = await this.db.run(find, [learnerId]);
    return row ?? { learnerId, code: null, shown: [], openedAt: null };
  }

  async byCode(code: string): Promise<PassportRow | null> {
    const [row] = await this.db.run(byCode, [code]);
    return row ?? null;
  }

  async keep(tx: Transaction, { learnerId, code, shown, openedAt }: PassportRow): Promise<void> {
    await tx.run(keep, [learnerId, code, JSON.stringify(shown), openedAt]);
  }

  async addCode(tx: Transaction, code: string, learnerId: string): Promise<void> {
    await tx.run(addCode, [code, learnerId]);
  }

  async dropCode(tx: Transaction, code: string): Promise<void> {
    await tx.run(dropCode, [code]);
  }
}
