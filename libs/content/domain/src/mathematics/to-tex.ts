import type { MathNode } from './math-node';
import { texName } from './tex-name';

/** How tightly a piece holds together: a looser one needs brackets inside a tighter one. */
const SUM = 1;
const PRODUCT = 2;
const PARALLEL = 3;
const TALL = 4;
const ATOM = 5;

type Piece = { tex: string; holds: number };

/** The formula as TeX, to be shown while someone types. It holds only what this file and `tex-name.ts` write: letters and digits of names, no command of theirs. */
export const toTex = (tree: MathNode): string => piece(tree).tex;

function piece(node: MathNode): Piece {
  switch (node.kind) {
    case 'number':
      return number(node);
    case 'name':
      return { tex: texName(node.written), holds: /[{']/.test(node.written) ? TALL : ATOM };
    case 'call':
      return call(node.written, node.of);
    case 'negate':
      return { tex: `-${within(node.of, PRODUCT)}`, holds: SUM };
    case 'parallel':
      return { tex: node.parts.map((part) => within(part, TALL)).join('\\parallel '), holds: PARALLEL };
    case 'binary':
      return binary(node);
  }
}

function number({ digits, exponent, percent }: Extract<MathNode, { kind: 'number' }>): Piece {
  const unit = percent ? '\\%' : '';
  return exponent === null ? { tex: `${digits}${unit}`, holds: percent ? TALL : ATOM } : { tex: `${digits}\\times 10^{${exponent}}${unit}`, holds: PRODUCT };
}

function binary({ operator, left, right }: Extract<MathNode, { kind: 'binary' }>): Piece {
  switch (operator) {
    case '+':
    case '-':
      return { tex: `${within(left, SUM)}${operator}${within(right, PRODUCT)}`, holds: SUM };
    case '*':
      return { tex: `${within(left, PRODUCT)}\\cdot ${within(right, PARALLEL)}`, holds: PRODUCT };
    case '/':
      return { tex: `\\frac{${toTex(left)}}{${toTex(right)}}`, holds: TALL };
    case '^':
      return { tex: `${within(left, ATOM)}^{${toTex(right)}}`, holds: TALL };
  }
}

function call(written: string, of: MathNode): Piece {
  switch (written.toLowerCase()) {
    case 'sqrt':
      return { tex: `\\sqrt{${toTex(of)}}`, holds: ATOM };
    case 'abs':
      return { tex: `\\left|${toTex(of)}\\right|`, holds: ATOM };
    case 'fact':
    case 'factorial':
      return { tex: `${within(of, ATOM)}!`, holds: TALL };
    case 'log2':
      return { tex: `\\log_{2}${bracketed(toTex(of))}`, holds: TALL };
    case 'log10':
      return { tex: `\\log_{10}${bracketed(toTex(of))}`, holds: TALL };
    default:
      return { tex: `${functionName(written)}${bracketed(toTex(of))}`, holds: TALL };
  }
}

/** Functions that TeX writes upright by itself. */
const upright = new Set('sin cos tan sec csc cot arcsin arccos arctan sinh cosh tanh coth exp ln'.split(' '));
function functionName(written: string): string {
  const name = written.toLowerCase();
  if (upright.has(name)) return `\\${name}`;
  return /^[A-Za-z0-9]{2,}$/.test(written) ? `\\operatorname{${written}}` : texName(written);
}

const within = (node: MathNode, least: number): string => {
  const { tex, holds } = piece(node);
  return holds >= least ? tex : bracketed(tex);
};
const bracketed = (tex: string): string => `\\left(${tex}\\right)`;
