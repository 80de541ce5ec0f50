import type { Both } from './framework';

/** Levels lowest first; scores in [0, 1]. */
export type RubricLevel = { code: string; name: Both; descriptor: Both; score: number };
export type RubricCriterion = { code: string; name: Both; descriptor?: Both; weight: number; levels: RubricLevel[] };
/** `proficientFrom`: the score, 0..1, from which the whole is proficient. */
export type Rubric = { criteria: RubricCriterion[]; proficientFrom: number };

export type RubricProblemCode =
  | 'NO_CRITERION'
  | 'NO_LEVEL'
  | 'EMPTY_CODE'
  | 'EMPTY_NAME'
  | 'DUPLICATE_CRITERION'
  | 'DUPLICATE_LEVEL'
  | 'SCORE_OUT_OF_RANGE'
  | 'SCORES_NOT_RISING'
  | 'WEIGHT_NOT_POSITIVE'
  | 'PROFICIENT_OUT_OF_REACH';
/** `subject`: `criterion` or `criterion/level`; empty for the whole. */
export type RubricProblem = { code: RubricProblemCode; subject: string };

/** Criterion → level, by code. */
export type Marks = Readonly<Record<string, string>>;
export type RubricScore = { kind: 'SCORED'; score: number; proficient: boolean } | { kind: 'INCOMPLETE'; missing: string[]; unknown: string[] };

export declare function checkRubric(rubric: Rubric): RubricProblem[];
export declare function scoreOf(rubric: Rubric, marks: Marks): RubricScore;
