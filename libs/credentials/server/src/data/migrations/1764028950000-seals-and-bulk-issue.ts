import type { MigrationInterface, QueryRunner } from 'typeorm';
import { declareKeys } from '@amoxtli/platform/server';

declareKeys('credentials', { institution_seal: 'ref', bulk_issue_job: 'course_run_id' });

/** Seals and signers of institutions, and the issuing of all that a run owes. */
export class SealsAndBulkIssue1764028950000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credentials.institution_seal (
        institution_id int constraint institution_seal_pk primary key constraint institution_seal_institution_fk references identity.institution (institution_id),
        seal_sha256 text,
        signers jsonb not null default '[]',
        updated_by uuid,
        updated_at timestamptz not null default now()
      );
      create table credentials.bulk_issue_job (
        course_run_id int not null,
        job_id uuid not null,
        state text not null,
        requested_by uuid not null,
        total int not null,
        done int not null default 0,
        issued int not null default 0,
        after_learner uuid,
        error text,
        created_at timestamptz not null default now(),
        moved_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint bulk_issue_job_pk primary key (course_run_id, job_id),
        constraint bulk_issue_job_state_known check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
      );
      create unique index bulk_issue_job_under_way on credentials.bulk_issue_job (course_run_id) where state in ('QUEUED', 'RUNNING')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credentials.bulk_issue_job, credentials.institution_seal');
  }
}
