/** What a learner gave, by response id: chosen ids, or one text. */
export type Answers = Record<string, string[]>;

export type Correctness = 'CORRECT' | 'PARTIAL' | 'INCORRECT' | 'UNANSWERED';

/** `share` of the response's point, 0..1. */
export type Verdict = { correctness: Correctness; share: number };

export const RIGHT: Verdict = { correctness: 'CORRECT', share: 1 };
export const WRONG: Verdict = { correctness: 'INCORRECT', share: 0 };

/** A share between nothing and all is partial, and is called so wherever it shows. */
export function verdictOf(share: number): Verdict {
  const bounded = Math.min(1, Math.max(0, share));
  if (bounded >= 1) return RIGHT;
  return bounded > 0 ? { correctness: 'PARTIAL', share: bounded } : WRONG;
}

/** What a record holds under a name that a learner sent; never what every object inherits. */
export const ownValue = <T>(record: Readonly<Record<string, T>>, name: string | undefined): T | undefined =>
  name !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
