import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import { isBlank } from './judge-check';
import type { PythonFailure, PythonJob, PythonResult } from './python-job';
import type { ProcessLimits } from './child-command';
import { PythonProcess } from './python-process';
import { readResults } from './read-results';

export type PythonOptions = ProcessLimits & {
  /** Jobs at the same time. One more process is kept warm, to take over from one that was killed. */
  processes: number;
  /** Jobs that may wait; more are answered `unavailable`. */
  queue: number;
  /** Milliseconds that a job may wait for a process. */
  waitMs: number;
  /** A process is replaced after so many jobs. */
  jobsPerProcess: number;
};

const MEGABYTE = 2 ** 20;
const defaults: PythonOptions = {
  processes: 1,
  queue: 64,
  waitMs: 30_000,
  jobsPerProcess: 2000,
  wallMs: 3000,
  memoryBytes: 256 * MEGABYTE,
  residentBytes: 768 * MEGABYTE,
  resultBytes: MEGABYTE,
  startMs: 60_000,
};
const LONGEST_JOB = 8 * MEGABYTE;

/** Injection token for what differs from the defaults. */
export const PYTHON_OPTIONS = Symbol('python options');

type Waiting = { job: PythonJob; runs: string[]; since: number; settle: (result: PythonResult) => void };

/** Runs authors' Python in disposable processes. Starts at the first job; fails closed. */
@Injectable()
export class PythonSandbox implements OnModuleDestroy {
  private readonly options: PythonOptions;
  private readonly waiting: Waiting[] = [];
  private idle: PythonProcess[] = [];
  private readonly busy = new Set<PythonProcess>();
  private starting: PythonProcess | null = null;
  private closed = false;

  constructor(@Optional() @Inject(PYTHON_OPTIONS) options: Partial<PythonOptions> = {}) {
    this.options = { ...defaults, ...options };
  }

  /** Never rejects. */
  async run(job: PythonJob): Promise<PythonResult> {
    const runs = runsOf(job);
    if (runs.length === 0) return readResults(job, []);
    const tooLong = runs.reduce((sum, run) => sum + run.length, 0) > LONGEST_JOB;
    if (this.closed || tooLong || this.waiting.length >= this.options.queue) return failed({ kind: 'unavailable' });
    return new Promise((settle) => {
      this.waiting.push({ job, runs, since: performance.now(), settle });
      this.turn();
    });
  }

  /** Starts the processes before they are needed. Resolves to whether there is one. */
  async warm(): Promise<boolean> {
    this.turn();
    if (this.starting) await this.starting.ready;
    return this.idle.length + this.busy.size > 0;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const one of this.waiting.splice(0)) one.settle(failed({ kind: 'unavailable' }));
    const all = [...this.idle, ...this.busy, ...(this.starting ? [this.starting] : [])];
    await Promise.all(all.map((one) => one.close()));
  }

  async onModuleDestroy(): Promise<void> {
    await this.close();
  }

  /** Gives waiting jobs to idle processes, and sees that there is a spare. */
  private turn(): void {
    if (this.closed) return;
    this.idle = this.idle.filter((one) => one.isAlive);
    this.dropStale();
    while (this.waiting.length > 0 && this.idle.length > 0 && this.busy.size < this.options.processes) {
      const next = this.waiting.shift();
      const process = this.idle.shift();
      if (next && process) void this.serve(next, process);
    }
    this.startOne();
  }

  /** One starts at a time: two at once would only slow each other. */
  private startOne(): void {
    if (this.starting || this.idle.length + this.busy.size > this.options.processes) return;
    const process = new PythonProcess(this.options);
    this.starting = process;
    void process.ready.then((ready) => {
      this.starting = null;
      if (ready) this.idle.push(process);
      else if (this.busy.size + this.idle.length === 0) this.giveUp();
      if (ready) this.turn();
    });
  }

  /** No process can be had: nobody is kept waiting; the next job tries again. */
  private giveUp(): void {
    for (const one of this.waiting.splice(0)) one.settle(failed({ kind: 'unavailable' }));
  }

  private dropStale(): void {
    const oldest = performance.now() - this.options.waitMs;
    while (this.waiting[0] && this.waiting[0].since < oldest) this.waiting.shift()?.settle(failed({ kind: 'unavailable' }));
  }

  private async serve({ job, runs, settle }: Waiting, process: PythonProcess): Promise<void> {
    this.busy.add(process);
    const reply = await process.run(runs);
    this.busy.delete(process);
    if (reply.kind === 'died') settle(failed({ kind: reply.of === 'unknown' ? 'unavailable' : reply.of }));
    else settle(readResults(job, reply.results));
    const keep = reply.kind === 'results' && !reply.worn && process.jobs < this.options.jobsPerProcess;
    if (keep) this.idle.push(process);
    else await process.close();
    this.turn();
  }
}

/** What the process is asked, a run for each check that needs Python: each run begins with pristine memory. */
function runsOf(job: PythonJob): string[] {
  const { program, seed, anonymousId } = job;
  if (job.kind === 'prepare') return [JSON.stringify(job)];
  return job.checks
    .filter(({ answers }) => !isBlank(answers))
    .map(({ check, answers }) => JSON.stringify({ kind: 'check', program, seed, anonymousId, check, answers: answers.map((one) => one ?? '') }));
}

const failed = (error: PythonFailure): PythonResult => ({ kind: 'failed', error });
