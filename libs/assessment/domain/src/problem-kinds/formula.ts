import { evaluateAt, type Feedback, type FormulaKey, type MathError, type MathResult, parseMath } from '@amoxtli/content/domain';
import { RIGHT, type Verdict, WRONG } from '../answers';
import { type Point, samplePoints } from './formula-samples';
import { isUnreadable, type Unreadable, unreadable } from './numerical-answer';
import { isWithin, readTolerance } from './numerical-tolerance';

/**
 * A formula: right when it has the value of the author's at every sampled point, within the tolerance. A point where the author's has no value
 * tells nothing. Source: capa's formularesponse.
 */
export function gradeFormula(key: FormulaKey, [given = '']: readonly string[]): Verdict | Unreadable {
  const points = samplePoints(key);
  const tolerance = readTolerance(key.tolerance);
  if (!points || !tolerance) return unreadable('key', { code: points ? 'tolerance' : 'samples' });
  const author = valuesOf(key.answer, key, points);
  if (!author.ok) return unreadable('key', author.error);
  const learner = valuesOf(given, key, points);
  if (!learner.ok) return unreadable('given', learner.error);
  const isRight = author.values.every((expected, index) => {
    const own = learner.values[index];
    return !expected.ok || (own?.ok === true && isWithin(own.value, expected.value, tolerance));
  });
  return isRight ? RIGHT : WRONG;
}

/** Why an answer cannot be judged: a name that is not known, a bracket without its other half… Null when it can. Asked before an attempt is counted. */
export function readFormula(key: FormulaKey, given: readonly string[]): Unreadable | null {
  const verdict = gradeFormula(key, given);
  return isUnreadable(verdict) ? verdict : null;
}

/** What the author says to a right answer, or in the older format to any that is like another. */
export function formulaFeedback(key: FormulaKey, given: readonly string[]): Feedback[] {
  if (key.hints) return key.hints.filter(({ answer, samples }) => gradeFormula({ ...key, answer, samples }, given).correctness === 'CORRECT').map(({ feedback }) => feedback);
  return key.feedback && gradeFormula(key, given).correctness === 'CORRECT' ? [key.feedback] : [];
}

/** The values at the points; refused when it cannot be read or has a value at none of them. */
function valuesOf(text: string, { caseSensitive }: FormulaKey, points: readonly Point[]): { ok: true; values: MathResult[] } | { ok: false; error: MathError } {
  const read = parseMath(text, { caseSensitive });
  if (!read.ok) return read;
  const values = evaluateAt(read.tree, points);
  const failed = values.every(({ ok }) => !ok) ? values[0] : undefined;
  return failed && !failed.ok ? failed : { ok: true, values };
}
