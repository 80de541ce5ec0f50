import type { Both } from './both';
import type { CsvLine } from './csv-fields';
import type { FrameworkColumn, FrameworkCsvProblemCode } from './framework-csv';

/** A line of the file, by column. */
export type FrameworkLine = CsvLine<FrameworkColumn>;
const records = ['framework', 'scale', 'value', 'row', 'column', 'rule', 'requirement', 'points', 'node'] as const;
type RecordKind = (typeof records)[number];

/** Remembers where a part was read. */
export type Kept = <T extends object>(line: FrameworkLine, part: T) => T;
export type NoteLine = (line: number | null, code: FrameworkCsvProblemCode, subject: string) => void;
export type SortedLines = Record<RecordKind, FrameworkLine[]>;

/** Lines by what they are about; an unknown one is noted. */
export function sortLines(lines: readonly FrameworkLine[], note: NoteLine): SortedLines {
  const sorted: SortedLines = { framework: [], scale: [], value: [], row: [], column: [], rule: [], requirement: [], points: [], node: [] };
  for (const line of lines) {
    const kind = records.find((one) => one === line.get('record').trim());
    if (kind) sorted[kind].push(line);
    else note(line.line, 'UNKNOWN_RECORD', line.get('record'));
  }
  return sorted;
}

export const nameOf = ({ get }: FrameworkLine): Both => ({ es: get('name_es'), en: get('name_en') });

/** Lines by the field that they say; what is not known, said twice or not at all is noted. */
export function byField<T extends string>(lines: readonly FrameworkLine[], fields: readonly T[], needed: readonly T[], note: NoteLine): Map<T, FrameworkLine> {
  const found = new Map<T, FrameworkLine>();
  for (const line of lines) {
    const field = fields.find((one) => one === line.get('code').trim());
    if (!field) note(line.line, 'UNKNOWN_FIELD', line.get('code'));
    else if (found.has(field)) note(line.line, 'TWICE_SAID', field);
    else found.set(field, line);
  }
  for (const field of needed) if (!found.has(field)) note(null, 'NOT_SAID', field);
  return found;
}
