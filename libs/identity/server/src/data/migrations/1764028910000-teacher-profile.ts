import type { MigrationInterface, QueryRunner } from 'typeorm';
import { declareKeys } from '@amoxtli/platform/server';

declareKeys('identity', { teacher_profile: 'learner_id', curp_lookup: 'curp_hash' });

/** What a teacher says of themselves and of their school, and whether the school has confirmed it. The CURP lies sealed; its keyed hash keeps it to one account. */
export class TeacherProfile1764028910000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.teacher_profile (
        learner_id uuid constraint teacher_profile_pk primary key,
        state text not null,
        level text not null,
        service text,
        subject text,
        cct text,
        shift text,
        institution_id int,
        curp_sealed bytea,
        curp_hash bytea,
        curp_verified_by text not null default 'none',
        confirmed_at timestamptz,
        confirmed_by uuid,
        updated_at timestamptz not null default now(),
        constraint teacher_profile_learner_fk foreign key (learner_id) references identity.learner (learner_id),
        constraint teacher_profile_institution_fk foreign key (institution_id) references identity.institution (institution_id),
        constraint teacher_profile_curp_verified_known check (curp_verified_by in ('none', 'llave-mx', 'document')),
        constraint teacher_profile_hash_of_curp check (curp_hash is null or curp_sealed is not null),
        constraint teacher_profile_verified_curp check (curp_verified_by = 'none' or curp_sealed is not null),
        constraint teacher_profile_shift_of_school check ((cct is null) = (shift is null)),
        constraint teacher_profile_confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by is null)),
        constraint teacher_profile_confirmed_school check (confirmed_at is null or institution_id is not null),
        constraint teacher_profile_not_by_oneself check (confirmed_by <> learner_id)
      );
      create index teacher_profile_of_institution on identity.teacher_profile (institution_id, learner_id);
      create table identity.curp_lookup (
        curp_hash bytea constraint curp_lookup_pk primary key,
        learner_id uuid not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.teacher_profile; drop table identity.curp_lookup');
  }
}
