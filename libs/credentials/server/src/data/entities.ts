import { BulkIssueJobEntity } from './bulk-issue-job.entity';
import { CertificateCodeEntity } from './certificate-code.entity';
import { CertificateEntity } from './certificate.entity';
import { CredentialCodeEntity } from './credential-code.entity';
import { CredentialEntity } from './credential.entity';
import { InstitutionSealEntity } from './institution-seal.entity';
import { SigningKeyEntity } from './signing-key.entity';
import { StatusEntryEntity } from './status-entry.entity';
import { StatusListEntity } from './status-list.entity';

export const credentialsEntities = [CertificateEntity, CertificateCodeEntity, SigningKeyEntity, StatusListEntity, StatusEntryEntity, CredentialEntity, CredentialCodeEntity, InstitutionSealEntity, BulkIssueJobEntity];
