import type { PythonTwoChange, PythonTwoNotes } from './python-two-notes';
import { closingAt, isSignificant, type PythonToken, splitAtCommas } from './python-two-tokens';

const names: Record<string, [string, PythonTwoChange]> = {
  xrange: ['range', 'xrange'],
  unicode: ['str', 'unicode'],
  basestring: ['str', 'unicode'],
  unichr: ['chr', 'unicode'],
  long: ['int', 'long'],
  raw_input: ['input', 'input'],
};
const methods: Record<string, string> = {
  iteritems: 'items', iterkeys: 'keys', itervalues: 'values', viewitems: 'items', viewkeys: 'keys', viewvalues: 'values',
};
const stringNames: Record<string, string> = { letters: 'ascii_letters', lowercase: 'ascii_lowercase', uppercase: 'ascii_uppercase' };
const lostBuiltins = new Set(['reduce', 'cmp', 'reload', 'file', 'execfile', 'apply', 'buffer', 'intern', 'coerce']);
const lostModules = new Set(
  'urllib2 urlparse StringIO cStringIO cPickle Queue ConfigParser HTMLParser sets commands __builtin__ md5 sha httplib Tkinter copy_reg htmlentitydefs'.split(' '),
);
const listsNoMore = new Set(['keys', 'values', 'items', 'map', 'filter', 'zip']);
const keywords = new Set(['not', 'and', 'or', 'in', 'is', 'if', 'else', 'elif', 'while', 'return', 'print', 'assert', 'lambda', 'yield', 'for']);

/** Rewrites one statement's operators, literals and names; `own`: names that the program defines itself, which are left alone. */
export function rewriteExpressions(statement: readonly PythonToken[], own: ReadonlySet<string>, notes: PythonTwoNotes): PythonToken[] {
  const renamed = statement.map((token, at) => rewriteToken(token, around(statement, at), own, notes));
  return withoutHasKey(withoutBackticks(renamed, notes), notes);
}

type Around = { before: PythonToken | undefined; beforeThat: PythonToken | undefined; after: PythonToken | undefined; statement: readonly PythonToken[]; at: number };

function around(statement: readonly PythonToken[], at: number): Around {
  const before = nearest(statement, at, -1);
  const after = nearest(statement, at, 1);
  return { before: statement[before], beforeThat: statement[nearest(statement, before, -1)], after: statement[after], statement, at };
}

function nearest(statement: readonly PythonToken[], from: number, step: 1 | -1): number {
  let at = from + step;
  for (let token = statement[at]; token && !isSignificant(token); token = statement[at]) at += step;
  return at;
}

function rewriteToken(token: PythonToken, near: Around, own: ReadonlySet<string>, notes: PythonTwoNotes): PythonToken {
  const change = (text: string, kind: PythonTwoChange) => {
    notes.change(token.line, kind);
    return { ...token, text };
  };
  if (token.kind === 'operator') {
    if (token.text === '/' && !isFloat(near.before) && !isFloat(near.after)) notes.doubt(token.line, 'division');
    return token.text === '<>' ? change('!=', 'ne') : token;
  }
  if (token.kind === 'string') return /^[uU][rR]/.test(token.text) ? change(token.text.slice(1), 'unicode') : token;
  if (token.kind === 'number') return rewriteNumber(token, change);
  if (token.kind !== 'name') return token;
  noteDoubts(token, near, own, notes);
  if (near.before?.text === '.') return rewriteAttribute(token, near, change);
  const rename = names[token.text];
  return rename && Object.hasOwn(names, token.text) && !own.has(token.text) ? change(...rename) : token;
}

type Change = (text: string, kind: PythonTwoChange) => PythonToken;

function rewriteNumber(token: PythonToken, change: Change): PythonToken {
  const isLong = /[lL]$/.test(token.text);
  const digits = isLong ? token.text.slice(0, -1) : token.text;
  if (/^0[0-7]+$/.test(digits) && /[1-7]/.test(digits)) return change(`0o${digits.slice(1)}`, 'octal');
  return isLong ? change(digits, 'long') : token;
}

function rewriteAttribute(token: PythonToken, { after, beforeThat }: Around, change: Change): PythonToken {
  const method = Object.hasOwn(methods, token.text) ? methods[token.text] : undefined;
  if (method && after?.text === '(') return change(method, 'iteritems');
  const letters = Object.hasOwn(stringNames, token.text) ? stringNames[token.text] : undefined;
  return letters && beforeThat?.text === 'string' ? change(letters, 'string-module') : token;
}

