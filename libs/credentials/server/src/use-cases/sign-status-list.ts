import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type JsonObject, type StatusPurpose, loadCryptography, statusListUrl } from '@amoxtli/credentials/domain';
import { CLOCK } from '@amoxtli/platform/server';
import { StatusListStore } from '../data/status-list.store';
import { IssuerKeys } from '../keys/issuer-keys';

/** A list of states as it is now, signed now: a revocation shows in the very next answer, and the list says of which moment it is. */
@Injectable()
export class SignStatusList {
  constructor(
    private readonly lists: StatusListStore,
    private readonly keys: IssuerKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when there is no such list. */
  async run(listId: number, purpose: StatusPurpose): Promise<JsonObject | null> {
    const raised = await this.lists.raised(listId, purpose);
    if (!raised) return null;
    const { composeStatusList, signCredential } = await loadCryptography();
    const { did, publicUrl } = this.keys.issuer;
    const now = this.clock.now();
    const list = await composeStatusList({ url: statusListUrl(publicUrl, listId, purpose), issuer: did, purpose, raised, now });
    return signCredential(list, await this.keys.current(), now);
  }
}
