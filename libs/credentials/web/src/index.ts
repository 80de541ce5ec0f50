export { BulkIssuePanel, isBulkIssueActive } from './bulk-issue-panel';
export { CertificateCard } from './certificate-card';
export { CredentialCodeStatus } from './credential-code-status';
export { CredentialVerifier } from './credential-verifier';
export { type Verifier, prepareVerifier } from './prepare-verifier';
export { RevokeForm } from './revoke-form';
export { SealForm } from './seal-form';
export { VerificationResult } from './verification-result';
export { VerifyForm } from './verify-form';
