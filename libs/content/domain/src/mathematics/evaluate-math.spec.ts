import fc from 'fast-check';
import { calculatorAnswers, point } from './cases/calculator';
import type { Complex } from './complex';
import { evaluateAt, evaluateMath, type MathNames } from './evaluate-math';
import type { MathResult } from './math-node';
import { parseMath } from './parse-math';

const evaluate = (text: string, names?: MathNames, caseSensitive = false): MathResult => {
  const read = parseMath(text, { caseSensitive });
  return read.ok ? evaluateMath(read.tree, names) : read;
};
const codeOf = (result: MathResult) => (result.ok ? result.value : result.error.code);
const real = (re: number): Complex => ({ re, im: 0 });

describe('the original calculator and ours agree', () => {
  it.each(calculatorAnswers)('on %s', (text, re, im) => {
    const result = evaluate(text, { variables: point });
    if (!result.ok) throw new Error(result.error.code);
    const size = Math.max(Math.hypot(re, im), 1e-300);
    expect(Math.hypot(result.value.re - re, result.value.im - im) / size).toBeLessThan(1e-13);
  });
});

describe('a number as people write it', () => {
  it.each([
    ['3,5', 3.5],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['2,5*1,5', 3.75],
    ['12,5%', 0.125],
    ['1,6e-3', 0.0016],
    ['−2', -2],
    ['1e−3', 0.001],
    ['2×3·4÷8', 3],
    ['2*π', 2 * Math.PI],
    ['\u00a04\u00a0+ 1', 5],
    ['e^-1', 1 / Math.E],
    ['2*-(3)', -6],
    ['2^-sqrt(4)', 0.25],
  ])('%s is %d', (text, value) => expect(evaluate(text)).toEqual({ ok: true, value: real(value) }));
});

describe('what has no value is an outcome', () => {
  it.each([
    ['1/0', 'it divides by zero'],
    ['1/(1/0)', 'a part of it divides by zero'],
    ['1/(1/0.0)', 'a part of it divides by zero'],
    ['1/(1/(x-x))', 'a part of it divides by zero'],
    ['0*(1/0)', 'a part of it divides by zero'],
    ['(1/0)^0', 'a part of it divides by zero'],
    ['0^-1', 'zero has no such power'],
    ['0^i', 'zero has no such power'],
    ['0||1', 'a resistor is zero'],
    ['ln(0)', 'the logarithm has no end there'],
    ['csc(0)', 'the sine is zero'],
    ['fact(-1)', 'only integers from zero on have a factorial'],
    ['fact(2.5)', 'only integers from zero on have a factorial'],
    ['fact(i)', 'only integers from zero on have a factorial'],
    ['fact(1e9)', 'it is too large'],
    ['fact(1001)', 'it is too large'],
    ['fact(1001)/fact(1000)', 'a part of it is too large'],
    ['2^20000/2^19999', 'a part of it is too large'],
    ['fact(171)', 'it fits no double'],
    ['10^400', 'it fits no double'],
    ['10^10^10', 'it is too large'],
    ['2^99999999999', 'it is too large'],
    ['1.5^99999', 'it is too large'],
    ['1e999', 'it fits no double'],
    ['exp(1000)', 'it fits no double'],
  ])('%s: %s', (text) => expect(codeOf(evaluate(text, { variables: { x: real(0.5) } }))).toBe('not-finite'));
});

it.each([
  ['fact(1000)/fact(999)', 1000],
  ['2^8000/2^7990', 1024],
  ['(-1)^99999999999999999999', -1],
])('integers are exact where doubles have an end: %s is %d', (text, value) => expect(evaluate(text)).toEqual({ ok: true, value: real(value) }));

describe('a name', () => {
  it.each([
    ['x+q', { code: 'unknown-variable', name: 'q', at: 2 }],
    ['Q', { code: 'unknown-variable', name: 'Q', at: 0 }],
    ['2*foo(3)', { code: 'unknown-function', name: 'foo', at: 2 }],
    ['x(3)', { code: 'unknown-function', name: 'x', at: 0 }],
    ['sin+1', { code: 'unknown-variable', name: 'sin', at: 0 }],
    ['1/0+q+r', { code: 'unknown-variable', name: 'q', at: 4 }],
    ['NaN', { code: 'unknown-variable', name: 'NaN', at: 0 }],
    ['Infinity', { code: 'unknown-variable', name: 'Infinity', at: 0 }],
    ['constructor', { code: 'unknown-variable', name: 'constructor', at: 0 }],
    ['toString(1)', { code: 'unknown-function', name: 'toString', at: 0 }],
    ['__proto__', { code: 'unreadable', at: 0 }],
  ])('that is not known is told with its place: %s', (text, error) => expect(evaluate(text, { variables: { x: real(1) } })).toEqual({ ok: false, error }));
  it('of the author wins over a constant', () => expect(evaluate('e+i', { variables: { e: real(1), i: real(2) } })).toEqual({ ok: true, value: real(3) }));
  it('may be a function of the author', () => expect(evaluate('F(3)', { functions: { f: ({ re }) => real(re + 1) } })).toEqual({ ok: true, value: real(4) }));
  it('counts its case where the author says so', () => {
    const variables = { R: real(2), r: real(3) };
    expect(evaluate('R-r', { variables }, true)).toEqual({ ok: true, value: real(-1) });
    expect(codeOf(evaluate('CoS(1)', {}, true))).toBe('unknown-function');
    expect(codeOf(evaluate('Pi', {}, true))).toBe('unknown-variable');
  });
});

describe('for any numbers', () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true }).map((n) => Number(n.toFixed(3)));
  const near = (text: string, variables: Record<string, Complex>, value: number) => {
    const result = evaluate(text, { variables });
    expect(result.ok && Math.abs(result.value.re - value) <= 1e-9 * Math.max(1, Math.abs(value)) && Math.abs(result.value.im) < 1e-9).toBe(true);
  };
  it('the four operations are those of school', () =>
    fc.assert(fc.property(number, number, number, (a, b, c) => near('a+b*c-a/(1+c^2)', { a: real(a), b: real(b), c: real(c) }, a + b * c - a / (1 + c * c)))));
  it('written out they are read back', () => fc.assert(fc.property(number, number, (a, b) => near(`${a}*${b}-${b}`, {}, a * b - b))));
  it('a root squared and a logarithm raised give the number back, below zero too', () =>
    fc.assert(fc.property(number.filter((n) => n !== 0), (a) => {
      near('sqrt(a)^2', { a: real(a) }, a);
      near('exp(ln(a))', { a: real(a) }, a);
      near('sin(arcsin(a))', { a: real(a) }, a);
      near('cosh(arccosh(a))', { a: real(a) }, a);
    })));
  it('parallel does not mind the order and is less than each', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (a, b) => {
      const [one, other] = [evaluate(`${a}||${b}`), evaluate(`${b}||${a}`)];
      expect(one).toEqual(other);
      expect(one.ok && one.value.re < Math.min(a, b)).toBe(true);
    })));
});

it('at many points the constant part is the same as at one', () => {
  const read = parseMath('x*fact(20)/fact(18)+x^2');
  const points = [1, 2, 3].map((x) => ({ x: real(x) }));
  expect(read.ok && evaluateAt(read.tree, points)).toEqual([381, 764, 1149].map((value) => ({ ok: true, value: real(value) })));
});
