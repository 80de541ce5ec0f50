import { z } from 'zod';
import { eventKind } from '@amoxtli/platform/server';

/** An answer was judged and stored. Ids and the score only; never the answer, never the key. */
export const AnswerGraded = eventKind(
  'assessment.answer-graded',
  z.object({ learnerId: z.string(), courseRunId: z.number().int(), blockId: z.number().int(), submissionId: z.string(), score: z.number(), maxScore: z.number() }),
);

/**
 * What counts at a problem is another score now, without a new answer: judged anew, set or cleared by a person, or deleted (null). Of as many
 * learners as were changed together, so that grades follow in few statements.
 */
export const ScoresChanged = eventKind(
  'assessment.scores-changed',
  z.object({ courseRunId: z.number().int(), blockId: z.number().int(), changes: z.array(z.object({ learnerId: z.string(), score: z.number().nullable() })) }),
);
export type ScoresChanged = z.infer<(typeof ScoresChanged)['schema']>;
