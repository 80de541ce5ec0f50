import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../data-source';
import { declareKeys } from '../keys';
import { openSchema } from '../open-schema';

declareKeys('platform', { outbox: 'learner_id', rate_limit: 'bucket', setting: 'local', captured_mail: 'local' });

export class Platform1764028800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('revoke create on schema public from public');
    for (const role of Object.values(ROLES)) {
      await runner.query(`do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if; end $$`);
      await runner.query(`grant ${role} to current_user`);
    }
    await openSchema(runner, 'platform');
    await runner.query(`
      create table platform.outbox (
        learner_id uuid not null,
        event_id uuid not null,
        topic text not null,
        payload jsonb not null,
        created_at timestamptz not null default now(),
        tries int not null default 0,
        not_before timestamptz not null default now(),
        last_error text,
        constraint outbox_pk primary key (learner_id, event_id)
      )`);
    await runner.query('create index outbox_due on platform.outbox (not_before, created_at)');
    await runner.query(`
      create table platform.rate_limit (
        bucket bytea constraint rate_limit_pk primary key,
        window_ends_at timestamptz not null,
        taken int not null
      )`);
    await runner.query(`
      create table platform.setting (
        name text constraint setting_pk primary key,
        value jsonb not null,
        updated_at timestamptz not null default now()
      )`);
    await runner.query(`
      create table platform.captured_mail (
        mail_id uuid constraint captured_mail_pk primary key,
        recipient text not null,
        subject text not null,
        body text not null,
        sent_at timestamptz not null default now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema platform cascade');
  }
}
