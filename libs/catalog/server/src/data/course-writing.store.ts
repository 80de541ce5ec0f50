import { Injectable } from '@nestjs/common';
import { type Queryable, statement } from '@amoxtli/platform/server';
import type { RunRow } from './course.store';

export type CourseFacts = {
  institutionId: number;
  slug: string;
  title: string;
  shortDescription: string;
  about: string[];
  outcomes: string[];
  prerequisites: string[];
  level: string;
  language: string;
  effortHours: number | null;
  hours: number | null;
};
export type RunFacts = Omit<RunRow, 'hasContent'>;

const courseOfRun = statement<{ courseId: number }>('catalog.course-of-run', 'select course_id as "courseId" from catalog.course_run where course_run_id = $1');
const freeSlug = statement<{ taken: string }>('catalog.slugs-like', `select slug as taken from catalog.course where slug = $1 or slug like $1 || '-%'`);
const keepCourse = statement<{ courseId: number }>(
  'catalog.keep-course',
  `insert into catalog.course (institution_id, slug, title, short_description, about, outcomes, prerequisites, level, language, effort_hours, hours)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (slug) do update set institution_id = excluded.institution_id, title = excluded.title, short_description = excluded.short_description, about = excluded.about,
     outcomes = excluded.outcomes, prerequisites = excluded.prerequisites, level = excluded.level, language = excluded.language,
     effort_hours = excluded.effort_hours, hours = excluded.hours
   returning course_id as "courseId"`,
);
const renameCourse = statement<never>(
  'catalog.rename-course',
  `update catalog.course set title = $2, short_description = case when $3 = '' then short_description else $3 end,
     about = case when $4::jsonb = '[]' then about else $4 end, effort_hours = coalesce($5, effort_hours) where course_id = $1`,
);
const describeCourse = statement<never>(
  'catalog.describe-course',
  `update catalog.course set slug = $2, about = $3, outcomes = $4, prerequisites = $5, level = $6, effort_hours = $7, hours = $8 where course_id = $1`,
);
const dropLines = statement<never>('catalog.drop-lines', 'delete from catalog.course_line where course_id = $1');
const addLines = statement<never>(
  'catalog.add-lines',
  `insert into catalog.course_line (course_id, position, line_id)
   select $1, t.position, l.line_id from unnest($2::text[]) with ordinality as t (code, position) join catalog.strategic_line l using (code)`,
);
const dropAreas = statement<never>('catalog.drop-areas', 'delete from catalog.course_area where course_id = $1');
const addAreas = statement<never>('catalog.add-areas', 'insert into catalog.course_area (course_id, area_code) select $1, unnest($2::text[])');
const keepRun = statement<never>(
  'catalog.keep-run',
  `insert into catalog.course_run (course_run_id, course_id, run_key, starts_at, ends_at, enrollment_opens_at, enrollment_closes_at, time_zone, pace, capacity)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (course_run_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at, enrollment_opens_at = excluded.enrollment_opens_at,
     enrollment_closes_at = excluded.enrollment_closes_at, time_zone = excluded.time_zone, pace = excluded.pace, capacity = coalesce(excluded.capacity, course_run.capacity)`,
);
const index = statement<never>(
  'catalog.index-course',
  `insert into catalog.course_search (course_id, title, body)
   select c.course_id, c.title, concat_ws(' ', c.short_description, i.name, i.acronym, array_to_string(array(select jsonb_array_elements_text(c.about || c.outcomes)), ' '),
     (select string_agg(l.name_es, ' ') from catalog.course_line cl join catalog.strategic_line l using (line_id) where cl.course_id = c.course_id),
     (select string_agg(a.name_es, ' ') from catalog.course_area ca join catalog.subject_area a on a.code = ca.area_code where ca.course_id = c.course_id))
   from catalog.course c join identity.institution i using (institution_id) where c.course_id = $1
   on conflict (course_id) do update set title = excluded.title, body = excluded.body`,
);

/** Writes catalogue facts; always within the caller's transaction. */
@Injectable()
export class CourseWritingStore {
  async courseOfRun(tx: Queryable, courseRunId: number): Promise<number | null> {
    const [row] = await tx.run(courseOfRun, [courseRunId]);
    return row?.courseId ?? null;
  }

  /** `slug`, or with the first number that is free behind it. */
  async freeSlug(tx: Queryable, slug: string): Promise<string> {
    const taken = new Set((await tx.run(freeSlug, [slug])).map((row) => row.taken));
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? slug : `${slug}-${n}`;
      if (!taken.has(candidate)) return candidate;
    }
  }

  async keepCourse(tx: Queryable, f: CourseFacts): Promise<number> {
    const lists = [f.about, f.outcomes, f.prerequisites].map((list) => JSON.stringify(list));
    const [row] = await tx.run(keepCourse, [f.institutionId, f.slug, f.title, f.shortDescription, ...lists, f.level, f.language, f.effortHours, f.hours]);
    if (!row) throw new Error('an upsert answered no row');
    return row.courseId;
  }

  /** What a new version of the content says of itself; facts that it does not know stay. */
  async rename(tx: Queryable, courseId: number, facts: { title: string; shortDescription: string; about: string[]; effortHours: number | null }): Promise<void> {
    await tx.run(renameCourse, [courseId, facts.title, facts.shortDescription, JSON.stringify(facts.about), facts.effortHours]);
  }

  async describe(tx: Queryable, courseId: number, f: Pick<CourseFacts, 'slug' | 'about' | 'outcomes' | 'prerequisites' | 'level' | 'effortHours' | 'hours'>): Promise<void> {
    const lists = [f.about, f.outcomes, f.prerequisites].map((list) => JSON.stringify(list));
    await tx.run(describeCourse, [courseId, f.slug, ...lists, f.level, f.effortHours, f.hours]);
  }

  async setLines(tx: Queryable, courseId: number, codes: readonly string[]): Promise<void> {
    await tx.run(dropLines, [courseId]);
    await tx.run(addLines, [courseId, codes]);
  }

  async setAreas(tx: Queryable, courseId: number, codes: readonly string[]): Promise<void> {
    await tx.run(dropAreas, [courseId]);
    await tx.run(addAreas, [courseId, codes]);
  }

  async keepRun(tx: Queryable, r: RunFacts): Promise<void> {
    await tx.run(keepRun, [r.courseRunId, r.courseId, r.runKey, r.startsAt, r.endsAt, r.enrollmentOpensAt, r.enrollmentClosesAt, r.timeZone, r.pace, r.capacity]);
  }

  async index(tx: Queryable, courseId: number): Promise<void> {
    await tx.run(index, [courseId]);
  }
}
