import { Injectable } from '@nestjs/common';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type CredentialKind = 'CERTIFICATE' | 'COMPETENCY';
export type CredentialRow = {
  learnerId: string;
  credentialId: string;
  kind: CredentialKind;
  subjectKey: string;
  code: string;
  title: string;
  document: string;
  listId: number;
  place: number;
  issuedAt: Date;
  expiresAt: Date | null;
  suspendedAt: Date | null;
  suspendedReason: string | null;
  revokedAt: Date | null;
  revokedReason: string | null;
};
export type NewCredential = Omit<CredentialRow, 'suspendedAt' | 'suspendedReason' | 'revokedAt' | 'revokedReason'> & { requestId: string };
export type Subject = { learnerId: string; kind: CredentialKind; subjectKey: string };

const COLUMNS = `c.learner_id as "learnerId", c.credential_id as "credentialId", c.kind, c.subject_key as "subjectKey", c.code, c.title, c.document, c.list_id as "listId", c.place,
  c.issued_at as "issuedAt", c.expires_at as "expiresAt", c.suspended_at as "suspendedAt",
  c.suspended_reason as "suspendedReason", c.revoked_at as "revokedAt", c.revoked_reason as "revokedReason"`;
const STANDING = 'learner_id = $1 and kind = $2 and subject_key = $3 and revoked_at is null';

const ofLearner = statement<CredentialRow>('credentials.of-learner', `select ${COLUMNS} from credentials.credential c where c.learner_id = $1 order by c.issued_at desc, c.credential_id`);
const byCode = statement<CredentialRow>(
  'credentials.by-code',
  `select ${COLUMNS} from credentials.credential_code k join credentials.credential c using (learner_id, credential_id) where k.code = $1`,
);
const settled = statement<{ one: number }>(
  'credentials.settled',
  `select 1 as one from credentials.credential where learner_id = $1 and (request_id = $4 or (kind = $2 and subject_key = $3 and revoked_at is null)) limit 1`,
);
const keepCode = statement<never>('credentials.keep-credential-code', 'insert into credentials.credential_code (code, learner_id, credential_id) values ($1, $2, $3)');
const keep = statement<never>(
  'credentials.keep-credential',
  `insert into credentials.credential (learner_id, credential_id, kind, subject_key, request_id, code, title, document, list_id, place, issued_at, expires_at, edition)
   select $1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::int, $10::int, $11::timestamptz, $12::timestamptz,
     1 + (select count(*) from credentials.credential where learner_id = $1 and kind = $3 and subject_key = $4)`,
);
const revoke = statement<CredentialRow>(
  'credentials.revoke-credential',
  `update credentials.credential c set revoked_at = now(), revoked_by = $4, revoked_reason = $5 where ${STANDING} returning ${COLUMNS}`,
);
const suspend = statement<CredentialRow>(
  'credentials.suspend-credential',
  `update credentials.credential c set suspended_at = now(), suspended_by = $4, suspended_reason = $5 where ${STANDING} and suspended_at is null returning ${COLUMNS}`,
);
const resume = statement<CredentialRow>(
  'credentials.resume-credential',
  `update credentials.credential c set suspended_at = null, suspended_by = null, suspended_reason = null where ${STANDING} and suspended_at is not null returning ${COLUMNS}`,
);
const byFolio = statement<CredentialRow>(
  'credentials.credential-by-folio',
  `select ${COLUMNS} from credentials.certificate_code k
   join credentials.credential c on c.learner_id = k.learner_id and c.kind = 'CERTIFICATE' and c.subject_key = k.course_run_id::text where k.folio = $1 order by c.edition desc limit 1`,
);
const holdCertificate = statement<{ revoked: boolean }>(
  'credentials.hold-certificate',
  'select revoked_at is not null as revoked from credentials.certificate where learner_id = $1 and course_run_id = $2 for share',
);
const certificatesWithout = statement<{ learnerId: string; courseRunId: number }>(
  'credentials.certificates-without',
  `select c.learner_id as "learnerId", c.course_run_id as "courseRunId" from credentials.certificate c
   where c.revoked_at is null and (c.learner_id, c.course_run_id) > ($1::uuid, $2::int)
     and not exists (select from credentials.credential v where v.learner_id = c.learner_id and v.kind = 'CERTIFICATE' and v.subject_key = c.course_run_id::text)
   order by c.learner_id, c.course_run_id limit $3`,
);

@Injectable()
export class CredentialStore {
  constructor(private readonly db: Database) {}

  ofLearner(learnerId: string): Promise<CredentialRow[]> {
    return this.db.run(ofLearner, [learnerId]);
  }

  async byCode(code: string): Promise<CredentialRow | null> {
    const [row] = await this.db.run(byCode, [code]);
    return row ?? null;
  }

  /** True when that request was met before, or another credential of the same subject stands. */
  async isSettled({ learnerId, kind, subjectKey }: Subject, requestId: string): Promise<boolean> {
    return (await this.db.run(settled, [learnerId, kind, subjectKey, requestId])).length > 0;
  }

  /** Fails on a constraint when it is settled, and takes the code with it. */
  async keep(tx: Queryable, c: NewCredential): Promise<void> {
    await tx.run(keepCode, [c.code, c.learnerId, c.credentialId]);
    await tx.run(keep, [c.learnerId, c.credentialId, c.kind, c.subjectKey, c.requestId, c.code, c.title, c.document, c.listId, c.place, c.issuedAt, c.expiresAt]);
  }

  /** The credential that stood until now; null when none did. */
  async revoke(tx: Queryable, { learnerId, kind, subjectKey }: Subject, by: string | null, reason: string): Promise<CredentialRow | null> {
    const [row] = await tx.run(revoke, [learnerId, kind, subjectKey, by, reason]);
    return row ?? null;
  }

  /** The credential that now is suspended; null when none stood, or it was already: the first reason stays. */
  async suspend(tx: Queryable, { learnerId, kind, subjectKey }: Subject, by: string, reason: string): Promise<CredentialRow | null> {
    const [row] = await tx.run(suspend, [learnerId, kind, subjectKey, by, reason]);
    return row ?? null;
  }

  /** The credential that stands again; null when none was suspended. */
  async resume(tx: Queryable, { learnerId, kind, subjectKey }: Subject): Promise<CredentialRow | null> {
    const [row] = await tx.run(resume, [learnerId, kind, subjectKey]);
    return row ?? null;
  }

  /** The credential of the constancia with that folio. */
  async byFolio(folio: string): Promise<CredentialRow | null> {
    const [row] = await this.db.run(byFolio, [folio]);
    return row ?? null;
  }

  /** True while the constancia stands, and until this transaction ends it cannot be revoked. */
  async holdCertificate(tx: Queryable, learnerId: string, courseRunId: number): Promise<boolean> {
    const [row] = await tx.run(holdCertificate, [learnerId, courseRunId]);
    return row?.revoked === false;
  }

  /** Constancias that stand and have no credential, after that one. */
  certificatesWithout(after: { learnerId: string; courseRunId: number }, size: number): Promise<{ learnerId: string; courseRunId: number }[]> {
    return this.db.run(certificatesWithout, [after.learnerId, after.courseRunId, size]);
  }
}
