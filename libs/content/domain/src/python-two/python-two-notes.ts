export type PythonTwoChange =
  | 'print' | 'exec' | 'except' | 'raise' | 'ne' | 'backtick' | 'octal' | 'long' | 'xrange' | 'has_key' | 'iteritems' | 'unicode' | 'input' | 'string-module' | 'tabs';
export type PythonTwoDoubt = 'division' | 'raise' | 'except' | 'builtin' | 'module' | 'list' | 'next' | 'tuple-parameter';
export type PythonTwoTranslation = {
  code: string;
  changes: { line: number; kind: PythonTwoChange }[];
  doubts: { line: number; kind: PythonTwoDoubt }[];
};

/** Where a rewriting says what it did and what it could not decide. */
export type PythonTwoNotes = { change: (line: number, kind: PythonTwoChange) => void; doubt: (line: number, kind: PythonTwoDoubt) => void };
