import { RE2JS } from 're2js';

const LONGEST = 1000;
/** RE2's cost is the size of its program times the length of the text. */
const LARGEST_PROGRAM = 500;
/** Python's classes know every letter of Unicode; RE2's own know ASCII alone, and would not find the ñ in `\w+`. */
const classes: Partial<Record<string, string>> = { w: '\\p{L}\\p{M}\\p{N}_', d: '\\p{Nd}', s: '\\s\\x{85}\\p{Z}' };

/** A pattern that an author wrote for Python's `re`, matched in linear time (never by the language's own engine: trust, decision 17). */
export type AuthorPattern = { finds: (text: string) => boolean };

/**
 * Compiles one of several patterns as the engine does: `^first|second|last$`, anywhere in the text. Null when RE2 refuses it: look-around,
 * back-references, repeat bombs, or what is no pattern; and when it would be too much work.
 */
export function compilePattern(patterns: readonly string[], { caseSensitive }: { caseSensitive: boolean }): AuthorPattern | null {
  const source = `^${patterns.join('|')}$`;
  if (source.length > LONGEST) return null;
  try {
    const compiled = RE2JS.compile(toRe2(source), caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
    if (compiled.programSize() > LARGEST_PROGRAM) return null;
    return { finds: (text) => compiled.matcher(text).find() };
  } catch {
    return null;
  }
}

/** Only what differs is changed: classes of letters, and Python's name for the end of the text. */
function toRe2(source: string): string {
  let inClass = false;
  return source.replace(/\\(.)|[[\]]/gs, (whole, escaped: string | undefined) => {
    if (escaped === undefined) {
      inClass = whole === '[' || (inClass && whole !== ']');
      return whole;
    }
    if (escaped === 'Z') return '\\z';
    const inner = classes[escaped];
    if (inner !== undefined) return inClass ? inner : `[${inner}]`;
    const negated = classes[escaped.toLowerCase()];
    return negated !== undefined && !inClass ? `[^${negated}]` : whole;
  });
}
