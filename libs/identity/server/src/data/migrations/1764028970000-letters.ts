import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a person wants to be written to about their own work; letters that open the account come anyhow. */
export class Letters1764028970000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.learner add column wants_letters boolean not null default true');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.learner drop column wants_letters');
  }
}
