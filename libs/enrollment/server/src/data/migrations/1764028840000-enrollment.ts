import type { MigrationInterface, QueryRunner } from 'typeorm';
import { declareKeys, openSchema } from '@amoxtli/platform/server';

declareKeys('enrollment', { enrollment: 'learner_id', seat: 'course_run_id' });

export class Enrollment1764028840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openSchema(runner, 'enrollment');
    await runner.query(`
      create table enrollment.enrollment (
        learner_id uuid not null,
        course_run_id int not null,
        status text not null,
        enrolled_at timestamptz not null default now(),
        left_at timestamptz,
        constraint enrollment_pk primary key (learner_id, course_run_id),
        constraint enrollment_status_known check (status in ('ACTIVE', 'LEFT')),
        constraint enrollment_learner_fk foreign key (learner_id) references identity.learner (learner_id),
        constraint enrollment_run_fk foreign key (course_run_id) references catalog.course_run (course_run_id)
      );
      -- One row per place of a run with limited places: there are as many rows as places, so no more people than places.
      create table enrollment.seat (
        course_run_id int not null,
        seat_no int not null,
        learner_id uuid,
        constraint seat_pk primary key (course_run_id, seat_no),
        constraint seat_once unique (course_run_id, learner_id),
        constraint seat_run_fk foreign key (course_run_id) references catalog.course_run (course_run_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema enrollment cascade');
  }
}
