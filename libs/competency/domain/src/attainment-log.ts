import type { EvidenceKind } from './rule';

/**
 * One line of the append-only log of a learner and a competency, in any order of arrival. `at` is when it happened (epoch milliseconds, UTC).
 * CREDIT: evidence counts. `attains`: its alignment says that it attains by itself. REVOKE: the entry `of` counts no more, from the beginning.
 */
export type LogEntry =
  | { entryId: string; kind: 'CREDIT'; at: number; evidence: EvidenceKind; score: number; judged: boolean; attains: boolean }
  | { entryId: string; kind: 'REVOKE'; at: number; of: string; reason: string };

export type ReasonLine = {
  /** Code of the requirement, or of the rule when it has none (`average`, `points`, `highest`, `latest`, `attains`). */
  code: string;
  met: boolean;
  have: number;
  need: number;
  /** Entries that count for it. */
  entries: string[];
};

export type Attainment = {
  attained: boolean;
  /** When the rule was met first by what still counts; epoch milliseconds. */
  attainedAt: number | null;
  /** When it stops being met if nothing is added; null: never. */
  expiresAt: number | null;
  /** What the matrix shows beside: 0..1. */
  value: number;
  reasons: ReasonLine[];
};
