import fc from 'fast-check';
import { readComplex, readNumber } from './read-number';

describe('a real number', () => {
  it.each([
    ['3.14', 3.14],
    ['3,14', 3.14],
    ['−2', -2],
    ['1/3', 1 / 3],
    ['sqrt(2)^2', 2.0000000000000004],
    ['i^2', -1],
    ['50%', 0.5],
  ])('%s is %d', (text, value) => expect(readNumber(text)).toEqual({ ok: true, value }));
  it.each([
    ['', 'empty', 0],
    ['abc', 'unreadable', 0],
    ['2+x', 'unreadable', 2],
    ['NaN', 'unreadable', 0],
    ['2*i', 'unreadable', 0],
    ['(1+2', 'unreadable', 0],
    ['1,000', 'unreadable', 1],
    ['1e999', 'not-finite', 0],
    ['1/0', 'not-finite', 0],
    ['9'.repeat(1001), 'too-long', 1000],
    ['('.repeat(200) + ')'.repeat(200), 'unreadable', 100],
  ])('%j is none', (text, code, at) => expect(readNumber(text)).toEqual({ ok: false, error: { code, at } }));
});

describe('a complex number', () => {
  it('has two parts', () => expect(readComplex('10*i-3')).toEqual({ ok: true, value: { re: -3, im: 10 } }));
  it('names what it does not know', () => expect(readComplex('2*k')).toEqual({ ok: false, error: { code: 'unknown-variable', name: 'k', at: 2 } }));
});

it('any double printed is read back as itself', () =>
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => expect(readNumber(String(value))).toEqual({ ok: true, value: value + 0 }))));
