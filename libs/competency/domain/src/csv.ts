/** A record and the line on which it begins, from 1. */
export type CsvRecord = { line: number; cells: string[] };
export type CsvProblemCode = 'EMPTY_FILE' | 'TOO_LARGE' | 'TOO_MANY_LINES' | 'BROKEN_CSV';
export type CsvReading = { ok: true; records: CsvRecord[] } | { ok: false; line: number | null; code: CsvProblemCode };

export declare function writeCsv(records: readonly (readonly string[])[]): string;
export declare function readCsv(text: string): CsvReading;
