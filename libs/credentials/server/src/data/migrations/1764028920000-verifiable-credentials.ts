import type { MigrationInterface, QueryRunner } from 'typeorm';
import { declareKeys } from '@amoxtli/platform/server';

declareKeys('credentials', { signing_key: 'local', status_list: 'local', status_entry: 'list_id', credential: 'learner_id', credential_code: 'code' });

/** Keys, lists of states, and the credentials signed with and listed in them. */
export class VerifiableCredentials1764028920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credentials.signing_key (
        public_multibase text constraint signing_key_pk primary key,
        secret_sealed bytea not null,
        slot smallint,
        created_at timestamptz not null default now(),
        retired_at timestamptz,
        constraint signing_key_current_unique unique (slot),
        constraint signing_key_one_slot check (slot = 1),
        constraint signing_key_retired_or_current check ((slot is null) = (retired_at is not null))
      );
      create table credentials.status_list (
        list_id int constraint status_list_pk primary key,
        taken int not null default 0,
        step int not null,
        first_place int not null,
        constraint status_list_not_over check (taken between 0 and 131072),
        constraint status_list_step_odd check (step % 2 = 1)
      );
      create table credentials.status_entry (
        list_id int not null,
        place int not null,
        revoked boolean not null default false,
        suspended boolean not null default false,
        constraint status_entry_pk primary key (list_id, place),
        constraint status_entry_in_list check (place between 0 and 131071)
      );
      create table credentials.credential (
        learner_id uuid not null,
        credential_id uuid not null,
        kind text not null,
        subject_key text not null,
        edition int not null,
        request_id text not null,
        code text not null,
        title text not null,
        document text not null,
        list_id int not null,
        place int not null,
        issued_at timestamptz not null,
        expires_at timestamptz,
        suspended_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid,
        revoked_reason text,
        constraint credential_pk primary key (learner_id, credential_id),
        constraint credential_edition_unique unique (learner_id, kind, subject_key, edition),
        constraint credential_request_unique unique (learner_id, request_id),
        constraint credential_kind_known check (kind in ('CERTIFICATE', 'COMPETENCY')),
        constraint credential_edition_counted check (edition >= 1),
        constraint credential_revoked_with_reason check ((revoked_at is null) = (revoked_reason is null))
      );
      create unique index credential_one_standing on credentials.credential (learner_id, kind, subject_key) where revoked_at is null;
      create table credentials.credential_code (
        code text constraint credential_code_pk primary key,
        learner_id uuid not null,
        credential_id uuid not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credentials.credential_code, credentials.credential, credentials.status_entry, credentials.status_list, credentials.signing_key');
  }
}
