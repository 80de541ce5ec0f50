import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Chance, Clock } from '@amoxtli/platform/domain';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { type Constancia, constanciaWords, dayIn, hasCareerHours, makeFolio, validUntilOf } from '@amoxtli/credentials/domain';
import { PersonStore } from '@amoxtli/identity/server';
import { CHANCE, CLOCK, CONFIG, type Config, Database, Events, FILE_STORE, type FileStore, Jobs, isUniqueViolation, jobKind, log } from '@amoxtli/platform/server';
import { ProgressFacade } from '@amoxtli/progress/server';
import { CertificateStore } from '../data/certificate.store';
import { InstitutionSealStore } from '../data/institution-seal.store';
import { type ConstanciaImages, drawConstancia } from '../drawing/draw-constancia';
import { CertificateIssued } from '../events';
import { IssueCredential } from './issue-credential';

const passed = z.object({ learnerId: z.string(), courseRunId: z.number().int() });
type Passed = z.infer<typeof passed>;

const issueCertificate = jobKind('issue-certificate', passed, { retryLimit: 50 });

/**
 * Issues the constancia of a learner who passed, exactly once whatever crashes: the PDF is stored under the hash of its bytes first, then one
 * transaction takes the folio and the learner's only place for this run. Merit is checked again, from the answers themselves.
 */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly store: CertificateStore,
    private readonly seals: InstitutionSealStore,
    private readonly progress: ProgressFacade,
    private readonly catalog: CatalogFacade,
    private readonly people: PersonStore,
    private readonly credentials: IssueCredential,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CHANCE) private readonly chance: Chance,
  ) {}

  async enqueue(who: Passed): Promise<void> {
    await this.db.transaction((tx) => this.jobs.enqueue(tx, issueCertificate, who));
  }

  async work(): Promise<void> {
    await this.jobs.work(issueCertificate, async (who) => {
      await this.run(who);
    });
  }

  /** True when this call issued it. */
  async run({ learnerId, courseRunId }: Passed): Promise<boolean> {
    if ((await this.store.many(learnerId, [courseRunId])).length > 0) return false;
    const payload = await this.compose(learnerId, courseRunId);
    if (!payload) {
      log.warn({ courseRunId }, 'a constancia was asked for without merit');
      return false;
    }
    const { sha256 } = await this.files.put(await drawConstancia(payload, await this.imagesOf(payload)));
    try {
      await this.db.transaction(async (tx) => {
        await this.store.keep(tx, { learnerId, courseRunId, payload, pdfSha256: sha256 });
        await this.events.emit(tx, CertificateIssued, { learnerId, courseRunId, folio: payload.folio }, learnerId);
        await this.credentials.enqueue(tx, { kind: 'CERTIFICATE', learnerId, courseRunId });
      });
      return true;
    } catch (error) {
      if (isUniqueViolation(error, 'certificate_pk')) return false;
      throw error;
    }
  }

  private async compose(learnerId: string, courseRunId: number): Promise<Constancia | null> {
    const [judged, run, holder] = await Promise.all([this.progress.regrade(learnerId, courseRunId), this.catalog.run(courseRunId), this.people.nameOf(learnerId)]);
    if (!judged || !run || holder === null || !(judged.grade.passed || judged.passedAt !== null)) return null;
    const folio = makeFolio(this.chance.bytes(10));
    const { sealSha256, signers } = await this.seals.find(run.institutionId);
    const issuedOn = dayIn(this.clock.now(), run.timeZone);
    const day = (instant: Date | null) => instant && dayIn(instant, run.timeZone);
    return {
      folio,
      holder,
      course: run.title,
      institution: run.institution,
      hours: run.hours,
      startsOn: day(run.startsAt),
      endsOn: day(run.endsAt),
      issuedOn,
      gradePercent: run.showGrade ? Math.round(judged.grade.percent * 100) : null,
      verifyUrl: `${this.config.publicUrl}/verificar/${folio}`,
      career: { validUntil: validUntilOf(issuedOn), catalogueKey: run.runKey, issuer: this.config.ISSUER_NAME, isLongEnough: hasCareerHours(run.hours) },
      sealSha256,
      signers,
      words: constanciaWords,
    };
  }

  private async imagesOf({ sealSha256, signers = [] }: Constancia): Promise<ConstanciaImages> {
    const [seal = null, ...signatures] = await Promise.all([sealSha256 ?? null, ...signers.map((one) => one.signatureSha256)].map((sha256) => this.read(sha256)));
    return { seal, signatures };
  }

  /** A picture that was kept and is gone is a fault of ours: the constancia waits for it. */
  private async read(sha256: string | null): Promise<Buffer | null> {
    if (sha256 === null) return null;
    const opened = await this.files.open(sha256);
    if (!opened) throw new Error('a picture of a seal is gone');
    return buffer(opened.stream);
  }
}
