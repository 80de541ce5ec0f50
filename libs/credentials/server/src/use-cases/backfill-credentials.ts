import { Injectable } from '@nestjs/common';
import { Database } from '@amoxtli/platform/server';
import { CredentialStore } from '../data/credential.store';
import { IssueCredential } from './issue-credential';

const BATCH = 200;
const BEFORE_ALL = { learnerId: '00000000-0000-0000-0000-000000000000', courseRunId: 0 };

/** Queues a credential for every constancia that stands without one (issued before credentials were). Run again, it does nothing twice. */
@Injectable()
export class BackfillCredentials {
  constructor(
    private readonly db: Database,
    private readonly store: CredentialStore,
    private readonly issuing: IssueCredential,
  ) {}

  /** How many were queued. */
  async run(): Promise<number> {
    let queued = 0;
    for (let after = BEFORE_ALL; ; ) {
      const batch = await this.store.certificatesWithout(after, BATCH);
      await this.db.transaction(async (tx) => {
        for (const one of batch) await this.issuing.enqueue(tx, { kind: 'CERTIFICATE', ...one });
      });
      queued += batch.length;
      const last = batch.at(-1);
      if (!last || batch.length < BATCH) return queued;
      after = last;
    }
  }
}
