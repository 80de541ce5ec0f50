import { isReal } from './complex';
import { evaluateMath } from './evaluate-math';
import type { MathResult } from './math-node';
import { parseMath } from './parse-math';

/** Why a text is no number: `empty`, `unreadable` (with the place, from 0), `too-long`, or `not-finite`. */
export type ArithmeticProblem = { code: 'empty' | 'unreadable' | 'too-long' | 'not-finite'; at: number };
export type ArithmeticResult = { ok: true; value: number } | { ok: false; error: ArithmeticProblem };

/** Reads a number, real or complex, as people write it: `3.5`, `3,5`, `−2`, `1/3`, `2+3*j`, `sqrt(2)/2`. Names and functions of the calculator only. */
export function readComplex(text: string): MathResult {
  const read = parseMath(text);
  return read.ok ? evaluateMath(read.tree) : read;
}

/** Reads a real number as people write it; what comes out complex is `unreadable`. */
export function readNumber(text: string): ArithmeticResult {
  const read = readComplex(text);
  if (read.ok) return isReal(read.value) ? { ok: true, value: read.value.re } : { ok: false, error: { code: 'unreadable', at: 0 } };
  const { code, at } = read.error;
  return { ok: false, error: { code: code === 'empty' || code === 'too-long' || code === 'not-finite' ? code : 'unreadable', at } };
}
