import type { z } from 'zod';

/** A kind of event, past tense; ids and values only, never a key or a secret. `schema` parses what the outbox stored. */
export interface EventKind<P> {
  readonly topic: string;
  readonly schema: z.ZodType<P>;
}

/** Whose row of the outbox carries the event: a learner, or nobody (course-side events). */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface Emitted<P> {
  eventId: string;
  learnerId: string;
  payload: P;
}

export function eventKind<P>(topic: string, schema: z.ZodType<P>): EventKind<P> {
  return { topic, schema };
}
