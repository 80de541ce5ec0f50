import type { CheckJob, CheckOutcome, PythonCheck, PythonResult } from './python-job';
import { PythonSandbox } from './python-sandbox';

const sandbox = new PythonSandbox();
afterAll(() => sandbox.close());

const right = { correctness: 'correct', share: 1, message: '' };
const wrong = { correctness: 'incorrect', share: 0, message: '' };

type Asked = Partial<PythonCheck> & { script?: string; answers?: (string | string[] | null)[]; files?: Record<string, string>; seed?: number };

function check({ script = '', answers = ['1'], files = {}, seed = 1, ...check }: Asked): CheckJob {
  const inputs = check.inputs ?? answers.map((_one, at) => `2_${at + 1}`);
  const whole = { cfn: null, code: null, expect: null, extraArgs: [], ...check, inputs };
  return { kind: 'check', program: { code: script, files }, seed, anonymousId: 'anon', checks: [{ check: whole, answers }] };
}

async function outcomeOf(asked: Asked): Promise<CheckOutcome | PythonResult> {
  const result = await sandbox.run(check(asked));
  return (result.kind === 'checked' && result.outcomes[0]) || result;
}

const prepare = (code: string, wanted: string[], seed = 1, files: Record<string, string> = {}) =>
  sandbox.run({ kind: 'prepare', program: { code, files }, seed, wanted, anonymousId: 'anon' });

describe('A script prepares a variant', () => {
  it.each([
    ['numbers are shown as Python shows them', 'a = 1/3\nb = 2.0\nc = 10**20', { a: '0.3333333333333333', b: '2.0', c: '100000000000000000000' }],
    ['a tuple comes back as a list, as from the original sandbox', 'a = (1, 2)', { a: '[1, 2]' }],
    ['functions, modules and complex numbers are no variables', 'def a(): pass\nb = 1j\nimport json as c', {}],
    ['what the script does not define is not there', 'a = 1', { a: '1' }],
    ['division is that of floats', 'a = 1 / 2', { a: '0.5' }],
    ['xrange, math and random are at hand', 'a = len(xrange(3)); b = math.floor(2.5); c = random.randint(1, 1)', { a: '3', b: '2', c: '1' }],
    ['the seed and the learner are known', 'a = seed; b = anonymous_student_id', { a: '1', b: 'anon' }],
    ['the little of numpy may be imported by name', 'from numpy import median, pi\nimport numpy as np\na = median([1, 2]); b = np.pi == pi', { a: '1.5', b: 'True' }],
    ['text keeps its accents', 'a = "Año"', { a: 'Año' }],
    ['line ends may be those of Windows', 'a = 1\r\nif a:\r\n  b = 2\r\n', { a: '1', b: '2' }],
  ])('%s', async (_title, code, values) => {
    expect(await prepare(code, ['a', 'b', 'c'])).toEqual({ kind: 'prepared', values });
  });

  it.each([
    ['randint, after Python 2.7', 'a = [random.randint(1, 100) for i in range(10)]', '[14, 85, 77, 26, 50, 45, 66, 79, 10, 3]'],
    ['choice', 'a = [random.choice("abcdefghij") for i in range(10)]', "['b', 'i', 'h', 'c', 'e', 'e', 'g', 'h', 'a', 'a']"],
    ['shuffle', 'a = list(range(10))\nrandom.shuffle(a)', '[8, 0, 3, 4, 5, 2, 9, 6, 7, 1]'],
    ['sample of few', 'a = random.sample(range(10), 4)', '[1, 7, 6, 9]'],
    ['sample of many', 'a = random.sample(xrange(1000), 3)', '[134, 847, 763]'],
    ['randrange with a step', 'a = [random.randrange(0, 100, 5) for i in range(5)]', '[10, 80, 75, 25, 45]'],
    ['uniform', 'a = random.uniform(1, 3)', '1.2687284882248024'],
    ['whole floats are whole', 'a = random.randint(1, 100.0)', '14'],
    ['an own generator', 'import random as r\na = r.Random(1).randint(1, 100)', '14'],
  ])('chance is that of CPython 2.7.18: %s', async (_title, code, a) => {
    expect(await prepare(code, ['a'])).toEqual({ kind: 'prepared', values: { a } });
    expect(await prepare(`import random\n${code}`, ['a'])).toEqual({ kind: 'prepared', values: { a } });
  });

  it('another seed gives another variant, the same seed the same', async () => {
    const [one, two, again] = await Promise.all([1, 2, 1].map((seed) => prepare('a = random.random()', ['a'], seed)));
    expect(two).not.toEqual(one);
    expect(again).toEqual(one);
  });

  it('modules of python_lib.zip are found, in packages too', async () => {
    const files = { 'lib/__init__.py': 'one = 1', 'lib/more.py': 'from . import one\ntwo = one + 1', 'flat.py': 'three = 3', 'spaced/deep.py': 'four = 4' };
    const code = 'from lib import more\nimport flat\nimport spaced.deep\na = more.two; b = flat.three; c = spaced.deep.four';
    expect(await prepare(code, ['a', 'b', 'c'], 1, files)).toEqual({ kind: 'prepared', values: { a: '2', b: '3', c: '4' } });
  });
});

