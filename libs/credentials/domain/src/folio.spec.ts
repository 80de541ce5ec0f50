import fc from 'fast-check';
import { makeFolio, readFolio } from './folio';

it('is written in four groups', () => expect(makeFolio(new Uint8Array([0xff, 0, 0, 0, 0, 0, 0, 0, 0, 1]))).toBe('ZW00-0000-0000-0001'));
it('uses all of its 80 bits: different chance, different folio', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(fc.property(bytes, bytes, (a, b) => (makeFolio(a) === makeFolio(b)) === (Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0)));
});
it('is read back however it is typed', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
    const folio = makeFolio(bytes);
    expect(readFolio(` ${folio.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(folio);
  }));
});
it.each(['', 'abc', 'xxxx-xxxx-xxxx-xxx!', '7KQ2-M9XD-03VT-HB5C-1', '../../etc/passwd'])('%j is none', (text) => expect(readFolio(text)).toBeNull());
