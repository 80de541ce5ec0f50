import type { CsvRecord } from './csv';

/** A line of a file with named columns: what stands in it, and the line's number. */
export type CsvLine<Column extends string> = { line: number; get: (column: Column) => string };
export type FieldProblemCode = 'UNKNOWN_HEADER' | 'NOT_SAID' | 'NOT_A_NUMBER' | 'NOT_YES_OR_NO' | 'UNKNOWN_KIND';
export type NoteAt<Code> = (line: number | null, code: Code, subject: string) => void;

/** The lines under a heading. The columns may stand in any order; one that is not known is a problem, one that is missing is empty. */
export function linesUnder<Column extends string>(records: readonly CsvRecord[], columns: readonly Column[], note: NoteAt<'UNKNOWN_HEADER'>): CsvLine<Column>[] {
  const [head, ...rest] = records;
  const names = head?.cells.map((cell) => cell.trim()) ?? [];
  const known = new Set<string>(columns);
  for (const [i, name] of names.entries()) if (!known.has(name) || names.indexOf(name) !== i) note(head?.line ?? null, 'UNKNOWN_HEADER', name);
  const at = new Map(names.map((name, i) => [name, i]));
  return rest.map(({ line, cells }) => ({ line, get: (column) => cells[at.get(column) ?? -1] ?? '' }));
}

/** Reads typed fields of lines; what cannot be read is noted and comes as a harmless value. */
export function fieldReader<Column extends string>(note: NoteAt<FieldProblemCode>) {
  return {
    number: ({ line, get }: CsvLine<Column>, column: Column): number => {
      const said = get(column).trim();
      const value = Number(said);
      if (said !== '' && Number.isFinite(value)) return value;
      note(line, said === '' ? 'NOT_SAID' : 'NOT_A_NUMBER', column);
      return 0;
    },
    yes: ({ line, get }: CsvLine<Column>, column: Column): boolean => {
      const said = get(column).trim().toLowerCase();
      if (said !== 'yes' && said !== 'no') note(line, 'NOT_YES_OR_NO', column);
      return said === 'yes';
    },
    oneOf: <T extends string>({ line, get }: CsvLine<Column>, column: Column, of: readonly T[], otherwise: T): T => {
      const said = get(column).trim();
      const found = of.find((one) => one === said);
      if (found === undefined) note(line, 'UNKNOWN_KIND', said);
      return found ?? otherwise;
    },
  };
}
