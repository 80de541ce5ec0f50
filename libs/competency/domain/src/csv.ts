import { parse } from 'csv-parse/browser/esm/sync';

/** A record and the line on which it begins, from 1. */
export type CsvRecord = { line: number; cells: string[] };
export type CsvProblemCode = 'EMPTY_FILE' | 'TOO_LARGE' | 'TOO_MANY_LINES' | 'BROKEN_CSV';
export type CsvReading = { ok: true; records: CsvRecord[] } | { ok: false; line: number | null; code: CsvProblemCode };

/** A file of more characters or lines is refused unread. The largest framework known to us, with 3,000 nodes, takes 2 MB. */
export const CSV_MOST_CHARACTERS = 8_000_000;
export const CSV_MOST_LINES = 50_000;

/**
 * Records as CSV (RFC 4180: comma, CRLF, quotes doubled), with a mark that tells spreadsheets that it is UTF-8. A cell that a spreadsheet would
 * take for a formula gets a leading apostrophe, which `readCsv` takes away again (design/trust.md A38).
 */
export const writeCsv = (records: readonly (readonly string[])[]): string => `\ufeff${records.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('')}`;

/** CSV into records, all of them or none; empty lines are passed over. A semicolon separates too, if the first line has one and no comma. */
export function readCsv(text: string): CsvReading {
  if (text.length > CSV_MOST_CHARACTERS) return { ok: false, line: null, code: 'TOO_LARGE' };
  const lines = countLines(text);
  if (lines > CSV_MOST_LINES) return { ok: false, line: lines, code: 'TOO_MANY_LINES' };
  const parsed = parseSafely(text);
  if (!parsed.ok) return { ok: false, line: parsed.line, code: 'BROKEN_CSV' };
  const records = parsed.records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return records.length === 0 ? { ok: false, line: null, code: 'EMPTY_FILE' } : { ok: true, records };
}

/** Equals, plus, minus and at, also in full width; tab, line ends. Blanks before them do not help. */
const FORMULA = /^'*[\s\u200b\u2060]*[=+\-@\t\r\n＝＋－＠]|^'*[\t\r\n]/u;
const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
const quoted = (cell: string): string => (/[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length;

type Parsed = { ok: true; records: CsvRecord[] } | { ok: false; line: number | null };

/** The library throws at what is no CSV; its message stays here. */
function parseSafely(text: string): Parsed {
  const first = text.slice(0, 1000).split(/[\r\n]/, 1)[0] ?? '';
  const delimiter = first.includes(';') && !first.includes(',') ? ';' : ',';
  const records: CsvRecord[] = [];
  let line = 1;
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells: string[]) => {
        records.push({ line, cells: cells.map(unguarded) });
        line += 1 + cells.reduce((sum, cell) => sum + countLines(cell) - 1, 0);
        return null;
      },
    });
    return { ok: true, records };
  } catch {
    return { ok: false, line };
  }
}
