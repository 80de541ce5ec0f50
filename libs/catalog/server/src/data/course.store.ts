import { Injectable } from '@nestjs/common';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type CourseRow = {
  courseId: number;
  institutionId: number;
  slug: string;
  title: string;
  shortDescription: string;
  about: string[];
  outcomes: string[];
  prerequisites: string[];
  level: 'BASIC' | 'INTERMEDIATE' | 'ADVANCED';
  language: string;
  effortHours: number | null;
  hours: number | null;
  showGrade: boolean;
  lineCodes: string[];
  areaCodes: string[];
};

export type RunRow = {
  courseRunId: number;
  courseId: number;
  runKey: string;
  startsAt: Date | null;
  endsAt: Date | null;
  enrollmentOpensAt: Date | null;
  enrollmentClosesAt: Date | null;
  timeZone: string;
  pace: 'SELF_PACED' | 'SCHEDULED';
  capacity: number | null;
  hasContent: boolean;
};

export type LineRow = { lineId: number; code: string; slug: string; nameEs: string; nameEn: string };
export type AreaRow = { code: string; nameEs: string; nameEn: string };

const RUN = `r.course_run_id as "courseRunId", r.course_id as "courseId", r.run_key as "runKey", r.starts_at as "startsAt", r.ends_at as "endsAt",
  r.enrollment_opens_at as "enrollmentOpensAt", r.enrollment_closes_at as "enrollmentClosesAt", r.time_zone as "timeZone", r.pace, r.capacity,
  c.published_version is not null as "hasContent"`;

const allCourses = statement<CourseRow>(
  'catalog.all-courses',
  `select c.course_id as "courseId", c.institution_id as "institutionId", c.slug, c.title, c.short_description as "shortDescription", c.about, c.outcomes, c.prerequisites,
     c.level, c.language, c.effort_hours as "effortHours", c.hours, c.show_grade as "showGrade",
     array(select l.code from catalog.course_line cl join catalog.strategic_line l using (line_id) where cl.course_id = c.course_id order by cl.position) as "lineCodes",
     array(select a.area_code from catalog.course_area a where a.course_id = c.course_id order by a.area_code) as "areaCodes"
   from catalog.course c order by c.course_id`,
);
const allRuns = statement<RunRow>(
  'catalog.all-runs',
  `select ${RUN} from catalog.course_run r join content.run c using (course_run_id) order by r.starts_at desc nulls last, r.course_run_id desc`,
);
const lines = statement<LineRow>(
  'catalog.lines',
  'select line_id as "lineId", code, slug, name_es as "nameEs", name_en as "nameEn" from catalog.strategic_line order by line_id',
);
const areas = statement<AreaRow>('catalog.areas', 'select code, name_es as "nameEs", name_en as "nameEn" from catalog.subject_area order by code');
const search = statement<{ courseId: number }>(
  'catalog.search',
  `with asked as (select websearch_to_tsquery('spanish', catalog.es_fold($1)) as whole,
                         case when $2 = '' then null else to_tsquery('simple', $2 || ':*') end as opening)
   select s.course_id as "courseId" from catalog.course_search s, asked
   where s.tsv @@ asked.whole or s.tsv @@ asked.opening
   order by ts_rank(s.tsv, asked.whole) desc, s.course_id`,
);
const keepLine = statement<never>(
  'catalog.keep-line',
  `insert into catalog.strategic_line (line_id, code, slug, name_es, name_en) values ($1, $2, $3, $4, $5)
   on conflict (line_id) do update set code = excluded.code, slug = excluded.slug, name_es = excluded.name_es, name_en = excluded.name_en`,
);
const keepArea = statement<never>(
  'catalog.keep-area',
  `insert into catalog.subject_area (code, name_es, name_en) values ($1, $2, $3)
   on conflict (code) do update set name_es = excluded.name_es, name_en = excluded.name_en`,
);

@Injectable()
export class CourseStore {
  constructor(private readonly db: Database) {}

  courses(): Promise<CourseRow[]> {
    return this.db.run(allCourses);
  }

  /** Of every course, the newest run first. */
  runs(): Promise<RunRow[]> {
    return this.db.run(allRuns);
  }

  lines(): Promise<LineRow[]> {
    return this.db.run(lines);
  }

  areas(): Promise<AreaRow[]> {
    return this.db.run(areas);
  }

  /** Ids of the courses that a text finds, best first. `opening` is the folded beginning of a word being typed, letters and digits only. */
  async search(text: string, opening: string): Promise<number[]> {
    return (await this.db.run(search, [text, opening])).map((row) => row.courseId);
  }

  async keepLine(tx: Queryable, { lineId, code, slug, nameEs, nameEn }: LineRow): Promise<void> {
    await tx.run(keepLine, [lineId, code, slug, nameEs, nameEn]);
  }

  async keepArea(tx: Queryable, { code, nameEs, nameEn }: AreaRow): Promise<void> {
    await tx.run(keepArea, [code, nameEs, nameEn]);
  }
}
