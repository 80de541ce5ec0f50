import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { mayStudy } from '@amoxtli/enrollment/domain';
import { CLOCK, type Viewer, isStaffOf } from '@amoxtli/platform/server';
import { EnrollmentStore } from './data/enrollment.store';

/** How the viewer stands to a run's content: may they read it, and as whom. */
export type StudyAccess = { ok: true; staff: boolean; learnerId: string; enrolled: boolean } | { ok: false; reason: 'not-enrolled' | 'not-started' };

@Injectable()
export class EnrollmentFacade {
  constructor(
    private readonly store: EnrollmentStore,
    private readonly catalog: CatalogFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of those enrolled in a run, in the order of their ids; `after` is the last one seen. */
  learnersOf(courseRunId: number, after: string | null, size: number): Promise<string[]> {
    return this.store.ofRun(courseRunId, after, size);
  }

  async isEnrolled(learnerId: string, courseRunId: number): Promise<boolean> {
    return (await this.store.find(learnerId, courseRunId))?.status === 'ACTIVE';
  }

  async studyAccess(viewer: Viewer, courseRunId: number): Promise<StudyAccess> {
    const run = viewer.kind === 'person' ? await this.catalog.run(courseRunId) : null;
    if (viewer.kind !== 'person' || !run) return { ok: false, reason: 'not-enrolled' };
    const staff = isStaffOf(viewer, { courseRunId, institutionId: run.institutionId });
    const enrolled = await this.isEnrolled(viewer.learnerId, courseRunId);
    const may = mayStudy({ startsAt: run.startsAt, enrolled, staff }, this.clock.now());
    return may.ok ? { ok: true, staff, learnerId: viewer.learnerId, enrolled } : may;
  }
}
