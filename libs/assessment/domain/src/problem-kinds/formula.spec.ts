import fc from 'fast-check';
import type { FormulaKey } from '@amoxtli/content/domain';
import { formulaFeedback, gradeFormula, readFormula } from './formula';
import { samplePoints } from './formula-samples';

const key = (answer: string, samples: string, over: Partial<FormulaKey> = {}): FormulaKey => ({ kind: 'formula', answer, samples, tolerance: null, caseSensitive: false, feedback: null, ...over });
const ohm = key('(R_1*R_2)/R_3', 'R_1,R_2,R_3@1,2,3:3,4,5#10');
const correctness = (one: FormulaKey, given: string) => gradeFormula(one, [given]).correctness;

describe('a formula is right when it has the same value everywhere', () => {
  it.each([
    ['as written', 'R_1*R_2/R_3', 'CORRECT'],
    ['in another order', '1/R_3*R_2*R_1', 'CORRECT'],
    ['in another case', 'r_1*r_2/r_3', 'CORRECT'],
    ['with other signs', 'R_1·R_2÷R_3', 'CORRECT'],
    ['with a detour over complex numbers', 'i*R_1*R_2/(R_3*i)', 'CORRECT'],
    ['multiplied out', 'exp(ln(R_1)+ln(R_2)-ln(R_3))', 'CORRECT'],
    ['upside down', 'R_3/(R_1*R_2)', 'INCORRECT'],
    ['a number', '2', 'INCORRECT'],
    ['nearly', 'R_1*R_2/R_3+0.001', 'INCORRECT'],
  ])('%s', (_, given, expected) => expect(correctness(ohm, given)).toBe(expected));
  it('and not only in places', () => expect(['x', '-x', 'abs(x)'].map((given) => correctness(key('abs(x)', 'x@-1:1#20'), given))).toEqual(['INCORRECT', 'INCORRECT', 'CORRECT']));
  it('within the tolerance', () => {
    const wide = key('x', 'x@1:2#20', { tolerance: '5%' });
    expect(['1.04*x', '1.06*x'].map((given) => correctness(wide, given))).toEqual(['CORRECT', 'INCORRECT']);
    expect(['x+0.4', 'x+0.6'].map((given) => correctness({ ...wide, tolerance: '0.5' }, given))).toEqual(['CORRECT', 'INCORRECT']);
  });
  it('over complex values', () => expect(['sqrt(x)', 'i*sqrt(-x)', '-i*sqrt(-x)'].map((given) => correctness(key('sqrt(x)', 'x@-3:-1#5'), given))).toEqual(['CORRECT', 'CORRECT', 'INCORRECT']));
  it('where the author’s has a value', () => {
    const half = key('fact(x)', 'x@3:3#4');
    expect(correctness(half, '6')).toBe('CORRECT');
    expect(correctness(key('x/x', 'x@0:1#5'), '1')).toBe('CORRECT');
  });
  it('a name of the author wins over a constant', () => expect(correctness(key('e*i', 'e,i@5,7:6,8#5'), 'i*e')).toBe('CORRECT'));
  it('case counts where they say so', () => {
    const cased = key('R-r', 'R,r@1,5:2,6#5', { caseSensitive: true });
    expect(['R-r', 'r-R'].map((given) => correctness(cased, given))).toEqual(['CORRECT', 'INCORRECT']);
    expect(readFormula(cased, ['R-X'])).toMatchObject({ fault: 'given', error: { code: 'unknown-variable', name: 'X' } });
  });
  it('says what the author says to who is right', () => {
    const said = { ...ohm, feedback: { label: null, text: ['bien'] } };
    expect([formulaFeedback(said, ['R_1*R_2/R_3']), formulaFeedback(said, ['R_1'])]).toEqual([[{ label: null, text: ['bien'] }], []]);
  });
});

