import { z } from 'zod';
import { everyInput, isBlank, judgeCheck } from './judge-check';
import type { CheckJob, CheckOutcome, PythonFailure, PythonJob, PythonResult } from './python-job';

const line = z.number().int().nullable();
const failure: z.ZodType<PythonFailure> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('script-error'), type: z.string(), message: z.string(), line }),
  z.object({ kind: z.literal('python-2'), message: z.string(), line }),
  z.object({ kind: z.literal('needs-module'), module: z.string() }),
  z.object({ kind: z.literal('memory') }),
]);
const prepared = z.union([z.object({ error: failure }), z.object({ values: z.record(z.string(), z.string()) })]);
const checked = z.union([
  z.object({ error: failure }),
  z.object({ returned: z.unknown() }),
  z.object({ context: z.record(z.string(), z.unknown()) }),
]);
const unavailable: PythonFailure = { kind: 'unavailable' };

/** Reads what the process answered to a job, `results` in the order of its runs; what we do not understand counts as `unavailable`. */
export function readResults(job: PythonJob, results: string[]): PythonResult {
  return job.kind === 'prepare' ? readPrepared(results[0] ?? '') : { kind: 'checked', outcomes: readChecked(job, results) };
}

function readPrepared(text: string): PythonResult {
  const parsed = prepared.safeParse(parseJson(text));
  if (!parsed.success) return { kind: 'failed', error: unavailable };
  if ('error' in parsed.data) return { kind: 'failed', error: parsed.data.error };
  const values = Object.entries(parsed.data.values).map(([name, value]) => [name, value.toWellFormed()]);
  return { kind: 'prepared', values: Object.fromEntries(values) };
}

function readChecked(job: CheckJob, results: string[]): CheckOutcome[] {
  const left = [...results];
  return job.checks.map(({ check, answers }) => {
    if (isBlank(answers)) return everyInput('incorrect', check.inputs.length);
    const parsed = checked.safeParse(parseJson(left.shift() ?? ''));
    if (!parsed.success) return { ok: false, error: unavailable };
    return 'error' in parsed.data ? { ok: false, error: parsed.data.error } : judgeCheck(parsed.data, check.inputs.length);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
