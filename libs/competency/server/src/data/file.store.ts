import { Injectable } from '@nestjs/common';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type EvidenceFileRow = { learnerId: string; fileId: string; evidenceId: string; name: string; mediaType: string; bytes: string; sha256: string; addedAt: Date };

const COLUMNS = 'learner_id as "learnerId", file_id as "fileId", evidence_id as "evidenceId", name, media_type as "mediaType", bytes, sha256, added_at as "addedAt"';

/** Holds the piece, so that uploads that come together count one another: a statement that waits for a lock still counts what it saw before. */
const hold = statement<{ evidenceId: string }>(
  'competency.hold-evidence-for-file',
  `select evidence_id as "evidenceId" from competency.evidence where learner_id = $1 and evidence_id = $2 and state in ('DRAFT', 'RETURNED') for update`,
);
const add = statement<EvidenceFileRow>(
  'competency.add-evidence-file',
  `insert into competency.evidence_file (learner_id, file_id, evidence_id, name, media_type, bytes, sha256) select $1, $2, $3, $4, $5, $6, $7
   where (select count(*) from competency.evidence_file f where f.learner_id = $1 and f.evidence_id = $3 and f.removed_at is null) < $8 returning ${COLUMNS}`,
);
const isOpen = statement<{ one: number }>('competency.evidence-is-open', `select 1 as one from competency.evidence where learner_id = $1 and evidence_id = $2 and state in ('DRAFT', 'RETURNED')`);
const remove = statement<{ fileId: string }>(
  'competency.remove-evidence-file',
  `update competency.evidence_file f set removed_at = now() from competency.evidence e
   where f.learner_id = $1 and f.file_id = $2 and f.removed_at is null and e.learner_id = f.learner_id and e.evidence_id = f.evidence_id and e.state in ('DRAFT', 'RETURNED') returning f.file_id as "fileId"`,
);
const ofEvidence = statement<EvidenceFileRow>(
  'competency.evidence-files',
  `select ${COLUMNS} from competency.evidence_file where learner_id = $1 and evidence_id = any ($2) and removed_at is null order by added_at, file_id`,
);
const find = statement<EvidenceFileRow>('competency.evidence-file', `select ${COLUMNS} from competency.evidence_file where learner_id = $1 and file_id = $2`);
/** For whoever is judging it now, or has judged it: the piece itself, or one that a criterion of it gave and that shows the same files. */
const forAssessor = statement<EvidenceFileRow>(
  'competency.evidence-file-for-assessor',
  `select ${COLUMNS} from competency.evidence_file f where f.file_id = $1 and f.learner_id <> $2 and (
     exists (select from competency.claim c where c.learner_id = f.learner_id and c.evidence_id = f.evidence_id and c.assessor_id = $2 and c.expires_at > now())
     or exists (select from competency.judgement j where j.learner_id = f.learner_id and j.evidence_id = f.evidence_id and j.assessor_id = $2)
     or exists (select from competency.evidence_version v where v.learner_id = f.learner_id and v.evidence_id <> f.evidence_id and v.files @> jsonb_build_array(jsonb_build_object('fileId', f.file_id)) and (
       exists (select from competency.claim c where c.learner_id = v.learner_id and c.evidence_id = v.evidence_id and c.assessor_id = $2 and c.expires_at > now())
       or exists (select from competency.judgement j where j.learner_id = v.learner_id and j.evidence_id = v.evidence_id and j.assessor_id = $2))))`,
);
/** Of one version as it was handed in. */
const inVersion = statement<EvidenceFileRow>(
  'competency.evidence-file-in-version',
  `select ${COLUMNS} from competency.evidence_file f where f.learner_id = $1 and f.evidence_id = $2 and f.file_id = $4
   and exists (select from competency.evidence_version v where v.learner_id = $1 and v.evidence_id = $2 and v.version = $3 and v.files @> jsonb_build_array(jsonb_build_object('fileId', $4::uuid)))`,
);

@Injectable()
export class FileRowStore {
  constructor(private readonly db: Database) {}

  /** Null when the piece is full or out of the teacher's hands; one with that id that is there already is answered. */
  async add(row: Omit<EvidenceFileRow, 'addedAt'>, most: number): Promise<EvidenceFileRow | null> {
    const { learnerId, fileId, evidenceId, name, mediaType, bytes, sha256 } = row;
    return this.db.transaction(async (tx) => {
      if ((await tx.run(hold, [learnerId, evidenceId])).length === 0) return null;
      const [before] = await tx.run(find, [learnerId, fileId]);
      if (before) return before;
      const [kept] = await tx.run(add, [learnerId, fileId, evidenceId, name, mediaType, bytes, sha256, most]);
      return kept ?? null;
    });
  }

  /** Whether the piece is the learner's and still in their hands. */
  async isOpen(learnerId: string, evidenceId: string): Promise<boolean> {
    return (await this.db.run(isOpen, [learnerId, evidenceId])).length === 1;
  }

  async remove(learnerId: string, fileId: string): Promise<boolean> {
    return (await this.db.run(remove, [learnerId, fileId])).length === 1;
  }

  ofEvidence(learnerId: string, evidenceIds: readonly string[], db: Queryable = this.db): Promise<EvidenceFileRow[]> {
    return db.run(ofEvidence, [learnerId, evidenceIds]);
  }

  async find(learnerId: string, fileId: string): Promise<EvidenceFileRow | null> {
    const [row] = await this.db.run(find, [learnerId, fileId]);
    return row ?? null;
  }

  async findForAssessor(assessorId: string, fileId: string): Promise<EvidenceFileRow | null> {
    const [row] = await this.db.run(forAssessor, [fileId, assessorId]);
    return row ?? null;
  }

  async findInVersion({ learnerId, evidenceId, version }: { learnerId: string; evidenceId: string; version: number }, fileId: string): Promise<EvidenceFileRow | null> {
    const [row] = await this.db.run(inVersion, [learnerId, evidenceId, version, fileId]);
    return row ?? null;
  }
}
