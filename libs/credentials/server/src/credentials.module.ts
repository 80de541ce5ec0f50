import { Module } from '@nestjs/common';
import { CatalogModule } from '@amoxtli/catalog/server';
import { ProgressModule } from '@amoxtli/progress/server';
import { IdentityModule } from '@amoxtli/identity/server';
import { CredentialFacade } from './credential.facade';
import { BulkIssueJobStore } from './data/bulk-issue-job.store';
import { CertificateStore } from './data/certificate.store';
import { CredentialStore } from './data/credential.store';
import { InstitutionSealStore } from './data/institution-seal.store';
import { SigningKeyStore } from './data/signing-key.store';
import { StatusListStore } from './data/status-list.store';
import { BulkIssueResolver } from './graphql/bulk-issue.resolver';
import { CertificateResolver } from './graphql/certificate.resolver';
import { SealResolver } from './graphql/seal.resolver';
import { SuspensionResolver } from './graphql/suspension.resolver';
import { ConstanciaController } from './http/constancia.controller';
import { CredentialController } from './http/credential.controller';
import { IssuerController } from './http/issuer.controller';
import { SealController } from './http/seal.controller';
import { VcApiController } from './http/vc-api.controller';
import { IssuerKeys } from './keys/issuer-keys';
import { OnCoursePassed } from './listeners/on-course-passed';
import { BackfillCredentials } from './use-cases/backfill-credentials';
import { BulkIssue } from './use-cases/bulk-issue';
import { DrawCredentialFile } from './use-cases/draw-credential-file';
import { IssueCertificate } from './use-cases/issue-certificate';
import { IssueCredential } from './use-cases/issue-credential';
import { KeepSeal } from './use-cases/keep-seal';
import { ReservePlace } from './use-cases/reserve-place';
import { RevokeCertificate } from './use-cases/revoke-certificate';
import { SignStatusList } from './use-cases/sign-status-list';
import { SuspendCredential } from './use-cases/suspend-credential';
import { VerifyCertificate } from './use-cases/verify-certificate';
import { VerifyCredential } from './use-cases/verify-credential';

const stores = [BulkIssueJobStore, InstitutionSealStore, CertificateStore, CredentialStore, SigningKeyStore, StatusListStore];
const useCases = [BackfillCredentials, BulkIssue, KeepSeal, DrawCredentialFile, IssueCertificate, IssueCredential, ReservePlace, RevokeCertificate, SignStatusList, SuspendCredential, VerifyCertificate, VerifyCredential];

@Module({
  imports: [CatalogModule, IdentityModule, ProgressModule],
  controllers: [ConstanciaController, CredentialController, IssuerController, SealController, VcApiController],
  providers: [...stores, ...useCases, IssuerKeys, CredentialFacade, OnCoursePassed, BulkIssueResolver, CertificateResolver, SealResolver, SuspensionResolver],
  exports: [BulkIssue, IssueCertificate, IssueCredential, IssuerKeys, BackfillCredentials, CredentialFacade],
})
export class CredentialsModule {}
