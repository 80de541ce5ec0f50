import type { Both } from './framework';

export const diagnosisAnswers = ['NEVER', 'SOMETIMES', 'OFTEN', 'ALWAYS'] as const;
export type DiagnosisAnswerValue = (typeof diagnosisAnswers)[number];
export type DiagnosisLevel = 1 | 2 | 3;
/** A statement of practice. `aspect`: the column of the matrix, `1`…`6`; `level`: its row, counted from 1. */
export type DiagnosisItem = { code: string; aspect: string; level: DiagnosisLevel; statement: Both };
export type DiagnosisAnswer = { item: string; answer: DiagnosisAnswerValue };

/** `level` 0..3, the level suggested; 0: before the first. `answers`: those that led to it, as they were asked. */
export type AspectResult = { aspect: string; level: 0 | DiagnosisLevel; answers: DiagnosisAnswer[] };
/** `asked`: answers given that count; `atMost`: how many there may be in all. */
export type DiagnosisStep = { kind: 'ASK'; item: DiagnosisItem; asked: number; atMost: number } | { kind: 'DONE'; result: AspectResult[]; asked: number };

export declare function nextDiagnosisStep(answers: readonly DiagnosisAnswer[], items?: readonly DiagnosisItem[]): DiagnosisStep;
