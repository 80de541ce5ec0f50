import type { ProblemSettings } from '@amoxtli/content/domain';

/** A learner's standing at one problem. Instants by the database's clock. */
export type Standing = { attemptsUsed: number; lastSubmittedAt: Date | null; correct: boolean };
export type Deadline = { dueAt: Date | null; graceSeconds: number };
export type MaySubmit = { ok: true } | { ok: false; reason: 'no-attempts' } | { ok: false; reason: 'past-due'; dueAt: Date } | { ok: false; reason: 'wait'; retryAt: Date };

type Rules = Pick<ProblemSettings, 'maxAttempts' | 'submissionWaitSeconds'>;

/** The last instant at which an answer counts; null when there is none. */
export const closesAt = ({ dueAt, graceSeconds }: Deadline): Date | null => dueAt && new Date(dueAt.getTime() + graceSeconds * 1000);

export function isPastDue(deadline: Deadline, now: Date): boolean {
  const last = closesAt(deadline);
  return last !== null && now > last;
}

export const hasUsedAll = ({ maxAttempts }: Pick<Rules, 'maxAttempts'>, { attemptsUsed }: Pick<Standing, 'attemptsUsed'>): boolean =>
  maxAttempts !== null && attemptsUsed >= maxAttempts;

/** Whether an answer would be taken at `now`, and if not why. */
export function maySubmit(rules: Rules, deadline: Deadline, standing: Standing, now: Date): MaySubmit {
  if (deadline.dueAt && isPastDue(deadline, now)) return { ok: false, reason: 'past-due', dueAt: deadline.dueAt };
  if (hasUsedAll(rules, standing)) return { ok: false, reason: 'no-attempts' };
  const retryAt = standing.lastSubmittedAt && new Date(standing.lastSubmittedAt.getTime() + rules.submissionWaitSeconds * 1000);
  return retryAt && now < retryAt ? { ok: false, reason: 'wait', retryAt } : { ok: true };
}

/** Whether the problem has to be started anew before another answer: its values change with every attempt, and these were answered. */
export const mustReset = ({ rerandomize }: Pick<ProblemSettings, 'rerandomize'>, { answered }: { answered: boolean }): boolean => rerandomize === 'always' && answered;

/** Whether starting anew would change anything: other values, or an order of choices of one's own. */
export const canReset = ({ rerandomize }: Pick<ProblemSettings, 'rerandomize'>): boolean => rerandomize === 'always' || rerandomize === 'onreset';
