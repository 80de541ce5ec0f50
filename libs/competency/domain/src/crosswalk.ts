import type { CsvProblemCode } from './csv';
import type { FieldProblemCode } from './csv-fields';
import type { Both } from './both';
import { type Framework, frameworkKey } from './framework';

/** How `from` stands to `to`: BROADER: `to` is broader than `from`; NARROWER: `to` is narrower. As SKOS mapping properties read. */
export const crosswalkRelations = ['EXACT', 'BROADER', 'NARROWER', 'RELATED'] as const;
export type CrosswalkRelation = (typeof crosswalkRelations)[number];

/** `weight` 0..1: how much of one is in the other. */
export type CrosswalkLine = { from: string; to: string; relation: CrosswalkRelation; weight: number; note: Both };
/** `from` and `to` are keys of frameworks, `ict-cft@2`; the lines name codes in them. */
export type Crosswalk = { from: string; to: string; lines: CrosswalkLine[] };

export type CrosswalkProblemCode = 'WRONG_FRAMEWORK' | 'UNKNOWN_FROM' | 'UNKNOWN_TO' | 'DUPLICATE_LINE' | 'WEIGHT_OUT_OF_RANGE' | 'EXACT_WITHOUT_FULL_WEIGHT';
export type CrosswalkProblem = { line: number | null; code: CrosswalkProblemCode; subject: string };

/** AS_ATTAINED: stands for the target. AS_PRIOR: may be shown as prior learning, and needs a new judgement. */
export type ReadAs = 'AS_ATTAINED' | 'AS_PRIOR';
export type CrosswalkReading = { via: string; relation: CrosswalkRelation; weight: number; counts: ReadAs; note: Both };

export type CrosswalkCsvProblemCode = CsvProblemCode | FieldProblemCode | CrosswalkProblemCode;
export type CrosswalkCsvProblem = { line: number | null; code: CrosswalkCsvProblemCode; subject: string };

/** All that is wrong with a crosswalk between these two frameworks; a line is named `from → to`. Two codes are joined by one line only. */
export function checkCrosswalk(crosswalk: Crosswalk, from: Framework, to: Framework, lineOf: (part: object) => number | null = () => null): CrosswalkProblem[] {
  const problems: CrosswalkProblem[] = [];
  if (crosswalk.from !== frameworkKey(from)) problems.push({ line: null, code: 'WRONG_FRAMEWORK', subject: crosswalk.from });
  if (crosswalk.to !== frameworkKey(to)) problems.push({ line: null, code: 'WRONG_FRAMEWORK', subject: crosswalk.to });
  const [fromCodes, toCodes] = [from, to].map(({ nodes }) => new Set(nodes.map(({ code }) => code)));
  const seen = new Set<string>();
  for (const one of crosswalk.lines) {
    const note = (code: CrosswalkProblemCode, subject: string): void => void problems.push({ line: lineOf(one), code, subject });
    const pair = JSON.stringify([one.from, one.to]);
    if (!fromCodes?.has(one.from)) note('UNKNOWN_FROM', one.from);
    if (!toCodes?.has(one.to)) note('UNKNOWN_TO', one.to);
    if (seen.has(pair)) note('DUPLICATE_LINE', `${one.from} → ${one.to}`);
    seen.add(pair);
    if (!(one.weight >= 0 && one.weight <= 1)) note('WEIGHT_OUT_OF_RANGE', `${one.from} → ${one.to}`);
    else if (one.relation === 'EXACT' && one.weight !== 1) note('EXACT_WITHOUT_FULL_WEIGHT', `${one.from} → ${one.to}`);
  }
  return problems;
}

const turned: Record<CrosswalkRelation, CrosswalkRelation> = { EXACT: 'EXACT', RELATED: 'RELATED', BROADER: 'NARROWER', NARROWER: 'BROADER' };

/** The same, read from the other side: exact and related stay, broader and narrower change places. Twice is nothing. */
export const invert = ({ from, to, lines }: Crosswalk): Crosswalk => ({ from: to, to: from, lines: lines.map((line) => ({ ...line, from: line.to, to: line.from, relation: turned[line.relation] })) });

/**
 * What is attained in the first framework, by code → per code of the second what stands for it, the strongest first. AS_ATTAINED only over a line
 * that is EXACT with full weight and the only such one at either end, so that it reads the same from both sides; all else is AS_PRIOR.
 */
export function readIn(attainments: ReadonlyMap<string, { attained: boolean }>, { lines }: Crosswalk): Map<string, CrosswalkReading[]> {
  const exact = lines.filter(isExact);
  const fromCount = countBy(exact, 'from');
  const toCount = countBy(exact, 'to');
  const readings = new Map<string, CrosswalkReading[]>();
  for (const line of lines) {
    if (!attainments.get(line.from)?.attained) continue;
    const isOne = isExact(line) && fromCount.get(line.from) === 1 && toCount.get(line.to) === 1;
    const own = readings.get(line.to) ?? [];
    own.push({ via: line.from, relation: line.relation, weight: line.weight, counts: isOne ? 'AS_ATTAINED' : 'AS_PRIOR', note: line.note });
    readings.set(line.to, own);
  }
  for (const own of readings.values()) own.sort((a, b) => rank(b) - rank(a) || b.weight - a.weight || (a.via < b.via ? -1 : 1));
  return readings;
}

const isExact = ({ relation, weight }: CrosswalkLine): boolean => relation === 'EXACT' && weight === 1;
const rank = ({ counts }: CrosswalkReading): number => Number(counts === 'AS_ATTAINED');

function countBy(lines: readonly CrosswalkLine[], end: 'from' | 'to'): Map<string, number> {
  const count = new Map<string, number>();
  for (const line of lines) count.set(line[end], (count.get(line[end]) ?? 0) + 1);
  return count;
}
