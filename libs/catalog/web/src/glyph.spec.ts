import { describe, expect, it } from '@jest/globals';
import { glyph } from './glyph';

describe("a course's glyph", () => {
  it('is the same each time', () => expect(glyph('algebra', 'FAS')).toEqual(glyph('algebra', 'FAS')));
  it('differs between courses of one line', () => expect(glyph('algebra', 'FAS')).not.toEqual(glyph('calculo', 'FAS')));
  it('has both halves of each row', () => expect(glyph('algebra', 'FAS')).toHaveLength(24));
  it('draws numbers only', () => {
    for (const { path } of glyph('álgebra', '')) expect(path).not.toMatch(/NaN|undefined/);
  });
});
