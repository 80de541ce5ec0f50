import { type Viewer, definePolicy, isPlatformAdmin } from '@amoxtli/platform/server';

/** Bringing in courses publishes them: for the platform's administrators and, for now, authors and administrators of institutions. */
export const importCourses = definePolicy<unknown>({
  name: 'content.import-courses',
  allows: (viewer) => isPlatformAdmin(viewer) || holds(viewer, 'INSTITUTION_ADMIN') || holds(viewer, 'AUTHOR'),
});

const holds = (viewer: Viewer, role: string) => viewer.kind === 'person' && viewer.roles.some((r) => r.role === role);
