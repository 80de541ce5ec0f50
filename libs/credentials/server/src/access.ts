import { type Viewer, definePolicy, isPlatformAdmin, isStaffOf } from '@amoxtli/platform/server';

export const revokeCertificates = definePolicy<unknown>({ name: 'credentials.revoke', allows: isPlatformAdmin });

/** Seals and signers: for who runs that institution or the platform. */
export const keepSeals = definePolicy<{ institutionId: number }>({
  name: 'credentials.keep-seals',
  allows: (viewer, { institutionId }) => isPlatformAdmin(viewer) || administers(viewer, institutionId),
});

/** Having a run's constancias issued: for who teaches it, and for who runs its institution or the platform. Not for assistants. */
export const issueForRun = definePolicy<{ courseRunId: number; institutionId: number }>({
  name: 'credentials.issue-for-run',
  allows: (viewer, run) => viewer.kind === 'person' && isStaffOf({ ...viewer, roles: viewer.roles.filter(({ role }) => role === 'PLATFORM_ADMIN' || role === 'INSTITUTION_ADMIN' || role === 'INSTRUCTOR') }, run),
});

const administers = (viewer: Viewer, institutionId: number) => viewer.kind === 'person' && viewer.roles.some((grant) => grant.role === 'INSTITUTION_ADMIN' && grant.institutionId === institutionId);
