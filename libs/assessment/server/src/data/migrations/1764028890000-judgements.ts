import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, declareKeys } from '@amoxtli/platform/server';

declareKeys('assessment', { staff_act: 'learner_id', rescore: 'learner_id', rescore_job: 'course_run_id' });

/** What staff do with answers. Answers stay as they were given; acts and new judgements are added beside them, and the standing is a fold of all. */
export class Judgements1764028890000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assessment.submission
        add column era int not null default 0,
        add column acts_before int not null default 0,
        add column grading_method text not null default 'last',
        add column seed int not null default 1,
        drop constraint submission_attempt_unique,
        add constraint submission_attempt_unique unique (learner_id, course_run_id, block_id, era, attempt);
      alter table assessment.block_state
        add column era int not null default 0,
        add column acts int not null default 0,
        add column counted int not null default 0,
        add column grading_method text not null default 'last',
        add column score_sum double precision,
        add column max_sum double precision,
        add column overridden boolean not null default false,
        add column round int not null default 0,
        add column answered boolean not null default false;
      update assessment.block_state set counted = attempts, answered = attempts > 0;
      create index block_state_problem on assessment.block_state (course_run_id, block_id, learner_id);
      create table assessment.staff_act (
        learner_id uuid not null,
        course_run_id int not null,
        block_id int not null,
        seq int not null,
        kind text not null,
        score double precision,
        max_score double precision,
        grading_method text,
        version int,
        reason text,
        acted_by uuid not null,
        job_id uuid,
        acted_at timestamptz not null default now(),
        constraint staff_act_pk primary key (learner_id, course_run_id, block_id, seq),
        constraint staff_act_kind_known check (kind in ('RESCORE', 'RESET', 'DELETE', 'OVERRIDE', 'CLEAR_OVERRIDE')),
        constraint staff_act_in_order check (seq >= 1),
        constraint staff_act_override_in_range check (case when kind = 'OVERRIDE' then score >= 0 and score <= max_score else score is null end),
        constraint staff_act_with_reason check (kind not in ('OVERRIDE', 'DELETE') or reason is not null),
        constraint staff_act_enrollment_fk foreign key (learner_id, course_run_id) references enrollment.enrollment (learner_id, course_run_id)
      );
      create table assessment.rescore (
        learner_id uuid not null,
        course_run_id int not null,
        block_id int not null,
        seq int not null,
        submission_id uuid not null,
        version int not null,
        results jsonb not null,
        score double precision not null,
        max_score double precision not null,
        correct boolean not null,
        constraint rescore_pk primary key (learner_id, course_run_id, block_id, seq, submission_id),
        constraint rescore_score_in_range check (score >= 0 and score <= max_score + 0.000001),
        constraint rescore_act_fk foreign key (learner_id, course_run_id, block_id, seq) references assessment.staff_act (learner_id, course_run_id, block_id, seq),
        constraint rescore_submission_fk foreign key (learner_id, submission_id) references assessment.submission (learner_id, submission_id)
      );
      create table assessment.rescore_job (
        course_run_id int not null,
        job_id uuid not null,
        block_id int not null,
        state text not null,
        only_if_higher boolean not null,
        reason text,
        requested_by uuid not null,
        total int not null,
        done int not null default 0,
        raised int not null default 0,
        lowered int not null default 0,
        faulty int not null default 0,
        after_learner uuid,
        error text,
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint rescore_job_pk primary key (course_run_id, job_id)
      );
      create index rescore_job_problem on assessment.rescore_job (course_run_id, block_id, created_at)`);
    for (const table of ['staff_act', 'rescore']) await appendOnly(runner, `assessment.${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table assessment.rescore, assessment.staff_act, assessment.rescore_job;
      drop index assessment.block_state_problem;
      alter table assessment.block_state drop column era, drop column acts, drop column counted, drop column grading_method, drop column score_sum, drop column max_sum,
        drop column overridden, drop column round, drop column answered;
      alter table assessment.submission drop constraint submission_attempt_unique, drop column era, drop column acts_before, drop column grading_method, drop column seed,
        add constraint submission_attempt_unique unique (learner_id, course_run_id, block_id, attempt)`);
  }
}
