import { writeCsv } from './csv';
import { hideBeside, hideInLines } from './suppress-more';

/** Counts of people, `counts[row][column]`, whole and not negative. */
export type CountTable = { rows: string[]; columns: string[]; counts: number[][] };
/** The same with its sums; null is a count that is not told. */
export type SuppressedTable = { rows: string[]; columns: string[]; cells: (number | null)[][]; rowTotals: (number | null)[]; columnTotals: (number | null)[]; total: number | null };

export const SMALLEST_COUNT = 10;

/**
 * A table of counts in which no count of 1 to k − 1 is told, nor can be found from what is told by adding and subtracting along rows and columns.
 * 0 is told. Sums are cells like any other. First the small ones are hidden; then in each row and column that hides, more are hidden until at
 * least two are and those that make up a sum that is told come to k at least; then whatever a chain of rows and columns would still give away.
 * Source: primary and complementary cell suppression (Cox 1980, J. Am. Stat. Assoc. 75).
 */
export function suppress({ rows, columns, counts }: CountTable, k: number = SMALLEST_COUNT): SuppressedTable {
  const full = withSums(rows.map((_, r) => columns.map((__, c) => counts[r]?.[c] ?? 0)));
  const hidden = full.map((line) => line.map((count) => count > 0 && count < k));
  let isDone = false;
  while (!isDone) {
    hideInLines(full, hidden, k);
    isDone = !hideBeside(full, hidden);
  }
  const shown = full.map((line, r) => line.map((count, c) => (hidden[r]?.[c] ? null : count)));
  const last = columns.length;
  return {
    rows,
    columns,
    cells: shown.slice(0, rows.length).map((line) => line.slice(0, last)),
    rowTotals: shown.slice(0, rows.length).map((line) => line[last] ?? null),
    columnTotals: (shown[rows.length] ?? []).slice(0, last),
    total: shown[rows.length]?.[last] ?? null,
  };
}

/** The table as CSV with its sums; `hidden` stands where a count is not told. */
export function writeSuppressedCsv({ rows, columns, cells, rowTotals, columnTotals, total }: SuppressedTable, words: { corner: string; total: string; hidden: string }): string {
  const say = (count: number | null | undefined): string => (count === null || count === undefined ? words.hidden : String(count));
  return writeCsv([
    [words.corner, ...columns, words.total],
    ...rows.map((row, r) => [row, ...columns.map((_, c) => say(cells[r]?.[c])), say(rowTotals[r])]),
    [words.total, ...columns.map((_, c) => say(columnTotals[c])), say(total)],
  ]);
}

function withSums(counts: number[][]): number[][] {
  const wide = counts.map((line) => [...line, line.reduce((a, b) => a + b, 0)]);
  const width = wide[0]?.length ?? 1;
  return [...wide, Array.from({ length: width }, (_, c) => wide.reduce((sum, line) => sum + (line[c] ?? 0), 0))];
}
