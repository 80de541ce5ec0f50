export type { Complex } from './complex';
export type { MathFunction } from './functions';
export { type MathError, type MathNode, type MathReading, type MathResult, variablesIn } from './math-node';
export { parseMath } from './parse-math';
export { evaluateAt, evaluateMath, type MathNames } from './evaluate-math';
export { toTex } from './to-tex';
export * from './read-number';
