import { type Complex, type Feedback, type NumericalKey, readComplex } from '@amoxtli/content/domain';
import { RIGHT, type Verdict, verdictOf, WRONG } from '../answers';
import { type AnswerFault, type Interval, isUnreadable, readInterval, readKeyNumber, type Unreadable, unreadable } from './numerical-answer';
import { isSame, isWithin, readTolerance, type Tolerance, widened } from './numerical-tolerance';

const PARTIAL_SHARE = 0.5;

/**
 * A number, real or complex: right within the tolerance of the answer, inside the interval that the answer is, or exactly one of the other
 * answers. Half the point for what the author lists or calls close, a quarter for close to what is listed. Source: capa's numericalresponse.
 */
export function gradeNumerical(key: NumericalKey, [given = '']: readonly string[]): Verdict | Unreadable {
  const judged = judge(key, given);
  return judged.kind === 'unreadable' ? unreadable(judged.fault, judged.error) : judged.verdict;
}

/** Why an answer cannot be judged; null when it can. Asked before an attempt is counted. */
export function readNumerical(key: NumericalKey, given: readonly string[]): Unreadable | null {
  const verdict = gradeNumerical(key, given);
  return isUnreadable(verdict) ? verdict : null;
}

export function numericalFeedback(key: NumericalKey, [given = '']: readonly string[]): Feedback[] {
  const judged = judge(key, given);
  return judged.kind === 'judged' && judged.feedback ? [judged.feedback] : [];
}

type Judged = { kind: 'judged'; verdict: Verdict; feedback: Feedback | null } | { kind: 'unreadable'; fault: Unreadable['fault']; error: AnswerFault };

const settled = (verdict: Verdict, feedback: Feedback | null = null): Judged => ({ kind: 'judged', verdict, feedback });
const keyFault = (code: 'answer' | 'tolerance' | 'interval'): Judged => ({ kind: 'unreadable', fault: 'key', error: { code } });

function judge(key: NumericalKey, text: string): Judged {
  const read = readComplex(text);
  if (!read.ok) return { kind: 'unreadable', fault: 'given', error: read.error };
  const interval = readInterval(key.answer);
  if (interval === null) return keyFault('interval');
  const first = interval === 'none' ? againstNumber(key, read.value) : againstInterval(key, interval, read.value);
  return first.kind === 'judged' && first.verdict.share === 0 ? againstOthers(key, read.value) : first;
}

function againstNumber(key: NumericalKey, given: Complex): Judged {
  const expected = readKeyNumber(key.answer);
  const tolerance = readTolerance(key.tolerance);
  if (!expected || !tolerance) return keyFault(expected ? 'tolerance' : 'answer');
  if (isWithin(given, expected, tolerance)) return settled(RIGHT, key.feedback);
  const share = partialShare(key, given, expected, tolerance);
  return share === null ? keyFault('answer') : settled(verdictOf(share));
}

/** The first of the listed answers that says anything decides, as there. Null: one of them is no number. */
function partialShare({ partial }: NumericalKey, given: Complex, expected: Complex, tolerance: Tolerance): number | null {
  const wide = partial?.close ? widened(tolerance, partial.close.range) : null;
  const isClose = (to: Complex) => wide !== null && isWithin(given, to, wide);
  if (!partial?.list) return isClose(expected) ? PARTIAL_SHARE : 0;
  for (const written of partial.list.answers) {
    const listed = readKeyNumber(written);
    if (!listed) return null;
    if (isWithin(given, listed, tolerance) || isClose(expected)) return PARTIAL_SHARE;
    if (isClose(listed)) return PARTIAL_SHARE ** 2;
  }
  return 0;
}

/** The ends decide by themselves; close is up to so many widths of the interval beyond them. */
function againstInterval({ partial, feedback }: NumericalKey, { from, to, includesFrom, includesTo }: Interval, given: Complex): Judged {
  if (given.im !== 0) return { kind: 'unreadable', fault: 'given', error: { code: 'not-real' } };
  const right = (isRight: boolean) => (isRight ? settled(RIGHT, feedback) : settled(WRONG));
  if (isSame(given, { re: from, im: 0 })) return right(includesFrom);
  if (isSame(given, { re: to, im: 0 })) return right(includesTo);
  if (from < given.re && given.re < to) return right(true);
  const margin = partial?.close ? partial.close.range * (to - from) : 0;
  return settled(verdictOf(from - margin < given.re && given.re < to + margin ? PARTIAL_SHARE : 0));
}

/** The other answers know no tolerance. */
function againstOthers({ additional }: NumericalKey, given: Complex): Judged {
  for (const { answer, feedback } of additional) {
    const expected = readKeyNumber(answer);
    if (!expected) return keyFault('answer');
    if (isSame(given, expected)) return settled(RIGHT, feedback);
  }
  return settled(WRONG);
}
