import { type Complex, readNumber } from '@amoxtli/content/domain';

/** How far from the author's answer is still right: `amount` of the unit, or of the size of the author's answer, or of the larger of the two. */
export type Tolerance = { amount: number; of: 'unit' | 'expected' | 'larger' };

/** Without a word of the author's, and when they write just this, it is measured by the larger of the two. Source: capa's `util.py`. */
const DEFAULT = '0.001%';

/** Reads `0.1`, `5%` or an expression; null when it is none of these. */
export function readTolerance(written: string | null): Tolerance | null {
  const text = (written ?? DEFAULT).trim();
  const isShare = text.endsWith('%');
  const read = readNumber(isShare ? text.slice(0, -1) : text);
  if (!read.ok) return null;
  if (!isShare) return { amount: read.value, of: 'unit' };
  return { amount: read.value * 0.01, of: text === DEFAULT ? 'larger' : 'expected' };
}

/** The same tolerance `times` as wide; widened, it is measured by the author's answer alone, as there. */
export const widened = ({ amount, of }: Tolerance, times: number): Tolerance => ({ amount: amount * times, of: of === 'larger' && times !== 1 ? 'expected' : of });

/**
 * Whether `given` is right. Real numbers are compared in decimals, exactly, so that 3.15 lies within 0.01 of 3.14; complex ones by their distance.
 * Nothing lies near infinity. Source: capa's `compare_with_tolerance`.
 */
export function isWithin(given: Complex, expected: Complex, { amount, of }: Tolerance): boolean {
  if (!Number.isFinite(expected.re) || !Number.isFinite(expected.im)) return false;
  const size = of === 'unit' ? 1 : of === 'expected' ? sizeOf(expected) : Math.max(sizeOf(given), sizeOf(expected));
  const allowed = amount * size;
  if (given.im === 0 && expected.im === 0) return isNear(given.re, expected.re, allowed);
  return Math.hypot(given.re - expected.re, given.im - expected.im) <= allowed;
}

/** Equal but for the noise of binary fractions. */
export const isSame = (given: Complex, expected: Complex): boolean => isWithin(given, expected, { amount: 0, of: 'unit' });

const sizeOf = ({ re, im }: Complex) => Math.hypot(re, im);

/** In all digits, or in the fifteen that a double keeps for sure: beyond them lies the noise of binary fractions, 0.1 + 0.2, which costs nobody a point. */
function isNear(a: number, b: number, allowed: number): boolean {
  if (!Number.isFinite(allowed)) return allowed > 0;
  return [undefined, 14].some((places) => differAtMost(toDecimal(a, places), toDecimal(b, places), toDecimal(allowed, places)));
}

type Decimal = { digits: bigint; exponent: number };

function differAtMost(a: Decimal, b: Decimal, allowed: Decimal): boolean {
  const smallest = Math.min(a.exponent, b.exponent, allowed.exponent);
  const aligned = ({ digits, exponent }: Decimal) => digits * 10n ** BigInt(exponent - smallest);
  const difference = aligned(a) - aligned(b);
  return (difference < 0n ? -difference : difference) <= aligned(allowed);
}

function toDecimal(value: number, places?: number): Decimal {
  const [mantissa = '0', power = '0'] = value.toExponential(places).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
