import { z } from 'zod';
import { eventKind } from '@amoxtli/platform/server';

const instant = z.string().nullable();

/** A new version of a course run's content is published. Catalogue facts travel along, since contexts above keep them. */
export const CourseImported = eventKind(
  'content.course-imported',
  z.object({
    courseRunId: z.number().int(),
    version: z.number().int(),
    key: z.object({ org: z.string(), course: z.string(), run: z.string() }),
    title: z.string(),
    settings: z.object({
      startsAt: instant,
      endsAt: instant,
      enrollmentOpensAt: instant,
      enrollmentClosesAt: instant,
      language: z.string(),
      selfPaced: z.boolean(),
      invitationOnly: z.boolean(),
    }),
    about: z.object({ shortDescription: z.string(), overview: z.array(z.unknown()), effort: z.string() }),
    by: z.string().nullable(),
  }),
);
export type CourseImported = z.infer<(typeof CourseImported)['schema']>;
