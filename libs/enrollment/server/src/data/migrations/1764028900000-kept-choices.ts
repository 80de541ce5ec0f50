import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, declareKeys } from '@amoxtli/platform/server';

declareKeys('enrollment', { kept_choice: 'learner_id' });

/** What was fixed for a learner when they first came: the blocks drawn from a bank, the group of a partition. The last of a choice's rows holds. */
export class KeptChoices1764028900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrollment.kept_choice (
        learner_id uuid not null,
        course_run_id int not null,
        kind text not null,
        choice_id int not null,
        seq int not null,
        chosen jsonb not null,
        kept_at timestamptz not null default now(),
        constraint kept_choice_pk primary key (learner_id, course_run_id, kind, choice_id, seq),
        constraint kept_choice_kind_known check (kind in ('BANK', 'GROUP')),
        constraint kept_choice_in_order check (seq >= 0),
        constraint kept_choice_enrollment_fk foreign key (learner_id, course_run_id) references enrollment.enrollment (learner_id, course_run_id)
      );
      create index enrollment_of_run on enrollment.enrollment (course_run_id, learner_id)`);
    await appendOnly(runner, 'enrollment.kept_choice');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table enrollment.kept_choice; drop index enrollment.enrollment_of_run');
  }
}
