import { type RowCondition, type Viewer, definePolicy, isPlatformAdmin } from '@amoxtli/platform/server';

/** What is asked of evidence before it may be judged: whose it is, and whose assessors look at it (null: the platform's). */
export type Judgeable = { learnerId: string; institutionId: number | null };

/** Judging evidence: for assessors, within their institution or the whole platform, and never one's own. */
export const judgeEvidence = definePolicy<Judgeable>({
  name: 'competency.judge-evidence',
  allows: (viewer, { learnerId, institutionId }) =>
    viewer.kind === 'person' && viewer.learnerId !== learnerId && scopesOf(viewer).some((scope) => scope === null || scope === institutionId),
  where: judgeableRows,
});

/** Being an assessor at all: opens the queue. */
export const assess = definePolicy<unknown>({ name: 'competency.assess', allows: (viewer) => scopesOf(viewer).length > 0 });

/** Frameworks, crosswalks and rubrics are the platform's. */
export const keepFrameworks = definePolicy<unknown>({ name: 'competency.keep-frameworks', allows: isPlatformAdmin });

/** Saying what a course gives: for who runs it. */
export const alignCourse = definePolicy<{ courseRunId: number; institutionId: number }>({
  name: 'competency.align-course',
  allows: (viewer, { courseRunId, institutionId }) =>
    viewer.kind === 'person' &&
    viewer.roles.some(
      (grant) =>
        grant.role === 'PLATFORM_ADMIN' ||
        ((grant.role === 'INSTITUTION_ADMIN' || grant.role === 'AUTHOR') && grant.institutionId === institutionId) ||
        (grant.role === 'INSTRUCTOR' && grant.courseRunId === courseRunId),
    ),
});

/** Plans for many and reports: for who runs an institution or the platform. */
export const planForMany = definePolicy<unknown>({ name: 'competency.plan-for-many', allows: (viewer) => isPlatformAdmin(viewer) || administered(viewer).length > 0 });

/** A teacher's own rows, and nobody else's. */
export const own = definePolicy<{ learnerId: string }>({ name: 'competency.own', allows: (viewer, { learnerId }) => viewer.kind === 'person' && viewer.learnerId === learnerId });

/** Looking at a colleague's work by their invitation: whoever is signed in and is another; that it is open, the use case says. */
export const reviewAsPeer = definePolicy<{ learnerId: string }>({ name: 'competency.review-as-peer', allows: (viewer, { learnerId }) => viewer.kind === 'person' && viewer.learnerId !== learnerId });

/** Where a viewer assesses: institutions by number, null for everywhere. A role in one course run opens neither. */
export function scopesOf(viewer: Viewer): (number | null)[] {
  if (viewer.kind === 'anonymous') return [];
  return viewer.roles.filter(({ role, courseRunId }) => (role === 'ASSESSOR' || role === 'PLATFORM_ADMIN') && courseRunId === null).map(({ institutionId }) => institutionId);
}

/** The institutions that a viewer runs. */
export const administered = (viewer: Viewer): number[] =>
  viewer.kind === 'person' ? viewer.roles.flatMap((grant) => (grant.role === 'INSTITUTION_ADMIN' && grant.institutionId !== null ? [grant.institutionId] : [])) : [];

/** The same over rows `e` of `competency.evidence`. */
function judgeableRows(viewer: Viewer, from: number): RowCondition {
  if (viewer.kind === 'anonymous') return { sql: 'false', values: [] };
  const scopes = scopesOf(viewer);
  const everywhere = scopes.includes(null);
  const sql = `e.learner_id <> $${from}::uuid and ($${from + 1}::boolean or e.institution_id = any ($${from + 2}::int[]))`;
  return { sql, values: [viewer.learnerId, everywhere, scopes.filter((scope) => scope !== null)] };
}
