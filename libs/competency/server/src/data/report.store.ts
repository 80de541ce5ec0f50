import { Injectable } from '@nestjs/common';
import { Database, statement } from '@amoxtli/platform/server';

export type ReportBy = 'STATE' | 'LEVEL' | 'INSTITUTION';
/** `place`: a state's code, a school level, an institution's number; null where the teacher has not said. */
export type CountRow = { place: string | null; competencyId: number; teachers: number };
export type MonthRow = { month: string; competencyId: number; teachers: number };

/** `$2` null: everywhere; else only teachers whom one of these institutions confirmed. `$3` now. */
const countBy = (by: string, column: string) =>
  statement<CountRow>(
    `competency.attained-by-${by}`,
    `select ${column} as place, a.competency_id as "competencyId", count(*)::int as teachers
     from competency.attainment a join competency.competency c using (competency_id) left join identity.teacher_profile t using (learner_id)
     where c.framework_id = $1 and a.attained and (a.expires_at is null or a.expires_at > $3)
       and ($2::int[] is null or (t.confirmed_at is not null and t.institution_id = any ($2)))
     group by 1, 2 order by 1, 2`,
  );

const STATEMENTS: Record<ReportBy, ReturnType<typeof countBy>> = {
  STATE: countBy('state', 't.state'),
  LEVEL: countBy('level', 't.level'),
  INSTITUTION: countBy('institution', 'case when t.confirmed_at is not null then t.institution_id::text end'),
};
const byMonth = statement<MonthRow>(
  'competency.attained-by-month',
  `select to_char(date_trunc('month', a.attained_at at time zone 'America/Mexico_City'), 'YYYY-MM') as month, a.competency_id as "competencyId", count(*)::int as teachers
   from competency.attainment a join competency.competency c using (competency_id) left join identity.teacher_profile t using (learner_id)
   where c.framework_id = $1 and a.attained and ($2::int[] is null or (t.confirmed_at is not null and t.institution_id = any ($2)))
   group by 1, 2 order by 1, 2`,
);

/** Counts for those who plan; nothing smaller than a group leaves the use case above. */
@Injectable()
export class ReportStore {
  constructor(private readonly db: Database) {}

  by(by: ReportBy, frameworkId: number, institutions: readonly number[] | null, now: Date): Promise<CountRow[]> {
    return this.db.run(STATEMENTS[by], [frameworkId, institutions, now]);
  }

  months(frameworkId: number, institutions: readonly number[] | null): Promise<MonthRow[]> {
    return this.db.run(byMonth, [frameworkId, institutions]);
  }
}
