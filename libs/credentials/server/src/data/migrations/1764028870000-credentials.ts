import type { MigrationInterface, QueryRunner } from 'typeorm';
import { declareKeys, openSchema } from '@amoxtli/platform/server';

declareKeys('credentials', { certificate: 'learner_id', certificate_code: 'folio' });

export class Credentials1764028870000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await openSchema(runner, 'credentials');
    await runner.query(`
      create table credentials.certificate (
        learner_id uuid not null,
        course_run_id int not null,
        folio text not null,
        payload jsonb not null,
        pdf_sha256 text not null,
        issued_at timestamptz not null default now(),
        revoked_at timestamptz,
        revoked_by uuid,
        revoked_reason text,
        constraint certificate_pk primary key (learner_id, course_run_id),
        constraint certificate_enrollment_fk foreign key (learner_id, course_run_id) references enrollment.enrollment (learner_id, course_run_id),
        constraint certificate_revoked_with_reason check ((revoked_at is null) = (revoked_reason is null))
      );
      create table credentials.certificate_code (
        folio text constraint certificate_code_pk primary key,
        learner_id uuid not null,
        course_run_id int not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema credentials cascade');
  }
}
