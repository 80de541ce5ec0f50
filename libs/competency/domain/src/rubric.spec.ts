import fc from 'fast-check';
import { type Rubric, checkRubric, scoreOf } from './rubric';

const both = (text: string) => ({ es: text, en: text });
const level = (code: string, score: number) => ({ code, name: both(code), descriptor: both(code), score });
const criterion = (code: string, weight = 1, levels = [level('no', 0), level('some', 0.5), level('yes', 1)]) => ({ code, name: both(code), weight, levels });
const rubric = (more: Partial<Rubric> = {}): Rubric => ({ criteria: [criterion('plan'), criterion('use', 3)], proficientFrom: 0.6, ...more });

it('is in order', () => expect(checkRubric(rubric())).toEqual([]));
it.each<[string, Rubric, string, string]>([
  ['without criteria', rubric({ criteria: [] }), 'NO_CRITERION', ''],
  ['with a criterion that has no level', rubric({ criteria: [criterion('plan', 1, [])] }), 'NO_LEVEL', 'plan'],
  ['with a criterion twice', rubric({ criteria: [criterion('plan'), criterion('plan')] }), 'DUPLICATE_CRITERION', 'plan'],
  ['with a level twice', rubric({ criteria: [criterion('plan', 1, [level('a', 0), level('a', 1)])] }), 'DUPLICATE_LEVEL', 'plan/a'],
  ['whose levels do not rise', rubric({ criteria: [criterion('plan', 1, [level('a', 0.5), level('b', 0.5), level('c', 1)])] }), 'SCORES_NOT_RISING', 'plan/b'],
  ['with a score above one', rubric({ criteria: [criterion('plan', 1, [level('a', 0), level('b', 2)])] }), 'SCORE_OUT_OF_RANGE', 'plan/b'],
  ['without weight', rubric({ criteria: [criterion('plan', 0)] }), 'WEIGHT_NOT_POSITIVE', 'plan'],
  ['that nobody can pass', rubric({ criteria: [criterion('plan', 1, [level('a', 0.1), level('b', 0.5)])] }), 'PROFICIENT_OUT_OF_REACH', ''],
  ['that everybody passes', rubric({ proficientFrom: 0 }), 'PROFICIENT_OUT_OF_REACH', ''],
  ['with a name in one language only', rubric({ criteria: [{ ...criterion('plan'), name: { es: 'Plan', en: ' ' } }] }), 'EMPTY_NAME', 'plan'],
])('a rubric %s is refused', (_, faulty, code, subject) => expect(checkRubric(faulty)).toContainEqual({ code, subject }));

it('weighs its criteria', () => expect(scoreOf(rubric(), { plan: 'no', use: 'yes' })).toEqual({ kind: 'SCORED', score: 0.75, proficient: true }));
it('is proficient exactly at its mark', () => expect(scoreOf(rubric({ proficientFrom: 0.75 }), { plan: 'no', use: 'yes' })).toMatchObject({ proficient: true }));
it('is not scored in part', () => expect(scoreOf(rubric(), { plan: 'no', use: 'perhaps', extra: 'x' })).toEqual({ kind: 'INCOMPLETE', missing: ['use'], unknown: ['extra'] }));
it('the same level throughout comes to exactly that level, whatever the weights and however many the criteria', () => {
  const score = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(fc.property(score, fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 9 }), (one, weights) => {
    const marked = { proficientFrom: 0.6, criteria: weights.map((weight, i) => criterion(`c${i}`, weight, [level('x', one)])) };
    expect(scoreOf(marked, Object.fromEntries(weights.map((_, i) => [`c${i}`, 'x'])))).toEqual({ kind: 'SCORED', score: one, proficient: one >= 0.6 });
  }));
});
it('a better mark never gives less', () => {
  const mark = fc.constantFrom('no', 'some', 'yes');
  const order = ['no', 'some', 'yes'];
  fc.assert(fc.property(mark, mark, mark, (plan, use, better) => {
    fc.pre(order.indexOf(better) >= order.indexOf(use));
    const [before, after] = [scoreOf(rubric(), { plan, use }), scoreOf(rubric(), { plan, use: better })];
    expect(after.kind === 'SCORED' && before.kind === 'SCORED' && after.score >= before.score && (after.proficient || !before.proficient)).toBe(true);
  }));
});
