import { checkFramework } from './check-framework';
import { readCsv } from './csv';
import { fieldReader, linesUnder } from './csv-fields';
import type { Both } from './both';
import type { Axis, Framework, FrameworkNode, Scale } from './framework';
import { type FrameworkColumn, type FrameworkCsvProblem, type FrameworkCsvProblemCode, frameworkColumns, frameworkFields } from './framework-csv';
import { type FrameworkLine, type Kept, type NoteLine, byField, nameOf, sortLines } from './framework-lines';
import { readRuleLines } from './read-rule-csv';

export type FrameworkCsvReading = { ok: true; framework: Framework } | { ok: false; problems: FrameworkCsvProblem[] };


/** A framework from its CSV file (`frameworkColumns` says what stands where). All of it or none; every problem with its line. */
export function readFrameworkCsv(text: string): FrameworkCsvReading {
  const csv = readCsv(text);
  if (!csv.ok) return { ok: false, problems: [{ line: csv.line, code: csv.code, subject: '' }] };
  const problems: FrameworkCsvProblem[] = [];
  const note = (line: number | null, code: FrameworkCsvProblemCode, subject: string): void => void problems.push({ line, code, subject });
  const sorted = sortLines(linesUnder(csv.records, frameworkColumns, note), note);
  if (problems.some(({ code }) => code === 'UNKNOWN_HEADER')) return { ok: false, problems };

  const lineOf = new Map<object, number>();
  const kept = <T extends object>(line: FrameworkLine, part: T): T => {
    lineOf.set(part, line.line);
    return part;
  };
  const rows = sorted.row.map((line) => kept(line, toAxis(line)));
  const columns = sorted.column.map((line) => kept(line, toAxis(line)));
  const head = readHead(sorted.framework, note);
  const framework: Framework = {
    ...head.texts,
    scales: readScales(sorted.scale, sorted.value, kept, note),
    matrix: head.hasMatrix ? { rows, columns } : null,
    rule: readRuleLines(sorted, kept, note),
    nodes: sorted.node.map((line) => kept(line, toNode(line, note))),
  };
  for (const extra of head.hasMatrix ? [] : [...sorted.row, ...sorted.column]) note(extra.line, 'UNKNOWN_FIELD', 'matrix');
  if (problems.length > 0) return { ok: false, problems };
  const wrong = checkFramework(framework, (part) => lineOf.get(part) ?? null);
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, framework };
}

const toAxis = (line: FrameworkLine): Axis => ({ code: line.get('code'), name: nameOf(line) });

function readHead(lines: readonly FrameworkLine[], note: NoteLine) {
  const found = byField(lines, frameworkFields, ['code', 'version', 'title', 'defaultScale', 'matrix'], note);
  const value = (field: (typeof frameworkFields)[number]): string => found.get(field)?.get('value') ?? '';
  const both = (field: 'title' | 'alignedWith'): Both => {
    const line = found.get(field);
    return line ? nameOf(line) : { es: '', en: '' };
  };
  const matrix = found.get('matrix');
  const hasMatrix = matrix ? fieldReader<FrameworkColumn>(note).yes(matrix, 'value') : false;
  const texts = { code: value('code'), version: value('version'), title: both('title'), alignedWith: both('alignedWith'), source: value('source'), licenceNote: value('licenceNote'), defaultScale: value('defaultScale') };
  return { texts, hasMatrix };
}

function readScales(scaleLines: readonly FrameworkLine[], valueLines: readonly FrameworkLine[], kept: Kept, note: NoteLine): Scale[] {
  const { number, yes } = fieldReader<FrameworkColumn>(note);
  const scales = scaleLines.map((line): Scale => kept(line, { code: line.get('code'), name: nameOf(line), values: [] }));
  const byCode = new Map(scales.toReversed().map((scale) => [scale.code, scale]));
  for (const line of valueLines) {
    const scale = byCode.get(line.get('parent'));
    if (!scale) note(line.line, 'UNKNOWN_SCALE', line.get('parent'));
    else scale.values.push(kept(line, { code: line.get('code'), name: nameOf(line), proficient: yes(line, 'proficient'), score: number(line, 'score') }));
  }
  return scales;
}

function toNode(line: FrameworkLine, note: NoteLine): FrameworkNode {
  const { yes, oneOf } = fieldReader<FrameworkColumn>(note);
  const { get } = line;
  return {
    code: get('code'),
    parent: get('parent') || null,
    kind: oneOf(line, 'kind', ['GROUP', 'COMPETENCY', 'INDICATOR'], 'GROUP'),
    name: nameOf(line),
    descriptor: { es: get('descriptor_es'), en: get('descriptor_en') },
    row: get('row') || null,
    column: get('column') || null,
    verified: yes(line, 'verified'),
    scale: get('scale') || null,
  };
}
