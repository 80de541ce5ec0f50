import type { ProblemKey } from '../../problem';
import { modernPython } from './modern-python';

const keyOf = (code: string, check: string | null = null): ProblemKey => ({
  responses: {}, solution: null, template: null, names: {}, program: { code, files: {} },
  checks: [{ inputs: ['2_1'], cfn: null, code: check, expect: null, extraArgs: [], answers: {} }],
});

describe('the Python of a problem', () => {
  it('of today stays as it is, division and all', () => {
    const code = 'import random\nx = 7 / 2\nprint(x)\nfor i in range(3):\n  d = {"a": 1}\n  if "a" in d: x += i\n';
    const { key, notes } = modernPython(keyOf(code, 'correct = ["correct"]'));
    expect([key.program?.code, key.checks[0]?.code, notes]).toEqual([code, 'correct = ["correct"]', { translated: [], doubts: [], missing: [] }]);
  });
  it('of yesterday is rewritten, in the scripts and where the response stands, and its divisions are told', () => {
    const { key, notes } = modernPython(keyOf('x = 7 / 2\nprint x\n', 'if answers.has_key("a"):\n  print "b"\n'));
    expect(key.program?.code).toBe('x = 7 / 2\nprint(x)\n');
    expect(key.checks[0]?.code).not.toMatch(/has_key|print "b"/);
    expect(notes).toMatchObject({ translated: [2, 1], doubts: [{ line: 1, kind: 'division' }], missing: [] });
  });
  it.each([['import scipy', ['scipy']], ['from sympy import *\nimport sympy', ['sympy']], ['x = "import scipy"', []], ['import numpy, math', []]])('%s misses %j', (code, missing) =>
    expect(modernPython(keyOf(code)).notes.missing).toEqual(missing));
});
