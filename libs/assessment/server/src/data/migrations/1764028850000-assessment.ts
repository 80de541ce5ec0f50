import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, declareKeys, openSchema } from '@amoxtli/platform/server';

declareKeys('assessment', { submission: 'learner_id', block_state: 'learner_id' });

export class Assessment1764028850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openSchema(runner, 'assessment');
    await runner.query(`
      create table assessment.submission (
        learner_id uuid not null,
        submission_id uuid not null,
        course_run_id int not null,
        block_id int not null,
        version int not null,
        attempt int not null,
        max_attempts int,
        body_hash bytea not null,
        answers jsonb not null,
        results jsonb not null,
        score double precision not null,
        max_score double precision not null,
        submitted_at timestamptz not null default now(),
        constraint submission_pk primary key (learner_id, submission_id),
        constraint submission_attempt_unique unique (learner_id, course_run_id, block_id, attempt),
        constraint submission_attempts_left check (attempt >= 1 and (max_attempts is null or attempt <= max_attempts)),
        constraint submission_score_in_range check (score >= 0 and score <= max_score + 0.000001),
        constraint submission_enrollment_fk foreign key (learner_id, course_run_id) references enrollment.enrollment (learner_id, course_run_id)
      );
      create table assessment.block_state (
        learner_id uuid not null,
        course_run_id int not null,
        block_id int not null,
        attempts int not null default 0,
        score double precision,
        max_score double precision not null,
        correct boolean not null default false,
        draft jsonb,
        last_submission_id uuid,
        last_submitted_at timestamptz,
        updated_at timestamptz not null default now(),
        constraint block_state_pk primary key (learner_id, course_run_id, block_id),
        constraint block_state_small check (pg_column_size(draft) <= 65536),
        constraint block_state_enrollment_fk foreign key (learner_id, course_run_id) references enrollment.enrollment (learner_id, course_run_id)
      )`);
    await appendOnly(runner, 'assessment.submission');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema assessment cascade');
  }
}
