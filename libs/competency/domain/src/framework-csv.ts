import type { FrameworkProblemCode } from './check-framework';
import type { CsvProblemCode } from './csv';
import type { Framework } from './framework';

export type FrameworkCsvProblemCode = CsvProblemCode | FrameworkProblemCode | 'UNKNOWN_HEADER' | 'UNKNOWN_RECORD' | 'UNKNOWN_FIELD' | 'TWICE_SAID' | 'NOT_SAID' | 'NOT_A_NUMBER' | 'NOT_YES_OR_NO' | 'UNKNOWN_KIND';
/** `subject`: the code, column or word concerned. */
export type FrameworkCsvProblem = { line: number | null; code: FrameworkCsvProblemCode; subject: string };
export type FrameworkCsvReading = { ok: true; framework: Framework } | { ok: false; problems: FrameworkCsvProblem[] };

export declare function writeFrameworkCsv(framework: Framework): string;
export declare function readFrameworkCsv(text: string): FrameworkCsvReading;
