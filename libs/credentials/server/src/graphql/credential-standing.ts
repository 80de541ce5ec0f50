import { registerEnumType } from '@nestjs/graphql';

/** Where a credential stands; a revoked one for good. */
export const CredentialStanding = { VALID: 'VALID', EXPIRED: 'EXPIRED', SUSPENDED: 'SUSPENDED', REVOKED: 'REVOKED' } as const;
export type CredentialStanding = keyof typeof CredentialStanding;
registerEnumType(CredentialStanding, { name: 'CredentialStanding' });
