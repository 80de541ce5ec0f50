import fc from 'fast-check';
import { cohensKappa } from './agreement';

const table = (counts: [string, string, number][]) => counts.flatMap(([a, b, n]) => Array.from({ length: n }, () => [a, b] as const));

it('is 0.4 for the grant readers of the textbooks (20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no)', () =>
  expect(cohensKappa(table([['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]]), ['yes', 'no'])).toBeCloseTo(0.4, 12));
/** A square of counts, rows the first rater, columns the second. */
const square = (counts: number[][]) => table(counts.flatMap((row, i) => row.map((n, j): [string, string, number] => [`${i}`, `${j}`, n])));
it.each<[string, number[][], 'NONE' | 'LINEAR', number]>([
  // Cohen 1960, table 1, of 200 patients: observed .70, by chance .41.
  ['Cohen’s own example of three diagnoses', [[88, 14, 18], [10, 40, 10], [2, 6, 12]], 'NONE', (0.7 - 0.41) / (1 - 0.41)],
  // The two tables of the same observed agreement and other margins, in Wikipedia's article on Cohen's kappa.
  ['sixty of a hundred with margins alike', [[45, 15], [25, 15]], 'NONE', 0.130435],
  ['sixty of a hundred with margins apart', [[25, 35], [5, 35]], 'NONE', 0.259259],
  // By hand: near misses 4 + 3 + 5 + 6 and far ones 2 × 2 against what the margins 15, 20, 25 and 14, 22, 24 give by chance.
  ['three levels with weights', [[10, 4, 1], [3, 12, 5], [1, 6, 18]], 'LINEAR', 1 - 22 / ((15 * 22 + 20 * 14 + 20 * 24 + 25 * 22 + 2 * 15 * 24 + 2 * 25 * 14) / 60)],
])('is that of the books for %s', (_, counts, weights, kappa) => expect(cohensKappa(square(counts), ['0', '1', '2'], weights)).toBeCloseTo(kappa, 5));
it('is nought when two agree no more than chance would', () => expect(cohensKappa(table([['a', 'a', 25], ['a', 'b', 25], ['b', 'a', 25], ['b', 'b', 25]]), ['a', 'b'])).toBeCloseTo(0, 12));
it('with weights, near misses count as half', () =>
  expect(cohensKappa(table([['1', '1', 10], ['2', '3', 10], ['3', '3', 10]]), ['1', '2', '3'], 'LINEAR')).toBeGreaterThan(cohensKappa(table([['1', '1', 10], ['2', '3', 10], ['3', '3', 10]]), ['1', '2', '3']) ?? 1));
it.each([[[]], [[['a', 'a']]], [[['x', 'y']]]] as [(readonly [string, string])[]][])('is not to be had from %j', (pairs) => expect(cohensKappa(pairs, ['a', 'b'])).toBeNull());
it('is the same whoever is named first, and at most one', () => {
  const rating = fc.constantFrom('a', 'b', 'c');
  fc.assert(fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 40 }), (pairs) => {
    const kappa = cohensKappa(pairs, ['a', 'b', 'c']);
    const turned = cohensKappa(pairs.map(([a, b]) => [b, a] as const), ['a', 'b', 'c']);
    expect(kappa === null ? turned === null : Math.abs(kappa - (turned ?? 9)) < 1e-12 && kappa <= 1 + 1e-12).toBe(true);
  }));
});
