/** A complex number; a real one has `im` 0. What has no value is not a number in both parts, and spreads like one. */
export type Complex = { re: number; im: number };

export const UNDEFINED: Complex = { re: NaN, im: NaN };

export const realNumber = (re: number): Complex => ({ re, im: 0 });
export const isReal = ({ im }: Complex): boolean => im === 0;
export const isZero = ({ re, im }: Complex): boolean => re === 0 && im === 0;
export const isFiniteNumber = ({ re, im }: Complex): boolean => Number.isFinite(re) && Number.isFinite(im);

/** Zero has no sign for who types it: √−4 is 2i however the −4 came about. */
export const unsignedZero = (z: Complex): Complex => (z.im === 0 ? realNumber(z.re) : z);

export const negate = ({ re, im }: Complex): Complex => ({ re: -re, im: -im });
export const conjugate = ({ re, im }: Complex): Complex => ({ re, im: -im });
export const add = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im });
export const subtract = (a: Complex, b: Complex): Complex => ({ re: a.re - b.re, im: a.im - b.im });
export const absolute = ({ re, im }: Complex): number => Math.hypot(re, im);

export function multiply(a: Complex, b: Complex): Complex {
  if (isReal(a)) return scale(b, a.re);
  return isReal(b) ? scale(a, b.re) : { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

/** The quotient; by zero it has no value. Smith's method: no part grows past the result. */
export function divide(a: Complex, b: Complex): Complex {
  if (isZero(b)) return UNDEFINED;
  if (isReal(b)) return { re: a.re / b.re, im: a.im === 0 ? 0 : a.im / b.re };
  if (Math.abs(b.re) >= Math.abs(b.im)) {
    const ratio = b.im / b.re;
    const size = b.re + b.im * ratio;
    return { re: (a.re + a.im * ratio) / size, im: (a.im - a.re * ratio) / size };
  }
  const ratio = b.re / b.im;
  const size = b.re * ratio + b.im;
  return { re: (a.re * ratio + a.im) / size, im: (a.im * ratio - a.re) / size };
}

export const exponential = ({ re, im }: Complex): Complex => (im === 0 ? realNumber(Math.exp(re)) : polar(Math.exp(re), im));

/** The natural logarithm, its angle in (−π, π]; the sign of a zero tells the side of the cut. */
export const logarithm = (z: Complex): Complex => ({ re: Math.log(absolute(z)), im: Math.atan2(z.im, z.re) });

/** The square root with a real part of zero or more; the sign of a zero tells the side of the cut. */
export function squareRoot({ re, im }: Complex): Complex {
  if (im === 0 && re >= 0) return { re: Math.sqrt(re), im };
  const half = Math.sqrt((Math.hypot(re, im) + Math.abs(re)) / 2);
  const other = Math.abs(im) / (2 * half);
  const isBelow = im < 0 || Object.is(im, -0);
  return re >= 0 ? { re: half, im: isBelow ? -other : other } : { re: other, im: isBelow ? -half : half };
}

/** `base` to the power of `exponent`, 0⁰ being 1. Zero to a power that is not above zero has no value, nor has what grows too large. */
export function power(base: Complex, exponent: Complex): Complex {
  if (Number.isNaN(base.re) || Number.isNaN(exponent.re)) return UNDEFINED;
  if (isZero(exponent)) return realNumber(1);
  if (isZero(base)) return isReal(exponent) && exponent.re > 0 ? realNumber(0) : UNDEFINED;
  const isWhole = isReal(exponent) && Number.isInteger(exponent.re);
  if (isReal(base) && isReal(exponent) && (base.re > 0 || isWhole)) return withoutOverflow(base.re ** exponent.re, base.re, exponent.re);
  return isWhole && Math.abs(exponent.re) <= MOST_FACTORS ? wholePower(base, exponent.re) : exponential(multiply(exponent, logarithm(base)));
}

/** Up to here a product of factors is more exact than a logarithm: i² is −1 and nothing beside it. */
const MOST_FACTORS = 100;

function wholePower(base: Complex, exponent: number): Complex {
  if (exponent < 0) return divide(realNumber(1), wholePower(base, -exponent));
  let [result, square] = [realNumber(1), base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
}

const withoutOverflow = (value: number, ...from: number[]): Complex => (Number.isFinite(value) || !from.every(Number.isFinite) ? realNumber(value) : UNDEFINED);
const scale = ({ re, im }: Complex, factor: number): Complex => ({ re: re * factor, im: im === 0 ? 0 : im * factor });
const polar = (size: number, angle: number): Complex => ({ re: size * Math.cos(angle), im: size * Math.sin(angle) });
