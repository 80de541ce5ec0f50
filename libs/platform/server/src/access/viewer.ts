export type Role = 'PLATFORM_ADMIN' | 'INSTITUTION_ADMIN' | 'AUTHOR' | 'REVIEWER' | 'INSTRUCTOR' | 'TEACHING_ASSISTANT' | 'ASSESSOR' | 'LEARNER';

/** A role holds in a scope: the whole platform (both null), one institution, or one course run. */
export type RoleGrant = { role: Role; institutionId: number | null; courseRunId: number | null };

/** Who asks. Staff roles stand here only if the session passed the second factor. */
export type Viewer =
  | { kind: 'anonymous' }
  | { kind: 'person'; learnerId: string; locale: 'es' | 'en'; roles: readonly RoleGrant[] };

export const ANONYMOUS: Viewer = { kind: 'anonymous' };

/** Roles that need a second factor before they count. */
export const STAFF_ROLES: readonly Role[] = ['PLATFORM_ADMIN', 'INSTITUTION_ADMIN', 'AUTHOR', 'REVIEWER', 'INSTRUCTOR', 'TEACHING_ASSISTANT', 'ASSESSOR'];

export const isPlatformAdmin = (viewer: Viewer): boolean => viewer.kind === 'person' && viewer.roles.some((r) => r.role === 'PLATFORM_ADMIN');

/** True when the viewer teaches or runs that course run, its institution, or the platform. */
export function isStaffOf(viewer: Viewer, subject: { courseRunId: number; institutionId?: number | null }): boolean {
  if (viewer.kind === 'anonymous') return false;
  return viewer.roles.some(
    (r) =>
      r.role === 'PLATFORM_ADMIN' ||
      (r.role !== 'LEARNER' && r.courseRunId === subject.courseRunId) ||
      (r.role === 'INSTITUTION_ADMIN' && r.institutionId !== null && r.institutionId === subject.institutionId),
  );
}
