import type { MigrationInterface, QueryRunner } from 'typeorm';
import { declareKeys, openSchema } from '@amoxtli/platform/server';

declareKeys('progress', { standing: 'learner_id' });

export class Progress1764028860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openSchema(runner, 'progress');
    await runner.query(`
      create table progress.standing (
        learner_id uuid not null,
        course_run_id int not null,
        completed bytea not null default '',
        last_unit_id int,
        percent double precision not null default 0,
        passed boolean not null default false,
        passed_at timestamptz,
        updated_at timestamptz not null default now(),
        constraint standing_pk primary key (learner_id, course_run_id),
        constraint standing_enrollment_fk foreign key (learner_id, course_run_id) references enrollment.enrollment (learner_id, course_run_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema progress cascade');
  }
}
