import { rewriteExpressions } from './python-two-expressions';
import type { PythonTwoNotes, PythonTwoTranslation } from './python-two-notes';
import { closingAt, isSignificant, pythonStatements, pythonTokens, type PythonToken, splitAtCommas, textOf } from './python-two-tokens';

/**
 * Translates what is mechanical from Python 2 to 3 (print, except, raise, exec, `<>`, backticks, octals, renamed names) and lists what needs
 * the author's eye, such as a division that may have been of integers. Strings and comments stay as they are. Lines count from 1, each kind
 * once per line. Source: the "What's New in Python 3.0" document.
 */
export function translatePythonTwo(source: string): PythonTwoTranslation {
  const changes: PythonTwoTranslation['changes'] = [];
  const doubts: PythonTwoTranslation['doubts'] = [];
  const once = <K>(list: { line: number; kind: K }[]) => (line: number, kind: K) => {
    if (!list.some((note) => note.line === line && note.kind === kind)) list.push({ line, kind });
  };
  const notes = { change: once(changes), doubt: once(doubts) };
  const tokens = pythonTokens(source);
  const own = namesGivenIn(tokens);
  const written = pythonStatements(withoutTabs(tokens, notes)).map((statement) => textOf(rewriteStatement(rewriteExpressions(statement, own, notes), notes)));
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return { code: written.join(''), changes: changes.sort(byLine), doubts: doubts.sort(byLine) };
}

/** Names that the program itself defines keep their meaning: a variable called `long` is no type. */
function namesGivenIn(tokens: readonly PythonToken[]): Set<string> {
  const significant = tokens.filter(isSignificant);
  const given = significant.filter(({ kind }, at) => {
    const before = significant[at - 1]?.text ?? '';
    return kind === 'name' && (significant[at + 1]?.text === '=' || ['def', 'class', 'for', 'as', 'import'].includes(before));
  });
  return new Set(given.map(({ text }) => text));
}

/** Python 2 counted a tab as up to eight columns; Python 3 refuses a mixture. Only a mixture is touched. */
function withoutTabs(tokens: PythonToken[], notes: PythonTwoNotes): PythonToken[] {
  const isIndent = (at: number) => tokens[at]?.kind === 'space' && (at === 0 || tokens[at - 1]?.kind === 'newline');
  const indents = tokens.filter((_token, at) => isIndent(at)).map(({ text }) => text);
  if (!indents.some((text) => text.includes('\t')) || !indents.some((text) => text.includes(' '))) return tokens;
  return tokens.map((token, at) => {
    if (!isIndent(at) || !token.text.includes('\t')) return token;
    notes.change(token.line, 'tabs');
    let columns = 0;
    for (const character of token.text) columns = character === '\t' ? columns - (columns % 8) + 8 : columns + 1;
    return { ...token, text: ' '.repeat(columns) };
  });
}

type Parts = { before: PythonToken[]; keyword: PythonToken; body: PythonToken[]; after: PythonToken[] };

function rewriteStatement(statement: PythonToken[], notes: PythonTwoNotes): PythonToken[] {
  const start = statement.findIndex(isSignificant);
  const keyword = statement[start];
  if (!keyword || keyword.kind !== 'name') return statement;
  const end = statement.findLastIndex((token) => isSignificant(token) && token.text !== ';') + 1;
  const parts = { before: statement.slice(0, start), keyword, body: trimmed(statement.slice(start + 1, end)), after: statement.slice(end) };
  const text = rewritten(parts, notes);
  if (text === null) return statement;
  return [...parts.before, { ...keyword, text }, ...parts.after];
}

function rewritten({ keyword, body }: Parts, notes: PythonTwoNotes): string | null {
  const kind = (['print', 'exec', 'raise', 'except'] as const).find((one) => one === keyword.text);
  if (!kind) return null;
  const text = { print: printCall, exec: execCall, raise: raiseOne, except: exceptAs }[kind](body, keyword, notes);
  if (text !== null) notes.change(keyword.line, kind);
  return text;
}

function printCall(body: PythonToken[]): string | null {
  const first = body[0];
  if (!first) return 'print()';
  if (isEnclosed(body) || ['=', '.', ',', ')'].includes(first.text)) return null;
  const parts = splitAtCommas(body).map((part) => textOf(part).trim());
  const open = parts.at(-1) === '' ? parts.splice(-1).length > 0 : false;
  const file = first.text === '>>' ? [`file=${(parts.shift() ?? '').slice(2).trim()}`] : [];
  return `print(${[...parts, ...(open ? ["end=' '"] : []), ...file].join(', ')})`;
}

function execCall(body: PythonToken[]): string | null {
  if (body.length === 0 || isEnclosed(body) || ['=', '.', ','].includes(body[0]?.text ?? '')) return null;
  const at = body.findIndex(({ kind, text }) => kind === 'name' && text === 'in');
  if (at < 0) return `exec(${textOf(body).trim()})`;
  return `exec(${textOf(body.slice(0, at)).trim()}, ${textOf(body.slice(at + 1)).trim()})`;
}

function raiseOne(body: PythonToken[], keyword: PythonToken, notes: PythonTwoNotes): string | null {
  const [type, value, trace] = splitAtCommas(body);
  if (!type || !value) return null;
  if (trace) {
    notes.doubt(keyword.line, 'raise');
    return null;
  }
  const argument = trimmed(value);
  return `raise ${textOf(type).trim()}${isEnclosed(argument) ? textOf(argument) : `(${textOf(argument)})`}`;
}

function exceptAs(body: PythonToken[], keyword: PythonToken, notes: PythonTwoNotes): string | null {
  const parts = splitAtCommas(body.at(-1)?.text === ':' ? body.slice(0, -1) : body);
  const [types, name] = parts;
  if (!types || !name || parts.length !== 2) return null;
  if (trimmed(name)[0]?.kind !== 'name') {
    notes.doubt(keyword.line, 'except');
    return null;
  }
  return `except ${textOf(types).trim()} as ${textOf(name).trim()}:`;
}

/** One pair of brackets around all of it. */
function isEnclosed(tokens: PythonToken[]): boolean {
  return tokens[0]?.text === '(' && closingAt(tokens, 0) === tokens.length - 1;
}

function trimmed(tokens: PythonToken[]): PythonToken[] {
  const from = tokens.findIndex(isSignificant);
  return from < 0 ? [] : tokens.slice(from, tokens.findLastIndex(isSignificant) + 1);
}
