import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeReturnPath } from './safe-return-path';

describe('the way back after signing in', () => {
  it.each(['/cursos', '/aprender/3/u/3.7?x=1#y', '/cursos?q=a%20b', '/a/@b'])('keeps %s', (path) => expect(safeReturnPath(path)).toBe(path));

  it.each(['//evil.mx', '/\\evil.mx', '\\\\evil.mx', 'https://evil.mx', 'javascript:alert(1)', '/\t/evil.mx', '/\n/evil.mx', '', 'cursos', '@evil.mx', '/..//evil.mx', '/.//evil.mx', '/\u00a0/evil.mx', ' //evil.mx'])(
    'refuses %j',
    (path) => expect(safeReturnPath(path)).toBe('/mis-cursos'),
  );

  it('never leaves the site, whatever is written', () => {
    const pieces = fc.constantFrom('/', '\\', '@', ':', '.', '?', '#', 'evil.mx', 'https', '\t', '\n', ' ', '%2f', '%5c', '\u2028', '\u00a0', '／', 'a');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const path = safeReturnPath(parts.join(''));
        expect(new URL(path, 'https://here.mx').origin).toBe('https://here.mx');
        expect(path.startsWith('//')).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
