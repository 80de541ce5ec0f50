import type { Both } from './both';

/** Where evidence comes from. */
export const evidenceKinds = ['AUTOMATIC', 'SUBMITTED', 'PRIOR', 'PEER', 'SELF'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One thing a rule asks for: `count` items of these kinds, each of score ≥ `minScore` (0..1); `judged`: only what an assessor judged. */
export type Requirement = { code: string; name: Both; kinds: EvidenceKind[]; count: number; minScore: number; judged: boolean };

/**
 * When a competency counts as attained. Scores in [0, 1]. `validMonths`: how long one item counts, by calendar months; null for ever.
 * DECAYING_AVERAGE: the best chronological choice of `size` items, the latest weighing `latestWeight`, so that no further item can lower it.
 */
export type AttainmentRule = { validMonths: number | null } & (
  | { kind: 'ALL'; of: Requirement[] }
  | { kind: 'N_OF'; n: number; of: Requirement[] }
  | { kind: 'POINTS'; needed: number; per: Partial<Record<EvidenceKind, number>> }
  | { kind: 'DECAYING_AVERAGE'; size: number; latestWeight: number; needed: number }
  | { kind: 'LATEST'; needed: number }
  | { kind: 'HIGHEST'; needed: number }
);
