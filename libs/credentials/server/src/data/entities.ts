import { CertificateCodeEntity } from './certificate-code.entity';
import { CertificateEntity } from './certificate.entity';

export const credentialsEntities = [CertificateEntity, CertificateCodeEntity];
