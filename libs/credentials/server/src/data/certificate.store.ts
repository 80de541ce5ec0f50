import { Injectable } from '@nestjs/common';
import type { Constancia } from '@amoxtli/credentials/domain';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type CertificateRow = {
  learnerId: string;
  courseRunId: number;
  folio: string;
  payload: Constancia;
  pdfSha256: string;
  issuedAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
  /** Of its credential, which is what can be suspended. */
  suspendedAt: Date | null;
  suspendedReason: string | null;
};

const COLUMNS = `c.learner_id as "learnerId", c.course_run_id as "courseRunId", c.folio, c.payload, c.pdf_sha256 as "pdfSha256", c.issued_at as "issuedAt",
  c.revoked_at as "revokedAt", c.revoked_reason as "revokedReason", v.suspended_at as "suspendedAt", v.suspended_reason as "suspendedReason"`;
const WITH_CREDENTIAL = `left join credentials.credential v on v.learner_id = c.learner_id and v.kind = 'CERTIFICATE' and v.subject_key = c.course_run_id::text and v.revoked_at is null`;

const many = statement<CertificateRow>(
  'credentials.certificates',
  `select ${COLUMNS} from credentials.certificate c ${WITH_CREDENTIAL} where c.learner_id = $1 and c.course_run_id = any ($2)`,
);
const byFolio = statement<CertificateRow>(
  'credentials.by-folio',
  `select ${COLUMNS} from credentials.certificate_code k join credentials.certificate c using (learner_id, course_run_id) ${WITH_CREDENTIAL} where k.folio = $1`,
);
const keepCode = statement<never>('credentials.keep-code', 'insert into credentials.certificate_code (folio, learner_id, course_run_id) values ($1, $2, $3)');
const keep = statement<never>(
  'credentials.keep-certificate',
  'insert into credentials.certificate (learner_id, course_run_id, folio, payload, pdf_sha256) values ($1, $2, $3, $4, $5)',
);
const revoke = statement<{ folio: string }>(
  'credentials.revoke',
  `update credentials.certificate set revoked_at = now(), revoked_by = $3, revoked_reason = $4
   where (learner_id, course_run_id) = (select learner_id, course_run_id from credentials.certificate_code where folio = $1) and learner_id = $2 and revoked_at is null
   returning folio`,
);

@Injectable()
export class CertificateStore {
  constructor(private readonly db: Database) {}

  many(learnerId: string, courseRunIds: readonly number[]): Promise<CertificateRow[]> {
    return this.db.run(many, [learnerId, courseRunIds]);
  }

  async byFolio(folio: string): Promise<CertificateRow | null> {
    const [row] = await this.db.run(byFolio, [folio]);
    return row ?? null;
  }

  /** Fails on the primary key when there is one already, and takes the folio with it. */
  async keep(tx: Queryable, c: { learnerId: string; courseRunId: number; payload: Constancia; pdfSha256: string }): Promise<void> {
    await tx.run(keepCode, [c.payload.folio, c.learnerId, c.courseRunId]);
    await tx.run(keep, [c.learnerId, c.courseRunId, c.payload.folio, JSON.stringify(c.payload), c.pdfSha256]);
  }

  /** True when it was valid until now. */
  async revoke(tx: Queryable, folio: string, learnerId: string, by: string, reason: string): Promise<boolean> {
    return (await tx.run(revoke, [folio, learnerId, by, reason])).length === 1;
  }
}
