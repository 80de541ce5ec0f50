import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, declareKeys } from '@amoxtli/platform/server';

declareKeys('competency', { self_rating: 'learner_id', peer_invitation: 'learner_id', peer_invitation_code: 'code', peer_review: 'learner_id' });

/** What teachers say of themselves and colleagues of them. A self-rating is evidence, decided at once; a review belongs to the piece it looked at. */
export class PeersAndSelf1764028970100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unique index evidence_one_self on competency.evidence (learner_id, competency_id) where kind = 'SELF' and state = 'DECIDED';
      alter table competency.evidence add constraint evidence_self_decided check (kind <> 'SELF' or (state in ('DECIDED', 'WITHDRAWN') and rubric_id is not null));
      create table competency.self_rating (
        learner_id uuid not null,
        evidence_id uuid not null,
        score double precision not null,
        proficient boolean not null,
        marks jsonb not null,
        reason text not null,
        rated_at timestamptz not null,
        constraint self_rating_pk primary key (learner_id, evidence_id),
        constraint self_rating_evidence_fk foreign key (learner_id, evidence_id) references competency.evidence (learner_id, evidence_id),
        constraint self_rating_with_reason check (length(btrim(reason)) > 0),
        constraint self_rating_scored check (score >= 0 and score <= 1)
      );
      create table competency.peer_invitation (
        learner_id uuid not null,
        invitation_id uuid not null,
        evidence_id uuid not null,
        place int not null,
        code text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        closed_at timestamptz,
        constraint peer_invitation_pk primary key (learner_id, invitation_id),
        constraint peer_invitation_evidence_fk foreign key (learner_id, evidence_id) references competency.evidence (learner_id, evidence_id),
        constraint peer_invitation_three check (place >= 1 and place <= 3)
      );
      create unique index peer_invitation_place on competency.peer_invitation (learner_id, evidence_id, place) where closed_at is null;
      create table competency.peer_invitation_code (
        code text constraint peer_invitation_code_pk primary key,
        learner_id uuid not null,
        invitation_id uuid not null
      );
      create table competency.peer_review (
        learner_id uuid not null,
        review_id uuid not null,
        evidence_id uuid not null,
        version int not null,
        invitation_id uuid not null,
        reviewer_id uuid not null,
        score double precision not null,
        proficient boolean not null,
        marks jsonb not null,
        reason text not null,
        reviewed_at timestamptz not null,
        constraint peer_review_pk primary key (learner_id, review_id),
        constraint peer_review_evidence_fk foreign key (learner_id, evidence_id) references competency.evidence (learner_id, evidence_id),
        constraint peer_review_invitation_fk foreign key (learner_id, invitation_id) references competency.peer_invitation (learner_id, invitation_id),
        constraint peer_review_invited_once unique (learner_id, invitation_id),
        constraint peer_review_once_each unique (learner_id, evidence_id, version, reviewer_id),
        constraint peer_review_of_another check (reviewer_id <> learner_id),
        constraint peer_review_with_reason check (length(btrim(reason)) > 0),
        constraint peer_review_scored check (score >= 0 and score <= 1)
      )`);
    for (const table of ['self_rating', 'peer_review']) await appendOnly(runner, `competency.${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table competency.peer_review, competency.peer_invitation_code, competency.peer_invitation, competency.self_rating;
      alter table competency.evidence drop constraint evidence_self_decided;
      drop index competency.evidence_one_self`);
  }
}
