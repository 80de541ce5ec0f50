/**
 * The narrow waist: everything that WebAssembly can ask of JavaScript is one of its imports, so they are gated here, by name.
 * While the interpreter loads, calls pass. Once sealed, only what computing needs passes; a system call answers EPERM; all the rest
 * (JavaScript objects, `eval`, dlopen, ctypes, sockets, exit) throws `Refused` through the interpreter, whose memory is then restored.
 */
export class Refused extends Error {}

const EBADF = 8;
const EPERM = 63;
const LIBRARY = '/lib/python';
/** O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC. */
const WRITING = 0o1303;
/** F_GETFD, F_SETFD, F_GETFL. */
const harmlessControls = [1, 2, 3];

/** Clocks, entropy, looking at the library's files: none changes a thing outside linear memory. */
const passing = new Set([
  'clock_res_get', 'clock_time_get', 'emscripten_date_now', 'emscripten_get_now', 'emscripten_get_heap_max', 'random_get',
  'environ_get', 'environ_sizes_get', '_tzset_js', '_timegm_js', '_mktime_js', '_localtime_js', '_gmtime_js', '_PyEM_TrampolineCall_JS',
  '__syscall_fstat64', '__syscall_stat64', '__syscall_lstat64', '__syscall_newfstatat', '__syscall_faccessat', '__syscall_getcwd',
  '__syscall_getdents64', '__syscall_readlinkat', '__syscall_getuid32_js', 'fd_close', 'fd_fdstat_get', 'fd_seek',
]);

const isOfTheLibrary = (path) => path.startsWith(LIBRARY) && !path.includes('..');

/** `maxBytes`: linear memory never grows past it, sealed or not. */
export function createGate(maxBytes) {
  let sealed = false;
  let memory = null;
  let files = null;
  let kept = [];
  const view = () => new DataView(memory.buffer);
  const textAt = (pointer) => {
    const bytes = new Uint8Array(memory.buffer, pointer >>> 0);
    return Buffer.from(bytes.subarray(0, bytes.indexOf(0))).toString('utf8');
  };
  const notOfTheHost = (pass) => (fd, ...rest) => (fd < 3 ? EBADF : pass(fd, ...rest));
  const grow = (pass) => (bytes) => (bytes >>> 0 > maxBytes ? 0 : pass(bytes));

  /** Passing with conditions: each makes the sealed function of the open one. */
  const conditions = {
    emscripten_resize_heap: grow,
    fd_read: notOfTheHost,
    fd_pread: notOfTheHost,
    /** Output of scripts is dropped: said to be written, and gone. */
    fd_write: () => (fd, vectors, count, written) => {
      if (fd !== 1 && fd !== 2) return EBADF;
      let total = 0;
      for (let at = 0; at < count; at += 1) total += view().getUint32((vectors >>> 0) + at * 8 + 4, true);
      view().setUint32(written >>> 0, total, true);
      return 0;
    },
    __syscall_openat: (pass) => (folder, path, flags, ...rest) =>
      flags & WRITING || !isOfTheLibrary(textAt(path)) ? -EPERM : pass(folder, path, flags, ...rest),
    __syscall_fcntl64: (pass) => (fd, command, ...rest) => (harmlessControls.includes(command) ? pass(fd, command, ...rest) : -EPERM),
    _Py_CheckEmscriptenSignals_Helper: () => () => 0,
  };

  function sealedOf(name, pass) {
    if (Object.hasOwn(conditions, name)) return conditions[name](pass);
    if (passing.has(name)) return pass;
    if (name.startsWith('__syscall_')) return () => -EPERM;
    if (name.startsWith('fd_')) return () => EPERM;
    return () => {
      throw new Refused(name);
    };
  }

  function gated(name, entry) {
    if (typeof entry !== 'function' || typeof name !== 'string') return entry;
    const open = name === 'emscripten_resize_heap' ? grow(entry) : entry;
    const shut = sealedOf(name, entry);
    return (...args) => (sealed ? shut(...args) : open(...args));
  }

  return {
    /** Functions are gated; the linker's own tables (GOT) hold addresses within the same memory. */
    imports: (modules) =>
      Object.fromEntries(
        Object.entries(modules).map(([module, entries]) =>
          module.startsWith('GOT.') ? [module, entries] : [module, new Proxy(entries, { get: (target, name) => gated(name, target[name]) })],
        ),
      ),
    attach: (linearMemory) => {
      memory = linearMemory;
    },
    seal: () => {
      sealed = true;
    },
    /** Files that are open now may stay; what a run opens is closed after it. */
    watchFiles: (system) => {
      files = system;
      kept = system.streams.map(Boolean);
    },
    closeFiles: () => {
      files.streams.forEach((stream, at) => {
        if (stream && !kept[at]) files.close(stream);
      });
    },
  };
}
