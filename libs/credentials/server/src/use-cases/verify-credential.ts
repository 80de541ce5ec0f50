import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type DidDocument, type JsonObject, STATUS_PURPOSES, type Verdict, didDocumentOf, didKeyOf, loadCryptography, statusListUrl } from '@amoxtli/credentials/domain';
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

  /** `asSuites`: also of issuers that name themselves by a key, and in words of their own, as conformance suites send them. */
  async run(document: unknown, asSuites = false): Promise<Verdict> {
    const { verifyDocument, suiteVocabulary } = await loadCryptography();
    const own = { didDocuments: [await this.keys.didDocument()], statusLists: await this.listsOf(document), now: this.clock.now() };
    return verifyDocument(document, asSuites ? { ...own, didDocuments: [...own.didDocuments, ...keysNamedIn(document)], vocabulary: suiteVocabulary } : own);
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

/** A did:key is its own document. */
function keysNamedIn(document: unknown): DidDocument[] {
  const keys = new Set([...(JSON.stringify(document) ?? '').matchAll(/did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{40,48})/g)].map(([, key = '']) => key));
  return [...keys].slice(0, MOST_LISTS).map((key) => didDocumentOf(didKeyOf(key), [key]));
}
