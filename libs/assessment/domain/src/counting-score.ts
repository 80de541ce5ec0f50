import type { GradingMethod } from '@amoxtli/content/domain';

/** Points earned of points possible at one attempt. */
export type Points = { score: number; maxScore: number };

/**
 * The score that counts of several attempts, in their order; null when there are none. `highest` is the one with the largest share, the earlier
 * of equals; `average` is the mean of both parts. Nothing is rounded, so that adding attempts one by one gives the same digits.
 * Source: the four grading methods of Open edX, whose average is rounded to two digits and ours is not.
 */
export function countingScore(method: GradingMethod, attempts: readonly Points[]): Points | null {
  const [first] = attempts;
  const last = attempts.at(-1);
  if (!first || !last) return null;
  switch (method) {
    case 'first':
      return points(first);
    case 'last':
      return points(last);
    case 'highest':
      return points(attempts.reduce((best, one) => (isBetter(one, best) ? one : best)));
    case 'average':
      return { score: sumOf(attempts, (one) => one.score) / attempts.length, maxScore: sumOf(attempts, (one) => one.maxScore) / attempts.length };
  }
}

/** Whether `one` is a larger share than `other`; by products, since nothing possible is no share at all. */
export const isBetter = (one: Points, other: Points): boolean => one.score * other.maxScore > other.score * one.maxScore;

/** The sum in the order of the attempts: the same digits as adding them one by one. */
export const sumOf = <T>(items: readonly T[], part: (item: T) => number): number => items.reduce((sum, item) => sum + part(item), 0);

const points = ({ score, maxScore }: Points): Points => ({ score, maxScore });
