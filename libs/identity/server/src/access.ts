import { type Viewer, definePolicy, isPlatformAdmin } from '@amoxtli/platform/server';

/** Who says to work at which institution. */
export type TeacherAt = { learnerId: string; institutionId: number | null };

/** Institutions whose teachers the viewer confirms; `all` for the platform's administrators. */
export function confirmsAt(viewer: Viewer): 'all' | number[] {
  if (viewer.kind === 'anonymous') return [];
  if (isPlatformAdmin(viewer)) return 'all';
  return viewer.roles.flatMap((grant) => (grant.role === 'INSTITUTION_ADMIN' && grant.institutionId !== null ? [grant.institutionId] : []));
}

/** Saying of a teacher that they work there: for who administers that institution or the platform, and never of oneself. */
export const confirmTeachers = definePolicy<TeacherAt>({
  name: 'identity.confirm-teachers',
  allows: (viewer, { learnerId, institutionId }) => {
    const own = confirmsAt(viewer);
    return institutionId !== null && viewer.kind === 'person' && viewer.learnerId !== learnerId && (own === 'all' || own.includes(institutionId));
  },
  where: (viewer, from) => {
    const own = confirmsAt(viewer);
    if (viewer.kind === 'anonymous' || own.length === 0) return { sql: 'false', values: [] };
    const notOneself = `teacher_profile.learner_id <> $${from}`;
    if (own === 'all') return { sql: `${notOneself} and teacher_profile.institution_id is not null`, values: [viewer.learnerId] };
    return { sql: `${notOneself} and teacher_profile.institution_id = any ($${from + 1})`, values: [viewer.learnerId, own] };
  },
});
