import * as z from 'zod/mini';

const Draft = z.object({
  answers: z.record(z.string(), z.array(z.string())),
  /** Set from the moment of sending until the receipt comes: a retry carries the same id, so it cannot count twice. */
  submissionId: z.optional(z.string()),
});

export type Answers = Record<string, string[]>;
export type Draft = z.infer<typeof Draft>;

/** School computers are shared: a draft belongs to a person and a block. */
const keyOf = (owner: string, blockId: string) => `amoxtli:draft:${owner}:${blockId}`;

/** What was typed and not yet received; null when there is none or the device keeps nothing. */
export function readDraft(owner: string, blockId: string): Draft | null {
  try {
    const parsed = Draft.safeParse(JSON.parse(localStorage.getItem(keyOf(owner, blockId)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** False when the device keeps nothing (private mode, no room): the screen then warns. */
export function keepDraft(owner: string, blockId: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(owner, blockId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(owner: string, blockId: string): void {
  try {
    localStorage.removeItem(keyOf(owner, blockId));
  } catch {
    return;
  }
}
