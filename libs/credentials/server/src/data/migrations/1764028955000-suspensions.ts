import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who suspended a credential, and why: a suspension without a reason is none. */
export class Suspensions1764028955000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table credentials.credential
        add column suspended_by uuid,
        add column suspended_reason text,
        add constraint credential_suspended_with_reason check ((suspended_at is null) = (suspended_reason is null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table credentials.credential drop column suspended_by, drop column suspended_reason');
  }
}
