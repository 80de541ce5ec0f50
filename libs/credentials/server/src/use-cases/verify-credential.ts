import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type JsonObject, STATUS_PURPOSES, type Verdict, loadCryptography, statusListUrl } from '@amoxtli/credentials/domain';
import { CLOCK } from '@amoxtli/platform/server';
import { IssuerKeys } from '../keys/issuer-keys';
import { SignStatusList } from './sign-status-list';

/** More lists than a presentation of ours could name. */
const MOST_LISTS = 20;

/** Verifies a document by our own keys and our lists as they are now; looks nothing up elsewhere. */
@Injectable()
export class VerifyCredential {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly lists: SignStatusList,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(document: unknown): Promise<Verdict> {
    const { verifyDocument } = await loadCryptography();
    const trust = { didDocuments: [await this.keys.didDocument()], statusLists: await this.listsOf(document), now: this.clock.now() };
    return verifyDocument(document, trust);
  }

  /** The lists that the document names, wherever in it. */
  private async listsOf(document: unknown): Promise<JsonObject[]> {
    const text = JSON.stringify(document) ?? '';
    const prefix = statusListUrl(this.keys.issuer.publicUrl, 1, 'revocation').replace(/1\/revocation$/, '');
    const ids = [...new Set(text.split(JSON.stringify(prefix).slice(1, -1)).slice(1).map((rest) => Number(/^\d{1,9}/.exec(rest)?.[0])))].filter(Number.isInteger);
    const found = await Promise.all(ids.slice(0, MOST_LISTS).flatMap((id) => STATUS_PURPOSES.map((purpose) => this.lists.run(id, purpose))));
    return found.filter((list) => list !== null);
  }
}
