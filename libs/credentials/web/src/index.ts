export { CertificateCard } from './certificate-card';
export { CredentialCodeStatus } from './credential-code-status';
export { CredentialVerifier } from './credential-verifier';
export { type Verifier, prepareVerifier } from './prepare-verifier';
export { VerificationResult } from './verification-result';
export { VerifyForm } from './verify-form';
