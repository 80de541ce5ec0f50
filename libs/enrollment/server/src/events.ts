import { z } from 'zod';
import { eventKind } from '@amoxtli/platform/server';

const enrollment = z.object({ learnerId: z.string(), courseRunId: z.number().int() });

export const LearnerEnrolled = eventKind('enrollment.learner-enrolled', enrollment);
export const LearnerLeft = eventKind('enrollment.learner-left', enrollment);
