import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who passed a run, one after the other: for issuing all that it owes. */
export class PassedByRun1764028945000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index standing_passed on progress.standing (course_run_id, learner_id) where passed_at is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index progress.standing_passed');
  }
}
