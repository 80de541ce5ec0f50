import { z } from 'zod';
import { eventKind } from '@amoxtli/platform/server';

/** A learner reached the pass mark of a run for the first time. */
export const CoursePassed = eventKind('progress.course-passed', z.object({ learnerId: z.string(), courseRunId: z.number().int(), percent: z.number() }));
