export type PythonToken = { kind: 'name' | 'number' | 'string' | 'operator' | 'space' | 'comment' | 'newline'; text: string; line: number };

const lexemes: [PythonToken['kind'], RegExp][] = [
  ['newline', /\r\n?|\n/y],
  ['space', /(?:[ \t\f]|\\(?:\r\n?|\n))+/y],
  ['comment', /#[^\r\n]*/y],
  ['string', /(?:[uUbB]?[rR]?)(?:"""(?:\\[\s\S]|(?!""")[^\\])*(?:"""|$)|'''(?:\\[\s\S]|(?!''')[^\\])*(?:'''|$)|"(?:\\[\s\S]|[^"\\\r\n])*"?|'(?:\\[\s\S]|[^'\\\r\n])*'?)/y],
  ['number', /(?:0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[lLjJ]?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['operator', /<>|\*\*=?|\/\/=?|>>=?|<<=?|[-+*/%&|^<>=!]=|[\s\S]/y],
];

/** Cuts Python source (2 or 3) into tokens; joined again, their texts are the source. `line` counts from 1. */
export function pythonTokens(source: string): PythonToken[] {
  const tokens: PythonToken[] = [];
  let line = 1;
  for (let at = 0; at < source.length; ) {
    const token = tokenAt(source, at, line);
    tokens.push(token);
    at += token.text.length;
    line += token.text.match(/\r\n?|\n/g)?.length ?? 0;
  }
  return tokens;
}

const compound = new Set(['if', 'elif', 'else', 'for', 'while', 'try', 'except', 'finally', 'def', 'class', 'with']);
const depths: Record<string, number> = { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 };

/** Groups tokens into simple statements and the heads of compound ones (`if x:` is one, what follows it on the line another). */
export function pythonStatements(tokens: readonly PythonToken[]): PythonToken[][] {
  const statements: PythonToken[][] = [[]];
  let depth = 0;
  let lambdas = 0;
  for (const token of tokens) {
    const statement = statements.at(-1) ?? [];
    statement.push(token);
    if (token.kind === 'operator') depth = Math.max(0, depth + (depths[token.text] ?? 0));
    if (token.kind === 'name' && token.text === 'lambda' && depth === 0) lambdas += 1;
    if (depth > 0) continue;
    const isColon = token.kind === 'operator' && token.text === ':';
    const endsHead = isColon && lambdas === 0 && compound.has(statement.find(isSignificant)?.text ?? '');
    if (isColon && lambdas > 0) lambdas -= 1;
    if (token.kind === 'newline' || (token.kind === 'operator' && token.text === ';') || endsHead) {
      statements.push([]);
      lambdas = 0;
    }
  }
  return statements.filter((statement) => statement.length > 0);
}

/** Neither space nor comment nor end of line. */
export const isSignificant = ({ kind }: PythonToken): boolean => kind !== 'space' && kind !== 'comment' && kind !== 'newline';

/** Where the bracket at `open` closes, or -1. */
export function closingAt(tokens: readonly PythonToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'operator') depth += depths[token.text] ?? 0;
    if (depth === 0) return at;
  }
  return -1;
}

/** Cuts at the commas outside brackets. */
export function splitAtCommas(tokens: readonly PythonToken[]): PythonToken[][] {
  const parts: PythonToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'operator') depth += depths[token.text] ?? 0;
    if (depth === 0 && token.kind === 'operator' && token.text === ',') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

export const textOf = (tokens: readonly PythonToken[]): string => tokens.map(({ text }) => text).join('');

function tokenAt(source: string, at: number, line: number): PythonToken {
  for (const [kind, lexeme] of lexemes) {
    lexeme.lastIndex = at;
    const text = lexeme.exec(source)?.[0];
    if (text) return { kind, text, line };
  }
  return { kind: 'operator', text: source.charAt(at), line };
}
