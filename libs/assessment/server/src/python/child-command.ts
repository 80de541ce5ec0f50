import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type ProcessLimits = {
  /** Milliseconds that one job may take, counted outside. */
  wallMs: number;
  /** Bytes of Python's own memory, at most. */
  memoryBytes: number;
  /** Bytes of the whole process, watched from outside (Linux). */
  residentBytes: number;
  /** Bytes of one result. */
  resultBytes: number;
  /** Milliseconds to get ready. */
  startMs: number;
};

const CPU_SECONDS = 900;
const SHELL = '/bin/sh';
/** No core files, no file may grow, and a life's worth of processor time; where there is a shell to say so. */
const LIMITED = `ulimit -c 0; ulimit -f 0; ulimit -t ${CPU_SECONDS}; exec "$0" "$@"`;
/** A grown process is worth replacing: memory cannot shrink. */
const KEPT_BYTES = 96 * 2 ** 20;

export type ChildCommand = { command: string; args: string[]; options: { cwd: string; env: Record<string, string> } };

/**
 * How the disposable process is started: Node's permission model lets it read the interpreter and its own files and nothing else
 * (no writes, child processes, workers, addons). The environment is empty.
 */
export function commandOfChild(limits: ProcessLimits): ChildCommand {
  const sources = childFolder();
  const packages = createRequire(import.meta.url);
  const pyodide = realpathSync(dirname(packages.resolve('pyodide')));
  const sockets = realpathSync(dirname(createRequire(join(pyodide, 'x.js')).resolve('ws')));
  const told = { pyodide: `${pyodide}/`, sources, maxBytes: limits.memoryBytes, keepBytes: KEPT_BYTES, longestAnswer: limits.resultBytes };
  const permission = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const readable = [pyodide, sources, sockets].map((folder) => `--allow-fs-read=${folder}/*`);
  const args = [permission, ...readable, '--max-old-space-size=256', '--no-addons', join(sources, 'python-child.mjs'), JSON.stringify(told)];
  const options = { cwd: sources, env: {} };
  return existsSync(SHELL)
    ? { command: SHELL, args: ['-c', LIMITED, process.execPath, ...args], options }
    : { command: process.execPath, args, options };
}

/** Beside this file in the sources; `python/` beside the program, or above its chunks, once built. */
function childFolder(): string {
  const here = import.meta.dirname;
  const found = ['child', 'python', '../python'].map((name) => join(here, name)).find((folder) => existsSync(join(folder, 'python-child.mjs')));
  if (!found) throw new Error('The files of the Python sandbox are missing: run the build again.');
  return realpathSync(found);
}
