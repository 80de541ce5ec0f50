import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';
import { EVIDENCE_COLUMNS, type EvidenceRow } from './evidence.store';
import type { Mark } from './judging.store';

export type SelfRatingRow = { evidenceId: string; score: number; proficient: boolean; marks: Mark[]; reason: string; ratedAt: Date };
export type NewSelfRating = SelfRatingRow & { learnerId: string; competencyId: number; rubricId: number };

/** What stands there and counts; one at most, which the database holds. */
const living = statement<EvidenceRow>(
  'competency.living-self-rating',
  `select ${EVIDENCE_COLUMNS} from competency.evidence e where e.learner_id = $1 and e.competency_id = $2 and e.kind = 'SELF' and e.state = 'DECIDED'`,
);
const addEvidence = statement<never>(
  'competency.add-self-evidence',
  `insert into competency.evidence (learner_id, evidence_id, competency_id, kind, state, rubric_id, title, body, score, submitted_at, decided_at) values ($1, $2, $3, 'SELF', 'DECIDED', $4, '', $5, $6, $7, $7)`,
);
const add = statement<never>(
  'competency.add-self-rating',
  'insert into competency.self_rating (learner_id, evidence_id, score, proficient, marks, reason, rated_at) values ($1, $2, $3, $4, $5, $6, $7)',
);
const ofEvidence = statement<SelfRatingRow>(
  'competency.self-ratings',
  'select evidence_id as "evidenceId", score, proficient, marks, reason, rated_at as "ratedAt" from competency.self_rating where learner_id = $1 and evidence_id = any ($2)',
);

const BODY = JSON.stringify({ form: 'SELF_RATING', text: '', links: [], context: { level: null, grade: null, subject: null, learners: null, when: null }, prior: null });

/** What teachers say of themselves: a piece of evidence and, beside it, the marks and the reason. */
@Injectable()
export class SelfRatingStore {
  constructor(private readonly db: Database) {}

  async living(tx: Transaction, learnerId: string, competencyId: number): Promise<EvidenceRow | null> {
    const [row] = await tx.run(living, [learnerId, competencyId]);
    return row ?? null;
  }

  async add(tx: Transaction, { learnerId, evidenceId, competencyId, rubricId, score, proficient, marks, reason, ratedAt }: NewSelfRating): Promise<void> {
    await tx.run(addEvidence, [learnerId, evidenceId, competencyId, rubricId, BODY, score, ratedAt]);
    await tx.run(add, [learnerId, evidenceId, score, proficient, JSON.stringify(marks), reason, ratedAt]);
  }

  ofEvidence(learnerId: string, evidenceIds: readonly string[], db: Queryable = this.db): Promise<SelfRatingRow[]> {
    return db.run(ofEvidence, [learnerId, evidenceIds]);
  }
}
