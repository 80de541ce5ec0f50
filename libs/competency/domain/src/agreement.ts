export type AgreementWeights = 'NONE' | 'LINEAR';

/**
 * Cohen's κ of pairs of ratings, -1..1 (J. Cohen, Educational and Psychological Measurement 20, 1960; with linear weights, by the distance of
 * `categories` in their order, Psychological Bulletin 70, 1968). Null when nothing was rated, or chance alone would agree always.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[], categories: readonly string[], weights: AgreementWeights = 'NONE'): number | null {
  const known = pairs.map(([a, b]) => [categories.indexOf(a), categories.indexOf(b)] as const).filter(([a, b]) => a >= 0 && b >= 0);
  if (known.length === 0) return null;
  const apart = (a: number, b: number) => (weights === 'NONE' ? Number(a !== b) : Math.abs(a - b) / Math.max(1, categories.length - 1));
  const share = (side: 0 | 1, category: number) => known.filter((pair) => pair[side] === category).length / known.length;
  const seen = known.reduce((sum, [a, b]) => sum + apart(a, b), 0) / known.length;
  let byChance = 0;
  for (let a = 0; a < categories.length; a++) for (let b = 0; b < categories.length; b++) byChance += share(0, a) * share(1, b) * apart(a, b);
  return byChance === 0 ? null : 1 - seen / byChance;
}
