import fc from 'fast-check';
import { gradingMethods } from '@amoxtli/content/domain';
import { countingScore } from './counting-score';

const of = (...scores: number[]) => scores.map((score) => ({ score, maxScore: 10 }));

describe('of several attempts', () => {
  it.each([
    ['last', of(4, 8, 6), 6],
    ['first', of(4, 8, 6), 4],
    ['highest', of(4, 8, 6), 8],
    ['average', of(4, 8, 6), 6],
    ['last', of(7), 7],
    ['first', of(0, 10), 0],
    ['highest', of(3, 3), 3],
    ['average', of(0, 10, 0, 10), 5],
  ] as const)('the %s of %j counts as %d', (method, attempts, score) => expect(countingScore(method, attempts)).toEqual({ score, maxScore: 10 }));

  it.each(gradingMethods)('by the rule %s nothing counts before the first', (method) => expect(countingScore(method, [])).toBeNull());

  it('the highest share counts when the points of the problem were changed meanwhile, and an average takes points earned of points possible', () => {
    const attempts = [{ score: 4, maxScore: 5 }, { score: 6, maxScore: 10 }];
    expect(countingScore('highest', attempts)).toEqual({ score: 4, maxScore: 5 });
    expect(countingScore('average', attempts)).toEqual({ score: 5, maxScore: 7.5 });
  });

  it('a problem that gives no points does not stand in the way of one that does', () =>
    expect(countingScore('highest', [{ score: 0, maxScore: 0 }, { score: 0, maxScore: 3 }])).toEqual({ score: 0, maxScore: 0 }));
});

const attempt = fc.integer({ min: 1, max: 30 }).chain((maxScore) => fc.record({ score: fc.double({ min: 0, max: maxScore, noNaN: true }), maxScore: fc.constant(maxScore) }));
const attempts = fc.array(attempt, { minLength: 1, maxLength: 12 });
const share = ({ score, maxScore }: { score: number; maxScore: number }) => score / maxScore;

describe('whatever the attempts', () => {
  it('what counts lies between nothing and the most, to the last digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...gradingMethods), attempts, (method, all) => {
        const points = countingScore(method, all);
        expect(points === null || (points.score >= 0 && points.score <= points.maxScore)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('the highest is not below any other, and the average is not above it', () => {
    fc.assert(
      fc.property(attempts, (all) => {
        const [highest, average] = [countingScore('highest', all), countingScore('average', all)];
        if (!highest || !average) throw new Error('nothing counts');
        for (const one of all) expect(share(highest)).toBeGreaterThanOrEqual(share(one) - 1e-12);
        expect(share(average)).toBeLessThanOrEqual(share(highest) + 1e-12);
      }),
    );
  });

  it('with one more attempt the first stays, the last is the new one, and the highest never falls', () => {
    fc.assert(
      fc.property(attempts, attempt, (all, next) => {
        const more = [...all, next];
        expect(countingScore('first', more)).toEqual(countingScore('first', all));
        expect(countingScore('last', more)).toEqual(next);
        const [before, after] = [countingScore('highest', all), countingScore('highest', more)];
        expect(before && after && share(after) >= share(before) - 1e-12).toBe(true);
      }),
    );
  });
});
