import fc from 'fast-check';
import { cohensKappa } from './agreement';

const table = (counts: [string, string, number][]) => counts.flatMap(([a, b, n]) => Array.from({ length: n }, () => [a, b] as const));

it('is 0.4 for the grant readers of the textbooks (20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no)', () =>
  expect(cohensKappa(table([['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]]), ['yes', 'no'])).toBeCloseTo(0.4, 12));
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
