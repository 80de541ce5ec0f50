import type { FrameworkProblemCode } from './framework-problem';
import { type CsvProblemCode, writeCsv } from './csv';
import type { Both } from './both';
import type { Axis, Framework } from './framework';
import { type AttainmentRule, evidenceKinds } from './rule';

export type FrameworkCsvProblemCode = CsvProblemCode | FrameworkProblemCode | 'UNKNOWN_HEADER' | 'UNKNOWN_RECORD' | 'UNKNOWN_FIELD' | 'TWICE_SAID' | 'NOT_SAID' | 'NOT_A_NUMBER' | 'NOT_YES_OR_NO' | 'UNKNOWN_KIND';
/** `subject`: the code, column or word concerned. */
export type FrameworkCsvProblem = { line: number | null; code: FrameworkCsvProblemCode; subject: string };

/**
 * The columns of a framework's file. `record` says what a line is; the other columns are empty where they say nothing:
 * - `framework`: `code` is one of `frameworkFields`, its value in `value`, or in `name_es` and `name_en` (title, alignedWith).
 * - `scale`: code, name · `value`: parent (its scale), code, name, proficient, score · `row`, `column`: code, name.
 * - `rule`: `code` is `kind`, `validMonths`, `n`, `needed`, `size` or `latestWeight`, its value in `value`.
 * - `requirement`: code, name, kind (kinds of evidence, by blanks), count, score (the least), judged · `points`: kind, score.
 * - `node`: code, parent, kind, name, descriptor, row, column, verified, scale. Yes and no are `yes` and `no`.
 */
export const frameworkColumns = ['record', 'code', 'parent', 'kind', 'name_es', 'name_en', 'descriptor_es', 'descriptor_en', 'row', 'column', 'scale', 'verified', 'proficient', 'judged', 'score', 'count', 'value'] as const;
export type FrameworkColumn = (typeof frameworkColumns)[number];
export const frameworkFields = ['code', 'version', 'title', 'alignedWith', 'source', 'licenceNote', 'defaultScale', 'matrix'] as const;

type Line = Partial<Record<FrameworkColumn, string>> & { record: string };

/** A framework as one CSV file, which `readFrameworkCsv` reads back equal. */
export function writeFrameworkCsv(framework: Framework): string {
  const lines: Line[] = [...headLines(framework), ...scaleLines(framework), ...axisLines(framework), ...ruleLines(framework.rule), ...nodeLines(framework)];
  return writeCsv([[...frameworkColumns], ...lines.map((line) => frameworkColumns.map((column) => line[column] ?? ''))]);
}

const named = ({ es, en }: Both) => ({ name_es: es, name_en: en });
const yes = (is: boolean): string => (is ? 'yes' : 'no');

function headLines(framework: Framework): Line[] {
  return frameworkFields.map((code) => {
    if (code === 'title' || code === 'alignedWith') return { record: 'framework', code, ...named(framework[code]) };
    return { record: 'framework', code, value: code === 'matrix' ? yes(framework.matrix !== null) : framework[code] };
  });
}

const scaleLines = ({ scales }: Framework): Line[] =>
  scales.flatMap((scale) => [
    { record: 'scale', code: scale.code, ...named(scale.name) },
    ...scale.values.map((v) => ({ record: 'value', parent: scale.code, code: v.code, ...named(v.name), proficient: yes(v.proficient), score: String(v.score) })),
  ]);

function axisLines({ matrix }: Framework): Line[] {
  const toLine = (record: string) => (axis: Axis): Line => ({ record, code: axis.code, ...named(axis.name) });
  return matrix ? [...matrix.rows.map(toLine('row')), ...matrix.columns.map(toLine('column'))] : [];
}

function ruleLines(rule: AttainmentRule): Line[] {
  const { kind, validMonths } = rule;
  const numbers = (['n', 'needed', 'size', 'latestWeight'] as const).flatMap((code) => (code in rule ? [{ record: 'rule', code, value: String((rule as unknown as Record<string, number>)[code]) }] : []));
  const of = 'of' in rule ? rule.of : [];
  const per = kind === 'POINTS' ? rule.per : {};
  return [
    { record: 'rule', code: 'kind', value: kind },
    { record: 'rule', code: 'validMonths', value: validMonths === null ? '' : String(validMonths) },
    ...numbers,
    ...of.map((r) => ({ record: 'requirement', code: r.code, kind: r.kinds.join(' '), ...named(r.name), count: String(r.count), score: String(r.minScore), judged: yes(r.judged) })),
    ...evidenceKinds.flatMap((one) => (per[one] === undefined ? [] : [{ record: 'points', kind: one, score: String(per[one]) }])),
  ];
}

const nodeLines = ({ nodes }: Framework): Line[] =>
  nodes.map((n) => ({
    record: 'node',
    code: n.code,
    parent: n.parent ?? '',
    kind: n.kind,
    ...named(n.name),
    descriptor_es: n.descriptor.es,
    descriptor_en: n.descriptor.en,
    row: n.row ?? '',
    column: n.column ?? '',
    scale: n.scale ?? '',
    verified: yes(n.verified),
  }));
