import { z } from 'zod';
import { eventKind } from '@amoxtli/platform/server';

export const CertificateIssued = eventKind('credentials.certificate-issued', z.object({ learnerId: z.string(), courseRunId: z.number().int(), folio: z.string() }));
