import { z } from 'zod';
import { eventKind } from '@amoxtli/platform/server';

export const CertificateIssued = eventKind('credentials.certificate-issued', z.object({ learnerId: z.string(), courseRunId: z.number().int(), folio: z.string() }));

/** A credential was signed and kept. `subjectKey`: the run's number, or the competency's key; one that has lost its ground meanwhile can be taken back. */
export const CredentialIssued = eventKind('credentials.credential-issued', z.object({ learnerId: z.string(), kind: z.enum(['CERTIFICATE', 'COMPETENCY']), subjectKey: z.string() }));