describe('an answer that cannot be judged is no verdict', () => {
  it.each([
    ['q*R_1', { code: 'unknown-variable', name: 'q', at: 0 }],
    ['R_1*f(R_2)', { code: 'unknown-function', name: 'f', at: 4 }],
    ['R_1(R_2)', { code: 'unknown-function', name: 'R_1', at: 0 }],
    ['R_1*(R_2', { code: 'unbalanced', at: 4 }],
    ['R_1 R_2', { code: 'unreadable', at: 4 }],
    ['R_1/0', { code: 'not-finite', at: 0 }],
    ['fact(R_1)', { code: 'not-finite', at: 0 }],
    ['', { code: 'empty', at: 0 }],
  ])('%j', (given, error) => expect(readFormula(ohm, [given])).toEqual({ correctness: 'INCORRECT', share: 0, fault: 'given', error }));
  it.each([
    ['x+', 'x@1:2#3', null, { code: 'unreadable', at: 2 }],
    ['x+y', 'x@1:2#3', null, { code: 'unknown-variable', name: 'y', at: 2 }],
    ['x/0', 'x@1:2#3', null, { code: 'not-finite', at: 0 }],
    ['x', 'x@1:2', null, { code: 'samples' }],
    ['x', 'x@1#3', null, { code: 'samples' }],
    ['x', 'x,y@1:2#3', null, { code: 'samples' }],
    ['x', 'x@a:b#3', null, { code: 'samples' }],
    ['x', 'x@1:2#many', null, { code: 'samples' }],
    ['x', 'x@1:2#3', '?', { code: 'tolerance' }],
  ])('nor by the author’s %s at %s within %s', (answer, samples, tolerance, error) => expect(readFormula(key(answer, samples, { tolerance }), ['x'])).toMatchObject({ fault: 'key', error }));
  it('what can be judged is', () => expect(readFormula(ohm, ['R_1'])).toBeNull());
});

describe('the points', () => {
  it('lie in their ranges, as many as asked', () => {
    const points = samplePoints(key('x*y', ' x , y @ 1, -4 : 3, -2 # 25')) ?? [];
    expect(points.length).toBe(25);
    expect(points.every(({ x, y }) => x && y && x.re >= 1 && x.re < 3 && y.re >= -4 && y.re < -2 && x.im === 0)).toBe(true);
    expect(new Set(points.map(({ x }) => x?.re)).size).toBe(25);
  });
  it('are the same for ever, and others for another answer', () => {
    expect(samplePoints(ohm)).toEqual(samplePoints({ ...ohm }));
    expect(samplePoints(ohm)).not.toEqual(samplePoints({ ...ohm, answer: 'R_1' }));
  });
  it.each([[1, '0'], [100, '99999']])('are at least one and at most a hundred: %d for %s', (count, asked) => expect(samplePoints(key('x', `x@1:2#${asked}`))?.length).toBe(count));
});

it('the same words give the same verdict, and the author’s own are right', () => {
  const term = fc.constantFrom('x', 'y', '2', 'x*y', 'sin(x)', 'x^2', 'sqrt(y)', '(x+y)', '-3*x');
  const text = fc.array(term, { minLength: 1, maxLength: 8 }).map((terms) => terms.join('+'));
  fc.assert(fc.property(text, text, (answer, given) => {
    const own = key(answer, 'x,y@1,2:3,4#6');
    expect(correctness(own, answer)).toBe('CORRECT');
    expect(gradeFormula(own, [given])).toEqual(gradeFormula(own, [given]));
  }));
});

describe('at a hundred points a hostile formula costs no more than 50 ms', () => {
  const hundred = key('x', 'x@1:2#100');
  const many = (piece: string, times: number, join: string) => Array.from({ length: times }, () => piece).join(join);
  it.each([
    ['large integers', `x+0*(${many('fact(999)', 50, '+')})`],
    ['large powers', `x+0*(${many('2^8000', 40, '+')})`],
    ['complex powers', many('x^(i+x)', 39, '*')],
    ['parallel roots', many('sqrt(-x)', 66, '||')],
    ['deep functions', `${'arccosh('.repeat(99)}x${')'.repeat(99)}`],
    ['decimals far apart', 'x*1e-300*1e300'],
  ])('%s', (_, given) => {
    const costs = [1, 2, 3, 4, 5].map(() => {
      const start = process.cpuUsage();
      gradeFormula(hundred, [given]);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    expect(Math.min(...costs)).toBeLessThanOrEqual(50);
  });
});
