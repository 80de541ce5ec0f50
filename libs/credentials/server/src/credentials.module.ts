import { Module } from '@nestjs/common';
import { CatalogModule } from '@amoxtli/catalog/server';
import { ProgressModule } from '@amoxtli/progress/server';
import { CertificateStore } from './data/certificate.store';
import { CertificateResolver } from './graphql/certificate.resolver';
import { ConstanciaController } from './http/constancia.controller';
import { OnCoursePassed } from './listeners/on-course-passed';
import { IssueCertificate } from './use-cases/issue-certificate';
import { VerifyCertificate } from './use-cases/verify-certificate';

@Module({
  imports: [CatalogModule, ProgressModule],
  controllers: [ConstanciaController],
  providers: [CertificateStore, IssueCertificate, VerifyCertificate, OnCoursePassed, CertificateResolver],
  exports: [IssueCertificate],
})
export class CredentialsModule {}
