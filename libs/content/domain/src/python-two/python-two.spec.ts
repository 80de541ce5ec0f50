import fc from 'fast-check';
import { translatePythonTwo } from './python-two';
import { pythonStatements, pythonTokens, textOf } from './python-two-tokens';

describe('Python 2 is translated where it is mechanical', () => {
  it.each([
    ['print of one thing', 'print x', 'print(x)', 'print'],
    ['print of nothing', 'print', 'print()', 'print'],
    ['print of several', 'print expect, ans', 'print(expect, ans)', 'print'],
    ['print that stays on the line', 'print x,', "print(x, end=' ')", 'print'],
    ['print to a file', 'print >>sys.stderr, "a", b', 'print("a", b, file=sys.stderr)', 'print'],
    ['print of a formatted text', 'print ("%d") % x', 'print(("%d") % x)', 'print'],
    ['print after a colon', 'if x: print y # why', 'if x: print(y) # why', 'print'],
    ['print between semicolons', 'a = 1; print a; b = 2', 'a = 1; print(a); b = 2', 'print'],
    ['print over lines', 'print foo(1,\n  2)', 'print(foo(1,\n  2))', 'print'],
    ['except with a name', 'try:\n  pass\nexcept ValueError, e:\n  pass', 'try:\n  pass\nexcept ValueError as e:\n  pass', 'except'],
    ['except of several with a name', 'except (A, B), e:', 'except (A, B) as e:', 'except'],
    ['raise with a message', 'raise ValueError, "no"', 'raise ValueError("no")', 'raise'],
    ['raise with arguments', 'raise ValueError, (1, 2)', 'raise ValueError(1, 2)', 'raise'],
    ['exec', 'exec "a = 1"', 'exec("a = 1")', 'exec'],
    ['exec in a namespace', 'exec code in space', 'exec(code, space)', 'exec'],
    ['unequal', 'if a <> b: c = 1', 'if a != b: c = 1', 'ne'],
    ['backticks', 's = `x` + "a"', 's = repr(x) + "a"', 'backtick'],
    ['octals', 'a = 0777', 'a = 0o777', 'octal'],
    ['long octals', 'a = 010L', 'a = 0o10', 'octal'],
    ['long numbers', 'a = 10L', 'a = 10', 'long'],
    ['the type long', 'a = long(3)', 'a = int(3)', 'long'],
    ['xrange', 'for i in xrange(3): pass', 'for i in range(3): pass', 'xrange'],
    ['unicode', 'a = unicode(b)', 'a = str(b)', 'unicode'],
    ['basestring', 'isinstance(a, basestring)', 'isinstance(a, str)', 'unicode'],
    ['raw unicode texts', 'a = ur"\\d"', 'a = r"\\d"', 'unicode'],
    ['iteritems', 'for k, v in d.iteritems(): pass', 'for k, v in d.items(): pass', 'iteritems'],
    ['has_key', 'if d.has_key(k): pass', 'if (k in d): pass', 'has_key'],
    ['has_key of an attribute of an element', 'x = not self.a[0].b.has_key(f(1, 2))', 'x = not (f(1, 2) in self.a[0].b)', 'has_key'],
    ['raw_input', 'a = raw_input()', 'a = input()', 'input'],
    ['letters', 'string.letters[0]', 'string.ascii_letters[0]', 'string-module'],
    ['tabs among spaces', 'if a:\n        b = 1\n\tc = 2\n', 'if a:\n        b = 1\n        c = 2\n', 'tabs'],
  ])('%s', (_title, source, code, kind) => {
    const translation = translatePythonTwo(source);
    expect(translation.code).toBe(code);
    expect(translation.changes.map((change) => change.kind)).toEqual([kind]);
  });

  it.each([
    ['a text', 'a = "print x <> 0777 `y` xrange(3)"'],
    ['a long text', '"""\nprint x\nexcept A, e:\n"""'],
    ['a comment', '# print x, d.has_key(1)'],
    ['print as a function', 'print(x)'],
    ['print as a function with more', 'print("a", b)'],
    ['except of several', 'try:\n  pass\nexcept (A, B):\n  pass'],
    ['except as', 'except A as e:'],
    ['raise of one', 'raise ValueError("a, b")'],
    ['a bare raise', 'raise'],
    ['exec as a function', 'exec(code, space)'],
    ['a variable called long', 'long = 3\na = long'],
    ['an attribute called print', 'a.printer = 1'],
    ['zeros', 'a = 0 + 00 + 0.5 + 0x1F'],
    ['a lambda', 'f = lambda x: x, 1'],
    ['tabs alone', 'if a:\n\tb = 1\n'],
  ])('%s stays as it is', (_title, source) => {
    expect(translatePythonTwo(source)).toMatchObject({ code: source, changes: [] });
  });

  it('says on which lines', () => {
    const source = 'a = 1\nprint a\ns = """\n\n"""\nprint s\nb = a / 2\n';
    expect(translatePythonTwo(source)).toEqual({
      code: 'a = 1\nprint(a)\ns = """\n\n"""\nprint(s)\nb = a / 2\n',
      changes: [{ line: 2, kind: 'print' }, { line: 6, kind: 'print' }],
      doubts: [{ line: 7, kind: 'division' }],
    });
  });
});

describe('What needs the author’s eye is listed', () => {
  it.each([
    ['a division that may be of integers', 'a = b / 2', ['division']],
    ['not a division by a float', 'a = b / 2.0 + float(c) // 3', []],
    ['not one in a text', 'a = "b / c"', []],
    ['a raise with a trace', 'raise A, b, c', ['raise']],
    ['an exception taken apart', 'except A, (b, c):', ['except']],
    ['a function that is no more', 'a = reduce(f, b)', ['builtin']],
    ['not an own function of that name', 'def cmp(a, b): pass\ncmp(1, 2)', []],
    ['a module that is no more', 'import urllib2', ['module']],
    ['an element of keys', 'a = d.keys()[0]', ['list']],
    ['an element of map', 'a = map(f, b)[0]', ['list']],
    ['next', 'a = it.next()', ['next']],
    ['a tuple as parameter', 'def f(a, (b, c)): pass', ['tuple-parameter']],
    ['a tuple as parameter of a lambda', 'f = lambda (a, b): a', ['tuple-parameter']],
  ])('%s', (_title, source, kinds) => {
    expect(translatePythonTwo(source).doubts.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('Tokens', () => {
  it('joined again are the source, whatever it is', () => {
    const pieces = fc.array(fc.constantFrom('print ', '"', "'", '"""', '\\', '\n', '\r\n', '(', ')', 'a', ' ', '\t', '0777', '#', ':', ',', '`', 'ñ', '.has_key(', '<>'), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join('');
        expect(textOf(pythonTokens(source))).toBe(source);
        expect(textOf(pythonStatements(pythonTokens(source)).flat())).toBe(source);
        translatePythonTwo(source);
      }),
    );
  });

  it('translating twice changes nothing more', () => {
    const source = 'print a, b,\nif d.has_key(1) and x <> 3: raise E, "x"\ntry: pass\nexcept A, e: print >>f, `e`\nexec c in d\n';
    const once = translatePythonTwo(source);
    expect(once.changes).toHaveLength(8);
    expect(translatePythonTwo(once.code)).toMatchObject({ code: once.code, changes: [] });
  });
});
