import { add, type Complex, divide, isFiniteNumber, isReal, isZero, multiply, negate, power, realNumber, subtract, UNDEFINED, unsignedZero } from './complex';
import { exactFactorial, exactly, exactPower, exactQuotient } from './exact';
import { type MathFunction, mathFunctions } from './functions';
import { type MathError, type MathNode, type MathResult, nodesOf, type Operator, partsOf } from './math-node';

/** What names stand for, as the tree has them: in lower case unless case counts. They win over `i`, `j`, `e`, `pi` and the known functions. */
export type MathNames = { variables?: Readonly<Record<string, Complex>>; functions?: Readonly<Record<string, MathFunction>> };

/** The value of a formula. An unknown name, or no finite value (1/0, 0^-1, fact(2.5), 10^10^10), is an outcome like any other. */
export const evaluateMath = (tree: MathNode, names: MathNames = {}): MathResult =>
  evaluateAt(tree, [names.variables ?? {}], names.functions)[0] ?? { ok: false, error: NOT_FINITE };

/** The values of a formula at several points, each a value for every variable. What holds no variable is worked out once. */
export function evaluateAt(tree: MathNode, points: readonly Readonly<Record<string, Complex>>[], functions: MathNames['functions'] = {}): MathResult[] {
  const known = new Map([...Object.entries(mathFunctions), ['fact', null], ['factorial', null], ...Object.entries(functions)] as const);
  const nodes = nodesOf(tree);
  const fixed = fixedNodes(nodes);
  const settled = new Map<MathNode, Value>();
  return points.map((point) => {
    const variables = new Map([...CONSTANTS, ...Object.entries(point)]);
    const error = unknownName(nodes, variables, known);
    if (error) return { ok: false, error };
    const value = toComplex(valueOf(tree, { variables, functions: known, fixed, settled }));
    return isFiniteNumber(value) ? { ok: true, value } : { ok: false, error: NOT_FINITE };
  });
}

/** Integers stay exact as long as they can; what has no value spreads through all that follows. */
type Value = bigint | Complex;
/** `functions`: null is the factorial. */
type Scope = { variables: ReadonlyMap<string, Complex>; functions: ReadonlyMap<string, MathFunction | null>; fixed: ReadonlySet<MathNode>; settled: Map<MathNode, Value> };

const NOT_FINITE: MathError = { code: 'not-finite', at: 0 };
const I: Complex = { re: 0, im: 1 };
const CONSTANTS: readonly [string, Complex][] = [['i', I], ['j', I], ['e', realNumber(Math.E)], ['pi', realNumber(Math.PI)]];

function fixedNodes(nodes: readonly MathNode[]): Set<MathNode> {
  const fixed = new Set<MathNode>();
  for (const node of nodes) if (node.kind !== 'name' && partsOf(node).every((part) => fixed.has(part))) fixed.add(node);
  return fixed;
}

function unknownName(nodes: readonly MathNode[], variables: Scope['variables'], functions: Scope['functions']): MathError | null {
  const unknown = nodes.flatMap((node): MathError[] => {
    if (node.kind === 'name' && !variables.has(node.name)) return [{ code: 'unknown-variable', name: node.written, at: node.at }];
    return node.kind === 'call' && !functions.has(node.name) ? [{ code: 'unknown-function', name: node.written, at: node.at }] : [];
  });
  return unknown.sort((a, b) => a.at - b.at)[0] ?? null;
}

function valueOf(node: MathNode, scope: Scope): Value {
  const settled = scope.settled.get(node);
  if (settled !== undefined) return settled;
  const found = compute(node, scope);
  const value = typeof found === 'bigint' ? found : unsignedZero(found);
  if (scope.fixed.has(node)) scope.settled.set(node, value);
  return value;
}

function compute(node: MathNode, scope: Scope): Value {
  switch (node.kind) {
    case 'number':
      return literal(node);
    case 'name':
      return scope.variables.get(node.name) ?? UNDEFINED;
    case 'call': {
      const given = valueOf(node.of, scope);
      return scope.functions.get(node.name)?.(toComplex(given)) ?? factorial(given);
    }
    case 'negate': {
      const of = valueOf(node.of, scope);
      return typeof of === 'bigint' ? -of : negate(of);
    }
    case 'binary':
      return combine(node.operator, valueOf(node.left, scope), valueOf(node.right, scope));
    case 'parallel':
      return parallel(node.parts.map((part) => toComplex(valueOf(part, scope))));
  }
}

function literal({ digits, exponent, percent }: Extract<MathNode, { kind: 'number' }>): Value {
  if (!percent && exponent === null && !digits.includes('.')) return BigInt(digits);
  const value = Number(exponent === null ? digits : `${digits}e${exponent}`);
  return realNumber(percent ? value * 0.01 : value);
}

/** Of an integer from zero on, exact when that is what it was given. */
function factorial(given: Value): Value {
  if (typeof given === 'bigint') return exactFactorial(given) ?? UNDEFINED;
  if (!isReal(given) || !Number.isInteger(given.re)) return UNDEFINED;
  const exact = exactFactorial(BigInt(given.re));
  return exact === null ? UNDEFINED : toComplex(exact);
}

function combine(operator: Operator, left: Value, right: Value): Value {
  if (typeof left === 'bigint' && typeof right === 'bigint') return combineIntegers(operator, left, right);
  const [a, b] = [toComplex(left), toComplex(right)];
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return multiply(a, b);
    case '/':
      return divide(a, b);
    case '^':
      return power(a, b);
  }
}

function combineIntegers(operator: Operator, a: bigint, b: bigint): Value {
  if (operator === '/') return b === 0n ? UNDEFINED : realNumber(exactQuotient(a, b));
  if (operator !== '^') return exactly(operator, a, b) ?? UNDEFINED;
  return b < 0n ? power(toComplex(a), toComplex(b)) : (exactPower(a, b) ?? UNDEFINED);
}

/** Resistors side by side: 1 / (1/a + 1/b + …); none where one of them is zero. */
function parallel(parts: readonly Complex[]): Complex {
  if (parts.some(isZero)) return UNDEFINED;
  return divide(realNumber(1), parts.map((part) => divide(realNumber(1), part)).reduce(add));
}

function toComplex(value: Value): Complex {
  if (typeof value !== 'bigint') return value;
  const double = Number(value);
  return Number.isFinite(double) ? realNumber(double) : UNDEFINED;
}
