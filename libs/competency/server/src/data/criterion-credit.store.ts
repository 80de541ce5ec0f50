import { Injectable } from '@nestjs/common';
import { type Queryable, statement } from '@amoxtli/platform/server';
import type { EvidenceBody, EvidenceRow } from './evidence.store';

export type GivenRow = Pick<EvidenceRow, 'evidenceId' | 'competencyId' | 'state'> & { source: string };
export type CriterionEvidence = Pick<EvidenceRow, 'learnerId' | 'evidenceId' | 'competencyId' | 'institutionId' | 'title'> & { source: string; body: EvidenceBody };

/** Held in one order, before any line of the log. */
const given = statement<GivenRow>(
  'competency.criterion-evidence-of',
  `select evidence_id as "evidenceId", competency_id as "competencyId", state, source from competency.evidence where learner_id = $1 and starts_with(source, $2) order by evidence_id for update`,
);
/** In the place of what stood there, up or down; what an assessor decided stays as decided. */
const keepDecided = statement<{ evidenceId: string }>(
  'competency.keep-criterion-evidence',
  `insert into competency.evidence as e (learner_id, evidence_id, competency_id, kind, state, source, institution_id, title, body, score, submitted_at, decided_at)
   values ($1, $2, $3, 'AUTOMATIC', 'DECIDED', $4, $5, $6, $7, $8, $9, $9)
   on conflict (learner_id, competency_id, source) do update set state = 'DECIDED', rubric_id = null, title = excluded.title, body = excluded.body, score = excluded.score, decided_at = excluded.decided_at
     where e.state <> 'DECIDED' or e.rubric_id is null returning evidence_id as "evidenceId"`,
);
/** What waits or was judged stays; what was taken back or returned is asked for again, as a new version. */
const keepForReview = statement<{ evidenceId: string }>(
  'competency.keep-criterion-evidence-for-review',
  `insert into competency.evidence as e (learner_id, evidence_id, competency_id, kind, state, source, institution_id, title, body, rubric_id, version, submitted_at)
   values ($1, $2, $3, 'AUTOMATIC', 'SUBMITTED', $4, $5, $6, $7, $8, 1, $9)
   on conflict (learner_id, competency_id, source) do update set state = 'SUBMITTED', rubric_id = excluded.rubric_id, version = e.version + 1, round = 0, title = excluded.title, body = excluded.body,
     institution_id = excluded.institution_id, submitted_at = excluded.submitted_at, score = null, decided_at = null
     where e.state in ('WITHDRAWN', 'RETURNED') returning evidence_id as "evidenceId"`,
);
/** With the files of the piece that gave it. */
const addVersionOf = statement<never>(
  'competency.add-criterion-evidence-version',
  `insert into competency.evidence_version (learner_id, evidence_id, version, title, body, files, submitted_at)
   select e.learner_id, e.evidence_id, e.version, e.title, e.body, v.files, e.submitted_at from competency.evidence e
     join competency.evidence_version v on v.learner_id = e.learner_id and v.evidence_id = $3 and v.version = $4 where e.learner_id = $1 and e.evidence_id = $2`,
);
const withdraw = statement<never>(
  'competency.withdraw-criterion-evidence',
  `update competency.evidence set state = 'WITHDRAWN', score = null, decided_at = null where learner_id = $1 and evidence_id = any ($2::uuid[])`,
);

/** Evidence that the criteria of another piece gave; one row per criterion and competency, by its source. */
@Injectable()
export class CriterionCreditStore {
  given(tx: Queryable, learnerId: string, from: string): Promise<GivenRow[]> {
    return tx.run(given, [learnerId, from]);
  }

  /** Null where an assessor has decided it. */
  async keepDecided(tx: Queryable, row: CriterionEvidence, score: number, at: Date): Promise<string | null> {
    const { learnerId, evidenceId, competencyId, source, institutionId, title, body } = row;
    const [kept] = await tx.run(keepDecided, [learnerId, evidenceId, competencyId, source, institutionId, title, JSON.stringify(body), score, at]);
    return kept?.evidenceId ?? null;
  }

  /** `of`: the piece and its version, whose files go along. */
  async keepForReview(tx: Queryable, row: CriterionEvidence, rubricId: number, of: Pick<EvidenceRow, 'evidenceId' | 'version'>, at: Date): Promise<void> {
    const { learnerId, evidenceId, competencyId, source, institutionId, title, body } = row;
    const [kept] = await tx.run(keepForReview, [learnerId, evidenceId, competencyId, source, institutionId, title, JSON.stringify(body), rubricId, at]);
    if (kept) await tx.run(addVersionOf, [learnerId, kept.evidenceId, of.evidenceId, of.version]);
  }

  async withdraw(tx: Queryable, learnerId: string, evidenceIds: readonly string[]): Promise<void> {
    await tx.run(withdraw, [learnerId, evidenceIds]);
  }
}
