import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type RunState, runState } from '@amoxtli/catalog/domain';
import { CLOCK, type Transaction } from '@amoxtli/platform/server';
import { CatalogSnapshot } from './catalog-snapshot';
import { CourseStore, type AreaRow, type LineRow, type RunRow } from './data/course.store';
import { CourseRunModel } from './graphql/catalog.models';
import { toRun } from './graphql/to-models';
import { type CourseDescription, type CourseEntry, RegisterCourse } from './use-cases/register-course';

/** What a constancia or an enrollment needs to know of a run. */
export type RunFactsheet = RunRow & { state: RunState; slug: string; title: string; institution: string; institutionId: number; hours: number | null; language: string; showGrade: boolean };

@Injectable()
export class CatalogFacade {
  constructor(
    private readonly snapshots: CatalogSnapshot,
    private readonly store: CourseStore,
    private readonly registering: RegisterCourse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(courseRunId: number): Promise<RunFactsheet | null> {
    const { runs, byId } = await this.snapshots.read();
    const run = runs.get(courseRunId);
    const listed = run && byId.get(run.courseId);
    if (!run || !listed) return null;
    const { course, institutionRow } = listed;
    return {
      ...run,
      state: runState(run, this.clock.now()),
      slug: course.slug,
      title: course.title,
      institution: institutionRow.name,
      institutionId: institutionRow.institutionId,
      hours: course.hours,
      language: course.language,
      showGrade: course.showGrade,
    };
  }

  async runModel(courseRunId: number): Promise<CourseRunModel | null> {
    const { runs, byId } = await this.snapshots.read();
    const run = runs.get(courseRunId);
    return run ? toRun(run, byId.get(run.courseId)?.course.language ?? 'es', this.clock.now()) : null;
  }

  /** Adds to a course what its archive does not say. */
  describe(tx: Transaction, courseRunId: number, facts: CourseDescription): Promise<void> {
    return this.registering.describe(tx, courseRunId, facts);
  }

  register(tx: Transaction, entry: CourseEntry): Promise<number> {
    return this.registering.run(tx, entry);
  }

  keepLine(tx: Transaction, line: LineRow): Promise<void> {
    return this.store.keepLine(tx, line);
  }

  keepArea(tx: Transaction, area: AreaRow): Promise<void> {
    return this.store.keepArea(tx, area);
  }
}
