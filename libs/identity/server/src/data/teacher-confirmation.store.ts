import { Injectable } from '@nestjs/common';
import { Database, type Viewer, statement } from '@amoxtli/platform/server';
import { confirmTeachers } from '../access';

export type TeacherToConfirmRow = {
  learnerId: string;
  institutionId: number;
  displayName: string;
  state: string;
  level: string;
  service: string | null;
  subject: string | null;
  cct: string | null;
  shift: string | null;
  confirmedAt: Date | null;
};

export type PageOfTeachers = { institutionId: number; confirmed: boolean; size: number; after: string | null };

const COLUMNS = `teacher_profile.learner_id as "learnerId", teacher_profile.institution_id as "institutionId", l.display_name as "displayName", state, level, service, subject,
  cct, shift, confirmed_at as "confirmedAt"`;

/** What the policy adds to a statement depends on who asks: three texts at most, each with its name. */
const pageFor = (kind: string, condition: string) =>
  statement<TeacherToConfirmRow>(
    `identity.teachers-to-confirm-${kind}`,
    `select ${COLUMNS} from identity.teacher_profile join identity.learner l using (learner_id)
     where teacher_profile.institution_id = $1 and (confirmed_at is not null) = $2 and ($3::uuid is null or teacher_profile.learner_id > $3) and (${condition})
     order by teacher_profile.learner_id limit $4`,
  );
const changeFor = (kind: string, condition: string) =>
  statement<{ learnerId: string }>(
    `identity.confirm-teacher-${kind}`,
    `update identity.teacher_profile set confirmed_at = case when $4 then coalesce(confirmed_at, $5::timestamptz) end, confirmed_by = case when $4 then coalesce(confirmed_by, $6::uuid) end
     where learner_id = $1 and institution_id = $2 and cct is not distinct from $3 and (${condition}) returning learner_id as "learnerId"`,
  );
const findFor = (kind: string, condition: string) =>
  statement<TeacherToConfirmRow>(
    `identity.teacher-to-confirm-${kind}`,
    `select ${COLUMNS} from identity.teacher_profile join identity.learner l using (learner_id)
     where teacher_profile.learner_id = $1 and teacher_profile.institution_id = $2 and (${condition})`,
  );

/** Teachers as their institution sees them; every statement holds the policy's condition, so a foreign row is not there. */
@Injectable()
export class TeacherConfirmationStore {
  constructor(private readonly db: Database) {}

  page(viewer: Viewer, { institutionId, confirmed, after, size }: PageOfTeachers): Promise<TeacherToConfirmRow[]> {
    const { kind, sql, values } = conditionFor(viewer, 5);
    return this.db.run(pageFor(kind, sql), [institutionId, confirmed, after, size, ...values]);
  }

  async find(viewer: Viewer, learnerId: string, institutionId: number): Promise<TeacherToConfirmRow | null> {
    const { kind, sql, values } = conditionFor(viewer, 3);
    const [row] = await this.db.run(findFor(kind, sql), [learnerId, institutionId, ...values]);
    return row ?? null;
  }

  /** False when the row is not there, or names another school than the one that was looked at. */
  async set(viewer: Viewer, seen: { learnerId: string; institutionId: number; cct: string | null }, confirmed: boolean, by: { learnerId: string; at: Date }): Promise<boolean> {
    const { kind, sql, values } = conditionFor(viewer, 7);
    const rows = await this.db.run(changeFor(kind, sql), [seen.learnerId, seen.institutionId, seen.cct, confirmed, by.at, by.learnerId, ...values]);
    return rows.length === 1;
  }
}

function conditionFor(viewer: Viewer, from: number): { kind: string; sql: string; values: unknown[] } {
  const condition = confirmTeachers.where?.(viewer, from) ?? { sql: 'false', values: [] };
  return { ...condition, kind: ['nobody', 'platform', 'institution'][condition.values.length] ?? 'nobody' };
}
