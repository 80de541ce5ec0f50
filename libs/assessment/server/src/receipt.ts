import { createHash } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** SHA-256 of an answer as it came in, in an order of its own: what a receipt vouches for, and what tells a retry from another answer. */
export function hashAnswers(blockId: string, answers: Record<string, string[]>): Buffer {
  const body = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify([blockId, body])).digest();
}

/** A short number to read out: eight letters of Crockford's alphabet, made from learner and submission, the same at every retry. */
export function receiptFolio(learnerId: string, submissionId: string): string {
  const digest = createHash('sha256').update(`${learnerId}\n${submissionId}`).digest();
  const letters = [...digest.subarray(0, 8)].map((byte) => LETTERS[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The receipt of one stored answer: its own, however many came after it. */
export const toReceipt = (learnerId: string, { submissionId, submittedAt, attempt, bodyHash }: { submissionId: string; submittedAt: Date; attempt: number; bodyHash: string }) => ({
  folio: receiptFolio(learnerId, submissionId),
  submittedAt,
  attempt,
  sha256: bodyHash,
});
