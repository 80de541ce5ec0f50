import { z } from 'zod';
import { eventKind } from '@amoxtli/platform/server';

/** An answer was judged and stored. Ids and the score only; never the answer, never the key. */
export const AnswerGraded = eventKind(
  'assessment.answer-graded',
  z.object({ learnerId: z.string(), courseRunId: z.number().int(), blockId: z.number().int(), submissionId: z.string(), score: z.number(), maxScore: z.number() }),
);
