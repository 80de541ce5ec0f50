/** What a hostile program must come to: a failure of that kind (and type), or `harmless`: it ran, and says itself that it got nowhere. */
export type Fate = 'harmless' | 'timeout' | 'memory' | 'needs-module' | `script-error ${string}`;

/** Each defines `f(e, a)`, which returns True once it has escaped. `PORT`, `SECRET_FILE` and `ANSWER` are filled in by the test. */
export type Hostile = [title: string, fate: Fate | Fate[], code: string];

const body = (lines: string) => `def f(e, a):\n${lines.replace(/^/gm, '    ')}`;

const files: Hostile[] = [
  ['reads a file of the host', 'script-error PermissionError', body('return "root" in open("/etc/passwd").read()')],
  ['reads the secret of the host by its path', 'script-error PermissionError', body('return len(open(SECRET_FILE).read()) > 0')],
  ['looks around the file system', 'harmless', body('import os\nreturn any(os.path.exists(p) for p in ("/etc/passwd", "/usr/bin", "/root", SECRET_FILE))')],
  ['writes a file', 'script-error PermissionError', body('open("/tmp/x", "w").write("x")\nreturn True')],
  ['makes a folder', 'script-error PermissionError', body('import os\nos.mkdir("/tmp/y")\nreturn True')],
  ['removes the standard library', 'script-error PermissionError', body('import os, sys\nos.remove(sys.path[0])\nreturn True')],
  ['overwrites the standard library', 'script-error PermissionError', body('import sys\nopen(sys.path[0], "r+b").write(b"x")\nreturn True')],
  ['links to a file of the host', 'script-error PermissionError', body('import os\nos.symlink("/etc/passwd", "/tmp/z")\nreturn True')],
  ['reads the pipe on which jobs arrive', 'script-error OSError', body('import os\nreturn len(os.read(0, 100)) > 0')],
  ['reads the pipe under its other name', 'script-error PermissionError', body('return len(open("/dev/stdin").read()) > 0')],
  ['reads the pipe by a detour', 'script-error PermissionError', body('import sys\nreturn len(open(sys.path[0] + "/../../dev/stdin").read()) > 0')],
  ['reads the environment', 'harmless', body('import os\nreturn any("amoxtli" in k.lower() + v.lower() or "DATABASE" in k or "node_modules" in v for k, v in os.environ.items())')],
  ['moves the working folder', 'script-error PermissionError', body('import os\nos.chdir("/")\nreturn True')],
];

const network: Hostile[] = [
  ['connects to loopback by name', 'script-error Refused', body('import socket\nsocket.create_connection(("localhost", PORT))\nreturn True')],
  ['connects to loopback by address', 'script-error PermissionError', body('import socket\nsocket.socket().connect(("127.0.0.1", PORT))\nreturn True')],
  ['connects to another machine', 'script-error PermissionError', body('import socket\nsocket.socket().connect(("192.0.2.1", 80))\nreturn True')],
  ['listens', 'script-error PermissionError', body('import socket\ns = socket.socket()\ns.bind(("127.0.0.1", 0))\ns.listen()\nreturn True')],
  ['sends a datagram', 'script-error PermissionError', body('import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", PORT))\nreturn True')],
  ['asks for a page', 'script-error Refused', body('from urllib.request import urlopen\nreturn len(urlopen("http://127.0.0.1:%d/" % PORT).read()) > 0')],
  ['asks for a page through asyncio', 'script-error ModuleNotFoundError', body('import asyncio\nasyncio.run(asyncio.open_connection("127.0.0.1", PORT))\nreturn True')],
  ['asks for a name', 'script-error Refused', body('import socket\nreturn bool(socket.gethostbyname("example.com"))')],
];

const processes: Hostile[] = [
  ['starts a program', 'script-error OSError', body('import subprocess\nsubprocess.run(["true"])\nreturn True')],
  ['asks a shell', 'script-error Refused', body('import os\nreturn os.system("true") == 0')],
  ['forks', 'script-error OSError', body('import os\nos.fork()\nreturn True')],
  ['becomes another program', 'script-error OSError', body('import os\nos.execv("/bin/sh", ["sh"])\nreturn True')],
  ['kills the process', 'script-error Refused', body('import os, signal\nos.kill(os.getpid(), signal.SIGKILL)')],
  ['raises a deadly signal', 'script-error Refused', body('import signal\nsignal.raise_signal(signal.SIGABRT)')],
  ['sets an alarm', 'script-error AttributeError', body('import signal\nsignal.alarm(1)\nreturn True')],
  ['leaves without a word', 'script-error Refused', body('import os\nos._exit(0)')],
  ['leaves politely', 'script-error SystemExit', body('import sys\nsys.exit("correct")')],
  ['aborts', 'script-error Refused', body('import os\nos.abort()')],
  ['crashes the interpreter', 'script-error SystemError', body('g = (lambda: 0).__code__\nimport types\nreturn types.FunctionType(g.replace(co_code=b"\\x65\\xff" * 40), {})() is None')],
  ['starts a thread', 'script-error RuntimeError', body('import threading\nthreading.Thread(target=print).start()\nreturn True')],
];

