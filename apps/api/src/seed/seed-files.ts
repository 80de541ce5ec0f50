import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const both = z.object({ es: z.string(), en: z.string() });
const instant = z.iso.datetime().nullable();
const level = z.enum(['BASIC', 'INTERMEDIATE', 'ADVANCED']);
const pace = z.enum(['SELF_PACED', 'SCHEDULED']);

const institutions = z.object({ institutions: z.array(z.object({ slug: z.string(), acronym: z.string(), name: z.string(), kind: z.string() })) });
const lines = z.object({ lines: z.array(z.object({ code: z.string(), number: z.number(), slug: z.string(), name: both })) });
const areas = z.object({ areas: z.array(z.object({ code: z.string(), name: both })) });
const run = z.object({ key: z.string(), startsAt: instant, endsAt: instant, enrollmentOpensAt: instant, enrollmentClosesAt: instant, timeZone: z.string(), pace });
const courses = z.object({
  courses: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      institution: z.string(),
      lines: z.array(z.string()).min(1).max(3),
      areas: z.array(z.string()),
      level,
      language: z.string(),
      hours: z.number().nullable(),
      shortDescription: z.string().max(160),
      runs: z.array(run),
    }),
  ),
});
const playable = z.object({
  courses: z.array(
    z.object({
      slug: z.string(),
      lines: z.array(z.string()).min(1).max(3),
      areas: z.array(z.string()),
      level,
      hours: z.number(),
      effortHoursPerWeek: z.number(),
      outcomes: z.array(z.string()),
      prerequisites: z.array(z.string()),
      about: z.array(z.string()),
    }),
  ),
});

/** What the seed holds, read and checked. */
export function readSeed(folder: string) {
  const read = <T>(name: string, schema: z.ZodType<T>): T => schema.parse(JSON.parse(readFileSync(join(folder, 'catalog', `${name}.json`), 'utf8')));
  return {
    institutions: read('institutions', institutions).institutions,
    lines: read('lines', lines).lines,
    areas: read('areas', areas).areas,
    courses: read('courses', courses).courses,
    playable: read('six', playable).courses,
  };
}

export type Seed = ReturnType<typeof readSeed>;
