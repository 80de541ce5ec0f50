import type { Both } from './both';

export type DiagnosisLevel = 1 | 2 | 3;
/** A statement of practice. `aspect`: the column of the matrix, `1`…`6`; `level`: its row, counted from 1. */
export type DiagnosisItem = { code: string; aspect: string; level: DiagnosisLevel; statement: Both };