function noteDoubts(token: PythonToken, near: Around, own: ReadonlySet<string>, { doubt }: PythonTwoNotes): void {
  const { before, after, statement, at } = near;
  const open = after?.text === '(' ? statement.indexOf(after, at) : -1;
  const close = open < 0 ? -1 : closingAt(statement, open);
  const isMethod = before?.text === '.';
  if (token.text === 'next' && isMethod && close >= 0) doubt(token.line, 'next');
  if (!isMethod && open >= 0 && lostBuiltins.has(token.text) && !own.has(token.text)) doubt(token.line, 'builtin');
  if (lostModules.has(token.text) && (before?.text === 'import' || before?.text === 'from')) doubt(token.line, 'module');
  if (close >= 0 && listsNoMore.has(token.text) && statement.slice(close + 1).find(isSignificant)?.text === '[') doubt(token.line, 'list');
  if (token.text === 'lambda' && after?.text === '(') doubt(token.line, 'tuple-parameter');
  if (before?.text === 'def' && open >= 0 && hasTupleParameter(statement.slice(open + 1, close))) doubt(token.line, 'tuple-parameter');
}

function hasTupleParameter(parameters: readonly PythonToken[]): boolean {
  const significant = parameters.filter(isSignificant);
  return significant.some(({ text }, at) => text === '(' && (at === 0 || significant[at - 1]?.text === ','));
}

function isFloat(token: PythonToken | undefined): boolean {
  return token?.text === 'float' || (token?.kind === 'number' && /[.eEjJ]/.test(token.text) && !/^0[xX]/.test(token.text));
}

/** `x` in backticks is repr(x). */
function withoutBackticks(tokens: PythonToken[], notes: PythonTwoNotes): PythonToken[] {
  const ticks = tokens.filter(({ kind, text }) => kind === 'operator' && text === '`');
  if (ticks.length === 0 || ticks.length % 2 !== 0) return tokens;
  return tokens.map((token) => {
    const tick = ticks.indexOf(token);
    if (tick < 0) return token;
    notes.change(token.line, 'backtick');
    return { ...token, text: tick % 2 === 0 ? 'repr(' : ')' };
  });
}

/** d.has_key(k) → (k in d), for a receiver of names, attributes, indexes and calls written without spaces. */
function withoutHasKey(tokens: PythonToken[], notes: PythonTwoNotes): PythonToken[] {
  const at = tokens.findIndex(({ kind, text }, index) => kind === 'name' && text === 'has_key' && tokens[index - 1]?.text === '.' && tokens[index + 1]?.text === '(');
  const name = tokens[at];
  const close = at < 0 ? -1 : closingAt(tokens, at + 1);
  const start = at < 0 ? -1 : receiverStart(tokens, at - 2);
  if (!name || close < 0 || start < 0 || splitAtCommas(tokens.slice(at + 2, close)).length > 1) return tokens;
  notes.change(name.line, 'has_key');
  const text = (said: string): PythonToken => ({ kind: 'operator', text: said, line: name.line });
  const test = [text('('), ...tokens.slice(at + 2, close), text(' in '), ...tokens.slice(start, at - 1), text(')')];
  return withoutHasKey([...tokens.slice(0, start), ...test, ...tokens.slice(close + 1)], notes);
}

/** Walks back from the last token of a receiver to its first; -1 if there is none. */
function receiverStart(tokens: readonly PythonToken[], end: number): number {
  const last = tokens[end];
  if (!last) return -1;
  if (last.text === ')' || last.text === ']') {
    const open = openingAt(tokens, end);
    const before = tokens[open - 1];
    const isCalled = before && (before.kind === 'name' ? !keywords.has(before.text) : before.text === ')' || before.text === ']');
    return open >= 0 && isCalled ? receiverStart(tokens, open - 1) : open;
  }
  if (last.kind !== 'name' && last.kind !== 'string') return -1;
  return tokens[end - 1]?.text === '.' ? receiverStart(tokens, end - 2) : end;
}

function openingAt(tokens: readonly PythonToken[], close: number): number {
  for (let at = close; at >= 0; at -= 1) if ('([{'.includes(tokens[at]?.text ?? ' ') && closingAt(tokens, at) === close) return at;
  return -1;
}
