import fc from 'fast-check';
import { completedSet, completedUnits, seeableBlocks, withCompleted, withoutCompleted } from './completion';

it('keeps exactly the blocks that were added, in any order and however often', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2000)), fc.array(fc.nat(2000)), (a, b) => {
      const bits = withCompleted(withCompleted(new Uint8Array(), a), b);
      expect(completedSet(bits)).toEqual(new Set([...a, ...b]));
    }),
  );
});

it('without a block keeps exactly the others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2000)), fc.nat(2000), (blocks, gone) => {
      const bits = withoutCompleted(withCompleted(new Uint8Array(), [...blocks, gone]), gone);
      expect(completedSet(bits)).toEqual(new Set(blocks.filter((block) => block !== gone)));
      expect(withoutCompleted(new Uint8Array(), gone)).toEqual(new Uint8Array());
    }),
  );
});

const units = [
  { unitId: 1, blocks: [{ blockId: 2, kind: 'html' }, { blockId: 3, kind: 'problem' }] },
  { unitId: 4, blocks: [] },
];
it('finishes a unit with its last block', () => {
  expect(completedUnits(units, new Set([2]))).toEqual([]);
  expect(completedUnits(units, new Set([2, 3]))).toEqual([1]);
});
it('does not let a problem be done by looking at it', () => expect([...seeableBlocks(units)]).toEqual([2]));
