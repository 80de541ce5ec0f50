import { Injectable } from '@nestjs/common';
import type { TeacherFacts } from '@amoxtli/identity/domain';
import { Database, NOBODY, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';

export type TeacherProfileRow = {
  state: string;
  level: string;
  service: string | null;
  subject: string | null;
  cct: string | null;
  shift: string | null;
  institutionId: number | null;
  curpSealed: Buffer | null;
  curpHash: Buffer | null;
  curpVerifiedBy: string;
  confirmedAt: Date | null;
};

/** What reports above may count by; nothing here names a person's school or CURP. */
export type TeacherFactsRow = { learnerId: string; state: string; level: string; service: string | null; institutionId: number | null; confirmed: boolean };

/** `hash` null: a generic CURP, which many may have. */
export type SealedCurp = { sealed: Buffer; hash: Buffer | null };

const COLUMNS = `state, level, service, subject, cct, shift, institution_id as "institutionId", curp_sealed as "curpSealed", curp_hash as "curpHash",
  curp_verified_by as "curpVerifiedBy", confirmed_at as "confirmedAt"`;

const find = statement<TeacherProfileRow>('identity.find-teacher-profile', `select ${COLUMNS} from identity.teacher_profile where learner_id = $1`);
/** Locks the row, so that two saves of one person come one after the other. */
const hold = statement<TeacherProfileRow>('identity.hold-teacher-profile', `select ${COLUMNS} from identity.teacher_profile where learner_id = $1 for update`);
/** Another school, another institution: whoever confirmed the one before did not confirm this. */
const keep = statement<never>(
  'identity.keep-teacher-profile',
  `insert into identity.teacher_profile as t (learner_id, state, level, service, subject, cct, shift, institution_id) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (learner_id) do update set state = excluded.state, level = excluded.level, service = excluded.service, subject = excluded.subject,
     cct = excluded.cct, shift = excluded.shift, institution_id = excluded.institution_id, updated_at = now(),
     confirmed_at = case when (t.cct, t.institution_id) is not distinct from (excluded.cct, excluded.institution_id) then t.confirmed_at end,
     confirmed_by = case when (t.cct, t.institution_id) is not distinct from (excluded.cct, excluded.institution_id) then t.confirmed_by end`,
);
const keepCurp = statement<never>(
  'identity.keep-curp',
  `update identity.teacher_profile set curp_sealed = $2, curp_hash = $3, curp_verified_by = 'none' where learner_id = $1`,
);
const claimCurp = statement<{ ok: boolean }>(
  'identity.claim-curp',
  `insert into identity.curp_lookup as c (curp_hash, learner_id) values ($1, $2)
   on conflict (curp_hash) do update set learner_id = c.learner_id where c.learner_id = excluded.learner_id returning true as ok`,
);
const releaseCurp = statement<never>('identity.release-curp', 'delete from identity.curp_lookup where curp_hash = $1 and learner_id = $2');
const confirmInvented = statement<never>('identity.confirm-invented-teacher', `update identity.teacher_profile set confirmed_at = $2, confirmed_by = '${NOBODY}' where learner_id = $1`);
const facts = statement<TeacherFactsRow>(
  'identity.teacher-facts',
  `select learner_id as "learnerId", state, level, service, institution_id as "institutionId", confirmed_at is not null as confirmed
   from identity.teacher_profile where learner_id = any ($1)`,
);

@Injectable()
export class TeacherProfileStore {
  constructor(private readonly db: Database) {}

  async find(learnerId: string): Promise<TeacherProfileRow | null> {
    const [row] = await this.db.run(find, [learnerId]);
    return row ?? null;
  }

  async hold(tx: Transaction, learnerId: string): Promise<TeacherProfileRow | null> {
    const [row] = await tx.run(hold, [learnerId]);
    return row ?? null;
  }

  async keep(tx: Transaction, learnerId: string, { state, level, service, subject, cct, shift }: TeacherFacts, institutionId: number | null): Promise<void> {
    await tx.run(keep, [learnerId, state, level, service, subject, cct, shift, institutionId]);
  }

  async keepCurp(tx: Transaction, learnerId: string, curp: SealedCurp | null): Promise<void> {
    await tx.run(keepCurp, [learnerId, curp?.sealed ?? null, curp?.hash ?? null]);
  }

  /** Of a teacher who does not exist: confirmed by nobody. */
  async confirmInvented(tx: Transaction, learnerId: string, at: Date): Promise<void> {
    await tx.run(confirmInvented, [learnerId, at]);
  }

  /** False when another account has it: the lookup table's primary key decides. */
  async claimCurp(tx: Transaction, hash: Buffer, learnerId: string): Promise<boolean> {
    return (await tx.run(claimCurp, [hash, learnerId])).length === 1;
  }

  async releaseCurp(tx: Transaction, hash: Buffer, learnerId: string): Promise<void> {
    await tx.run(releaseCurp, [hash, learnerId]);
  }

  /** By learner; whoever has no teacher's profile is left out. */
  async factsOf(learnerIds: readonly string[], db: Queryable = this.db): Promise<Map<string, TeacherFactsRow>> {
    const rows = await db.run(facts, [learnerIds]);
    return new Map(rows.map((row) => [row.learnerId, row]));
  }
}
