import fc from 'fast-check';
import type { NumericalKey, NumericalPartial } from '@amoxtli/content/domain';
import { gradeNumerical, numericalFeedback, readNumerical } from './numerical';

const key = (answer: string, tolerance: string | null = null, over: Partial<NumericalKey> = {}): NumericalKey => ({ kind: 'numerical', answer, tolerance, additional: [], feedback: null, partial: null, ...over });
const partial = (range: number | null, answers: string[] | null): { partial: NumericalPartial } => ({ partial: { close: range === null ? null : { range }, list: answers && { answers } } });
const shareOf = (one: NumericalKey, given: string) => gradeNumerical(one, [given]).share;

describe('a tolerance', () => {
  it.each([
    ['without one it is a hundred-thousandth of the larger number', '10', null, '10.0001', 1],
    ['and no more', '10', null, '10.00011', 0],
    ['the larger may be the one given', '100000', null, '100001.00001', 1],
    ['an absolute one holds on its edge, in decimals', '3.14', '0.01', '3.15', 1],
    ['and not a digit beyond', '3.14', '0.01', '3.150000001', 0],
    ['a percentage is of the author’s number', '100', '10%', '110', 1],
    ['and not of the one given', '100', '10%', '110.5', 0],
    ['of a negative number too', '-50', '2%', '-51', 1],
    ['of zero it is nothing', '0', '5%', '0.001', 0],
    ['a percentage that binary cannot hold', '100', '29%', '129', 1],
    ['it may be an expression', '1', '1/4', '1.25', 1],
    ['zero means the same number', '0.3', '0', '0.1+0.2', 1],
    ['on the edge of sums that binary cannot hold', '1.04', '0.1', '1.04+0.1', 1],
    ['and of fractions', '11/3', null, '11/3-3.6666666666666666e-05', 1],
    ['below zero nothing is right', '5', '-1', '5', 0],
    ['of the smallest numbers', '1.6e-19', '1%', '1.61e-19', 1],
    ['and the largest', '6.02e23', '0.01e23', '6.025*10^23', 1],
    ['far apart', '1e300', '1', '1e-300', 0],
  ])('%s: %s ± %s takes %s', (_, answer, tolerance, given, share) => expect(shareOf(key(answer, tolerance), given)).toBe(share));
});

describe('an answer', () => {
  it.each([
    ['an expression of the author', '9.3*10^7', '93000000', 1],
    ['an expression of the learner', '0.5', 'sin(pi/6)', 1],
    ['a decimal comma', '2.5', '2,5', 1],
    ['a percentage', '0.25', '25%', 1],
    ['a complex number', '10*i', '10*J', 1],
    ['with another sign', '10*i', '-10*i', 0],
    ['a real number where a complex one is asked', '10*i', '10', 0],
    ['as Python writes complex numbers', '2+3j', '2+3*i', 1],
    ['in brackets', '(2.5-1e1j)', '2.5-10*j', 1],
    ['Euler’s', '-1', 'e^(i*pi)', 1],
    ['infinity is reached by none', 'inf', '1e300', 0],
  ])('%s: %s takes %s', (_, answer, given, share) => expect(shareOf(key(answer), given)).toBe(share));
});

describe('an interval', () => {
  it.each([
    ['[5,7)', '5', 1],
    ['[5,7)', '7', 0],
    ['(5,7]', '5', 0],
    ['(5,7]', '7', 1],
    ['(5, 7)', '6.999', 1],
    ['[5,7]', '7.001', 0],
    ['[1/3, 2*pi]', '6.28', 1],
    ['[0.3,1]', '0.1+0.2', 1],
    ['(0, inf)', '1e200', 1],
    ['(0, inf)', '0', 0],
    ['(-infinity, 0]', '-1e200', 1],
    ['(1+2)*(3)', '9', 1],
    ['(7)', '7', 1],
  ])('%s with %s gives %d', (answer, given, share) => expect(shareOf(key(answer), given)).toBe(share));
  it.each([
    ['[10,20]', '1', '29.9', 0.5],
    ['[10,20]', '1', '30', 0],
    ['[10,20]', '1', '0.1', 0.5],
    ['[10,20)', '1', '20', 0],
  ])('%s, close within %s widths: %s gives %d', (answer, range, given, share) => expect(shareOf(key(answer, null, partial(Number(range), null)), given)).toBe(share));
});