describe('A response is judged by its author’s Python', () => {
  it.each<[string, Asked, object]>([
    ['one input arrives as a text', { script: 'def f(expect, ans): return ans == "1" and expect == "x"', cfn: 'f', expect: 'x' }, right],
    ['a wrong answer is wrong', { script: 'def f(expect, ans): return ans == expect', cfn: 'f', expect: 'x' }, wrong],
    ['extra arguments are given by name', { script: 'n = 3\ndef f(e, a, n, seed): return n == 3 and seed == 1', cfn: 'f', extraArgs: ['n', 'seed'] }, right],
    ['the function may live in a module', { script: 'import lib', files: { 'lib.py': 'def f(e, a): return True' }, cfn: 'lib.f' }, right],
    ['JSON of a JavaScript input is read', { script: 'import json\ndef f(e, a): return json.loads(a)["x"]', cfn: 'f', answers: ['{"x": true}'] }, right],
    ['inline code fills in the marks', { code: 'if submission[0] == "1" and idset == ["2_1"] and answers["2_1"] == "1": correct = ["correct"]' }, right],
    ['inline code sees the script and what is expected', { script: 'n = 1\ndef g(x): return int(x) == n', code: 'correct = ["correct" if g(submission[0]) and expect == "e" else "no"]', expect: 'e' }, right],
    ['inline code that marks in place', { code: 'correct[0] = "correct"' }, right],
    ['inline code wins over cfn', { script: 'def f(e, a): return False', cfn: 'f', code: 'correct = ["correct"]' }, right],
    ['inline code draws the same chance again', { script: 'n = random.random()', code: 'correct = ["correct" if random.random() == n else "no"]' }, right],
    ['a schematic is seen decoded', { code: 'correct = ["correct" if submission[0][0][0] == "v" else "no"]', answers: ['[["v", 1]]'], answersAreJson: true }, right],
    ['a blank answer is wrong without asking', { script: 'raise ValueError()', cfn: 'f', answers: [''] }, wrong],
  ])('%s', async (_title, asked, expected) => {
    expect(await outcomeOf(asked)).toEqual({ ok: true, inputs: [expected], overallMessage: '' });
  });

  it('several inputs arrive as a list, in order, blanks as empty texts', async () => {
    const script = 'def f(e, a): return {"input_list": [{"ok": x == y, "msg": x} for x, y in zip(a, ["3", "", "7"])]}';
    const expected = ['3', '', '8'].map((message, at) => ({ ...(at < 2 ? right : wrong), message }));
    expect(await outcomeOf({ script, cfn: 'f', answers: ['3', null, '8'] })).toEqual({ ok: true, inputs: expected, overallMessage: '' });
  });

  it.each<[string, Asked, object]>([
    ['an exception in the check', { script: 'def f(e, a):\n  raise ValueError("oh")', cfn: 'f' }, { kind: 'script-error', type: 'ValueError', message: 'oh', line: 2 }],
    ['a missing function', { cfn: 'f' }, { kind: 'script-error', type: 'NameError', line: null }],
    ['a syntax error', { script: 'a = 1\nb = = 2', cfn: 'f' }, { kind: 'script-error', type: 'SyntaxError', line: 2 }],
    ['something that is no plain data', { script: 'def f(e, a): return object()', cfn: 'f' }, { kind: 'script-error' }],
    ['leaving', { script: 'import sys\nsys.exit(0)', cfn: 'f' }, { kind: 'script-error', type: 'SystemExit' }],
    ['an array by import', { script: 'import numpy as np\na = np.array([1])', cfn: 'f' }, { kind: 'needs-module', module: 'numpy' }],
    ['all of numpy', { script: 'from numpy import *', cfn: 'f' }, { kind: 'needs-module', module: 'numpy' }],
    ['a part of numpy', { script: 'import numpy.random', cfn: 'f' }, { kind: 'needs-module', module: 'numpy' }],
    ['a function of numpy over a list', { script: 'a = numpy.sqrt([1, 4])', cfn: 'f' }, { kind: 'needs-module', module: 'numpy' }],
    ['an array at hand', { script: 'a = numpy.array([1])', cfn: 'f' }, { kind: 'needs-module', module: 'numpy' }],
    ['scipy deep down', { script: 'from scipy.stats import norm', cfn: 'f' }, { kind: 'needs-module', module: 'scipy' }],
    ['an unreadable schematic', { code: 'correct = ["correct"]', answers: ['{'], answersAreJson: true }, { kind: 'script-error', type: 'UnreadableAnswer' }],
    ['too much memory', { script: 'a = "x" * 10**9', cfn: 'f' }, { kind: 'memory' }],
    ['too large a result', { script: 'def f(e, a): return {"ok": True, "msg": "x" * 2**21}', cfn: 'f' }, { kind: 'script-error', type: 'InvalidResult' }],
  ])('%s has its failure', async (_title, asked, error) => {
    expect(await outcomeOf(asked)).toMatchObject({ ok: false, error });
  });

  it.each([
    ['print', 'a = 1\nprint "a"', 2],
    ['except with a comma', 'try:\n  pass\nexcept ValueError, e:\n  pass', 3],
    ['raise with a comma', 'raise ValueError, "x"', 1],
    ['unequal', 'a = 1 <> 2', 1],
    ['backticks', 'a = `1`', 1],
    ['octal', 'a = 0777', 1],
    ['exec', 'exec "a = 1"', 1],
    ['unicode', 'a = unicode(1)', 1],
    ['has_key', 'a = {}.has_key(1)', 1],
    ['a module that is no more', 'import urllib2', 1],
    ['mixed tabs', 'if 1:\n        a = 1\n\tb = 2', 3],
  ])('Python 2 is told apart: %s', async (_title, script, line) => {
    expect(await prepare(script, [])).toMatchObject({ kind: 'failed', error: { kind: 'python-2', line } });
  });

  it('checks of one job do not see each other', async () => {
    const one = check({ script: 'import math\ndef f(e, a):\n  math.seen = getattr(math, "seen", 0) + 1\n  return math.seen == 1', cfn: 'f' });
    const result = await sandbox.run({ ...one, checks: [...one.checks, ...one.checks, ...one.checks] });
    expect(result).toEqual({ kind: 'checked', outcomes: Array.from({ length: 3 }, () => ({ ok: true, inputs: [right], overallMessage: '' })) });
  });
});

