import { Injectable } from '@nestjs/common';
import { ContentFacade } from '@amoxtli/content/server';
import { InstitutionStore } from '@amoxtli/identity/server';
import type { Transaction } from '@amoxtli/platform/server';
import { CatalogSnapshot } from '../catalog-snapshot';
import { type CourseFacts, CourseWritingStore, type RunFacts } from '../data/course-writing.store';

export type CourseEntry = Omit<CourseFacts, 'institutionId'> & {
  institution: string;
  lines: string[];
  areas: string[];
  runs: (Omit<RunFacts, 'courseRunId' | 'courseId' | 'runKey'> & { key: string })[];
};

export type CourseDescription = Pick<CourseFacts, 'slug' | 'about' | 'outcomes' | 'prerequisites' | 'level' | 'effortHours' | 'hours'> & { lines: string[]; areas: string[] };

/** Enters a course with its runs into the catalogue, or brings the entry of that slug up to date. */
@Injectable()
export class RegisterCourse {
  constructor(
    private readonly writing: CourseWritingStore,
    private readonly content: ContentFacade,
    private readonly institutions: InstitutionStore,
    private readonly snapshot: CatalogSnapshot,
  ) {}

  async run(tx: Transaction, entry: CourseEntry): Promise<number> {
    const { institutionId } = await this.institutions.ensure(tx, entry.institution, slugOf(entry.institution));
    const courseId = await this.writing.keepCourse(tx, { ...entry, institutionId });
    await this.writing.setLines(tx, courseId, entry.lines);
    await this.writing.setAreas(tx, courseId, entry.areas);
    for (const { key, ...run } of entry.runs) {
      const courseRunId = await this.content.openRun(tx, key);
      await this.writing.keepRun(tx, { ...run, runKey: key, courseRunId, courseId });
    }
    await this.writing.index(tx, courseId);
    this.snapshot.forget();
    return courseId;
  }

  /** Facts that the course's archive does not carry: lines, areas, level, hours, what one learns. */
  async describe(tx: Transaction, courseRunId: number, facts: CourseDescription): Promise<void> {
    const courseId = await this.writing.courseOfRun(tx, courseRunId);
    if (courseId === null) throw new Error(`course run ${courseRunId} is not in the catalogue`);
    await this.writing.describe(tx, courseId, facts);
    await this.writing.setLines(tx, courseId, facts.lines);
    await this.writing.setAreas(tx, courseId, facts.areas);
    await this.writing.index(tx, courseId);
    this.snapshot.forget();
  }
}

/** `Educación: hoy` → `educacion-hoy`; `curso` when nothing is left. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 80).replace(/-$/, '') || 'curso';
}
