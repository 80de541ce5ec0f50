import fc from 'fast-check';
import { type BlockChoice, type GradingPolicy, decideChoices } from '@amoxtli/content/domain';
import { completedUnits } from './completion';
import { courseGrade } from './course-grade';
import { ownPart } from './own-part';

const policy: GradingPolicy = { categories: [{ name: 'T', shortLabel: 'T', weight: 1, minCount: 1, dropCount: 0 }], cutoffs: [{ grade: 'A', min: 0.6 }], passMark: 0.6 };

/** A subsection with a problem for all, a bank and a split of two groups, each problem with points of its own. */
const course = fc.record({ points: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), count: fc.option(fc.nat(6), { nil: null }) }).map(({ points, count }) => {
  const problems = points.map((most, i) => ({ blockId: i + 1, unitId: 50, points: most }));
  const choices: BlockChoice[] = [
    { blockId: 60, kind: 'bank', count, blockIds: [2, 3, 4, 5] },
    { blockId: 61, kind: 'split', partitionId: 1, branches: [{ groupId: 1, name: 'A', blockIds: [6, 7] }, { groupId: 2, name: 'B', blockIds: [8] }], blockIds: [6, 7, 8, 9] },
  ];
  return { choices, gradebook: { units: [{ unitId: 50, blocks: problems.map(({ blockId }) => ({ blockId, kind: 'problem' })) }], subsections: [{ subsectionId: 40, title: 'S', format: 'T', problems }] } };
});
const learner = fc.record({ learnerId: fc.uuid(), runId: fc.integer({ min: 1, max: 99 }) });
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 });

it('what a learner can get and has got are the sums over their own blocks, and nothing else’s', () => {
  fc.assert(
    fc.property(course, learner, shares, ({ gradebook, choices }, of, earned) => {
      const { hidden } = decideChoices(choices, of, []);
      const own = gradebook.subsections[0]?.problems.filter(({ blockId }) => !hidden.has(blockId)) ?? [];
      const [item] = courseGrade(policy, ownPart(gradebook, hidden).subsections, new Map(earned.map((share, i) => [i + 1, share]))).categories[0]?.items ?? [];
      expect(item?.possible ?? 0).toBe(own.reduce((sum, { points }) => sum + points, 0));
      expect(item?.earned ?? 0).toBeCloseTo(own.reduce((sum, { blockId, points }) => sum + points * (earned[blockId - 1] ?? 0), 0), 6);
      const drawn = own.filter(({ blockId }) => blockId >= 2 && blockId <= 5).length;
      const bank = choices[0]?.kind === 'bank' ? choices[0].count : null;
      expect(drawn).toBe(Math.min(bank ?? 4, 4));
    }),
  );
});

it('a unit is done with the last of the learner’s own blocks', () => {
  fc.assert(
    fc.property(course, learner, ({ gradebook, choices }, of) => {
      const { hidden } = decideChoices(choices, of, []);
      const own = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((id) => !hidden.has(id));
      expect(completedUnits(ownPart(gradebook, hidden).units, new Set(own))).toEqual([50]);
      expect(completedUnits(ownPart(gradebook, hidden).units, new Set(own.slice(1)))).toEqual([]);
    }),
  );
});