describe('The modules of the original engine', () => {
  it.each([
    ['chemcalc.chemical_equations_equal("H2SO4 -> H^+ + HSO4^-", "H2SO4 -> HSO4^- + H^+")', true],
    ['chemcalc.chemical_equations_equal("2H2 + O2 -> 2H2O2", "O2 + 2H2 -> 2H2O2")', true],
    ['chemcalc.chemical_equations_equal("H2 + 1/2O2 -> H2O", "2H2 + O2 -> 2H2O")', true],
    ['chemcalc.chemical_equations_equal("2H2 + 2O2 -> 2H2O2", "H2 + O2 -> H2O2", exact=True)', false],
    ['chemcalc.chemical_equations_equal("H2 + O2 -> H2O2", "O2 + H2 <-> H2O2")', false],
    ['chemcalc.chemical_equations_equal("H2O2 -> H2 + O2", "H2 + O2 -> H2O2")', false],
    ['chemcalc.chemical_equations_equal("nonsense", "H2 -> H2")', false],
    ['chemcalc.chemical_equations_equal("H2SO4 → H^+ + HSO4^-", "H2SO4 -> H^+ + HSO4^-")', true],
    ['chemcalc.chemical_equations_equal("Fe^3+ + e^- -> Fe^2+", "e^-+Fe^3+ -> Fe^2+")', true],
    ['chemcalc.compare_chemical_expression("H2O(s) + CO2", "CO2+H2O(s)")', true],
    ['chemcalc.compare_chemical_expression("H2O(s)", "H2O(l)")', false],
    ['chemcalc.compare_chemical_expression("H2O(s)", "H2O(l)", ignore_state=True)', true],
    ['chemcalc.compare_chemical_expression("SO4^2-", "SO4^-")', false],
    ['chemcalc.compare_chemical_expression("Fe(OH)3", "Fe(OH)2")', false],
    ['chemcalc.compare_chemical_expression("Xx2", "Xx2")', false],
    ['str(chemcalc.divide_chemical_expression("2H2O + 2CO2", "4H2O + 4CO2")) == "1/2"', true],
    ['chemcalc.divide_chemical_expression("H2O + CO2", "2H2O + CO2")', false],
    ['draganddrop.grade(\'[{"1": "t1"}, {"2": "t2"}]\', {"1": "t1", "2": "t2"})', true],
    ['draganddrop.grade(\'[{"1": "t2"}, {"2": "t1"}]\', {"1": "t1", "2": "t2"})', false],
    ['draganddrop.grade(\'[{"1": "t1"}]\', {"1": "t1", "2": "t2"})', false],
    ['draganddrop.grade(\'[{"1": [80, 160]}]\', {"1": [[70, 150], 121]})', true],
    ['draganddrop.grade(\'[{"1": [10, 21]}]\', {"1": [10, 10]})', false],
    ['draganddrop.grade(\'[{"1": "t3"}, {"2": "t2"}]\', [{"draggables": ["1", "2"], "targets": ["t2", "t3", "t4"], "rule": "anyof"}])', true],
    ['draganddrop.grade(\'[{"1": "t3"}]\', [{"draggables": ["1", "2"], "targets": ["t2", "t3"], "rule": "anyof"}])', false],
    ['draganddrop.grade(\'[{"1": "t1"}, {"x": "t2"}]\', {"1": "t1"})', false],
    ['draganddrop.grade(\'[{"a": "t2"}, {"a": "t1"}]\', [{"draggables": ["a"], "targets": ["t1", "t2"], "rule": "unordered_equal"}])', true],
    ['draganddrop.grade(\'[{"a": "t1"}]\', [{"draggables": ["a", "a"], "targets": ["t1"], "rule": "anyof+number"}])', false],
    ['draganddrop.grade(\'[{"up": {"first": {"p": "p_l"}}}]\', {"up": "p_l[p][first]"})', true],
    ['draganddrop.grade("[]", [])', true],
    ['calc.evaluator({"x": 3}, {}, "2*X^2") == 18', true],
    ['calc.evaluator({}, {}, "-2^2") == -4', true],
    ['calc.evaluator({}, {}, "2^3^2") == 512', true],
    ['calc.evaluator({}, {}, "6||3||2") == 1', true],
    ['calc.evaluator({}, {}, "50%") == 0.5', true],
    ['calc.evaluator({}, {"twice": lambda x: 2 * x}, "twice(sqrt(16)) + 2^-1") == 8.5', true],
    ['abs(calc.evaluator({}, {}, "e^(i*pi)") + 1) < 1e-12', true],
    ['numpy.median([3, 1, 2]) == 2 and numpy.median([4, 1, 2, 3]) == 2.5 and numpy.mean((1, 2)) == 1.5 and numpy.std([1, 3]) == 1', true],
    ['numpy.isnan(numpy.sqrt(-1)) and numpy.log(0) == -numpy.inf and numpy.exp(1000) == numpy.inf and numpy.floor(2.5) == 2', true],
  ])('%s is %p', async (expression, expected) => {
    const asked = { code: `assert calc and chemcalc and draganddrop\ncorrect = ["correct" if (${expression}) else "incorrect"]` };
    expect(await outcomeOf(asked)).toEqual({ ok: true, inputs: [expected ? right : wrong], overallMessage: '' });
  });

  it('the calculator says what it cannot read', async () => {
    const script = 'def f(e, a):\n  try:\n    calc.evaluator({}, {}, a)\n  except calc.UndefinedVariable as x:\n    return {"ok": False, "msg": str(x)}';
    expect(await outcomeOf({ script, cfn: 'f', answers: ['2*y'] })).toMatchObject({ inputs: [{ message: 'Invalid Input: y not permitted in answer as a variable' }] });
  });
});
