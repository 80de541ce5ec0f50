/** Counts of people, `counts[row][column]`, whole and not negative. */
export type CountTable = { rows: string[]; columns: string[]; counts: number[][] };
/** The same with its sums; null is a count that is not told. */
export type SuppressedTable = { rows: string[]; columns: string[]; cells: (number | null)[][]; rowTotals: (number | null)[]; columnTotals: (number | null)[]; total: number | null };

export declare function suppress(table: CountTable, k?: number): SuppressedTable;
export declare function writeSuppressedCsv(table: SuppressedTable, words: { corner: string; total: string; hidden: string }): string;
