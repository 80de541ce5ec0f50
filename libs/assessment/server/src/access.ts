import { type Role, type Viewer, definePolicy } from '@amoxtli/platform/server';

/** Whose answers: a run and its institution. */
export type TaughtRun = { courseRunId: number; institutionId: number };

/** Seeing learners' answers, having them judged anew and giving attempts back: for who teaches the run or assists in it, and for who runs its institution or the platform. */
export const judgeAnswers = definePolicy<TaughtRun>({
  name: 'assessment.judge-answers',
  allows: (viewer, run) => holds(viewer, run, ['INSTRUCTOR', 'TEACHING_ASSISTANT']),
});

/** Setting a score by hand and deleting answers: not for assistants. */
export const overrideScores = definePolicy<TaughtRun>({
  name: 'assessment.override-scores',
  allows: (viewer, run) => holds(viewer, run, ['INSTRUCTOR']),
});

/** Whoever teaches and learns in the same run leaves their own attempts and scores to others. */
export const isNotOneself = (viewer: Viewer, learnerId: string): boolean => viewer.kind === 'person' && viewer.learnerId !== learnerId;

function holds(viewer: Viewer, { courseRunId, institutionId }: TaughtRun, ofRun: readonly Role[]): boolean {
  if (viewer.kind === 'anonymous') return false;
  return viewer.roles.some(
    (grant) =>
      grant.role === 'PLATFORM_ADMIN' ||
      (grant.role === 'INSTITUTION_ADMIN' && grant.institutionId === institutionId) ||
      (ofRun.includes(grant.role) && grant.courseRunId === courseRunId),
  );
}
