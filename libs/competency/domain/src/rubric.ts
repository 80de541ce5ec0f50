import type { Both } from './both';

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

/** Says everything that keeps a rubric from judging anybody; empty when it is in order. */
export function checkRubric({ criteria, proficientFrom }: Rubric): RubricProblem[] {
  if (criteria.length === 0) return [{ code: 'NO_CRITERION', subject: '' }];
  const reachable = criteria.every(({ levels }) => levels.length > 0) && highest(criteria) + EPSILON >= proficientFrom && proficientFrom > 0;
  return [
    ...twice(criteria.map(({ code }) => code)).map((subject): RubricProblem => ({ code: 'DUPLICATE_CRITERION', subject })),
    ...criteria.flatMap(criterionProblems),
    ...(reachable ? [] : [{ code: 'PROFICIENT_OUT_OF_REACH' as const, subject: '' }]),
  ];
}

/** The weighted mean of the marks, 0..1, to the billionth; only of a rubric marked whole, with levels that it has. */
export function scoreOf({ criteria, proficientFrom }: Rubric, marks: Marks): RubricScore {
  const known = new Map(criteria.map((criterion) => [criterion.code, criterion]));
  const levelOf = ({ code, levels }: RubricCriterion) => levels.find((level) => level.code === marks[code]);
  const missing = criteria.filter((criterion) => !levelOf(criterion)).map(({ code }) => code);
  const unknown = Object.keys(marks).filter((code) => !known.has(code));
  if (missing.length > 0 || unknown.length > 0) return { kind: 'INCOMPLETE', missing, unknown };
  const weight = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const mean = criteria.reduce((sum, criterion) => sum + criterion.weight * (levelOf(criterion)?.score ?? 0), 0) / weight;
  const score = Math.round(mean * WHOLE) / WHOLE;
  return { kind: 'SCORED', score: Math.min(1, score), proficient: score + EPSILON >= proficientFrom };
}

/** 0.1 + 0.2 is 0.3 to whoever drew up the rubric. */
const EPSILON = 1e-9;
/** Three times 0.7 by three is 0.7 to the rule that asks for 0.7. */
const WHOLE = 1e9;

const highest = (criteria: readonly RubricCriterion[]) =>
  criteria.reduce((sum, { weight, levels }) => sum + weight * (levels.at(-1)?.score ?? 0), 0) / criteria.reduce((sum, { weight }) => sum + weight, 0);

function criterionProblems({ code, name, weight, levels }: RubricCriterion): RubricProblem[] {
  const problems: RubricProblem[] = named(code, name, code);
  if (!(weight > 0)) problems.push({ code: 'WEIGHT_NOT_POSITIVE', subject: code });
  if (levels.length === 0) problems.push({ code: 'NO_LEVEL', subject: code });
  problems.push(...twice(levels.map((level) => level.code)).map((level): RubricProblem => ({ code: 'DUPLICATE_LEVEL', subject: `${code}/${level}` })));
  levels.forEach((level, i) => {
    const subject = `${code}/${level.code}`;
    problems.push(...named(level.code, level.name, subject));
    if (!(level.score >= 0 && level.score <= 1)) problems.push({ code: 'SCORE_OUT_OF_RANGE', subject });
    else if (i > 0 && level.score <= (levels[i - 1]?.score ?? 0)) problems.push({ code: 'SCORES_NOT_RISING', subject });
  });
  return problems;
}

function named(code: string, name: Both, subject: string): RubricProblem[] {
  if (code.trim() === '') return [{ code: 'EMPTY_CODE', subject }];
  return name.es.trim() === '' || name.en.trim() === '' ? [{ code: 'EMPTY_NAME', subject }] : [];
}

const twice = (codes: readonly string[]) => [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))];
