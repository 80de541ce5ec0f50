/** The author's scripts joined in order; `files`: modules of the course's python_lib.zip, path → source. */
export type PythonProgram = { code: string; files: Record<string, string> };

/** Runs the scripts once; `values`: for each wanted name that the script defined, str() of it, as `$name` shows it. */
export type PrepareJob = { kind: 'prepare'; program: PythonProgram; seed: number; wanted: string[]; anonymousId: string };

/**
 * One response judged by Python. `inputs`: ids in order (`2_1`); `cfn`: name of a function in the script or null; `code`: inline answer code or null.
 * An inline `code` wins over `cfn`, as in the original engine.
 */
export type PythonCheck = {
  inputs: string[];
  cfn: string | null;
  code: string | null;
  expect: string | null;
  extraArgs: string[];
  /** Schematics: each answer is JSON and the script sees it decoded. */
  answersAreJson?: boolean;
};

/** Answers are in the order of `check.inputs`; null is an input left blank. Every check runs in a namespace of its own. */
export type CheckJob = {
  kind: 'check';
  program: PythonProgram;
  seed: number;
  anonymousId: string;
  checks: { check: PythonCheck; answers: (string | string[] | null)[] }[];
};

export type PythonJob = PrepareJob | CheckJob;

/** `share` in [0, 1]; `message`: the author's HTML, to be cleaned by whoever shows it, or ''. */
export type CheckedInput = { correctness: 'correct' | 'incorrect' | 'partially-correct'; share: number; message: string };

export type CheckOutcome = { ok: true; inputs: CheckedInput[]; overallMessage: string } | { ok: false; error: PythonFailure };

export type PythonFailure =
  /** The author's fault: staff see it, the learner is told that the problem has a fault, no attempt is spent. */
  | { kind: 'script-error'; type: string; message: string; line: number | null }
  /** A SyntaxError (or a name) that is Python 2. */
  | { kind: 'python-2'; message: string; line: number | null }
  /** numpy, scipy, sympy and the like: not among what we carry. */
  | { kind: 'needs-module'; module: string }
  | { kind: 'timeout' }
  | { kind: 'memory' }
  /** Fail closed: no process, a full queue, or an answer that we do not understand. */
  | { kind: 'unavailable' };

export type PythonResult =
  | { kind: 'prepared'; values: Record<string, string> }
  | { kind: 'checked'; outcomes: CheckOutcome[] }
  | { kind: 'failed'; error: PythonFailure };
