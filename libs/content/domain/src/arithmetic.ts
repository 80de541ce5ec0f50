/** Why a text is no number: `empty`, `unreadable` (with the place, from 0), `too-long`, or `not-finite`. */
export type ArithmeticProblem = { code: 'empty' | 'unreadable' | 'too-long' | 'not-finite'; at: number };
export type ArithmeticResult = { ok: true; value: number } | { ok: false; error: ArithmeticProblem };

const LONGEST = 200;
const CONSTANTS: Record<string, number> = { pi: Math.PI, e: Math.E };

class Unreadable extends Error {
  constructor(readonly at: number) {
    super('unreadable');
  }
}

/**
 * Reads a real number as people write it: `3.5`, `3,5`, `−2`, `1/3`, `2*pi`, `1.2e-3`, `(1+2)^2`. Right-associative `^`, a sign before a power
 * binds weaker than it. No names but `pi` and `e`, no functions, no evaluator of code; the whole calculator comes with the complete engine.
 */
export function readNumber(text: string): ArithmeticResult {
  const source = normalise(text);
  if (source === '') return { ok: false, error: { code: 'empty', at: 0 } };
  if (source.length > LONGEST) return { ok: false, error: { code: 'too-long', at: LONGEST } };
  try {
    const reader = new Reader(source);
    const value = reader.sum();
    reader.end();
    return Number.isFinite(value) ? { ok: true, value } : { ok: false, error: { code: 'not-finite', at: 0 } };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, error: { code: 'unreadable', at: error.at } };
    throw error;
  }
}

/** Unicode signs become ASCII; one comma between digits is a decimal comma, as in Spanish. */
function normalise(text: string): string {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').replace(/[×·]/g, '*').replace(/÷/g, '/').replace(/\s+/g, '');
  return (plain.match(/,/g) ?? []).length === 1 && /\d,\d/.test(plain) && !plain.includes('.') ? plain.replace(',', '.') : plain;
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  sum(): number {
    let value = this.product();
    for (;;) {
      if (this.take('+')) value += this.product();
      else if (this.take('-')) value -= this.product();
      else return value;
    }
  }

  end(): void {
    if (this.at < this.text.length) throw new Unreadable(this.at);
  }

  private product(): number {
    let value = this.signed();
    for (;;) {
      if (this.take('*')) value *= this.signed();
      else if (this.take('/')) value /= this.signed();
      else return value;
    }
  }

  private signed(): number {
    if (this.take('-')) return -this.signed();
    return this.take('+') ? this.signed() : this.power();
  }

  private power(): number {
    const base = this.atom();
    return this.take('^') ? base ** this.signed() : base;
  }

  private atom(): number {
    if (this.take('(')) {
      const value = this.sum();
      if (!this.take(')')) throw new Unreadable(this.at);
      return value;
    }
    const rest = this.text.slice(this.at);
    const number = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?/i.exec(rest)?.[0];
    if (number) {
      this.at += number.length;
      return number.endsWith('%') ? Number(number.slice(0, -1)) / 100 : Number(number);
    }
    const name = /^[a-z]+/i.exec(rest)?.[0] ?? '';
    const constant = Object.hasOwn(CONSTANTS, name.toLowerCase()) ? CONSTANTS[name.toLowerCase()] : undefined;
    if (constant === undefined) throw new Unreadable(this.at);
    this.at += name.length;
    return constant;
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }
}
