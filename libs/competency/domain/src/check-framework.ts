import type { Framework } from './framework';

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

export declare function checkFramework(framework: Framework, lineOf?: LineOf): FrameworkProblem[];
