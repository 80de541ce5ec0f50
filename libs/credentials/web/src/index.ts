export { CertificateCard } from './certificate-card';
export { VerificationResult } from './verification-result';
export { VerifyForm } from './verify-form';
