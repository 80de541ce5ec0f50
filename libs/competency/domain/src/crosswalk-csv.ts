import { checkCrosswalk, type Crosswalk, type CrosswalkCsvProblem, type CrosswalkLine, crosswalkRelations } from './crosswalk';
import { readCsv, writeCsv } from './csv';
import { fieldReader, linesUnder } from './csv-fields';
import type { Framework } from './framework';

export type CrosswalkCsvReading = { ok: true; crosswalk: Crosswalk } | { ok: false; problems: CrosswalkCsvProblem[] };

/** One line per pair; the first line below the heading has no relation and gives the keys of both frameworks. */
const columns = ['from', 'to', 'relation', 'weight', 'note_es', 'note_en'] as const;

/** A crosswalk as CSV, which `readCrosswalkCsv` reads back equal. */
export const writeCrosswalkCsv = ({ from, to, lines }: Crosswalk): string =>
  writeCsv([[...columns], [from, to, '', '', '', ''], ...lines.map((line) => [line.from, line.to, line.relation, String(line.weight), line.note.es, line.note.en])]);

/** A crosswalk from its CSV: all of it or none, every problem with its line. With the two frameworks its codes are checked too. */
export function readCrosswalkCsv(text: string, between?: { from: Framework; to: Framework }): CrosswalkCsvReading {
  const csv = readCsv(text);
  if (!csv.ok) return { ok: false, problems: [{ line: csv.line, code: csv.code, subject: '' }] };
  const problems: CrosswalkCsvProblem[] = [];
  const note = (line: number | null, code: CrosswalkCsvProblem['code'], subject: string): void => void problems.push({ line, code, subject });
  const [keys, ...rest] = linesUnder(csv.records, columns, note);
  const from = keys?.get('from') ?? '';
  const to = keys?.get('to') ?? '';
  if (!keys || from === '' || to === '' || keys.get('relation').trim() !== '') note(keys?.line ?? null, 'NOT_SAID', 'from, to');
  if (problems.length > 0) return { ok: false, problems };

  const { number, oneOf } = fieldReader<(typeof columns)[number]>(note);
  const lineOf = new Map<object, number>();
  const lines = rest.map((line): CrosswalkLine => {
    const one = { from: line.get('from'), to: line.get('to'), relation: oneOf(line, 'relation', crosswalkRelations, 'RELATED'), weight: number(line, 'weight'), note: { es: line.get('note_es'), en: line.get('note_en') } };
    lineOf.set(one, line.line);
    return one;
  });
  const crosswalk = { from, to, lines };
  if (problems.length === 0 && between) problems.push(...checkCrosswalk(crosswalk, between.from, between.to, (part) => lineOf.get(part) ?? null));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, crosswalk };
}