describe('part of the point', () => {
  it.each([
    ['close: inside', partial(2, null), '11', 1],
    ['close: up to twice the tolerance', partial(2, null), '12', 0.5],
    ['close: beyond', partial(2, null), '12.1', 0],
    ['list: one of them', partial(null, ['20', '30']), '30.5', 0.5],
    ['list: none of them', partial(null, ['20', '30']), '25', 0],
    ['both: close to the answer', partial(2, ['20', '30']), '8', 0.5],
    ['both: one of the list', partial(2, ['20', '30']), '20.5', 0.5],
    ['both: close to one of the list', partial(2, ['20', '30']), '31.5', 0.25],
  ])('%s', (_, over, given, share) => expect(shareOf(key('10', '1', over), given)).toBe(share));
  it('without a tolerance close is twice a hundred-thousandth of the answer', () => {
    expect(shareOf(key('100', null, partial(2, null)), '100.002')).toBe(0.5);
    expect(shareOf(key('100', null, partial(2, null)), '100.0021')).toBe(0);
  });
});

describe('other answers', () => {
  const text = (word: string) => ({ label: null, text: [word] });
  const many = key('10', '1', { feedback: text('ten'), additional: [{ answer: '20', feedback: text('twenty') }, { answer: '1/4', feedback: null }], ...partial(2, null) });
  it.each([
    ['10.5', 1, ['ten']],
    ['20', 1, ['twenty']],
    ['20.5', 0, []],
    ['0.25', 1, []],
    ['11.5', 0.5, []],
    ['40', 0, []],
  ])('%s gives %d and says %j', (given, share, said) => {
    expect(shareOf(many, given)).toBe(share);
    expect(numericalFeedback(many, [given]).flatMap((one) => one.text)).toEqual(said);
  });
});

describe('an answer that cannot be judged is no verdict', () => {
  it.each([
    ['5', '2*', 'given', { code: 'unreadable', at: 2 }],
    ['5', '2*x', 'given', { code: 'unknown-variable', name: 'x', at: 2 }],
    ['5', '1/0', 'given', { code: 'not-finite', at: 0 }],
    ['5', '(5', 'given', { code: 'unbalanced', at: 0 }],
    ['5', '  ', 'given', { code: 'empty', at: 0 }],
    ['[5,7]', '6*i', 'given', { code: 'not-real' }],
    ['cinco', '5', 'key', { code: 'answer' }],
    ['[5]', '5', 'key', { code: 'interval' }],
    ['[5,]', '5', 'key', { code: 'interval' }],
    ['[1,2,3]', '2', 'key', { code: 'interval' }],
    ['[i,2]', '2', 'key', { code: 'interval' }],
  ])('%s with %s: the fault of the %s', (answer, given, fault, error) => expect(readNumerical(key(answer), [given])).toEqual({ correctness: 'INCORRECT', share: 0, fault, error }));
  it('nor by a tolerance or a list that is none', () => {
    expect(readNumerical(key('5', 'wenig'), ['5'])).toMatchObject({ fault: 'key', error: { code: 'tolerance' } });
    expect(readNumerical(key('5', '1', partial(null, ['?'])), ['9'])).toMatchObject({ fault: 'key', error: { code: 'answer' } });
    expect(readNumerical(key('5', '1', { additional: [{ answer: '?', feedback: null }] }), ['9'])).toMatchObject({ fault: 'key', error: { code: 'answer' } });
  });
  it('what can be judged is', () => expect(readNumerical(key('5'), ['4'])).toBeNull());
});

describe('for any numbers', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  it('the answer itself is right, and the share lies between nothing and all', () =>
    fc.assert(fc.property(number, number, fc.constantFrom(null, '0', '0.5', '3%'), (answer, given, tolerance) => {
      expect(shareOf(key(String(answer), tolerance), String(answer))).toBe(1);
      expect([0, 0.25, 0.5, 1]).toContain(shareOf(key(String(answer), tolerance, partial(3, ['7'])), String(given)));
    })));
  it('a wider tolerance takes no point away', () =>
    fc.assert(fc.property(number, number, fc.integer({ min: 0, max: 1000 }), (answer, given, tolerance) => {
      expect(shareOf(key(String(answer), String(tolerance + 1)), String(given))).toBeGreaterThanOrEqual(shareOf(key(String(answer), String(tolerance)), String(given)));
    })));
});
