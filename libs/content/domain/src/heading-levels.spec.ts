import fc from 'fast-check';
import type { RichText } from '@amoxtli/platform/domain';
import { withHeadingLevels } from './heading-levels';

const headings = (levels: number[]): RichText => levels.map((n) => [`h${n}`, {}, 'x']);
const levelsOf = (tree: RichText): number[] => tree.map((node) => Number(String(node[0]).slice(1)));

it.each([
  [[4], 2, [2]],
  [[3, 4, 4, 3], 3, [3, 4, 4, 3]],
  [[4, 3, 5], 2, [2, 2, 3]],
  [[1, 6, 2], 3, [3, 4, 4]],
])('%j from %d become %j', (authored, from, levels) => expect(levelsOf(withHeadingLevels(headings(authored), from))).toEqual(levels));

it('never skips a level downward', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), fc.integer({ min: 1, max: 4 }), (authored, from) => {
      const levels = levelsOf(withHeadingLevels(headings(authored), from));
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? from - 1)).toBeLessThanOrEqual(1));
    }),
  );
});

it('leaves everything else as it is', () => expect(withHeadingLevels([['div', {}, 'a', ['h5', { id: 'c-x' }, 'b']]], 3)).toEqual([['div', {}, 'a', ['h3', { id: 'c-x' }, 'b']]]));
