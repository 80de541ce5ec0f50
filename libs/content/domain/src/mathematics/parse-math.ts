import type { MathError, MathNode, MathReading, Operator } from './math-node';
import { type Sign, type Token, tokensOf } from './tokens';

const LONGEST = 1000;
const MOST_NODES = 200;
const DEEPEST = 100;

/**
 * Reads a formula with the grammar of the original calculator (`calc.py`): `^` binds to the right, then `||`, then `*` and `/`, then signs. A sign
 * right before a number belongs to it (`3*-2^2` is 12), one before a whole term does not (`-2^2` is −4). At most 1,000 characters and 200 nodes.
 */
export function parseMath(text: string, { caseSensitive = false }: { caseSensitive?: boolean } = {}): MathReading {
  if (text.trim() === '') return { ok: false, error: { code: 'empty', at: 0 } };
  if (text.length > LONGEST) return { ok: false, error: { code: 'too-long', at: LONGEST } };
  const bracket = unmatchedBracket(text);
  if (bracket !== null) return { ok: false, error: { code: 'unbalanced', at: bracket } };
  const read = tokensOf(text);
  return read.ok ? new Parser(read.tokens, text.length, caseSensitive).whole() : read;
}

/** The place of the first bracket without its other half. */
function unmatchedBracket(text: string): number | null {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')' && open.pop() === undefined) return at;
  }
  return open[0] ?? null;
}

/** Each method reads one level of the grammar; null once something was not understood, the first of which is kept. */
class Parser {
  private next = 0;
  private nodes = 0;
  private depth = 0;
  private fault: MathError | null = null;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
    private readonly caseSensitive: boolean,
  ) {}

  whole(): MathReading {
    const sum = this.sum();
    const tree = sum && this.next < this.tokens.length ? this.refuse() : sum;
    return tree ? { ok: true, tree } : { ok: false, error: this.fault ?? { code: 'unreadable', at: 0 } };
  }

  private sum(): MathNode | null {
    const sign = this.take('+', '-');
    const first = this.product();
    return this.chain(sign === '-' ? this.negated(first) : first, ['+', '-'], () => this.product());
  }

  private product(): MathNode | null {
    return this.chain(this.parallel(), ['*', '/'], () => this.parallel());
  }

  private chain(first: MathNode | null, operators: (Operator & Sign)[], read: () => MathNode | null): MathNode | null {
    let left = first;
    while (left) {
      const operator = this.take(...operators);
      if (!operator) return left;
      left = this.joined(operator, left, read());
    }
    return null;
  }

  private parallel(): MathNode | null {
    const parts = this.listed('||', () => this.power());
    return parts && parts.length > 1 ? this.made({ kind: 'parallel', parts }) : (parts?.[0] ?? null);
  }

  private power(): MathNode | null {
    const factors = this.listed('^', () => this.signed());
    return factors && factors.reduceRight<MathNode | null>((exponent, base) => (exponent === null ? base : this.joined('^', base, exponent)), null);
  }

  private listed(sign: Sign, read: () => MathNode | null): MathNode[] | null {
    const all: MathNode[] = [];
    do {
      const one = read();
      if (!one) return null;
      all.push(one);
    } while (this.take(sign));
    return all;
  }

  /** Before anything but a number a sign is taken where it can mean one thing only: `e^-x`, not `2*-x^2`. */
  private signed(): MathNode | null {
    const sign = this.take('+', '-');
    const isNumber = this.peek()?.kind === 'number';
    const atom = this.atom();
    if (!sign || !atom) return atom;
    if (!isNumber && this.isNext('^')) return this.refuse();
    return sign === '-' ? this.negated(atom) : atom;
  }

  private atom(): MathNode | null {
    const token = this.peek();
    if (token?.kind === 'number') {
      this.next += 1;
      return this.made({ kind: 'number', digits: token.digits, exponent: token.exponent, percent: token.percent });
    }
    if (token?.kind !== 'name') return this.bracketed();
    this.next += 1;
    const { written, at } = token;
    const name = this.caseSensitive ? written : written.toLowerCase();
    if (!this.isNext('(') || written.includes('{')) return this.made({ kind: 'name', name, written, at });
    const of = this.bracketed();
    return of && this.made({ kind: 'call', name, written, at, of });
  }

  private bracketed(): MathNode | null {
    const at = this.peek()?.at ?? this.end;
    if (!this.take('(')) return this.refuse();
    if (this.depth === DEEPEST) return this.refuse({ code: 'too-complex', at });
    this.depth += 1;
    const inner = this.sum();
    this.depth -= 1;
    return inner && (this.take(')') ? inner : this.refuse());
  }

  private negated(of: MathNode | null): MathNode | null {
    return of && this.made({ kind: 'negate', of });
  }

  private joined(operator: Operator, left: MathNode, right: MathNode | null): MathNode | null {
    return right && this.made({ kind: 'binary', operator, left, right });
  }

  private made(node: MathNode): MathNode | null {
    this.nodes += 1;
    return this.nodes > MOST_NODES ? this.refuse({ code: 'too-complex', at: this.peek()?.at ?? this.end }) : node;
  }

  private refuse(error: MathError = { code: 'unreadable', at: this.peek()?.at ?? this.end }): null {
    this.fault ??= error;
    return null;
  }

  private peek(): Token | undefined {
    return this.tokens[this.next];
  }

  private isNext(sign: Sign): boolean {
    const token = this.peek();
    return token?.kind === 'sign' && token.sign === sign;
  }

  private take<S extends Sign>(...signs: S[]): S | null {
    const found = signs.find((sign) => this.isNext(sign)) ?? null;
    if (found) this.next += 1;
    return found;
  }
}
