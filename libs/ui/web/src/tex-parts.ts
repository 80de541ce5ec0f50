/** A stretch of plain words, or of TeX: `display` when it stands on a line of its own. */
export type TexPart = { kind: 'words'; text: string } | { kind: 'tex'; source: string; display: boolean };

const MARKS = /\\\((.{1,4000}?)\\\)|\\\[(.{1,4000}?)\\\]|\$\$(.{1,4000}?)\$\$|\[mathjaxinline\](.{1,4000}?)\[\/mathjaxinline\]|\[mathjax\](.{1,4000}?)\[\/mathjax\]/gs;

/** Finds formulas in words, by the marks that course authors use: `\(…\)`, `\[…\]`, `$$…$$`, `[mathjaxinline]` and `[mathjax]`. */
export function texParts(text: string): TexPart[] {
  if (!/\\[([]|\$\$|\[mathjax/.test(text)) return [{ kind: 'words', text }];
  const parts: TexPart[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKS)) {
    const [whole, round, square, dollars, inline, block] = found;
    const source = round ?? square ?? dollars ?? inline ?? block ?? '';
    if (found.index > from) parts.push({ kind: 'words', text: text.slice(from, found.index) });
    parts.push({ kind: 'tex', source: source.trim(), display: round === undefined && inline === undefined });
    from = found.index + whole.length;
  }
  if (from < text.length) parts.push({ kind: 'words', text: text.slice(from) });
  return parts;
}
