import { type Feedback, type NumericalKey, readNumber } from '@amoxtli/content/domain';
import { RIGHT, WRONG, type Verdict, verdictOf } from '../answers';

const DEFAULT_SHARE = 0.00001;
const PARTIAL_SHARE = 0.5;
const INTERVAL = /^([[(])([^,;]+)[,;](.+)([\])])$/;

/**
 * A number: right within the tolerance of the answer (absolute, or a percentage of it; without one, 0.001 % of the larger of the two), or
 * inside the interval that the answer is. Half the point for what the author lists or calls close. Source: capa's numericalresponse.
 */
export function gradeNumerical(key: NumericalKey, [given = '']: readonly string[]): Verdict {
  const read = readNumber(given);
  if (!read.ok) return WRONG;
  const answers = [key.answer, ...key.additional.map((a) => a.answer)];
  if (answers.some((answer) => matches(answer, key.tolerance, read.value))) return RIGHT;
  const listed = key.partial?.list?.answers.some((answer) => matches(answer, key.tolerance, read.value)) ?? false;
  const close = key.partial?.close ? matches(key.answer, key.tolerance, read.value, key.partial.close.range) : false;
  return listed || close ? verdictOf(PARTIAL_SHARE) : WRONG;
}

export function numericalFeedback(key: NumericalKey, [given = '']: readonly string[]): Feedback[] {
  const read = readNumber(given);
  if (!read.ok) return [];
  const entries = [{ answer: key.answer, feedback: key.feedback }, ...key.additional];
  const feedback = entries.find(({ answer }) => matches(answer, key.tolerance, read.value))?.feedback;
  return feedback ? [feedback] : [];
}

function matches(answer: string, tolerance: string | null, given: number, times = 1): boolean {
  const interval = INTERVAL.exec(answer.trim());
  if (interval) return isInside(interval.slice(1) as [string, string, string, string], given);
  const expected = readNumber(answer);
  if (!expected.ok) return false;
  const difference = toDecimal(Math.abs(toDecimal(given) - toDecimal(expected.value)));
  return difference <= toDecimal(toleranceOf(tolerance, given, expected.value) * times);
}

function toleranceOf(tolerance: string | null, given: number, expected: number): number {
  if (tolerance === null) return DEFAULT_SHARE * Math.max(Math.abs(given), Math.abs(expected));
  const relative = tolerance.trim().endsWith('%');
  const read = readNumber(relative ? tolerance.trim().slice(0, -1) : tolerance);
  if (!read.ok) return 0;
  return relative ? (read.value / 100) * Math.abs(expected) : read.value;
}

function isInside([open, low, high, close]: [string, string, string, string], given: number): boolean {
  const [from, to] = [readNumber(low), readNumber(high)];
  if (!from.ok || !to.ok) return false;
  return (open === '[' ? given >= from.value : given > from.value) && (close === ']' ? given <= to.value : given < to.value);
}

/** Twelve digits are what people type; beyond them lies only the noise of binary fractions (0.1 + 0.2). */
const toDecimal = (value: number) => Number(value.toPrecision(12));