const greedy: Hostile[] = [
  ['never ends', 'timeout', 'while True:\n  pass'],
  ['never ends and catches everything', 'timeout', 'while True:\n  try:\n    while True: pass\n  except BaseException:\n    pass'],
  ['sleeps', 'script-error Refused', 'import time\ntime.sleep(600)'],
  ['raises a huge power', ['timeout', 'memory'], 'x = 10 ** 10 ** 8'],
  ['matches a catastrophic expression', 'timeout', 'import re\nre.match("(a+)+$", "a" * 40 + "b")'],
  ['floods the output for ever', 'timeout', 'while True:\n  print("x" * 100000)'],
  ['prints a gigabyte', 'harmless', body('for i in range(1000):\n  print("x" * 1000000)')],
  ['makes a huge text', 'memory', 'x = "x" * 10 ** 9'],
  // On a busy core its time is up before it has filled the room.
  ['collects memory until there is none', ['timeout', 'memory'], 'x = []\nwhile True:\n  x.append(bytearray(10 ** 6))'],
  ['unpacks a bomb', ['memory', 'timeout'], 'import zlib\nz = zlib.compressobj(9, zlib.DEFLATED, -15)\nx = z.compress(bytes(10 ** 6)) + z.flush(zlib.Z_FULL_FLUSH)\ny = zlib.decompress(x * 400, -15)'],
  ['recurses for ever', 'script-error RecursionError', 'import sys\nsys.setrecursionlimit(10 ** 9)\ndef g(n): return g(n + 1)\ng(0)'],
  ['recurses in C', 'script-error RecursionError', 'x = []\nfor i in range(10 ** 6): x = [x]\nrepr(x)'],
  ['returns more than anyone can read', 'script-error InvalidResult', body('return {"ok": True, "msg": "x" * 10 ** 7}')],
  ['fails with a message that never ends', 'timeout', 'class E(Exception):\n  def __str__(self):\n    while True: pass\nraise E()'],
];

const javascript: Hostile[] = [
  ['imports js', 'script-error ModuleNotFoundError', 'import js'],
  ['imports pyodide', 'script-error ModuleNotFoundError', 'from pyodide.code import run_js'],
  ['imports pyodide_js', 'script-error ModuleNotFoundError', 'import pyodide_js'],
  ['unbars js and imports it', 'script-error ModuleNotFoundError', 'import sys\ndel sys.modules["js"]\nimport js\njs.eval("1")'],
  ['makes the core anew', 'script-error AttributeError', 'import sys, importlib\nfor n in list(sys.modules):\n  if sys.modules[n] is None: del sys.modules[n]\nm = importlib.import_module("_pyodide_core")\nm.run_js("1")'],
  ['makes the core anew through _imp', 'script-error AttributeError', 'import _imp, importlib.machinery\ns = importlib.machinery.ModuleSpec("_pyodide_core", None)\nm = _imp.create_builtin(s)\n_imp.exec_builtin(m)\nm.run_js("1")'],
  ['walks subclasses to a JavaScript object', 'harmless', body('todo = [object]\nwhile todo:\n  c = todo.pop()\n  todo += type.__subclasses__(c)\n  if "Js" in c.__name__:\n    try:\n      if c() is not None and c().constructor: return True\n    except Exception: pass')],
  ['searches memory for a JavaScript object and its constructor', 'script-error Refused', body('import gc\ngc.unfreeze()\nseen = set(map(id, gc.get_objects()))\ntodo = gc.get_objects()\nwhile todo:\n  o = todo.pop()\n  for r in gc.get_referents(o):\n    if id(r) not in seen:\n      seen.add(id(r))\n      todo.append(r)\n  if type(o).__name__.startswith("Js"):\n    return bool(o.constructor.constructor("return process")())')],
  ['finds run_js in the interpreter', 'script-error ModuleNotFoundError', body('import gc\ngc.unfreeze()\nfor o in gc.get_objects():\n  if isinstance(o, dict):\n    for k in ("run_js", "eval_js", "open_url", "pyfetch"):\n      g = o.get(k)\n      if callable(g):\n        return bool(g("require(\'net\').connect(%d)" % PORT))')],
  ['calls JavaScript through ctypes', 'script-error ModuleNotFoundError', 'import ctypes\nctypes.CDLL(None).emscripten_run_script(b"1")'],
  ['unbars ctypes and calls JavaScript', 'script-error Refused', 'import sys\ndel sys.modules["ctypes"], sys.modules["_ctypes"]\nimport ctypes\nlib = ctypes.CDLL(None)\nlib.emscripten_run_script(b"require(\'net\').connect(1)")\n'],
  ['calls Python’s own C interface', 'script-error Refused', 'import sys\ndel sys.modules["ctypes"], sys.modules["_ctypes"]\nimport ctypes\nctypes.pythonapi.PyRun_SimpleString(b"import js")'],
  ['loads a library', 'script-error Refused', 'import importlib.machinery as m, importlib.util as u\ns = u.spec_from_loader("x", m.ExtensionFileLoader("x", "/lib/x.so"))\nu.module_from_spec(s)'],
  ['opens a browser', 'script-error ModuleNotFoundError', body('import webbrowser\nreturn webbrowser.open("http://127.0.0.1:%d/" % PORT)')],
  ['asks the event loop of the host', 'script-error Refused', body('import asyncio\nloop = asyncio.get_event_loop_policy().new_event_loop()\nloop.call_later(0.01, print)\nreturn True')],
  ['asks for the emscripten runtime', 'harmless', body('import sys\nreturn "Linux" in str(sys._emscripten_info.runtime)')],
];

