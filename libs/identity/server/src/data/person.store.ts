import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Role, type RoleGrant, statement } from '@amoxtli/platform/server';
import type { ProfileFields, Schooling } from '@amoxtli/identity/domain';

export type PersonRow = {
  learnerId: string;
  displayName: string;
  locale: string;
  email: string;
  emailVerified: boolean;
  wantsLetters: boolean;
  secondFactorEnabled: boolean;
  grants: RoleGrant[];
  state: string | null;
  birthYear: number | null;
  schooling: Schooling | null;
  occupation: string | null;
};

const find = statement<PersonRow>(
  'identity.person',
  `select l.learner_id as "learnerId", l.display_name as "displayName", l.locale, a.email, a.email_verified_at is not null as "emailVerified", l.wants_letters as "wantsLetters",
     a.totp_confirmed_at is not null as "secondFactorEnabled", p.state, p.birth_year as "birthYear", p.schooling, p.occupation,
     coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'institutionId', g.institution_id, 'courseRunId', g.course_run_id) order by g.granted_at)
               from identity.role_grant g where g.learner_id = l.learner_id), '[]') as grants
   from identity.learner l join identity.account a using (learner_id) left join identity.profile p using (learner_id) where l.learner_id = $1`,
);
const rename = statement<never>('identity.rename', 'update identity.learner set display_name = $2, locale = $3 where learner_id = $1');
const keepProfile = statement<never>(
  'identity.keep-profile',
  `insert into identity.profile (learner_id, state, birth_year, schooling, occupation) values ($1, $2, $3, $4, $5)
   on conflict (learner_id) do update set state = excluded.state, birth_year = excluded.birth_year, schooling = excluded.schooling, occupation = excluded.occupation`,
);
const setLetters = statement<never>('identity.want-letters', 'update identity.learner set wants_letters = $2 where learner_id = $1');
/** Held to the end of the transaction: whoever goes meanwhile waits for the letter, and takes it along. */
const addressee = statement<Addressee>(
  'identity.addressee',
  `select a.email, l.locale, l.display_name as "displayName" from identity.account a join identity.learner l using (learner_id)
   where a.learner_id = $1 and a.email_verified_at is not null and l.wants_letters for share of a`,
);
const grant = statement<never>(
  'identity.grant-role',
  `insert into identity.role_grant (learner_id, grant_id, role, institution_id, course_run_id) values ($1, $2, $3, $4, $5)
   on conflict (learner_id, role, institution_id, course_run_id) do nothing`,
);
const nameOf = statement<{ displayName: string }>('identity.name-of', 'select display_name as "displayName" from identity.learner where learner_id = $1');

const namesOf = statement<{ learnerId: string; displayName: string }>(
  'identity.names-of',
  'select learner_id as "learnerId", display_name as "displayName" from identity.learner where learner_id = any ($1)',
);

export type Addressee = { email: string; locale: 'es' | 'en'; displayName: string };
export type RoleHolderRow = { learnerId: string; displayName: string; email: string; grantId: string; role: Role; grantedAt: Date };

/** Those with a role in one institution, or on the whole platform where it is null; roles of single runs are elsewhere. */
const holders = statement<RoleHolderRow>(
  'identity.role-holders',
  `select g.learner_id as "learnerId", l.display_name as "displayName", a.email, g.grant_id as "grantId", g.role, g.granted_at as "grantedAt"
   from identity.role_grant g join identity.learner l using (learner_id) join identity.account a using (learner_id)
   where g.institution_id is not distinct from $1 and g.course_run_id is null and ($2::uuid is null or g.grant_id > $2) order by g.grant_id limit $3`,
);
const takeRole = statement<{ ok: boolean }>(
  'identity.take-role',
  `delete from identity.role_grant where learner_id = $1 and grant_id = $2 and institution_id is not distinct from $3 and course_run_id is null and role = any ($4) returning true as ok`,
);

@Injectable()
export class PersonStore {
  constructor(private readonly db: Database) {}

  async find(learnerId: string): Promise<PersonRow | null> {
    const [person] = await this.db.run(find, [learnerId]);
    return person ?? null;
  }

  async nameOf(learnerId: string, db: Queryable = this.db): Promise<string | null> {
    const [row] = await db.run(nameOf, [learnerId]);
    return row?.displayName ?? null;
  }

  /** By learner; whoever there is not is left out. */
  async namesOf(learnerIds: readonly string[], db: Queryable = this.db): Promise<Map<string, string>> {
    const rows = await db.run(namesOf, [learnerIds]);
    return new Map(rows.map(({ learnerId, displayName }) => [learnerId, displayName]));
  }

  /** Null for who has no confirmed address or does not want to be written to. */
  async addressee(tx: Queryable, learnerId: string): Promise<Addressee | null> {
    const [row] = await tx.run(addressee, [learnerId]);
    return row ?? null;
  }

  async wantLetters(tx: Queryable, learnerId: string, wants: boolean): Promise<void> {
    await tx.run(setLetters, [learnerId, wants]);
  }

  async save(tx: Queryable, learnerId: string, displayName: string, locale: string, profile: ProfileFields): Promise<void> {
    await tx.run(rename, [learnerId, displayName, locale]);
    await tx.run(keepProfile, [learnerId, profile.state, profile.birthYear, profile.schooling, profile.occupation]);
  }

  async grant(tx: Queryable, learnerId: string, grantId: string, role: Role, scope: { institutionId?: number; courseRunId?: number } = {}): Promise<void> {
    await tx.run(grant, [learnerId, grantId, role, scope.institutionId ?? null, scope.courseRunId ?? null]);
  }

  holders(institutionId: number | null, after: string | null, size: number): Promise<RoleHolderRow[]> {
    return this.db.run(holders, [institutionId, after, size]);
  }

  /** False when that grant is not there, or not one of these roles in that scope. */
  async takeRole(learnerId: string, grantId: string, institutionId: number | null, roles: readonly Role[]): Promise<boolean> {
    return (await this.db.run(takeRole, [learnerId, grantId, institutionId, roles])).length === 1;
  }
}
