export type ChemicalPart = { text: string; place: 'line' | 'sub' | 'sup' };

/** Reads what is typed as chemists write it: `H2SO4 -> H^+ + HSO4^-` has its numbers below, its charges above, and an arrow. */
export function chemicalParts(typed: string): ChemicalPart[] {
  const text = typed.replaceAll('<->', '⇌').replaceAll('->', '→').replaceAll('*', '·');
  const found = text.matchAll(/\^\(?([0-9]*[+-]?)\)?|(?<=[A-Za-z)\]])([0-9]+)|_([0-9]+)|([^^_]+?)(?=\^|_|(?<=[A-Za-z)\]])[0-9]|$)/g);
  return [...found].flatMap(([, above, below, underscored, line]): ChemicalPart[] => {
    if (above) return [{ text: above.replace('-', '−'), place: 'sup' }];
    if (below ?? underscored) return [{ text: below ?? underscored ?? '', place: 'sub' }];
    return line ? [{ text: line, place: 'line' }] : [];
  });
}
