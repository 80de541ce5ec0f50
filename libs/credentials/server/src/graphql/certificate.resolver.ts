import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { publicFacts, readFolio } from '@amoxtli/credentials/domain';
import { EnrollmentModel } from '@amoxtli/enrollment/server';
import { learnerOf } from '@amoxtli/identity/server';
import { Can, Public, type RequestContext, loaderOf } from '@amoxtli/platform/server';
import { ProgressFacade } from '@amoxtli/progress/server';
import { revokeCertificates } from '../access';
import { type CertificateRow, CertificateStore } from '../data/certificate.store';
import { readReason } from '../read-reason';
import { RevokeCertificate } from '../use-cases/revoke-certificate';
import { VerifyCertificate } from '../use-cases/verify-certificate';
import { Certificate, CertificateStatus, CertificateVerification, RevokeCertificateInput, RevokeCertificateResult } from './certificate.models';

const CERTIFICATES = Symbol('certificates');

@Resolver(() => EnrollmentModel)
export class CertificateResolver {
  constructor(
    private readonly store: CertificateStore,
    private readonly progress: ProgressFacade,
    private readonly verifying: VerifyCertificate,
    private readonly revoking: RevokeCertificate,
  ) {}

  @ResolveField(() => Certificate, { nullable: true })
  certificate(@Parent() { runId, learnerId }: EnrollmentModel, @Context() context: RequestContext): Promise<Certificate | null> {
    const loader = loaderOf(context, CERTIFICATES, () => new DataLoader<number, Certificate | null>((ids) => this.inOrder(learnerId, ids)));
    return loader.load(Number(runId));
  }

  @Public()
  @Query(() => CertificateVerification)
  async verifyCertificate(@Args('folio') folio: string): Promise<typeof CertificateVerification> {
    const found = await this.verifying.run(folio);
    switch (found.kind) {
      case 'valid': {
        const facts = publicFacts(found.constancia);
        return { __typename: 'ValidCertificate', ...facts };
      }
      case 'revoked':
        return { __typename: 'RevokedCertificate', folio: found.folio, revokedAt: found.revokedAt, reason: found.reason };
      case 'suspended':
        return { __typename: 'SuspendedCertificate', folio: found.folio, suspendedAt: found.suspendedAt, reason: found.reason };
      case 'unknown':
        return { __typename: 'UnknownCertificate', folio: found.folio };
    }
  }

  @Can(revokeCertificates)
  @Mutation(() => RevokeCertificateResult)
  async revokeCertificate(@Args('input') input: RevokeCertificateInput, @Context() context: RequestContext): Promise<typeof RevokeCertificateResult> {
    const reason = readReason(input.reason);
    const folio = readFolio(input.folio);
    const row = folio && (await this.store.byFolio(folio));
    if (!row) return { __typename: 'UnknownCertificate', folio: input.folio.slice(0, 40) };
    await this.revoking.run(row, learnerOf(context), reason);
    return { __typename: 'CertificateRevoked', folio: row.folio };
  }

  private async inOrder(learnerId: string, ids: readonly number[]): Promise<(Certificate | null)[]> {
    const [rows, passed] = await Promise.all([this.store.many(learnerId, ids), this.progress.passedRuns(learnerId, ids)]);
    const known = new Map(rows.map((row) => [row.courseRunId, row]));
    return ids.map((id) => {
      const row = known.get(id);
      return row ? toModel(row) : passed.has(id) ? inPreparation() : null;
    });
  }
}

const inPreparation = (): Certificate => ({ status: CertificateStatus.IN_PREPARATION, folio: null, issuedAt: null, pdfUrl: null, verifyUrl: null });

const toModel = (row: CertificateRow): Certificate => ({
  status: row.revokedAt ? CertificateStatus.REVOKED : row.suspendedAt ? CertificateStatus.SUSPENDED : CertificateStatus.ISSUED,
  folio: row.folio,
  issuedAt: row.issuedAt,
  pdfUrl: row.revokedAt || row.suspendedAt ? null : `/constancias/${row.folio}.pdf`,
  verifyUrl: `/verificar/${row.folio}`,
});
