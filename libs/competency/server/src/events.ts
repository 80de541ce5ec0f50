import { z } from 'zod';
import { eventKind } from '@amoxtli/platform/server';

/** A teacher attained a competency, or no longer does because evidence was revoked. Expiry tells nobody: it is a date on the credential. */
export const AttainmentChanged = eventKind('competency.attainment-changed', z.object({ learnerId: z.string(), competencyId: z.number().int(), attained: z.boolean() }));

/** A piece of evidence came back, or was decided. */
export const EvidenceJudged = eventKind('competency.evidence-judged', z.object({ learnerId: z.string(), evidenceId: z.string(), title: z.string(), outcome: z.enum(['DECIDED', 'RETURNED']) }));
