export { CredentialsModule } from './credentials.module';
export { credentialsEntities } from './data/entities';
export { Credentials1764028870000 } from './data/migrations/1764028870000-credentials';
export { drawConstancia } from './draw-constancia';
export { CertificateIssued } from './events';
export { IssueCertificate } from './use-cases/issue-certificate';
