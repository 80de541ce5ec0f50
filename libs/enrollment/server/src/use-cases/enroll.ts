import { Injectable } from '@nestjs/common';
import type { RunState } from '@amoxtli/catalog/domain';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { mayEnroll } from '@amoxtli/enrollment/domain';
import { Database, Events, notFound } from '@amoxtli/platform/server';
import { type EnrollmentRow, EnrollmentStore } from '../data/enrollment.store';
import { SeatStore } from '../data/seat.store';
import { LearnerEnrolled } from '../events';

export type EnrollOutcome =
  | { kind: 'enrolled'; enrollment: EnrollmentRow }
  | { kind: 'not-open'; state: RunState; opensAt: Date | null }
  | { kind: 'no-seats'; capacity: number };

@Injectable()
export class Enroll {
  constructor(
    private readonly db: Database,
    private readonly catalog: CatalogFacade,
    private readonly store: EnrollmentStore,
    private readonly seats: SeatStore,
    private readonly events: Events,
  ) {}

  /** Enrolls the learner, or brings them back with their work. Being enrolled already is success, not an error. */
  async run(learnerId: string, courseRunId: number): Promise<EnrollOutcome> {
    const run = await this.catalog.run(courseRunId);
    if (!run) throw notFound();
    const may = mayEnroll(run.state);
    const known = await this.store.find(learnerId, courseRunId);
    if (known?.status === 'ACTIVE') return { kind: 'enrolled', enrollment: known };
    if (!may.ok) return { kind: 'not-open', state: may.state, opensAt: run.enrollmentOpensAt };
    const { capacity } = run;
    const enrollment = await this.db.transaction(async (tx) => {
      if (capacity !== null && !(await this.seats.take(tx, courseRunId, learnerId, capacity))) return null;
      const row = await this.store.join(tx, learnerId, courseRunId);
      await this.events.emit(tx, LearnerEnrolled, { learnerId, courseRunId }, learnerId);
      return row;
    });
    return enrollment ? { kind: 'enrolled', enrollment } : { kind: 'no-seats', capacity: capacity ?? 0 };
  }
}
