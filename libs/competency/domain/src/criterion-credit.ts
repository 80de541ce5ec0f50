import type { AlignmentOutcome } from './alignment';
import type { Marks, Rubric, RubricCriterion, RubricLevel } from './rubric';

/** What one criterion of a competency's rubric gives for a further competency. `fromLevel`: code of the level from which it does; null: from the score at which the whole rubric is proficient. */
export type CriterionAlignment = { criterion: string; competencyId: number; outcome: AlignmentOutcome; fromLevel: string | null };
/** `score`: that of the level reached, 0..1. */
export type CriterionCredit = { criterion: RubricCriterion; competencyId: number; outcome: Exclude<AlignmentOutcome, 'NOTHING'>; score: number };

/**
 * The level that counts in each criterion, of the marks that decided (whoever the decision names in `by`): one judge's own; of two the mean of both places
 * on the scale, rounded down to a level, so that nobody is given more than the stricter half said; of three the middle one. As the score of the whole is
 * decided: mean of two, median of three. A criterion that somebody did not mark, or marked with a level that the rubric does not have, is left out.
 */
export function decidedLevels({ criteria }: Pick<Rubric, 'criteria'>, judged: readonly Marks[]): Map<string, RubricLevel> {
  const found = new Map<string, RubricLevel>();
  if (judged.length === 0) return found;
  for (const { code, levels } of criteria) {
    const places = judged.map((marks) => levels.findIndex((level) => level.code === marks[code])).toSorted((a, b) => a - b);
    const [low = -1, high = -1] = [places[Math.floor((places.length - 1) / 2)], places[Math.floor(places.length / 2)]];
    const level = places[0] === -1 ? undefined : levels[Math.floor((low + high) / 2)];
    if (level) found.set(code, level);
  }
  return found;
}

/** What a decided piece gives by its criteria: those at or above their alignment's level. Of two that say the same criterion gives the same competency, the one that gives more. */
export function criterionCredits(rubric: Rubric, judged: readonly Marks[], alignments: readonly CriterionAlignment[]): CriterionCredit[] {
  const reached = decidedLevels(rubric, judged);
  const credits = new Map<string, CriterionCredit>();
  for (const { criterion: code, competencyId, outcome, fromLevel } of alignments) {
    const [criterion, level] = [rubric.criteria.find((one) => one.code === code), reached.get(code)];
    if (!criterion || !level || outcome === 'NOTHING' || !suffices(rubric, criterion, level, fromLevel)) continue;
    const known = credits.get(`${competencyId}#${code}`);
    if (!known || gives(outcome) > gives(known.outcome)) credits.set(`${competencyId}#${code}`, { criterion, competencyId, outcome, score: level.score });
  }
  return [...credits.values()];
}

/** The one that gives most, of several of the same thing. */
export function strongest<T extends { outcome: AlignmentOutcome }>(alignments: readonly T[]): T | undefined {
  return alignments.toSorted((a, b) => gives(b.outcome) - gives(a.outcome))[0];
}

const ORDER: Record<AlignmentOutcome, number> = { NOTHING: 0, EVIDENCE: 1, REVIEW: 2, ATTAINS: 3 };
const gives = (outcome: AlignmentOutcome) => ORDER[outcome];

/** A level that a newer wording of the rubric does not have any more asks for what is proficient. */
function suffices({ proficientFrom }: Rubric, { levels }: RubricCriterion, level: RubricLevel, fromLevel: string | null): boolean {
  const from = levels.findIndex(({ code }) => code === fromLevel);
  return from >= 0 ? levels.indexOf(level) >= from : level.score + EPSILON >= proficientFrom;
}

const EPSILON = 1e-9;
