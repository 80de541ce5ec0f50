import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES, declareKeys } from '@amoxtli/platform/server';

declareKeys('content_secret', { problem_variant: 'course_run_id' });

/** What a problem's program made of it for one seed: the same for ever, and as secret as the key. Added by the app, read by the grader alone. */
export class ProblemVariants1764028880000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content_secret.problem_variant (
        course_run_id int not null,
        version int not null,
        block_id int not null,
        seed int not null,
        definition jsonb not null,
        answers jsonb not null,
        constraint problem_variant_pk primary key (course_run_id, version, block_id, seed),
        constraint problem_variant_problem_fk foreign key (course_run_id, version, block_id) references content.problem (course_run_id, version, block_id)
      );
      grant insert on content_secret.problem_variant to ${ROLES.app};
      grant select on content_secret.problem_variant to ${ROLES.grader}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table content_secret.problem_variant');
  }
}
