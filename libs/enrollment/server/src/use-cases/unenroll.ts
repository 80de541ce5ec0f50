import { Injectable } from '@nestjs/common';
import { Database, Events, notFound } from '@amoxtli/platform/server';
import { type EnrollmentRow, EnrollmentStore } from '../data/enrollment.store';
import { SeatStore } from '../data/seat.store';
import { LearnerLeft } from '../events';

@Injectable()
export class Unenroll {
  constructor(
    private readonly db: Database,
    private readonly store: EnrollmentStore,
    private readonly seats: SeatStore,
    private readonly events: Events,
  ) {}

  /** Leaves the run and frees its seat; answers, grades and progress stay for a return. */
  run(learnerId: string, courseRunId: number): Promise<EnrollmentRow> {
    return this.db.transaction(async (tx) => {
      const row = await this.store.leave(tx, learnerId, courseRunId);
      if (!row) throw notFound();
      await this.seats.free(tx, courseRunId, learnerId);
      await this.events.emit(tx, LearnerLeft, { learnerId, courseRunId }, learnerId);
      return row;
    });
  }
}
