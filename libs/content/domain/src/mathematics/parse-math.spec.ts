import fc from 'fast-check';
import { type MathNode, nodesOf, variablesIn } from './math-node';
import { parseMath } from './parse-math';

/** The tree in full brackets, so that a test can say what binds what. */
function shape(node: MathNode): string {
  switch (node.kind) {
    case 'number':
      return `${node.digits}${node.exponent === null ? '' : `e${node.exponent}`}${node.percent ? '%' : ''}`;
    case 'name':
      return node.name;
    case 'call':
      return `${node.name}(${shape(node.of)})`;
    case 'negate':
      return `(-${shape(node.of)})`;
    case 'binary':
      return `(${shape(node.left)}${node.operator}${shape(node.right)})`;
    case 'parallel':
      return `(${node.parts.map(shape).join('||')})`;
  }
}
const shapeOf = (text: string, caseSensitive = false) => {
  const read = parseMath(text, { caseSensitive });
  return read.ok ? shape(read.tree) : read.error.code;
};

describe('what binds what', () => {
  it.each([
    ['a powers bind to the right', '2^3^2', '(2^(3^2))'],
    ['a power binds before a sign', '-x^2', '(-(x^2))'],
    ['the sign of a number belongs to it', '3*-2^2', '(3*((-2)^2))'],
    ['a number in an exponent may have a sign', '10^-3', '(10^(-3))'],
    ['so may a name where nothing follows that could take it', '2*e^-x+1', '((2*(e^(-x)))+1)'],
    ['a first sign stands before the whole term', '-a*b+c', '((-(a*b))+c)'],
    ['a plus says nothing', '+a+ +3', '(a+3)'],
    ['parallel binds before a product', 'a*b||c', '(a*(b||c))'],
    ['and after a power', 'a^2||b||c', '((a^2)||b||c)'],
    ['products bind to the left', 'a/b*c/d', '(((a/b)*c)/d)'],
    ['sums bind to the left', 'a-b+c-d', '(((a-b)+c)-d)'],
    ['brackets bind first', '(a-(b+c))*d', '((a-(b+c))*d)'],
    ['a function takes what is in its brackets', 'sin (x)^2', '(sin(x)^2)'],
    ['an e with digits is a power of ten', '2e3*e', '(2e3*e)'],
    ['also with blanks and signs', '2 e - 3', '2e-3'],
    ['a percentage belongs to its number', '5 %*x', '(5%*x)'],
    ['names have digits, primes and indices', "R_1*f''+U_{ij}^{2}-x_{1}'+x2", "((((r_1*f'')+u_{ij}^{2})-x_{1}')+x2)"],
    ['a prime may be typographic', 'f’+g′', "(f'+g')"],
    ['an index is no power', 'x^{2}', 'x^{2}'],
    ['only a plain name is a function', 'x_{1}(2)', 'unreadable'],
  ])('%s: %s', (_, text, expected) => expect(shapeOf(text)).toBe(expected));
  it('case counts where the author says so', () => expect([shapeOf('R+r'), shapeOf('R+r', true)]).toEqual(['(r+r)', '(R+r)']));
});

describe('what cannot be read is told with its place', () => {
  it.each([
    ['', 'empty', 0],
    ['  \n', 'empty', 0],
    ['(1+2', 'unbalanced', 0],
    ['1+(2*(3+4)', 'unbalanced', 2],
    ['1+2)', 'unbalanced', 3],
    [')(', 'unbalanced', 0],
    ['()', 'unreadable', 1],
    ['2*', 'unreadable', 2],
    ['*2', 'unreadable', 0],
    ['2x', 'unreadable', 1],
    ['2 3', 'unreadable', 2],
    ['x y', 'unreadable', 2],
    ['(a)(b)', 'unreadable', 3],
    ['1---2', 'unreadable', 3],
    ['2*-x^2', 'unreadable', 4],
    ['a|b', 'unreadable', 1],
    ['a|||b', 'unreadable', 3],
    ['2**3', 'unreadable', 2],
    ['x%', 'unreadable', 1],
    ['5%%', 'unreadable', 2],
    ['5!', 'unreadable', 1],
    ['1,500', 'unreadable', 1],
    ['1,2,3', 'unreadable', 3],
    ['1.234,5', 'unreadable', 5],
    ['3,', 'unreadable', 1],
    ['x²', 'unreadable', 1],
    ['[1]', 'unreadable', 0],
    ['x=2', 'unreadable', 1],
    ['año', 'unreadable', 1],
    ['f(1,5;2)', 'unreadable', 5],
    ['1 + $x', 'unreadable', 4],
  ])('%j: %s at %d', (text, code, at) => expect(parseMath(text)).toEqual({ ok: false, error: { code, at } }));
});

describe('a formula has an end', () => {
  const sum = (terms: number) => Array.from({ length: terms }, () => 'x').join('+');
  it.each([
    ['1,000 characters', 'x'.repeat(1000), 'x'.repeat(1000)],
    ['more', 'x'.repeat(1001), 'too-long'],
    ['a million', '('.repeat(1_000_000), 'too-long'],
    ['100 brackets', `${'('.repeat(100)}x${')'.repeat(100)}`, 'x'],
    ['101 brackets', `${'('.repeat(101)}x${')'.repeat(101)}`, 'too-complex'],
    ['201 nodes', sum(101), 'too-complex'],
    ['201 nodes of powers', '2^'.repeat(100) + '2', 'too-complex'],
    ['201 nodes of parallels', 'x||'.repeat(200) + 'x', 'too-complex'],
  ])('%s', (_, text, expected) => expect(shapeOf(text)).toBe(expected));
  it('at 199 nodes it is read', () => {
    const read = parseMath(sum(100));
    expect(read.ok && nodesOf(read.tree).length).toBe(199);
  });
});

it('variables are listed once, as first typed, in their order', () => {
  const read = parseMath('k*R_1+sin(x)*K-r_1+pi');
  expect(read.ok && variablesIn(read.tree)).toEqual(['k', 'R_1', 'x', 'pi']);
});

it('a tree written in full brackets is read as itself', () => {
  const { tree } = fc.letrec<{ tree: MathNode }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.nat({ max: 999 }).map((n): MathNode => ({ kind: 'number', digits: String(n), exponent: null, percent: false })),
      fc.constantFrom('x', 'y_1', "f'").map((name): MathNode => ({ kind: 'name', name, written: name, at: 0 })),
      tie('tree').map((of): MathNode => ({ kind: 'negate', of })),
      tie('tree').map((of): MathNode => ({ kind: 'call', name: 'sin', written: 'sin', at: 0, of })),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts): MathNode => ({ kind: 'parallel', parts })),
      fc.record({ operator: fc.constantFrom('+', '-', '*', '/', '^'), left: tie('tree'), right: tie('tree') }).map((parts): MathNode => ({ kind: 'binary', ...parts })),
    ),
  }));
  fc.assert(fc.property(tree.filter((one) => nodesOf(one).length <= 200 && shape(one).length <= 1000), (one) => expect(shapeOf(shape(one))).toBe(shape(one))));
});
