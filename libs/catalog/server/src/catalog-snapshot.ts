import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type Listed, type RunState, runState, runStates, wordsOf } from '@amoxtli/catalog/domain';
import { type InstitutionRow, InstitutionStore } from '@amoxtli/identity/server';
import { CLOCK } from '@amoxtli/platform/server';
import { type AreaRow, type CourseRow, CourseStore, type LineRow, type RunRow } from './data/course.store';

export type ListedCourse = Listed & { course: CourseRow; institutionRow: InstitutionRow; runs: RunRow[]; mainRun: RunRow | null };

export type Snapshot = {
  listed: ListedCourse[];
  bySlug: Map<string, ListedCourse>;
  byId: Map<number, ListedCourse>;
  runs: Map<number, RunRow>;
  institutions: InstitutionRow[];
  lines: LineRow[];
  areas: AreaRow[];
  vocabulary: Set<string>;
};

const FRESH_MS = 2000;

/** The whole catalogue in memory, read again when it is older than two seconds: it is small, read by everyone and changes rarely. */
@Injectable()
export class CatalogSnapshot {
  private kept: { snapshot: Promise<Snapshot>; until: number } | null = null;

  constructor(
    private readonly store: CourseStore,
    private readonly institutions: InstitutionStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(): Promise<Snapshot> {
    if (this.kept && this.kept.until > performance.now()) return this.kept.snapshot;
    const snapshot = this.load();
    const kept = { snapshot, until: performance.now() + FRESH_MS };
    this.kept = kept;
    snapshot.catch(() => {
      if (this.kept === kept) this.kept = null;
    });
    return snapshot;
  }

  /** Called after a change in this process; others notice within two seconds. */
  forget(): void {
    this.kept = null;
  }

  private async load(): Promise<Snapshot> {
    const [courses, runs, lines, areas, institutions] = await Promise.all([
      this.store.courses(),
      this.store.runs(),
      this.store.lines(),
      this.store.areas(),
      this.institutions.all(),
    ]);
    const now = this.clock.now();
    const institutionOf = new Map(institutions.map((i) => [i.institutionId, i]));
    const runsOf = Map.groupBy(runs, (run) => run.courseId);
    const listed = courses.flatMap((course) => {
      const institutionRow = institutionOf.get(course.institutionId);
      return institutionRow ? [toListed(course, institutionRow, runsOf.get(course.courseId) ?? [], now)] : [];
    });
    return {
      listed,
      bySlug: new Map(listed.map((c) => [c.slug, c])),
      byId: new Map(listed.map((c) => [c.course.courseId, c])),
      runs: new Map(runs.map((r) => [r.courseRunId, r])),
      institutions,
      lines,
      areas,
      vocabulary: new Set(listed.flatMap((c) => wordsOf(`${c.title} ${c.course.shortDescription} ${c.institutionRow.name} ${c.institutionRow.acronym}`))),
    };
  }
}

/** A course is listed by the run that serves a visitor best. */
function toListed(course: CourseRow, institutionRow: InstitutionRow, runs: RunRow[], now: Date): ListedCourse {
  const rank = (run: RunRow) => (run.hasContent ? 0 : 100) + runStates.indexOf(runState(run, now));
  const mainRun = runs.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
  const state: RunState = mainRun ? runState(mainRun, now) : 'TO_BE_SCHEDULED';
  return {
    slug: course.slug,
    title: course.title,
    lines: course.lineCodes,
    institution: institutionRow.slug,
    areas: course.areaCodes,
    level: course.level,
    language: course.language,
    pace: mainRun?.pace ?? null,
    state,
    startsAt: mainRun?.startsAt ?? null,
    hasContent: mainRun?.hasContent ?? false,
    course,
    institutionRow,
    runs,
    mainRun,
  };
}
