/** The tree of a pattern of JavaScript. `sign`: one bit for each sample that it reads. `guard`: reads nothing and may fail; `begin`: holds at the beginning only. `look`: looks ahead or behind. */
export type PatternTree =
  | { kind: 'sign'; set: bigint }
  | { kind: 'any-of'; options: PatternTree[] }
  | { kind: 'row'; items: PatternTree[] }
  | { kind: 'repeat'; node: PatternTree; min: number; max: number }
  | { kind: 'guard'; begin: boolean }
  | { kind: 'look'; node: PatternTree };

const SAMPLES = [...Array.from({ length: 128 }, (_, code) => String.fromCodePoint(code)), ...'\u00a0\u00e1\u00d1\u0663\u0303\u2003\u2028\u4e2d\ud83c\udf3d\u212a'];
export const EVERY_SIGN = (1n << BigInt(SAMPLES.length)) - 1n;
const ONE_SIGN = /\[(?:\\.|[^\]\\])*\]|\\u\{[0-9a-f]+\}|\\[pP]\{[^}]*\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\c[A-Z]|\\.|[\s\S]/iy;

/** Reads the source of a pattern that the language has accepted. What a sign stands for is asked of the language itself. */
export const parsePattern = (source: string, flags: string): PatternTree => new Parser(source, flags).anyOf();

class Parser {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  anyOf(): PatternTree {
    const options = [this.row()];
    while (this.take(/\|/)) options.push(this.row());
    return { kind: 'any-of', options };
  }

  private row(): PatternTree {
    const items: PatternTree[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) items.push(this.repeated(this.atom()));
    return { kind: 'row', items };
  }

  private repeated(node: PatternTree): PatternTree {
    const mark = this.take(/[*+?]|\{\d+(?:,\d*)?\}/);
    if (mark === '') return node;
    this.take(/\?/);
    const [min, max] = mark === '*' ? [0, Infinity] : mark === '+' ? [1, Infinity] : mark === '?' ? [0, 1] : boundsOf(mark);
    return { kind: 'repeat', node, min, max };
  }

  private atom(): PatternTree {
    if (this.take(/\^/)) return { kind: 'guard', begin: !this.flags.includes('m') };
    if (this.take(/\$|\\[bB]|\\[1-9]\d*|\\k<\w+>/)) return { kind: 'guard', begin: false };
    const open = this.take(/\((?:\?(?:<?[=!]|<\w+>|[a-z-]*:))?/);
    if (open === '') return { kind: 'sign', set: this.setOf(this.take(ONE_SIGN)) };
    const node = this.anyOf();
    this.take(/\)/);
    return /[=!]$/.test(open) ? { kind: 'look', node } : node;
  }

  private take(pattern: RegExp): string {
    const sticky = new RegExp(pattern, pattern.ignoreCase ? 'iyu' : 'yu');
    sticky.lastIndex = this.at;
    const [found = ''] = sticky.exec(this.source) ?? [];
    this.at += found.length;
    return found;
  }

  private setOf(atom: string): bigint {
    const test = new RegExp(`^(?:${atom})$`, this.flags.replace(/[gymd]/g, ''));
    return SAMPLES.reduce((set, sign, bit) => (test.test(sign) ? set | (1n << BigInt(bit)) : set), 0n);
  }
}

function boundsOf(mark: string): [number, number] {
  const [min = '', max] = mark.slice(1, -1).split(',');
  return [Number(min), max === undefined ? Number(min) : max === '' ? Infinity : Number(max)];
}
