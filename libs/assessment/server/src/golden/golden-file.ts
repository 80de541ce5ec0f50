import { z } from 'zod';

const value = z.union([z.string(), z.array(z.string()), z.null(), z.record(z.string(), z.unknown())]);
const outcome = z.object({ c: z.string().nullable(), n: z.number().nullable() }).loose();
const goldenCase = z.object({ name: z.string(), in: z.record(z.string(), value), out: z.record(z.string(), outcome).optional(), error: z.string().optional(), text: z.string().optional() }).loose();
const goldenProblem = z.object({ file: z.string(), types: z.array(z.string()), max: z.number().nullish(), cases: z.array(goldenCase) }).loose();

/** One answer to one problem and what the original engine made of it: a verdict per input, or an error of its own. */
export type GoldenCase = z.infer<typeof goldenCase>;
export type GoldenProblem = z.infer<typeof goldenProblem>;

/** One problem per line. Throws with the line's number where a line is none. */
export function readGoldenFile(text: string): GoldenProblem[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const read = goldenProblem.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`line ${index + 1}: ${z.prettifyError(read.error)}`);
    return [read.data];
  });
}
