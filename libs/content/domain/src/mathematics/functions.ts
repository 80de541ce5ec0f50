import { absolute, add, type Complex, conjugate, divide, exponential, isReal, logarithm, multiply, negate, realNumber, squareRoot, subtract, UNDEFINED } from './complex';

export type MathFunction = (z: Complex) => Complex;

const ONE = realNumber(1);
const HALF = realNumber(0.5);
const I: Complex = { re: 0, im: 1 };

/** Real where the real function has a value at `x`, complex elsewhere: the root of −4 is 2i. */
const extended = (ofReal: (x: number) => number, ofComplex: MathFunction, has: (x: number) => boolean = () => true): MathFunction => (z) =>
  isReal(z) && has(z.re) ? realNumber(ofReal(z.re)) : ofComplex(z);
const reciprocal = (of: MathFunction): MathFunction => (z) => divide(ONE, of(z));
const ofReciprocal = (of: MathFunction): MathFunction => (z) => of(divide(ONE, z));
/** f(iz)/i: the circular function of a hyperbolic one, and back. */
const turned = (of: MathFunction): MathFunction => (z) => divide(of(multiply(I, z)), I);

const isPositive = (x: number) => x > 0;
const isUnit = (x: number) => Math.abs(x) <= 1;

const sin = extended(Math.sin, ({ re, im }) => ({ re: Math.sin(re) * Math.cosh(im), im: Math.cos(re) * Math.sinh(im) }));
const cos = extended(Math.cos, ({ re, im }) => ({ re: Math.cos(re) * Math.cosh(im), im: -Math.sin(re) * Math.sinh(im) }));
const tan = extended(Math.tan, complexTangent);
const sinh = extended(Math.sinh, turned(sin));
const cosh = extended(Math.cosh, (z) => cos(multiply(I, z)));
const tanh = extended(Math.tanh, turned(complexTangent));
const arcsin = extended(Math.asin, complexArcsine, isUnit);
const arccos = extended(Math.acos, complexArccosine, isUnit);
const arctanh = extended(Math.atanh, complexArctangent, isUnit);
const arctan = extended(Math.atan, turned(complexArctangent));
const arcsinh = extended(Math.asinh, turned(complexArcsine));
const arccosh = extended(Math.acosh, complexArccosh, (x) => x >= 1);

/** All that the original calculator knows (its `calc.py` and `functions.py`), angles in radians. The factorial is apart: it works on integers. */
export const mathFunctions: Readonly<Record<string, MathFunction>> = {
  sin, cos, tan, sec: reciprocal(cos), csc: reciprocal(sin), cot: reciprocal(tan),
  arcsin, arccos, arctan, arcsec: ofReciprocal(arccos), arccsc: ofReciprocal(arcsin), arccot,
  sinh, cosh, tanh, sech: reciprocal(cosh), csch: reciprocal(sinh), coth: reciprocal(tanh),
  arcsinh, arccosh, arctanh, arcsech: ofReciprocal(arccosh), arccsch: ofReciprocal(arcsinh), arccoth: ofReciprocal(arctanh),
  sqrt: extended(Math.sqrt, squareRoot, (x) => x >= 0),
  exp: exponential,
  ln: extended(Math.log, logarithm, isPositive),
  log2: extended(Math.log2, (z) => divide(logarithm(z), realNumber(Math.LN2)), isPositive),
  log10: extended(Math.log10, (z) => divide(logarithm(z), realNumber(Math.LN10)), isPositive),
  abs: (z) => realNumber(absolute(z)),
};

/** Between −π/2 and π/2 for negative reals too, as there: it jumps at zero. */
function arccot(z: Complex): Complex {
  return subtract(realNumber(z.re < 0 ? -Math.PI / 2 : Math.PI / 2), arctan(z));
}

/** Far from the real line it is ±i to sixteen digits, where its parts would overflow. */
function complexTangent({ re, im }: Complex): Complex {
  if (Number.isNaN(re)) return UNDEFINED;
  if (Math.abs(im) > 20) return { re: 0, im: Math.sign(im) };
  const size = Math.cos(2 * re) + Math.cosh(2 * im);
  return { re: Math.sin(2 * re) / size, im: Math.sinh(2 * im) / size };
}

/** The four below after W. Kahan, "Branch cuts for complex elementary functions" (1987): exact beside the cuts, where signs of zero decide. */
function complexArcsine(z: Complex): Complex {
  const [before, after] = [squareRoot({ re: 1 - z.re, im: -z.im }), squareRoot({ re: 1 + z.re, im: z.im })];
  return { re: Math.atan2(z.re, before.re * after.re - before.im * after.im), im: Math.asinh(before.re * after.im - before.im * after.re) };
}

function complexArccosine(z: Complex): Complex {
  const [before, after] = [squareRoot({ re: 1 - z.re, im: -z.im }), squareRoot({ re: 1 + z.re, im: z.im })];
  return { re: 2 * Math.atan2(before.re, after.re), im: Math.asinh(after.re * before.im - after.im * before.re) };
}

function complexArccosh(z: Complex): Complex {
  const [below, above] = [squareRoot({ re: z.re - 1, im: z.im }), squareRoot({ re: z.re + 1, im: z.im })];
  return { re: Math.asinh(multiply(conjugate(below), above).re), im: 2 * Math.atan2(below.im, above.re) };
}

function complexArctangent(z: Complex): Complex {
  const [above, below] = [logarithm(add(ONE, z)), logarithm({ re: 1 - z.re, im: -z.im })];
  return multiply(HALF, add(above, negate(below)));
}
