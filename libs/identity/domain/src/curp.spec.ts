import fc from 'fast-check';
import { curpCheckDigit, genericCurps, maskCurp, readCurp } from './curp';

/** Published in the tests of public libraries (npm stdnum 1.11.1, validate-curp 1.0.0; python-stdnum). Here only: whether any is a real person's is not known. */
const published = ['BOXW310820HNERXN09', 'HELO990501HVZRPN09', 'MASI050805MVZRLRA8', 'COME721110MVZNRR03', 'TEAM470622HVZZPR07', 'GARS700923HSPLXL06', 'SABC560626MDFLRN01', 'MOTR930411HJCRMN03'];
const YEAR = 2026;

describe('a CURP', () => {
  it.each(published)('%s is well formed', (curp) => expect(readCurp(curp, YEAR)).toMatchObject({ kind: 'person', curp }));

  it.each([
    ['born in 1999: a digit in place 17', 'HELO990501HVZRPN09', 1999],
    ['born in 2005: a letter in place 17', 'MASI050805MVZRLRA8', 2005],
    ['the same letters with a digit there: born in 1905', 'MASI050805MVZRLR08', 1905],
  ])('tells the century: %s', (_, curp, birthYear) => expect(readCurp(curp, YEAR)).toMatchObject({ kind: 'person', birthYear }));

  it('tells sex and state of birth', () => expect(readCurp('BOXW310820HNERXN09', YEAR)).toEqual({ kind: 'person', curp: 'BOXW310820HNERXN09', birthYear: 1931, sex: 'H', birthState: 'NE' }));
  it('of a non-binary person has X in place 11', () => expect(readCurp(withDigit('MOTR930411XJCRMN0'), YEAR)).toMatchObject({ kind: 'person', sex: 'X' }));
  it('is read with spaces around and in small letters', () => expect(readCurp('  motr930411hjcrmn03\n', YEAR)).toMatchObject({ curp: 'MOTR930411HJCRMN03' }));

  it.each([
    ['', 'length'],
    ['BOXW310820HNERXN0', 'length'],
    ['BOXW310820HNERXN090', 'length'],
    ['BOXW 310820HNERXN0', 'shape'],
    ['BOÑW310820HNERXN09', 'shape'],
    ['BON\u0303W310820HNERXN09', 'shape'],
    ['BBXW310820HNERXN09', 'shape'],
    ['BOXW310820ZNERXN09', 'shape'],
    ['BOXW310820HNEAXN09', 'shape'],
    ['BOXW310820HNERXN0A', 'shape'],
    ['BOXW311332HNERXN09', 'date'],
    ['BOXW310230HNERXN09', 'date'],
    ['BOXW000229HNERXN09', 'date'],
    ['MASI990805MVZRLRA8', 'date'],
    ['BOXW310820HXXRXN09', 'state'],
    ['BOXW310820HNERXN08', 'check-digit'],
    ['MOTR930411HJCRMG73', 'check-digit'],
  ])('%j is refused for its %s', (typed, problem) => expect(readCurp(typed, YEAR)).toEqual({ kind: 'refused', problem }));

  it('of the 29th of February 2000 is well formed, of 2001 is not', () => {
    expect(readCurp(withDigit('MASI000229MVZRLRA'), YEAR)).toMatchObject({ birthYear: 2000 });
    expect(readCurp(withDigit('MASI010229MVZRLRA'), YEAR)).toMatchObject({ problem: 'date' });
  });

  it.each(genericCurps)('%s is the generic one, whatever its digit', (curp) => expect(readCurp(curp.toLowerCase(), YEAR)).toEqual({ kind: 'generic', curp }));

  it('is shown by its first four and last two', () => expect(maskCurp('MOTR930411HJCRMN03')).toBe('MOTR••••••••••••03'));
});

const withDigit = (first: string) => first + curpCheckDigit(first);
const letters = (from: string, length = 1) => fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((all) => all.join(''));
const ANY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CONSONANTS = 'BCDFGHJKLMNPQRSTVWXYZ';
const date = fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });

/** CURPs made by the rules, and their year of birth. */
const made = fc.tuple(letters(ANY), letters('AEIOUX'), letters(ANY, 2), date, letters('HMX'), fc.constantFrom('DF', 'OC', 'NE', 'CS'), letters(CONSONANTS, 3), fc.nat(9)).map(([a, b, c, born, sex, state, d, homonym]) => {
  const year = born.getUTCFullYear();
  const day = born.toISOString().slice(2, 10).replaceAll('-', '');
  return { year, curp: withDigit(`${a}${b}${c}${day}${sex}${state}${d}${year < 2000 ? homonym : (ANY[homonym] ?? 'A')}`) };
});

describe('of CURPs made by the rules', () => {
  it('each is read, with its year', () => {
    fc.assert(fc.property(made, ({ curp, year }) => expect(readCurp(curp, YEAR)).toMatchObject({ kind: 'person', curp, birthYear: year })));
  });

  it('one changed character is refused, or makes another that obeys every rule: no weight sees a change by ten places, an even one none by five', () => {
    const change = fc.tuple(made, fc.nat(17), fc.constantFrom(...'0123456789', ...ANY, 'Ñ', '-', ' ', 'é'));
    fc.assert(
      fc.property(change, ([{ curp }, at, char]) => {
        const other = curp.slice(0, at) + char + curp.slice(at + 1);
        const read = readCurp(other, YEAR);
        if (other === curp || read.kind === 'refused') return;
        expect([read.kind, sumOf(other) % 10]).toEqual(['person', 0]);
      }),
      { numRuns: 2000 },
    );
  });

  it('a wrong last digit is always refused', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 1, max: 9 }), ({ curp }, more) => {
        const wrong = curp.slice(0, 17) + String((Number(curp.charAt(17)) + more) % 10);
        expect(readCurp(wrong, YEAR)).toEqual({ kind: 'refused', problem: 'check-digit' });
      }),
    );
  });

  it('whatever is typed, reading answers and never throws; the mask never shows the twelve in the middle', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => ['person', 'generic', 'refused'].includes(readCurp(text, YEAR).kind)));
    fc.assert(fc.property(made, ({ curp }) => expect(maskCurp(curp)).toBe(`${curp.slice(0, 4)}••••••••••••${curp.slice(16)}`)));
  });
});

/** The check said another way: with the digit itself the weighted sum ends in zero. */
const sumOf = (curp: string) => [...curp].reduce((sum, char, at) => sum + '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'.indexOf(char) * (18 - at), 0);
