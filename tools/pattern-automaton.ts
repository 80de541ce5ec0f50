import { EVERY_SIGN, type PatternTree } from './pattern-tree';

/** `signs`: what each place reads. `next`: from each place to the next ones, and in how many ways (two stand for more). `ends`: places after which all is well whatever follows. */
export type Automaton = { signs: bigint[]; next: Map<number, number>[]; ends: Set<number> };
type Step = { to: number; guard: boolean; begin: boolean };

/** Place 0 is the search for where to begin, which reads anything. */
const SEARCH = 0;
/** So many turns of what varies are as good as endless. */
const MANY = 10;
/** Steps that are followed from one place, at most. */
const BUDGET = 20_000;

/** The places of a pattern that read a sign, and which may follow which. */
export const automatonOf = (tree: PatternTree, flags: string): Automaton => new Layout().whole(tree, flags);

class Layout {
  private readonly steps: Step[][] = [];
  private readonly placeAt = new Map<number, number>();
  private readonly signs = [EVERY_SIGN];
  private readonly after: number[] = [];
  private readonly ends = new Set<number>();
  private readonly end = this.point();

  whole(tree: PatternTree, flags: string): Automaton {
    const start = this.point();
    this.join(this.lay(tree, start), this.end);
    this.after[SEARCH] = start;
    const next = this.signs.map((_, place) => this.waysFrom(place));
    if (!flags.includes('y')) next[SEARCH]?.set(SEARCH, 1);
    return { signs: this.signs, next, ends: this.ends };
  }

  private point(): number {
    return this.steps.push([]) - 1;
  }

  private join(from: number, to: number, guard = false, begin = false): void {
    this.steps[from]?.push({ to, guard, begin });
  }

  /** Lays a part from a point on; answers with the point behind it. */
  private lay(node: PatternTree, from: number): number {
    switch (node.kind) {
      case 'sign':
        return this.laySign(node.set, from);
      case 'row':
        return node.items.reduce((last, item) => this.lay(item, last), from);
      case 'repeat':
        return node.max === Infinity || (node.max >= MANY && varies(node.node)) ? this.layEndless(node, from) : this.layFew(node, from);
      case 'look':
        this.join(this.lay(node.node, from), this.end);
        return this.lay({ kind: 'guard', begin: false }, from);
      case 'guard': {
        const out = this.point();
        this.join(from, out, true, node.begin);
        return out;
      }
      case 'any-of': {
        const out = this.point();
        for (const option of node.options) {
          const start = this.point();
          this.join(from, start);
          this.join(this.lay(option, start), out);
        }
        return out;
      }
    }
  }

  private laySign(set: bigint, from: number): number {
    const [here, out] = [this.point(), this.point()];
    this.join(from, here);
    const place = this.signs.push(set) - 1;
    this.placeAt.set(here, place);
    this.after[place] = out;
    return out;
  }

  private layEndless({ node, min }: PatternTree & { kind: 'repeat' }, from: number): number {
    const [start, again, out] = [this.point(), this.point(), this.point()];
    this.join(from, start);
    this.join(this.lay(node, start), again);
    this.join(again, start);
    this.join(again, out);
    if (min === 0) this.join(from, out);
    return out;
  }

  /** Two turns that must be and two that may be show all that few turns can do. */
  private layFew({ node, min, max }: PatternTree & { kind: 'repeat' }, from: number): number {
    let last = from;
    for (let turn = 0; turn < Math.min(min, 2); turn++) last = this.lay(node, last);
    const out = this.point();
    this.join(last, out);
    for (let turn = 0; turn < Math.min(max - min, 2); turn++) {
      last = this.lay(node, last);
      this.join(last, out);
    }
    return out;
  }

  /** Follows the steps that read nothing, none twice on one way; what was read does not stand before a beginning. */
  private waysFrom(place: number): Map<number, number> {
    const ways = new Map<number, number>();
    const onWay = new Set<number>();
    let budget = BUDGET;
    const walk = (at: number, guarded: boolean): void => {
      if (onWay.has(at) || budget-- < 0) return;
      if (at === this.end && !guarded) this.ends.add(place);
      const read = this.placeAt.get(at);
      if (read !== undefined) return void ways.set(read, Math.min(2, (ways.get(read) ?? 0) + 1));
      onWay.add(at);
      for (const { to, guard, begin } of this.steps[at] ?? []) if (!begin) walk(to, guarded || guard);
      onWay.delete(at);
    };
    walk(this.after[place] ?? SEARCH, false);
    return ways;
  }
}

/** Whether two turns of it can part a text in more than one place. */
function varies(node: PatternTree): boolean {
  if (node.kind === 'repeat') return node.max > node.min || varies(node.node);
  if (node.kind === 'row') return node.items.some(varies);
  return node.kind === 'any-of' && node.options.some(varies);
}
