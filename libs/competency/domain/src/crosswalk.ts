import type { CsvProblemCode } from './csv';
import type { Both, Framework } from './framework';

/** How `from` stands to `to`: BROADER: `to` is broader than `from`; NARROWER: `to` is narrower. As SKOS mapping properties read. */
export const crosswalkRelations = ['EXACT', 'BROADER', 'NARROWER', 'RELATED'] as const;
export type CrosswalkRelation = (typeof crosswalkRelations)[number];

/** `weight` 0..1: how much of `to` is in `from`. */
export type CrosswalkLine = { from: string; to: string; relation: CrosswalkRelation; weight: number; note: Both };
/** `from` and `to` are keys of frameworks, `ict-cft@2`; the lines name codes in them. */
export type Crosswalk = { from: string; to: string; lines: CrosswalkLine[] };

export type CrosswalkProblemCode = 'WRONG_FRAMEWORK' | 'UNKNOWN_FROM' | 'UNKNOWN_TO' | 'DUPLICATE_LINE' | 'WEIGHT_OUT_OF_RANGE' | 'EXACT_WITHOUT_FULL_WEIGHT';
export type CrosswalkProblem = { line: number | null; code: CrosswalkProblemCode; subject: string };

/** AS_ATTAINED: stands for the target. AS_PRIOR: may be shown as prior learning, and needs a new judgement. */
export type ReadAs = 'AS_ATTAINED' | 'AS_PRIOR';
export type CrosswalkReading = { via: string; relation: CrosswalkRelation; weight: number; counts: ReadAs; note: Both };

export type CrosswalkCsvProblemCode = CsvProblemCode | CrosswalkProblemCode | 'UNKNOWN_HEADER' | 'UNKNOWN_RELATION' | 'NOT_A_NUMBER' | 'NOT_SAID';
export type CrosswalkCsvProblem = { line: number | null; code: CrosswalkCsvProblemCode; subject: string };
export type CrosswalkCsvReading = { ok: true; crosswalk: Crosswalk } | { ok: false; problems: CrosswalkCsvProblem[] };

export declare function checkCrosswalk(crosswalk: Crosswalk, from: Framework, to: Framework, lineOf?: (part: object) => number | null): CrosswalkProblem[];
export declare function invert(crosswalk: Crosswalk): Crosswalk;
/** Codes attained in the first framework → per code of the second what stands for it, the strongest first. */
export declare function readIn(attainments: ReadonlyMap<string, { attained: boolean }>, crosswalk: Crosswalk): Map<string, CrosswalkReading[]>;
