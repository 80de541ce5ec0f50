import { type Complex, type MathError, readComplex } from '@amoxtli/content/domain';
import { type Verdict, WRONG } from '../answers';

/** `not-real`: a complex number where only a real one can lie. The rest is what the author wrote. */
export type AnswerFault = MathError | { code: 'not-real' } | { code: 'answer' | 'tolerance' | 'interval' | 'samples' };

/**
 * A verdict that is none. `fault` `given`: the learner's text has no value; tell them `error`, and let it cost no attempt. `key`: the author's
 * answer cannot be judged by; tell staff, and never take points for it.
 */
export type Unreadable = Verdict & { fault: 'given' | 'key'; error: AnswerFault };

export const unreadable = (fault: Unreadable['fault'], error: AnswerFault): Unreadable => ({ ...WRONG, fault, error });
export const isUnreadable = (verdict: Verdict | Unreadable): verdict is Unreadable => 'fault' in verdict;

/** The author's number: an expression, or as Python writes complex numbers and infinity (`2+3j`, `-inf`). Null when it is none. Source: capa's `get_staff_ans`. */
export function readKeyNumber(written: string): Complex | null {
  const text = written.trim();
  const [, sign] = /^([-+]?)inf(?:inity)?$/i.exec(text) ?? [];
  if (sign !== undefined) return { re: sign === '-' ? -Infinity : Infinity, im: 0 };
  const read = readComplex(text.replace(/^(\(?[-+\d.e]*[\d.])j(\)?)$/i, '$1*j$2'));
  return read.ok ? read.value : null;
}

export type Interval = { from: number; to: number; includesFrom: boolean; includesTo: boolean };

/** Reads `[5,7)`. `none`: the answer is a single number; null: it looks like an interval and its ends are not two real numbers. */
export function readInterval(answer: string): Interval | 'none' | null {
  const [, open, within = '', close] = /^([[(])(.*)([\])])$/s.exec(answer.trim()) ?? [];
  if (!within.includes(',') && open !== '[' && close !== ']') return 'none';
  const [from, to, ...more] = within.split(',').map(readEnd);
  if (from === undefined || to === undefined || from === null || to === null || more.length > 0) return null;
  return { from, to, includesFrom: open === '[', includesTo: close === ']' };
}

const readEnd = (text: string): number | null => {
  const end = readKeyNumber(text);
  return end && end.im === 0 ? end.re : null;
};
