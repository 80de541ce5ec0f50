import { normaliseEmail } from './email';
import { checkPersonName } from './person-name';
import { checkProfile } from './profile';

const empty = { state: null, birthYear: null, schooling: null, occupation: null };

describe('a profile', () => {
  it('may be empty', () => expect(checkProfile(empty, 2026)).toEqual([]));
  it('accepts a state, a year and an occupation', () =>
    expect(checkProfile({ state: '20', birthYear: 1979, schooling: 'BACHELOR', occupation: 'Maestra de telesecundaria' }, 2026)).toEqual([]));
  it.each([
    [{ ...empty, state: '33' }, 'state', 'unknown'],
    [{ ...empty, birthYear: 2027 }, 'birthYear', 'out-of-range'],
    [{ ...empty, birthYear: 1900 }, 'birthYear', 'out-of-range'],
    [{ ...empty, occupation: 'x'.repeat(81) }, 'occupation', 'too-long'],
    [{ ...empty, occupation: 'AAAA000101HDFXXX09' }, 'occupation', 'looks-like-curp'],
  ])('refuses %j', (fields, field, code) => expect(checkProfile(fields, 2026)).toEqual([{ field, code }]));
});

describe('a name', () => {
  it.each(['María José Ñáñez', "Jo’el D'Acosta-Pérez", 'Xóchitl', 'J. L. Borges'])('%s is one', (name) => expect(checkPersonName(name)).toEqual({ ok: true, name }));
  it('is trimmed', () => expect(checkPersonName('  Ana   Li ')).toEqual({ ok: true, name: 'Ana Li' }));
  it.each([
    ['   ', 'empty'],
    ['x'.repeat(101), 'too-long'],
    ['AAAA000101HDFXXX09', 'looks-like-curp'],
    ['<b>Ana</b>', 'not-a-name'],
    ['Ana\u0000', 'not-a-name'],
  ])('%j is refused as %s', (text, problem) => expect(checkPersonName(text)).toEqual({ ok: false, problem }));
});

describe('an address', () => {
  it('has one spelling', () => expect(normaliseEmail(' Ana.LI@Escuela.MX ')).toBe('ana.li@escuela.mx'));
  it.each(['', 'ana', 'ana@', 'ana@x', '@x.mx', 'a b@x.mx', 'ana@x.mx\nbcc: b@x.mx', `${'a'.repeat(65)}@x.mx`])('%j is none', (t) => expect(normaliseEmail(t)).toBeNull());
});
