import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type RoleGrant, statement } from '@amoxtli/platform/server';
import { hashToken } from '../tokens';

export type OpenSession = { learnerId: string; locale: 'es' | 'en'; secondFactor: boolean; roles: RoleGrant[] };

const DAYS = 30;

const open = statement<never>(
  'identity.open-session',
  `insert into identity.session (session_hash, learner_id, epoch, second_factor, expires_at) values ($1, $2, $3, $4, now() + interval '${DAYS} days')`,
);
const find = statement<OpenSession>(
  'identity.find-session',
  `select s.learner_id as "learnerId", l.locale, s.second_factor as "secondFactor",
     coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'institutionId', g.institution_id, 'courseRunId', g.course_run_id))
               from identity.role_grant g where g.learner_id = s.learner_id), '[]') as roles
   from identity.session s join identity.account a using (learner_id) join identity.learner l using (learner_id)
   where s.session_hash = $1 and s.epoch = a.session_epoch and s.expires_at > now()`,
);
const close = statement<never>('identity.close-session', 'delete from identity.session where session_hash = $1');

export const SESSION_SECONDS = DAYS * 86_400;

@Injectable()
export class SessionStore {
  constructor(private readonly db: Database) {}

  async open(token: string, learnerId: string, epoch: number, secondFactor: boolean, db: Queryable = this.db): Promise<void> {
    await db.run(open, [hashToken(token), learnerId, epoch, secondFactor]);
  }

  async find(token: string): Promise<OpenSession | null> {
    const [session] = await this.db.run(find, [hashToken(token)]);
    return session ?? null;
  }

  async close(token: string): Promise<void> {
    await this.db.run(close, [hashToken(token)]);
  }
}
