import fc from 'fast-check';
import { type SuppressedTable, suppress, writeSuppressedCsv } from './suppress';

const K = 10;
const names = (n: number, prefix: string) => Array.from({ length: n }, (_, i) => `${prefix}${i}`);
const tableOf = (counts: number[][]) => ({ rows: names(counts.length, 'r'), columns: names(counts[0]?.length ?? 0, 'c'), counts });
const count = fc.oneof(fc.nat(14), fc.nat(14), fc.nat(200), fc.constant(0));
const table = fc.record({ height: fc.integer({ min: 1, max: 6 }), width: fc.integer({ min: 1, max: 6 }) }).chain(({ height, width }) => fc.array(fc.array(count, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));

/** Cells with their sums as last row and column. */
const whole = ({ cells, rowTotals, columnTotals, total }: SuppressedTable) => [...cells.map((line, r) => [...line, rowTotals[r] ?? null]), [...columnTotals, total]];
const told = (counts: number[][]) => {
  const wide = counts.map((line) => [...line, line.reduce((a, b) => a + b, 0)]);
  return [...wide, (wide[0] ?? []).map((_, c) => wide.reduce((sum, line) => sum + (line[c] ?? 0), 0))];
};

/** What a reader finds by adding and subtracting along rows and columns, as long as a line lacks one count only. */
function subtract(shown: (number | null)[][]): (number | null)[][] {
  const found = shown.map((line) => [...line]);
  const width = found[0]?.length ?? 0;
  const lines = [...found.map((_, r) => Array.from({ length: width }, (__, c) => [r, c] as const)), ...Array.from({ length: width }, (_, c) => found.map((__, r) => [r, c] as const))];
  for (let any = true; any; ) {
    any = false;
    for (const line of lines) {
      const open = line.filter(([r, c]) => found[r]?.[c] === null);
      const [one] = open;
      if (!one || open.length > 1) continue;
      const [r, c] = one;
      const parts = line.slice(0, -1).reduce((sum, [a, b]) => sum + (found[a]?.[b] ?? 0), 0);
      const sum = line.at(-1);
      const row = found[r];
      if (row && sum) row[c] = sum[0] === r && sum[1] === c ? parts : (found[sum[0]]?.[sum[1]] ?? 0) - parts;
      any = true;
    }
  }
  return found;
}

/** Hidden counts that all the sums together leave no choice: those whose unit vector is a combination of the equations. */
function determined(shown: (number | null)[][]): number {
  const unknowns = shown.flatMap((line, r) => line.flatMap((value, c) => (value === null ? [`${r}.${c}`] : [])));
  const at = new Map(unknowns.map((name, i) => [name, i]));
  const [height, width] = [shown.length, shown[0]?.length ?? 0];
  const equation = (line: [number, number][]) => {
    const row = new Array<number>(unknowns.length).fill(0);
    line.forEach(([r, c], i) => at.has(`${r}.${c}`) && (row[at.get(`${r}.${c}`) ?? 0] = i === line.length - 1 ? -1 : 1));
    return row;
  };
  const across = Array.from({ length: height }, (_, r) => equation(Array.from({ length: width }, (__, c) => [r, c])));
  const down = Array.from({ length: width }, (_, c) => equation(Array.from({ length: height }, (__, r) => [r, c])));
  return reduced([...across, ...down], unknowns.length).filter((row) => row.filter((x) => Math.abs(x) > 1e-9).length === 1).length;
}

/** Reduced row echelon form: an unknown is determined exactly when a row of it holds that unknown alone. */
function reduced(matrix: number[][], width: number): number[][] {
  let at = 0;
  for (let c = 0; c < width && at < matrix.length; c++) {
    const pivot = matrix.findIndex((row, r) => r >= at && Math.abs(row[c] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [matrix[at], matrix[pivot]] = [matrix[pivot] ?? [], matrix[at] ?? []];
    const by = matrix[at]?.[c] ?? 1;
    matrix[at] = (matrix[at] ?? []).map((x) => x / by);
    matrix.forEach((row, r) => r !== at && (matrix[r] = row.map((x, i) => x - (row[c] ?? 0) * (matrix[at]?.[i] ?? 0))));
    at++;
  }
  return matrix;
}

describe('small counts', () => {
  it('are not told, and what is told is true', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const shown = whole(suppress(tableOf(counts), K));
        const truth = told(counts);
        shown.forEach((line, r) => line.forEach((value, c) => expect(value === null ? true : value === truth[r]?.[c] && (value === 0 || value >= K)).toBe(true)));
      }),
    );
  });
  it('cannot be found by adding and subtracting along rows and columns', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const shown = whole(suppress(tableOf(counts), K));
        expect(subtract(shown)).toEqual(shown);
      }),
      { numRuns: 2000 },
    );
  });
  it('cannot be found by all the sums together either', () => {
    fc.assert(fc.property(table, (counts) => expect(determined(whole(suppress(tableOf(counts), K)))).toBe(0)), { numRuns: 2000 });
  });
  it('do not come out as the rest of a line: what is hidden under a sum that is told is k at least', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { cells, rowTotals } = suppress(tableOf(counts), K);
        cells.forEach((line, r) => {
          const rest = line.reduce<number>((sum, value, c) => sum + (value === null ? (counts[r]?.[c] ?? 0) : 0), 0);
          expect(rowTotals[r] === null || line.every((value) => value !== null) || rest >= K).toBe(true);
        });
      }),
    );
  });
  it('the checks of this file see what is wrong', () => {
    const naked = whole(suppress(tableOf([[3, 20], [30, 40]]), 0));
    naked[0] = [null, 20, 23];
    expect(subtract(naked)[0]).toEqual([3, 20, 23]);
    expect(determined(naked)).toBe(1);
  });
});

it('a table without small counts is told whole', () => {
  expect(suppress(tableOf([[10, 0], [25, 40]]))).toEqual({ rows: ['r0', 'r1'], columns: ['c0', 'c1'], cells: [[10, 0], [25, 40]], rowTotals: [10, 65], columnTotals: [35, 40], total: 75 });
});
it('one small count takes three with it, and the sums stay', () => {
  expect(suppress(tableOf([[3, 20, 50], [30, 40, 60], [70, 80, 90]]))).toMatchObject({ cells: [[null, null, 50], [null, null, 60], [70, 80, 90]], rowTotals: [73, 130, 240], total: 443 });
});
it('an empty table stays one', () => expect(suppress(tableOf([]))).toMatchObject({ cells: [], total: 0 }));
it('a report of two hundred institutions and eighteen competencies takes less than a second', () => {
  const counts = Array.from({ length: 200 }, (_, r) => Array.from({ length: 18 }, (__, c) => (r * 7919 + c * 104_729) % 23));
  const before = process.cpuUsage();
  suppress(tableOf(counts));
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
});
it('as CSV with its sums, and a word where nothing is told', () => {
  const csv = writeSuppressedCsv(suppress(tableOf([[3, 20], [30, 40]])), { corner: 'Estado', total: 'Total', hidden: '<10' });
  expect(csv).toBe('\ufeffEstado,c0,c1,Total\r\nr0,<10,<10,23\r\nr1,<10,<10,70\r\nTotal,33,60,93\r\n');
});
