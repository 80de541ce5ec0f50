import { z } from 'zod';
import { eventKind } from '@amoxtli/platform/server';

/** A teacher attained a competency, or no longer does because evidence was revoked. Expiry tells nobody: it is a date on the credential. */
export const AttainmentChanged = eventKind('competency.attainment-changed', z.object({ learnerId: z.string(), competencyId: z.number().int(), attained: z.boolean() }));
