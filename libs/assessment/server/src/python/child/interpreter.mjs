/** CPython in WebAssembly behind a gate; each run starts from the very same bytes of memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGate, Refused } from './gate.mjs';

const MODULES = ['random_two', 'calc', 'chemcalc', 'draganddrop', 'numpy', 'faults', 'runner'];

/**
 * Loads, seals and photographs the interpreter.
 * `maxBytes`: linear memory never grows past it; `keepBytes`: grown past it, the process is worn; `longestAnswer`: bytes of one result.
 */
export async function startInterpreter({ pyodide, sources, maxBytes, keepBytes, longestAnswer }) {
  const gate = createGate(maxBytes);
  const exports = await load(gate, pyodide, sources);
  const run = findRunner(exports, longestAnswer);
  gate.seal();
  const stack = exports.emscripten_stack_get_current();
  const pristine = new Uint8Array(exports.memory.buffer).slice();

  function restore() {
    const memory = new Uint8Array(exports.memory.buffer);
    memory.set(pristine);
    memory.fill(0, pristine.length);
    exports._emscripten_stack_restore(stack);
    gate.closeFiles();
  }

  return {
    /** JSON in, JSON out; never throws. */
    run: (text) => {
      try {
        return run(text);
      } catch (error) {
        return JSON.stringify({ error: told(error) });
      }
    },
    /** To be called after each run: nothing of it is left. */
    restore,
    /** Memory cannot shrink: a process that has grown is replaced. */
    isWorn: () => exports.memory.buffer.byteLength > keepBytes,
  };
}

const fault = (type, message) => ({ kind: 'script-error', type, message, line: null });

function told(error) {
  if (error instanceof Refused) return fault('Refused', `the sandbox does not give ${error.message}`);
  if (error instanceof RangeError) return fault('RecursionError', 'too deep');
  return fault('SystemError', 'the interpreter stopped');
}

async function load(gate, pyodide, sources) {
  let exports = null;
  const { instantiate } = WebAssembly;
  delete WebAssembly.Suspending;
  delete WebAssembly.promising;
  WebAssembly.instantiate = async (code, imports) => {
    if (!imports?.wasi_snapshot_preview1) return instantiate(code, imports);
    const made = await instantiate(code, gate.imports(imports));
    exports = (made.instance ?? made).exports;
    gate.attach(exports.memory);
    return made;
  };
  const { loadPyodide } = await import(join(pyodide, 'pyodide.mjs'));
  const silent = { stdin: () => null, stdout: () => undefined, stderr: () => undefined };
  const env = { PYTHONHASHSEED: '0', HOME: '/home/pyodide', LANG: 'C.UTF-8' };
  const python = await loadPyodide({ indexURL: pyodide, jsglobals: Object.create(null), env, ...silent });
  WebAssembly.instantiate = instantiate;
  gate.watchFiles(python.FS);
  const read = (name) => readFileSync(join(sources, name), 'utf8');
  const carried = JSON.stringify(Object.fromEntries(MODULES.map((name) => [name, read(`${name}.py`)])));
  const globals = python.toPy({ SOURCES: carried, __name__: 'prelude' });
  python.runPython(read('prelude.py'), { globals });
  return exports;
}

/** `runner.run` is called through CPython's own C interface: no object of JavaScript is ever handed to Python. */
function findRunner(exports, longestAnswer) {
  const bytesOf = (pointer, length) => new Uint8Array(exports.memory.buffer, pointer >>> 0, length);
  function borrow(text, use) {
    const bytes = Buffer.from(text, 'utf8');
    const pointer = exports.malloc(bytes.length + 1) >>> 0;
    if (pointer === 0) throw new Refused('so much memory');
    bytesOf(pointer, bytes.length).set(bytes);
    bytesOf(pointer + bytes.length, 1)[0] = 0;
    return use(pointer, bytes.length);
  }
  const module = borrow('runner', (name) => exports.PyImport_ImportModule(name));
  const run = borrow('run', (name) => exports.PyObject_GetAttrString(module, name));
  if (run === 0) throw new Error('the runner is not there');
  for (const own of ['runner', 'faults']) borrow(own, (name) => exports.PyDict_DelItemString(exports.PyImport_GetModuleDict(), name));

  return (text) => {
    const job = borrow(text, (pointer, length) => exports.PyUnicode_FromStringAndSize(pointer, length));
    const answer = job === 0 ? 0 : exports.PyObject_CallOneArg(run, job);
    const size = exports.malloc(4) >>> 0;
    const start = answer === 0 ? 0 : exports.PyUnicode_AsUTF8AndSize(answer, size) >>> 0;
    if (start === 0) return JSON.stringify({ error: fault('InvalidResult', 'the program broke what runs it') });
    const length = new DataView(exports.memory.buffer).getUint32(size, true);
    if (length > longestAnswer) return JSON.stringify({ error: fault('InvalidResult', 'the result is too large') });
    return Buffer.from(bytesOf(start, length)).toString('utf8');
  };
}
