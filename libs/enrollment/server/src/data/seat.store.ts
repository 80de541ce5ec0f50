import { Injectable } from '@nestjs/common';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

const lay = statement<never>(
  'enrollment.lay-seats',
  'insert into enrollment.seat (course_run_id, seat_no) select $1, generate_series(1, $2) on conflict (course_run_id, seat_no) do nothing',
);
const own = statement<{ seatNo: number }>('enrollment.own-seat', 'select seat_no as "seatNo" from enrollment.seat where course_run_id = $1 and learner_id = $2');
const take = statement<{ seatNo: number }>(
  'enrollment.take-seat',
  `update enrollment.seat set learner_id = $2 where course_run_id = $1 and seat_no = (
     select seat_no from enrollment.seat where course_run_id = $1 and learner_id is null order by seat_no limit 1 for update skip locked)
   returning seat_no as "seatNo"`,
);
const free = statement<never>('enrollment.free-seat', 'update enrollment.seat set learner_id = null where course_run_id = $1 and learner_id = $2');
const taken = statement<{ taken: number }>('enrollment.seats-taken', 'select count(learner_id)::int as taken from enrollment.seat where course_run_id = $1');

/** Places of runs that have a limited number: rows that exist once each, so the last place goes to one person, whoever asks at once. */
@Injectable()
export class SeatStore {
  constructor(private readonly db: Database) {}

  /** True when the learner has a seat now, of old or newly. */
  async take(tx: Queryable, courseRunId: number, learnerId: string, capacity: number): Promise<boolean> {
    await tx.run(lay, [courseRunId, capacity]);
    if ((await tx.run(own, [courseRunId, learnerId])).length > 0) return true;
    return (await tx.run(take, [courseRunId, learnerId])).length > 0;
  }

  async free(tx: Queryable, courseRunId: number, learnerId: string): Promise<void> {
    await tx.run(free, [courseRunId, learnerId]);
  }

  async left(courseRunId: number, capacity: number): Promise<number> {
    const [row] = await this.db.run(taken, [courseRunId]);
    return Math.max(0, capacity - (row?.taken ?? 0));
  }
}
