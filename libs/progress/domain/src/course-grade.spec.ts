import fc from 'fast-check';
import type { GradingPolicy } from '@amoxtli/content/domain';
import { courseGrade } from './course-grade';

const policy = (over: Partial<GradingPolicy['categories'][number]> = {}): GradingPolicy => ({
  categories: [
    { name: 'Ejercicio', shortLabel: 'Ej', weight: 0.5, minCount: 3, dropCount: 1, ...over },
    { name: 'Examen', shortLabel: 'Ex', weight: 0.5, minCount: 1, dropCount: 0 },
  ],
  cutoffs: [{ grade: 'A', min: 0.9 }, { grade: 'Pass', min: 0.6 }],
  passMark: 0.6,
});
const sub = (id: number, format: string, points = 1) => ({ subsectionId: id, title: `S${id}`, format, problems: [{ blockId: id, points }] });
const subsections = [sub(1, 'Ejercicio'), sub(2, 'Ejercicio'), sub(3, 'Ejercicio'), sub(9, 'Examen')];
const grade = (shares: [number, number][], p = policy()) => courseGrade(p, subsections, new Map(shares));

describe('the grade of a course', () => {
  it('drops the lowest and weighs the rest', () => {
    const { percent, passed, categories } = grade([[1, 1], [2, 0.5], [9, 0.8]]);
    expect(categories.map((c) => c.percent)).toEqual([0.75, 0.8]);
    expect(categories[0]?.items.map((i) => i.dropped)).toEqual([false, false, true]);
    expect({ percent, passed }).toEqual({ percent: 0.78, passed: true });
  });
  it('counts what is missing up to the minimum as zero, and drops that first', () => {
    const two = courseGrade(policy({ minCount: 4 }), subsections, new Map([[1, 1], [2, 1], [3, 1]]));
    expect(two.categories[0]?.percent).toBe(1);
    expect(courseGrade(policy({ minCount: 5 }), subsections, new Map([[1, 1], [2, 1], [3, 1]])).categories[0]?.percent).toBe(0.75);
  });
  it('is nothing at the start and everything at the end', () => {
    expect(grade([])).toMatchObject({ percent: 0, passed: false, grade: null });
    expect(grade([[1, 1], [2, 1], [3, 1], [9, 1]])).toMatchObject({ percent: 1, passed: true, grade: 'A' });
  });
  it('passes exactly at the mark, and is not rounded up to it from afar', () => {
    expect(grade([[1, 0.4], [2, 0.4], [3, 0], [9, 0.8]])).toMatchObject({ percent: 0.6, passed: true });
    expect(grade([[1, 0.38], [2, 0.38], [9, 0.8]])).toMatchObject({ percent: 0.59, passed: false });
  });
  it('leaves out subsections without points', () => {
    const withEmpty = courseGrade(policy(), [...subsections, { ...sub(4, 'Ejercicio'), problems: [] }], new Map([[1, 1]]));
    expect(withEmpty.categories[0]?.items).toHaveLength(3);
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  it('stays between nothing and all, and more points never lower it', () => {
    fc.assert(
      fc.property(share, share, share, share, share, (a, b, c, d, more) => {
        const one = grade([[1, a], [2, b], [3, c], [9, d]]).percent;
        const two = grade([[1, Math.max(a, more)], [2, b], [3, c], [9, d]]).percent;
        expect(one >= 0 && one <= 1 && two >= one).toBe(true);
      }),
    );
  });
  it('does not depend on the order in which answers came', () => {
    const entries: [number, number][] = [[1, 0.3], [2, 0.7], [3, 0.1], [9, 0.9]];
    fc.assert(fc.property(fc.shuffledSubarray(entries, { minLength: 4 }), (order) => expect(grade(order)).toEqual(grade(entries))));
  });
});
