import fc from 'fast-check';
import { cctCheckLetter, readCct } from './cct';
import { isServiceOf, levels, servicesOf } from './school-facts';

/** Keys of schools, from public repositories (cct.json of our domain notes). */
const known = ['09DPR2087X', '15EPR4600T', '15EPR0613W', '12DPR2372F', '14DST0100K', '28DPR1452L', '24KPB0093V', '04DCC0045J', '03DCT0232V', '10DML0013Q', '11DES0004S', '11DJN0041M', '11DDI0003N', '11ADG0503N'];

describe('a key of a school', () => {
  it.each(known)('%s has the letter that the rule gives', (cct) => expect(readCct(cct)).toMatchObject({ kind: 'key', cct, warning: null }));

  it.each([
    ['09DPR0001A', 'N'],
    ['15DPR0100B', 'Y'],
    ['09DJN0001A', 'X'],
  ])('%s is taken, with a warning that %s was expected', (cct, expected) => expect(readCct(cct)).toMatchObject({ kind: 'key', cct, warning: { expected } }));

  it.each([
    ['14DST0100K', '14', 'secundaria', 'tecnica'],
    ['24KPB0093V', '24', 'primaria', 'indigena'],
    ['10DML0013Q', '10', 'especial', 'cam'],
    ['11ADG0503N', '11', null, null],
  ])('%s tells state, level and service where they are known', (cct, state, level, service) => expect(readCct(cct)).toMatchObject({ state, level, service }));

  it.each([' 09dpr2087x ', '09 DPR 2087 X', '09-DPR-2087-X'])('is read as people write it: %j', (typed) => expect(readCct(typed)).toMatchObject({ cct: '09DPR2087X' }));

  it.each([
    ['', 'length'],
    ['09DPR2087', 'length'],
    ['09DPR2087XX', 'length'],
    ['9ADPR2087X', 'shape'],
    ['09D1R2087X', 'shape'],
    ['09DÑR2087X', 'shape'],
    ['09DPR20871', 'shape'],
    ['00DPR2087X', 'state'],
    ['33DPR2087X', 'state'],
  ])('%j is refused for its %s', (typed, problem) => expect(readCct(typed)).toEqual({ kind: 'refused', problem }));

  it('a changed digit or letter never passes for the same school, and is warned of unless the rule is blind to it', () => {
    const change = fc.tuple(fc.constantFrom(...known), fc.nat(8), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    fc.assert(
      fc.property(change, ([cct, at, char]) => {
        const other = cct.slice(0, at) + char + cct.slice(at + 1);
        const read = readCct(other);
        if (other === cct || read.kind === 'refused') return;
        expect([read.cct, read.warning === null]).toEqual([other, cctCheckLetter(other) === other.charAt(9)]);
      }),
    );
  });

  it('whatever is typed, reading answers and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => ['key', 'refused'].includes(readCct(text).kind)));
  });
});

it('each service belongs to its level and to no other by mistake', () => {
  expect(levels).toEqual(Object.keys(servicesOf));
  expect([isServiceOf('secundaria', 'telesecundaria'), isServiceOf('primaria', 'telesecundaria'), isServiceOf('especial', 'usaer')]).toEqual([true, false, true]);
});
