import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Chance, type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { type Issuing, type JsonObject, achievementFacts, composeAchievement, composeConstancia, loadCryptography, makeFolio } from '@amoxtli/credentials/domain';
import { InstitutionStore, PersonStore } from '@amoxtli/identity/server';
import { CHANCE, CLOCK, Database, Events, Jobs, type Transaction, isUniqueViolation, jobKind, log } from '@amoxtli/platform/server';
import { CertificateStore } from '../data/certificate.store';
import { CredentialStore, type Subject } from '../data/credential.store';
import { StatusListStore } from '../data/status-list.store';
import { CredentialIssued } from '../events';
import { IssuerKeys } from '../keys/issuer-keys';
import { ReservePlace } from './reserve-place';

const request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CERTIFICATE'), learnerId: z.string(), courseRunId: z.number().int() }),
  z.object({ kind: z.literal('COMPETENCY'), learnerId: z.string(), requestId: z.string(), facts: achievementFacts }),
]);
export type CredentialRequest = z.infer<typeof request>;

const issueCredential = jobKind('issue-credential', request, { retryLimit: 50 });
const SETTLED = ['credential_one_standing', 'credential_request_unique', 'credential_edition_unique', 'credential_pk'];

/**
 * Issues the credential of a constancia or of an attained competency, exactly once whatever crashes: a place is reserved and the document
 * signed first, then one transaction takes the code, the place and the learner's only standing one of this subject.
 */
@Injectable()
export class IssueCredential {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly store: CredentialStore,
    private readonly certificates: CertificateStore,
    private readonly lists: StatusListStore,
    private readonly places: ReservePlace,
    private readonly keys: IssuerKeys,
    private readonly catalog: CatalogFacade,
    private readonly people: PersonStore,
    private readonly institutions: InstitutionStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CHANCE) private readonly chance: Chance,
  ) {}

  async enqueue(tx: Transaction, asked: CredentialRequest): Promise<void> {
    await this.jobs.enqueue(tx, issueCredential, asked);
  }

  async work(): Promise<void> {
    await this.jobs.work(issueCredential, async (asked) => {
      await this.run(asked);
    });
  }

  /** True when this call issued it. */
  async run(asked: CredentialRequest): Promise<boolean> {
    const { subject, requestId } = subjectOf(asked);
    if (await this.store.isSettled(subject, requestId)) return false;
    const compose = await this.prepare(asked);
    if (!compose) {
      log.warn({ kind: asked.kind }, 'a credential was asked for without ground');
      return false;
    }
    const place = await this.places.run();
    const now = this.clock.now();
    const { signCredential, wholeSeconds } = await loadCryptography();
    const composed = compose({ issuer: this.keys.issuer, issuedAt: wholeSeconds(now), status: place, random: (size) => this.chance.bytes(size) });
    const document = await signCredential(composed, await this.keys.current(), now);
    try {
      return await this.db.transaction((tx) => this.keep(tx, asked, document, { ...place, now }));
    } catch (error) {
      if (SETTLED.some((constraint) => isUniqueViolation(error, constraint))) return false;
      throw error;
    }
  }

  private async keep(tx: Transaction, asked: CredentialRequest, document: JsonObject, { listId, index, now }: { listId: number; index: number; now: Date }): Promise<boolean> {
    const { subject, requestId } = subjectOf(asked);
    if (asked.kind === 'CERTIFICATE' && !(await this.store.holdCertificate(tx, asked.learnerId, asked.courseRunId))) return false;
    await this.lists.keep(tx, { listId, index });
    const { validUntil, name } = document;
    await this.store.keep(tx, {
      ...subject,
      requestId,
      credentialId: uuidV7(now.getTime(), this.chance),
      code: makeFolio(this.chance.bytes(10)),
      title: String(name),
      document: JSON.stringify(document),
      listId,
      place: index,
      issuedAt: now,
      expiresAt: typeof validUntil === 'string' ? new Date(validUntil) : null,
    });
    await this.events.emit(tx, CredentialIssued, subject, subject.learnerId);
    return true;
  }

  /** Reads what the credential says of; null when there is no ground for it. */
  private async prepare(asked: CredentialRequest): Promise<((issuing: Omit<Issuing, 'holder'>) => JsonObject) | null> {
    if (asked.kind === 'COMPETENCY') {
      const holder = await this.people.nameOf(asked.learnerId);
      return holder === null ? null : (issuing) => composeAchievement(asked.facts, { ...issuing, holder });
    }
    const [certificate] = await this.certificates.many(asked.learnerId, [asked.courseRunId]);
    const run = await this.catalog.run(asked.courseRunId);
    if (!certificate || certificate.revokedAt || !run) return null;
    const [institution] = await this.institutions.byIds([run.institutionId]);
    const place = { courseSlug: run.slug, institutionSlug: institution?.slug ?? String(run.institutionId) };
    return (issuing) => composeConstancia(certificate.payload, place, { ...issuing, holder: certificate.payload.holder });
  }
}

function subjectOf(asked: CredentialRequest): { subject: Subject; requestId: string } {
  if (asked.kind === 'COMPETENCY') return { subject: { learnerId: asked.learnerId, kind: 'COMPETENCY', subjectKey: asked.facts.key }, requestId: asked.requestId };
  return { subject: { learnerId: asked.learnerId, kind: 'CERTIFICATE', subjectKey: String(asked.courseRunId) }, requestId: `run:${asked.courseRunId}` };
}
