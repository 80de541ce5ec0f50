/** Letters without case or acute accent; ñ stays a letter of its own (año is not ano). The same fold as the database's `es_fold`. */
export const foldSpanish = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[áéíóúü]/g, (c) => 'aeiouu'['áéíóúü'.indexOf(c)] ?? c);

export const wordsOf = (text: string): string[] => foldSpanish(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];

const SHORT = 5;

/**
 * Corrects each word that `vocabulary` (folded words) does not know to the nearest it knows: one slip in words of up to five letters, two in
 * longer ones; a swap of neighbours is one slip. Null when nothing changes.
 */
export function correctSpelling(text: string, vocabulary: ReadonlySet<string>): string | null {
  const words = wordsOf(text);
  const corrected = words.map((word) => (vocabulary.has(word) ? word : (nearest(word, vocabulary) ?? word)));
  return corrected.some((word, i) => word !== words[i]) ? corrected.join(' ') : null;
}

function nearest(word: string, vocabulary: ReadonlySet<string>): string | null {
  const most = word.length <= SHORT ? 1 : 2;
  let best: { word: string; slips: number } | null = null;
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const slips = distance(word, candidate);
    if (slips <= most && (best === null || slips < best.slips || (slips === best.slips && candidate < best.word))) best = { word: candidate, slips };
  }
  return best?.word ?? null;
}

/** Edits between two words (optimal string alignment): insert, delete, replace, swap neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
