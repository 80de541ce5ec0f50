/** What can be wrong with a framework; each names the code concerned. */
export const frameworkProblemCodes = [
  'EMPTY_CODE',
  'EMPTY_NAME',
  'DUPLICATE_CODE',
  'MISSING_PARENT',
  'CYCLE',
  'INDICATOR_OF_NONE',
  'NO_SCALE',
  'UNKNOWN_SCALE',
  'DUPLICATE_SCALE',
  'SCALE_WITHOUT_VALUES',
  'SCALE_WITHOUT_PROFICIENT',
  'DUPLICATE_VALUE',
  'SCORE_OUT_OF_RANGE',
  'SCORES_NOT_RISING',
  'DUPLICATE_ROW',
  'DUPLICATE_COLUMN',
  'UNKNOWN_ROW',
  'UNKNOWN_COLUMN',
  'HALF_PLACED',
  'SHARED_CELL',
  'RULE_ASKS_NOTHING',
  'RULE_ASKS_THE_IMPOSSIBLE',
  'DUPLICATE_REQUIREMENT',
] as const;
export type FrameworkProblemCode = (typeof frameworkProblemCodes)[number];

/** `line`: where a reader found it, counted from 1; null when it was not read from lines. */
export type FrameworkProblem = { line: number | null; code: FrameworkProblemCode; subject: string };

/** Says on which line a part of the framework (node, scale, value, axis, requirement, rule, or the framework itself) was read. */
export type LineOf = (part: object) => number | null;

/** Writes a problem down: what, of which code, at which part. */
export type Note = (code: FrameworkProblemCode, subject: string, part: object) => void;

/** Both languages: es is what people read first; en may be missing nowhere either, as the interface shows it. */
export function nameIt(part: { code: string; name: { es: string; en: string } }, note: Note): void {
  if (isBlank(part.code)) note('EMPTY_CODE', part.code, part);
  if (isBlank(part.name.es) || isBlank(part.name.en)) note('EMPTY_NAME', part.code, part);
}

/** The second and later ones of the same code. */
export function repeated<T extends { code: string }>(parts: readonly T[]): T[] {
  const seen = new Set<string>();
  return parts.filter(({ code }) => seen.has(code) || !seen.add(code));
}

export const isBlank = (text: string): boolean => text.trim() === '';
