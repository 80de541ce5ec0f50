import * as z from 'zod/mini';

/** What the page in the frame may say, beside its height. */
const Said = z.object({ type: z.literal('amoxtli:answer'), id: z.number(), answer: z.nullable(z.string()), state: z.nullable(z.string()), missing: z.boolean() });
const Channelled = z.object({ id: z.number(), result: z.unknown() });

export const LONGEST = 30_000;

/** What the frame is asked: the author's function that gives the answer, and the one that gives its state; `quiet`: only to know them. */
export type Question = { type: 'amoxtli:ask'; id: number; grade: string | null; get: string | null; quiet: boolean };

/** A page that keeps to the channel protocol of the original platform answers to these names, each by itself. */
export const channelCall = (id: number, method: 'getGrade' | 'getState' | 'setState', params?: string): string =>
  JSON.stringify({ id, method: `JSInput::${method}`, ...(params !== undefined && { params }) });

/** Reads the bridge's answer; null when it is something else. */
export function readAnswer(data: unknown): z.infer<typeof Said> | null {
  const read = Said.safeParse(data);
  return read.success && (read.data.answer?.length ?? 0) + (read.data.state?.length ?? 0) <= LONGEST ? read.data : null;
}

/** Reads an answer of the channel protocol, which is JSON in a text; null when it is something else. */
export function readChannel(data: unknown): { id: number; result: string } | null {
  if (typeof data !== 'string' || data.length > LONGEST) return null;
  try {
    const read = Channelled.safeParse(JSON.parse(data));
    if (!read.success) return null;
    const { id, result } = read.data;
    return { id, result: typeof result === 'string' ? result : JSON.stringify(result ?? null) };
  } catch {
    return null;
  }
}

/** What the author's Python gets: the answer, beside the state where the page has one. */
export const answerValue = (answer: string, state: string | null): string => (state === null ? answer : JSON.stringify({ answer, state }));

/** The state in a kept answer; null when it holds none. */
export function stateOf(value: string | undefined): string | null {
  try {
    const kept = z.object({ state: z.string() }).safeParse(JSON.parse(value ?? ''));
    return kept.success ? kept.data.state : null;
  } catch {
    return null;
  }
}
