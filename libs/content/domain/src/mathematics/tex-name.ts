const lower = 'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega';
const upper = 'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega';
const symbols = new Set([...lower.split(' '), ...upper.split(' '), 'hbar', 'infty']);

const PARTS = /^([A-Za-z0-9]+)(?:_\{([A-Za-z0-9]+)\}|_(\w*))?(?:\^\{([A-Za-z0-9]+)\})?('*)$/;

/** A variable's name as TeX: `R_1` with its index, `U_{ij}^{2}` with both, `alpha` as the letter, `f'` with its prime, `speed` upright as one word. */
export function texName(written: string): string {
  const [, base = '', braced, plain, above, primes = ''] = PARTS.exec(written) ?? [];
  const below = braced ?? plain?.split('_').filter(Boolean).map(texWord).join(',') ?? '';
  const indices = `${below === '' ? '' : `_{${braced === undefined ? below : texWord(braced)}}`}${above === undefined ? '' : `^{${texWord(above)}}`}`;
  return above === undefined || primes === '' ? `${texWord(base)}${primes}${indices}` : `{${texWord(base)}${indices}}${primes}`;
}

/** One word of a name: a letter of the Greek alphabet, a single sign, digits, or several letters set upright. */
export function texWord(word: string): string {
  if (symbols.has(word)) return `\\${word}`;
  return word.length === 1 || /^\d+$/.test(word) ? word : `\\mathrm{${word}}`;
}
