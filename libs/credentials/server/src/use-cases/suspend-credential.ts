import { Injectable } from '@nestjs/common';
import { readFolio } from '@amoxtli/credentials/domain';
import { Database, type Transaction } from '@amoxtli/platform/server';
import { type CredentialRow, CredentialStore } from '../data/credential.store';
import { StatusListStore } from '../data/status-list.store';

/** Suspends a credential while something about it is cleared up, and lifts that: row and bit in one transaction. Unlike a revocation it can be undone. */
@Injectable()
export class SuspendCredential {
  constructor(
    private readonly db: Database,
    private readonly store: CredentialStore,
    private readonly lists: StatusListStore,
  ) {}

  /** By its own code, or by the folio of its constancia. */
  async find(typed: string): Promise<CredentialRow | null> {
    const code = readFolio(typed);
    return code === null ? null : ((await this.store.byCode(code)) ?? this.store.byFolio(code));
  }

  suspend(credential: CredentialRow, by: string, reason: string): Promise<CredentialRow | null> {
    return this.change(credential, true, (tx) => this.store.suspend(tx, credential, by, reason));
  }

  resume(credential: CredentialRow): Promise<CredentialRow | null> {
    return this.change(credential, false, (tx) => this.store.resume(tx, credential));
  }

  private change(credential: CredentialRow, suspended: boolean, act: (tx: Transaction) => Promise<CredentialRow | null>): Promise<CredentialRow | null> {
    return this.db.transaction(async (tx) => {
      const changed = await act(tx);
      if (changed) await this.lists.suspend(tx, { listId: changed.listId, index: changed.place }, suspended);
      return changed;
    });
  }
}
