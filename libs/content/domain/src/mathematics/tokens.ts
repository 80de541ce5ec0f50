import type { MathError } from './math-node';

export type Sign = '+' | '-' | '*' | '/' | '^' | '||' | '(' | ')';
export type Token =
  | { kind: 'number'; digits: string; exponent: string | null; percent: boolean; at: number }
  | { kind: 'name'; written: string; at: number }
  | { kind: 'sign'; sign: Sign; at: number };

const BLANK = /\s+/y;
const DIGITS = /\d+(?:\.\d*|,\d+)?|\.\d+/y;
const EXPONENT = /\s*e\s*([-+−–]?)\s?(\d+)/iy;
const PERCENT = /\s*%/y;
/** `x`, `R_1`, `f'`, and with indices in braces `x_{1}`, `U_{ij}^{2}`; π is written with its own letter too. */
const NAME = /[a-z][a-z0-9]*(?:(?:_\{[a-z0-9]+\})?\^\{[a-z0-9]+\}|_\{[a-z0-9]+\})['’′]*|[a-z][a-z0-9_]*['’′]*|π/iy;
const SIGN = /\|\||[-+*/^()−–×·⋅÷]/y;
const signs: Readonly<Record<string, Sign>> = { '+': '+', '-': '-', '−': '-', '–': '-', '*': '*', '×': '*', '·': '*', '⋅': '*', '/': '/', '÷': '/', '^': '^', '||': '||', '(': '(', ')': ')' };
/** As likely one thousand as one: people write both. */
const AMBIGUOUS = /^[1-9]\d{0,2},\d{3}$/;

/** The words of a formula in one pass. Unicode signs are their ASCII kin; a comma between digits is a decimal comma unless it may part thousands. */
export function tokensOf(text: string): { ok: true; tokens: Token[] } | { ok: false; error: MathError } {
  const tokens: Token[] = [];
  for (let at = skip(BLANK, text, 0); at < text.length; at = skip(BLANK, text, at)) {
    const found = numberAt(text, at) ?? nameAt(text, at) ?? signAt(text, at);
    if (!found) return { ok: false, error: { code: 'unreadable', at } };
    const comma = found.token.kind === 'number' ? found.token.digits.indexOf(',') : -1;
    if (found.token.kind === 'number' && AMBIGUOUS.test(found.token.digits)) return { ok: false, error: { code: 'unreadable', at: at + comma } };
    tokens.push(found.token.kind === 'number' ? { ...found.token, digits: found.token.digits.replace(',', '.') } : found.token);
    at = found.end;
  }
  return { ok: true, tokens };
}

type Found = { token: Token; end: number } | null;

function numberAt(text: string, at: number): Found {
  const digits = match(DIGITS, text, at)?.[0];
  if (digits === undefined) return null;
  const [power = '', sign = '', size] = match(EXPONENT, text, at + digits.length) ?? [];
  const afterPower = at + digits.length + power.length;
  const end = skip(PERCENT, text, afterPower);
  const exponent = size === undefined ? null : sign !== '' && sign !== '+' ? `-${size}` : size;
  return { token: { kind: 'number', digits, exponent, percent: end > afterPower, at }, end };
}

function nameAt(text: string, at: number): Found {
  const written = match(NAME, text, at)?.[0];
  return written === undefined ? null : { token: { kind: 'name', written: written === 'π' ? 'pi' : written.replace(/[’′]/g, "'"), at }, end: at + written.length };
}

function signAt(text: string, at: number): Found {
  const written = match(SIGN, text, at)?.[0] ?? '';
  const sign = Object.hasOwn(signs, written) ? signs[written] : undefined;
  return sign === undefined ? null : { token: { kind: 'sign', sign, at }, end: at + written.length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const skip = (pattern: RegExp, text: string, at: number): number => at + (match(pattern, text, at)?.[0].length ?? 0);
