/** Past this an integer has no value here: 5,000 digits are more than any answer asks for, and keep an evaluation short. */
const MOST_BITS = 16_384;
const EXACT_IN_DOUBLE = 53;
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;
const LARGEST_FACTORIAL = 1000;

/** Integers are exact, as in the original calculator: 365! / 342! has a value though neither of them fits a double. Null: too large. */
export function exactly(operator: '+' | '-' | '*', a: bigint, b: bigint): bigint | null {
  if (bitsOf(a) + bitsOf(b) > MOST_BITS) return null;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
  }
}

/** `base` to a power of zero or more; null when too large. */
export function exactPower(base: bigint, exponent: bigint): bigint | null {
  const isUnit = base >= -1n && base <= 1n;
  const least = isUnit && exponent > 2n ? 2n + (exponent % 2n) : exponent;
  return least <= MOST_BITS && bitsOf(base) * Number(least) <= MOST_BITS ? base ** least : null;
}

/** n!; null for what has none and for n above 1,000. */
export const exactFactorial = (n: bigint): bigint | null => (n < 0n || n > LARGEST_FACTORIAL ? null : product(Number(n)));

/** a / b as the nearest double or its neighbour, though neither may fit one; `b` is not zero. */
export function exactQuotient(a: bigint, b: bigint): number {
  if (bitsOf(a) <= EXACT_IN_DOUBLE && bitsOf(b) <= EXACT_IN_DOUBLE) return Number(a) / Number(b);
  const shift = 64 + bitsOf(b) - bitsOf(a);
  const quotient = shift >= 0 ? (a << BigInt(shift)) / b : a / (b << BigInt(-shift));
  const half = Math.trunc(-shift / 2);
  return Number(quotient) * 2 ** half * 2 ** (-shift - half);
}

function bitsOf(n: bigint): number {
  const digits = (n < 0n ? -n : n).toString(16);
  return 4 * (digits.length - 1) + 32 - Math.clz32(parseInt(digits[0] ?? '0', 16));
}

/** Factors are gathered while their product fits a double exactly: few multiplications of large numbers. */
function product(n: number): bigint {
  let large = 1n;
  let some = 1;
  for (let factor = 2; factor <= n; factor++) {
    if (some * factor <= LARGEST_EXACT) some *= factor;
    else {
      large *= BigInt(some);
      some = factor;
    }
  }
  return large * BigInt(some);
}
