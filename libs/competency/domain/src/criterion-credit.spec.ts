import fc from 'fast-check';
import { type CriterionAlignment, criterionCredits, decidedLevels, strongest } from './criterion-credit';
import type { Marks, Rubric } from './rubric';

const both = (text: string) => ({ es: text, en: text });
const CODES = ['none', 'little', 'some', 'much'];
const levels = CODES.map((code, i) => ({ code, name: both(code), descriptor: both(code), score: i / 3 }));
const rubric: Rubric = { proficientFrom: 0.6, criteria: ['plan', 'class'].map((code) => ({ code, name: both(code), weight: 1, levels })) };
const at = (plan: string, klass = 'none'): Marks => ({ plan, class: klass });

describe('the level that counts', () => {
  it.each<[string, string[], string | undefined]>([
    ['of one judge is that judge’s', ['some'], 'some'],
    ['of two is the one between, rounded down', ['much', 'little'], 'some'],
    ['of two neighbours is the lower', ['some', 'much'], 'some'],
    ['of three is the middle one', ['much', 'none', 'some'], 'some'],
    ['is none where one did not mark it with a level of the rubric', ['much', 'superb'], undefined],
    ['is none where nobody judged', [], undefined],
  ])('%s', (_, marks, level) => expect(decidedLevels(rubric, marks.map((one) => at(one))).get('plan')?.code).toBe(level));

  it('lies between what was said, never above the mean, in whatever order', () => {
    const place = fc.integer({ min: 0, max: 3 });
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), (places) => {
      const levelOf = (of: number[]) => CODES.indexOf(decidedLevels(rubric, of.map((i) => at(CODES[i] ?? ''))).get('plan')?.code ?? '');
      const found = levelOf(places);
      expect(found).toBeGreaterThanOrEqual(Math.min(...places));
      expect(found).toBeLessThanOrEqual(Math.max(...places));
      if (places.length < 3) expect(found).toBeLessThanOrEqual(places.reduce((a, b) => a + b, 0) / places.length);
      expect(levelOf(places.toReversed())).toBe(found);
      expect(levelOf(places.toSorted())).toBe(found);
    }));
  });
});

describe('what criteria give', () => {
  const aligned = (more: Partial<CriterionAlignment> = {}): CriterionAlignment => ({ criterion: 'plan', competencyId: 7, outcome: 'EVIDENCE', fromLevel: null, ...more });
  it.each<[string, string, Partial<CriterionAlignment>, number | undefined]>([
    ['is the level’s score, from the rubric’s own mark on', 'some', {}, 2 / 3],
    ['is nothing below the rubric’s own mark', 'little', {}, undefined],
    ['may begin at a lower level', 'little', { fromLevel: 'little' }, 1 / 3],
    ['may begin at a higher level', 'some', { fromLevel: 'much' }, undefined],
    ['begins at the rubric’s mark when that level is no more', 'little', { fromLevel: 'gone' }, undefined],
    ['is nothing where nothing is said to be given', 'much', { outcome: 'NOTHING' }, undefined],
    ['is nothing for a criterion that the rubric does not have', 'much', { criterion: 'gone' }, undefined],
  ])('%s', (_, mark, more, score) => expect(criterionCredits(rubric, [at(mark)], [aligned(more)])[0]?.score).toBe(score));

  it('counts once per criterion and competency, by what gives more', () => {
    const credits = criterionCredits(rubric, [at('much', 'much')], [aligned(), aligned({ outcome: 'ATTAINS' }), aligned({ outcome: 'REVIEW' }), aligned({ criterion: 'class' }), aligned({ competencyId: 8 })]);
    expect(credits.map(({ criterion, competencyId, outcome }) => [criterion.code, competencyId, outcome])).toEqual([['plan', 7, 'ATTAINS'], ['class', 7, 'EVIDENCE'], ['plan', 8, 'EVIDENCE']]);
  });

  it('of several the strongest is told', () => expect([strongest([aligned(), aligned({ outcome: 'REVIEW' })])?.outcome, strongest([])]).toEqual(['REVIEW', undefined]));
});
