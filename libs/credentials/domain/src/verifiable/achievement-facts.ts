import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** Another framework's name for the same thing. */
const alignment = z.object({ targetName: z.string().min(1), targetFramework: z.string().nullable(), targetCode: z.string().nullable(), targetUrl: z.string().url() });

/** Everything that a credential says of an attained competency. Nothing of the person: the name is read when it is issued. */
export const achievementFacts = z.object({
  /** What is attained, e.g. `ict-cft@3/KA.2`; one standing credential per learner and key. */
  key: z.string().min(1).max(200),
  framework: z.object({ title: z.string().min(1), version: z.string() }),
  /** Short code within its framework, `KA.2`. */
  code: z.string(),
  level: z.string().nullable(),
  name: z.string().min(1),
  descriptor: z.string(),
  /** What had to be done, in Spanish. */
  criteria: z.string().min(1),
  evidence: z.array(z.object({ name: z.string().min(1), narrative: z.string(), url: z.string().url().nullable() })),
  alignments: z.array(alignment),
  attainedOn: day,
  expiresOn: day.nullable(),
  hours: z.number().int().positive().nullable(),
});

export type AchievementFacts = z.infer<typeof achievementFacts>;