const poison: Hostile[] = [
  ['poisons builtins', 'script-error InvalidResult', body('import builtins\nbuiltins.len = lambda x: 1\nbuiltins.str = lambda x: "1"\nbuiltins.LEAK = a')],
  ['poisons modules', 'script-error InvalidResult', body('import sys, json, math, re\njson.loads = json.dumps = lambda *x, **y: 1\nmath.LEAK = a\nsys.modules["math"] = sys.modules["re"] = None')],
  ['puts a hook before imports', 'harmless', body('import sys\nclass H:\n  def find_spec(self, *x): raise SystemExit\nsys.meta_path.insert(0, H())\nsys.path[:] = []\nsys.LEAK = a')],
  ['poisons chance', 'harmless', body('import sys\nr = sys.modules["random_two"]\nr.Random.random = lambda s: 0.5\nr.seeded = None\nr.LEAK = a')],
  ['poisons the graders’ modules', 'harmless', body('import chemcalc, draganddrop, calc\nchemcalc.chemical_equations_equal = draganddrop.grade = calc.evaluator = lambda *x: True')],
  ['listens to what comes after', 'harmless', body('import sys, gc, atexit\nsys.settrace(lambda *x: None)\nsys.addaudithook(lambda *x: 1 / 0)\ngc.callbacks.append(lambda *x: 1 / 0)\natexit.register(lambda: 1 / 0)')],
  ['changes the limits of the interpreter', 'harmless', body('import sys\nsys.setrecursionlimit(60)\nsys.setswitchinterval(1000)\nsys.set_int_max_str_digits(640)')],
  ['rewrites the runner', 'harmless', body('import sys\ng = sys._getframe()\nwhile g.f_back: g = g.f_back\ng.f_globals["run"].__code__ = (lambda text: \'{"returned": true}\').__code__\ng.f_globals["LEAK"] = a')],
  ['leaves files open', 'harmless', body('import sys, os\nfor i in range(200): os.open(sys.path[0], os.O_RDONLY)')],
  ['leaves objects that come back', 'harmless', body('import sys\nclass D:\n  def __del__(self): sys.LEAK = self\nD()')],
  ['says that the next one is right', 'harmless', body('import os\nfor fd in range(0, 10):\n  try: os.write(fd, b\'{"id":1,"results":["{\\"returned\\": true}"],"worn":false}\\n\' * 100)\n  except OSError: pass')],
  ['looks for the answer of the job before', 'harmless', body('import gc\ngc.unfreeze()\nneedle = "-".join(["the", "answer", "of", "another"])\nseen, todo = set(), gc.get_objects()\nwhile todo:\n  o = todo.pop()\n  if type(o) is str and needle in o: return True\n  for r in gc.get_referents(o):\n    if id(r) not in seen:\n      seen.add(id(r))\n      todo.append(r)')],
  ['looks for the answer in memory that nobody has cleaned', 'harmless', body('needle = "-".join(["the", "answer", "of", "another"]).encode()\nimport array\nfor size in (64, 256, 1024, 4096, 65536):\n  for i in range(200):\n    x = bytes.__new__(bytes, memoryview(bytearray(size)))\n    if needle in x: return True')],
];

export const hostilePrograms: Hostile[] = [...files, ...network, ...processes, ...greedy, ...javascript, ...poison];
