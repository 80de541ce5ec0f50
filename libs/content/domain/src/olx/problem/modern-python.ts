import type { ProblemKey } from '../../problem';
import { translatePythonTwo } from '../../python-two/python-two';
import type { PythonTwoDoubt } from '../../python-two/python-two-notes';

/** What was done to a problem's Python: lines of Python 2 that were rewritten, lines that need the author's eye, modules that are not carried. */
export type PythonNotes = { translated: number[]; doubts: { line: number; kind: PythonTwoDoubt }[]; missing: string[] };

/** Modules of the original's sandbox that this one does not have. */
const MISSING = /^[ \t]*(?:import|from)[ \t]+(scipy|sympy|matplotlib|networkx|nltk|pandas|eia|miller|chemtools)\b/gm;

/** The key with its Python rewritten where it was Python 2, and what to tell of it. Python that is of today stays as it is. */
export function modernPython(key: ProblemKey): { key: ProblemKey; notes: PythonNotes } {
  const notes: PythonNotes = { translated: [], doubts: [], missing: [] };
  const modern = (code: string): string => {
    for (const [, module = ''] of code.matchAll(MISSING)) notes.missing.push(module);
    const { code: rewritten, changes, doubts } = translatePythonTwo(code);
    if (changes.length === 0) return code;
    notes.translated.push(...changes.map(({ line }) => line));
    notes.doubts.push(...doubts);
    return rewritten;
  };
  const program = key.program && { ...key.program, code: modern(key.program.code) };
  const checks = key.checks.map((check) => ({ ...check, code: check.code === null ? null : modern(check.code) }));
  return { key: { ...key, program, checks }, notes: { ...notes, translated: [...new Set(notes.translated)], missing: [...new Set(notes.missing)] } };
}
