import { Injectable } from '@nestjs/common';
import { Database } from '@amoxtli/platform/server';
import { CertificateStore } from '../data/certificate.store';
import { CredentialStore } from '../data/credential.store';
import { StatusListStore } from '../data/status-list.store';

/** Revokes a constancia and with it its credential: row, credential and bit in one transaction. The first reason stands. */
@Injectable()
export class RevokeCertificate {
  constructor(
    private readonly db: Database,
    private readonly certificates: CertificateStore,
    private readonly credentials: CredentialStore,
    private readonly lists: StatusListStore,
  ) {}

  async run(certificate: { folio: string; learnerId: string; courseRunId: number }, by: string, reason: string): Promise<void> {
    const { folio, learnerId, courseRunId } = certificate;
    await this.db.transaction(async (tx) => {
      if (!(await this.certificates.revoke(tx, folio, learnerId, by, reason))) return;
      const revoked = await this.credentials.revoke(tx, { learnerId, kind: 'CERTIFICATE', subjectKey: String(courseRunId) }, by, reason);
      if (revoked) await this.lists.revoke(tx, { listId: revoked.listId, index: revoked.place });
    });
  }
}
