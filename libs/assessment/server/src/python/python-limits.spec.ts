import type { CheckJob, PythonResult } from './python-job';
import { type PythonOptions, PythonSandbox } from './python-sandbox';

const opened: PythonSandbox[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

function open(options: Partial<PythonOptions> = {}): PythonSandbox {
  const sandbox = new PythonSandbox(options);
  opened.push(sandbox);
  return sandbox;
}

const FOREVER = 'while True: pass';
const HONEST = 'def f(e, a): return a == e';

function job(code: string): CheckJob {
  const check = { inputs: ['2_1'], cfn: 'f', code: null, expect: 'x', extraArgs: [] };
  return { kind: 'check', program: { code, files: {} }, seed: 1, anonymousId: '', checks: [{ check, answers: ['x'] }] };
}

const right: PythonResult = { kind: 'checked', outcomes: [{ ok: true, inputs: [{ correctness: 'correct', share: 1, message: '' }], overallMessage: '' }] };
const failed = (kind: 'timeout' | 'memory' | 'unavailable'): PythonResult => ({ kind: 'failed', error: { kind } });

describe('The sandbox is limited from outside', () => {
  it('a program that never ends is dead after three seconds, and the spare process takes over', async () => {
    const sandbox = open();
    expect(await sandbox.warm()).toBe(true);
    const started = performance.now();
    expect(await sandbox.run(job(FOREVER))).toEqual(failed('timeout'));
    const took = performance.now() - started;
    expect(took).toBeGreaterThan(2900);
    expect(took).toBeLessThan(6000);
    expect(await sandbox.run(job(HONEST))).toEqual(right);
  });

  it('jobs past the queue are answered at once that Python is not available', async () => {
    const sandbox = open({ queue: 2 });
    const results = await Promise.all(Array.from({ length: 5 }, () => sandbox.run(job(HONEST))));
    expect(results).toEqual([right, right, ...Array.from({ length: 3 }, () => failed('unavailable'))]);
  });

  it('a job that waited too long is not run any more', async () => {
    const sandbox = open({ wallMs: 800, waitMs: 300 });
    expect(await sandbox.warm()).toBe(true);
    const results = await Promise.all([sandbox.run(job(FOREVER)), sandbox.run(job(HONEST))]);
    expect(results).toEqual([failed('timeout'), failed('unavailable')]);
  });

  it('a process that has done its jobs is replaced, and nobody notices', async () => {
    const sandbox = open({ jobsPerProcess: 2 });
    const results = await Promise.all(Array.from({ length: 3 }, () => sandbox.run(job(HONEST))));
    expect(results).toEqual(Array.from({ length: 3 }, () => right));
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('a process that takes too much room is killed, whatever its program says', async () => {
    const sandbox = open({ residentBytes: 32 * 2 ** 20 });
    expect(await sandbox.warm()).toBe(true);
    expect(await sandbox.run(job(FOREVER))).toEqual(failed('memory'));
  });

  it('where no process can be started, every job is told so', async () => {
    expect(await open({ startMs: 1 }).run(job(HONEST))).toEqual(failed('unavailable'));
  });

  it('after it was closed nothing runs, and what waited is told so', async () => {
    const sandbox = open();
    const waiting = sandbox.run(job(HONEST));
    await sandbox.close();
    expect(await waiting).toEqual(failed('unavailable'));
    expect(await sandbox.run(job(HONEST))).toEqual(failed('unavailable'));
  });

  it('a job too large to send is refused', async () => {
    expect(await open().run(job(`# ${'x'.repeat(9 * 2 ** 20)}`))).toEqual(failed('unavailable'));
  });
});
