import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Chance, Clock } from '@amoxtli/platform/domain';
import { type AchievementFacts, type JsonObject, achievementFacts, composePresentation, loadCryptography } from '@amoxtli/credentials/domain';
import { CHANCE, CLOCK, type Transaction } from '@amoxtli/platform/server';
import { type CredentialKind, type CredentialRow, CredentialStore } from './data/credential.store';
import { StatusListStore } from './data/status-list.store';
import type { CredentialStanding } from './graphql/credential-standing';
import { IssuerKeys } from './keys/issuer-keys';
import { IssueCredential } from './use-cases/issue-credential';

/** A credential as screens show it; the signed document travels only to its holder. */
export type CredentialSummary = {
  credentialId: string;
  code: string;
  kind: CredentialKind;
  subjectKey: string;
  title: string;
  issuedAt: Date;
  expiresAt: Date | null;
  status: CredentialStanding;
};

/** What contexts above do with credentials. */
@Injectable()
export class CredentialFacade {
  constructor(
    private readonly store: CredentialStore,
    private readonly lists: StatusListStore,
    private readonly issuing: IssueCredential,
    private readonly keys: IssuerKeys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CHANCE) private readonly chance: Chance,
  ) {}

  /** Has a credential issued once the caller's transaction commits. Of one key a learner has one that stands: while it does, another request does nothing. */
  async enqueueAchievement(tx: Transaction, { learnerId, facts }: { learnerId: string; facts: AchievementFacts }): Promise<void> {
    await this.issuing.enqueue(tx, { kind: 'COMPETENCY', learnerId, requestId: randomUUID(), facts: achievementFacts.parse(facts) });
  }

  /** For good; answers false when none stood. `by`: null when a rule did it, not a person. */
  async revokeAchievement(tx: Transaction, learnerId: string, key: string, reason: string, by: string | null): Promise<boolean> {
    const revoked = await this.store.revoke(tx, { learnerId, kind: 'COMPETENCY', subjectKey: key }, by, reason);
    if (revoked) await this.lists.revoke(tx, { listId: revoked.listId, index: revoked.place });
    return revoked !== null;
  }

  /** Newest first. */
  async ofLearner(learnerId: string): Promise<CredentialSummary[]> {
    const now = this.clock.now();
    return (await this.store.ofLearner(learnerId)).map((row) => toSummary(row, now));
  }

  /** Those of the learner's credentials, signed together by the platform on the holder's behalf; null when one of them is not theirs. */
  async presentation(learnerId: string, credentialIds: readonly string[]): Promise<JsonObject | null> {
    const rows = await this.store.ofLearner(learnerId);
    const chosen = credentialIds.map((id) => rows.find(({ credentialId }) => credentialId === id));
    const documents = chosen.flatMap((row): JsonObject[] => (row ? [JSON.parse(row.document)] : []));
    if (documents.length === 0 || documents.length < credentialIds.length) return null;
    const { signPresentation } = await loadCryptography();
    const presentation = composePresentation(documents, (size) => this.chance.bytes(size));
    return signPresentation(presentation, await this.keys.current(), { now: this.clock.now(), challenge: `urn:uuid:${randomUUID()}` });
  }
}

export function toSummary(row: CredentialRow, now: Date): CredentialSummary {
  const { credentialId, code, kind, subjectKey, title, issuedAt, expiresAt } = row;
  return { credentialId, code, kind, subjectKey, title, issuedAt, expiresAt, status: statusOf(row, now) };
}

export function statusOf({ revokedAt, suspendedAt, expiresAt }: CredentialRow, now: Date): CredentialStanding {
  if (revokedAt) return 'REVOKED';
  if (suspendedAt) return 'SUSPENDED';
  return expiresAt && expiresAt < now ? 'EXPIRED' : 'VALID';
}
